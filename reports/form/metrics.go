package form

import (
	"strings"
	"sync"

	"golang.org/x/text/unicode/norm"
)

// Font is what the width of a text depends on; the family is always Times New Roman.
type Font struct {
	Size   float64 // points
	Bold   bool
	Italic bool
}

// Advance widths of ASCII 32…126 in 1/2048 of the size, the same in Times New Roman and Liberation Serif.
var (
	regularWidths = [95]uint16{
		512, 682, 836, 1024, 1024, 1706, 1593, 369, 682, 682, 1024, 1155, 512, 682, 512, 569, 1024, 1024, 1024, 1024, 1024,
		1024, 1024, 1024, 1024, 1024, 569, 569, 1155, 1155, 1155, 909, 1886, 1479, 1366, 1366, 1479, 1251, 1139, 1479, 1479,
		682, 797, 1479, 1251, 1821, 1479, 1479, 1139, 1479, 1366, 1139, 1251, 1479, 1479, 1933, 1479, 1479, 1251, 682, 569,
		682, 961, 1024, 682, 909, 1024, 909, 1024, 909, 682, 1024, 1024, 569, 569, 1024, 569, 1593, 1024, 1024, 1024, 1024,
		682, 797, 569, 1024, 1024, 1479, 1024, 1024, 909, 983, 410, 983, 1108,
	}
	boldWidths = [95]uint16{
		512, 682, 1137, 1024, 1024, 2048, 1706, 569, 682, 682, 1024, 1167, 512, 682, 512, 569, 1024, 1024, 1024, 1024, 1024,
		1024, 1024, 1024, 1024, 1024, 682, 682, 1167, 1167, 1167, 1024, 1905, 1479, 1366, 1479, 1479, 1366, 1251, 1593, 1593,
		797, 1024, 1593, 1366, 1933, 1479, 1593, 1251, 1593, 1479, 1139, 1366, 1479, 1479, 2048, 1479, 1479, 1366, 682, 569,
		682, 1190, 1024, 682, 1024, 1139, 909, 1139, 909, 682, 1024, 1139, 569, 682, 1139, 569, 1706, 1139, 1024, 1139, 1139,
		909, 797, 682, 1139, 1024, 1479, 1024, 1024, 909, 807, 451, 807, 1065,
	}
	italicWidths = [95]uint16{
		512, 682, 860, 1024, 1024, 1706, 1593, 438, 682, 682, 1024, 1382, 512, 682, 512, 569, 1024, 1024, 1024, 1024, 1024,
		1024, 1024, 1024, 1024, 1024, 682, 682, 1382, 1382, 1382, 1024, 1884, 1251, 1251, 1366, 1479, 1251, 1251, 1479, 1479,
		682, 909, 1366, 1139, 1706, 1366, 1479, 1251, 1479, 1251, 1024, 1139, 1479, 1251, 1706, 1251, 1139, 1139, 797, 569,
		797, 864, 1024, 682, 1024, 1024, 909, 1024, 909, 569, 1024, 1024, 569, 569, 909, 569, 1479, 1024, 1024, 1024, 1024,
		797, 797, 569, 1024, 909, 1366, 909, 909, 797, 819, 563, 819, 1108,
	}
)

// Letters that do not have the width of their base letter: regular, bold, italic.
var otherWidths = map[rune][3]uint16{
	'ơ': {1083, 1134, 1093}, 'Ơ': {1479, 1593, 1479}, 'ư': {1110, 1229, 1117}, 'Ư': {1589, 1630, 1544},
	'đ': {1024, 1139, 1024}, 'Đ': {1479, 1479, 1479}, '…': {2048, 2048, 1821}, '–': {1024, 1024, 1024},
	'“': {909, 1024, 1139}, '”': {909, 1024, 1139}, '‘': {682, 682, 682}, '’': {682, 682, 682},
	'°': {819, 819, 819}, '×': {1155, 1167, 1382}, '•': {717, 717, 717}, '₫': {1050, 1050, 1050}, '\u00A0': {512, 512, 512},
}

// letters are the widths of all Latin letters up to ỹ, one table a face.
var letters = sync.OnceValue(func() *[3][0x1F00]uint16 {
	var table [3][0x1F00]uint16
	for face, ascii := range [3]*[95]uint16{&regularWidths, &boldWidths, &italicWidths} {
		for r := range table[face] {
			table[face][r] = latinWidth(rune(r), face, ascii)
		}
	}
	return &table
})

func latinWidth(r rune, face int, ascii *[95]uint16) uint16 {
	if r >= ' ' && r <= '~' {
		return ascii[r-' ']
	}
	marks := norm.NFD.String(string(r))
	base, _, _ := strings.Cut(strings.NewReplacer("o\u031B", "ơ ", "O\u031B", "Ơ ", "u\u031B", "ư ", "U\u031B", "Ư ").Replace(marks), " ")
	first := []rune(base + " ")[0]
	switch w, special := otherWidths[first]; {
	case special:
		return w[face]
	case first >= ' ' && first <= '~':
		return ascii[first-' ']
	case r >= 0x300 && r < 0x370: // combining marks
		return 0
	}
	return 2048
}

// Width is how wide s is when printed on one line, in points. Characters outside the Latin ones count as a full square.
func (f Font) Width(s string) float64 {
	face := 0
	if f.Italic {
		face = 2
	}
	if f.Bold {
		face = 1
	}
	table, sum := &letters()[face], 0
	for _, r := range s {
		if r < 0x1F00 {
			sum += int(table[r])
		} else if w, known := otherWidths[r]; known {
			sum += int(w[face])
		} else {
			sum += 2048
		}
	}
	return float64(sum) * f.Size / 2048
}

// LineHeight is the height Excel gives one line of the font, in points.
func (f Font) LineHeight() float64 { return f.Size*1.3 + 0.15 }

// Wrap breaks s into the lines that a column of that many points shows. It breaks at spaces only, and inside words that
// are wider than the column, so that it never counts fewer lines than Excel or LibreOffice make.
func (f Font) Wrap(s string, width float64) []string {
	var lines []string
	for paragraph := range strings.SplitSeq(s, "\n") {
		lines = append(lines, f.wrapParagraph(paragraph, width)...)
	}
	return lines
}

func (f Font) wrapParagraph(s string, width float64) []string {
	if f.Width(s) <= width {
		return []string{s}
	}
	var lines []string
	line, used, space := "", 0.0, f.Width(" ")
	for word := range strings.SplitSeq(s, " ") {
		w := f.Width(word)
		if line != "" && used+space+w <= width {
			line, used = line+" "+word, used+space+w
			continue
		}
		if line != "" {
			lines = append(lines, line)
		}
		for head := f.fitting(word, width); len(head) < len(word); head = f.fitting(word, width) {
			lines, word = append(lines, head), word[len(head):]
			w = f.Width(word)
		}
		line, used = word, w
	}
	return append(lines, line)
}

// fitting is the longest beginning of word that fits in width, at least one letter.
func (f Font) fitting(word string, width float64) string {
	used := 0.0
	for i, r := range word {
		used += f.Width(string(r))
		if i > 0 && used > width {
			return word[:i]
		}
	}
	return word
}
