// Package pdftest reads back, for tests, the text of the PDF files that reports/pdf writes. It is no general PDF reader.
package pdftest

import (
	"bytes"
	"compress/zlib"
	"errors"
	"fmt"
	"io"
	"regexp"
	"strconv"
	"strings"
	"unicode/utf16"
)

// Text is one piece of text as printed: where it begins, in points from the left and from the foot of the page.
type Text struct {
	X, Y float64
	Text string
}

// Page is the text of one page in the order of writing.
type Page []Text

// String joins the pieces with line ends.
func (p Page) String() string {
	lines := make([]string, len(p))
	for i := range p {
		lines[i] = p[i].Text
	}
	return strings.Join(lines, "\n")
}

var (
	contents = regexp.MustCompile(`/Contents (\d+) 0 R`)
	glyphMap = regexp.MustCompile(`/CIDToGIDMap (\d+) 0 R`)
	length   = regexp.MustCompile(`/Length (\d+)`)
	show     = regexp.MustCompile(`(?s)BT ([\d.-]+) ([\d.-]+) Td \(((?:[^\\)]|\\.)*)\) Tj ET`)
)

// Pages reads the text of a file. Every font must map its codes to themselves as Unicode, which is what makes the text
// of the file exact.
func Pages(file []byte) ([]Page, error) {
	if fonts, exact := bytes.Count(file, []byte("/Subtype /Type0")), bytes.Count(file, []byte("<0000> <FFFF> <0000>")); fonts == 0 || fonts != exact {
		return nil, fmt.Errorf("%d of %d fonts map to Unicode", exact, fonts)
	}
	var pages []Page
	for _, m := range contents.FindAllSubmatch(file, -1) {
		stream, err := object(file, string(m[1]))
		if err != nil {
			return nil, err
		}
		var page Page
		for _, t := range show.FindAllSubmatch(stream, -1) {
			x, _ := strconv.ParseFloat(string(t[1]), 64)
			y, _ := strconv.ParseFloat(string(t[2]), 64)
			page = append(page, Text{x, y, decode(t[3])})
		}
		pages = append(pages, page)
	}
	return pages, nil
}

// Drawn tells for each character of text whether some font of the file has a glyph for it; it returns those without.
func Drawn(file []byte, text string) (missing []rune, err error) {
	var maps [][]byte
	for _, m := range glyphMap.FindAllSubmatch(file, -1) {
		stream, err := object(file, string(m[1]))
		if err != nil {
			return nil, err
		}
		maps = append(maps, stream)
	}
	for _, r := range text {
		found := false
		for _, m := range maps {
			found = found || 2*int(r)+1 < len(m) && (m[2*r] != 0 || m[2*r+1] != 0)
		}
		if !found {
			missing = append(missing, r)
		}
	}
	return missing, nil
}

// object is the content of the compressed stream with that number.
func object(file []byte, number string) ([]byte, error) {
	start := bytes.Index(file, []byte("\n"+number+" 0 obj\n"))
	if start < 0 {
		return nil, errors.New("no object " + number)
	}
	body := file[start:]
	begin := bytes.Index(body, []byte("stream\n"))
	size := length.FindSubmatch(body)
	if begin < 0 || size == nil {
		return nil, errors.New("no stream in object " + number)
	}
	n, _ := strconv.Atoi(string(size[1]))
	begin += len("stream\n")
	if begin+n > len(body) {
		return nil, errors.New("object " + number + " is cut off")
	}
	z, err := zlib.NewReader(bytes.NewReader(body[begin : begin+n]))
	if err != nil {
		return nil, err
	}
	return io.ReadAll(z)
}

// decode undoes the escapes of a PDF string and reads it as UTF-16.
func decode(raw []byte) string {
	plain := make([]byte, 0, len(raw))
	for i := 0; i < len(raw); i++ {
		if raw[i] == '\\' && i+1 < len(raw) {
			i++
			if raw[i] == 'r' {
				plain = append(plain, '\r')
				continue
			}
		}
		plain = append(plain, raw[i])
	}
	codes := make([]uint16, len(plain)/2)
	for i := range codes {
		codes[i] = uint16(plain[2*i])<<8 | uint16(plain[2*i+1])
	}
	return string(utf16.Decode(codes))
}
