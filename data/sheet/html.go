package sheet

import (
	"bytes"
	"context"
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
	"golang.org/x/net/html/charset"
)

// looksLikeHTML tells by its beginning whether a file is a web page, which programs like to save under the name .xls.
func looksLikeHTML(head []byte) bool {
	text := plainHead(head)
	return strings.HasPrefix(text, "<") &&
		(strings.HasPrefix(text, "<!doctype html") || strings.HasPrefix(text, "<html") || strings.Contains(text, "<table"))
}

// readHTML reads every outermost table of a web page as a sheet. All cells are Text.
func readHTML(ctx context.Context, content []byte, b *budget) (*Book, error) {
	text, legacy, err := decodeHTML(b.name, content)
	if err != nil {
		return nil, err
	}
	root, err := html.ParseWithOptions(strings.NewReader(text), html.ParseOptionEnableScripting(false))
	if err != nil {
		return nil, explain(b.name, "", err)
	}
	book := &Book{Format: "html", Legacy: legacy}
	for table := range root.Descendants() {
		if table.DataAtom != atom.Table || inside(table.Parent, atom.Table) {
			continue
		}
		s := &Sheet{Name: fmt.Sprintf("Bảng %d", len(book.Sheets)+1)}
		t := &tableReader{rowBuilder: rowBuilder{sheet: s, budget: b}, ctx: ctx, styles: map[string]*Style{}}
		if err := t.read(table); err != nil {
			return nil, explain(b.name, s.Name, err)
		}
		if book.Sheets = append(book.Sheets, s); len(book.Sheets) > b.parts {
			return nil, refuseTooBig(b.name, "có quá nhiều bảng")
		}
	}
	if len(book.Sheets) == 0 {
		return nil, refuseKind(b.name, "trang web (HTML) này không có bảng nào", adviceSaveAs)
	}
	return book, nil
}

// decodeHTML makes UTF-8 of a page: Unicode by what its bytes are, others by the encoding it declares. A page that
// declares a Western encoding or none keeps its bytes, for old Vietnamese fonts are declared so.
func decodeHTML(name string, content []byte) (text string, legacy bool, err error) {
	if _, isUTF16 := utf16Of(content); isUTF16 || utf8.Valid(content) {
		return decodeText(name, content)
	}
	declared, label, _ := charset.DetermineEncoding(content[:min(len(content), 1024)], "")
	if label != "windows-1252" && label != "utf-8" {
		if decoded, err := declared.NewDecoder().Bytes(content); err == nil {
			return string(decoded), false, nil
		}
	}
	return latin1(bytes.ReplaceAll(content, []byte{0}, nil)), true, nil
}

// inside tells whether the node or one around it is such an element.
func inside(n *html.Node, what atom.Atom) bool {
	for ; n != nil; n = n.Parent {
		if n.DataAtom == what {
			return true
		}
	}
	return false
}

func attribute(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

// span is how many rows or columns a cell takes.
func span(n *html.Node, key string, most int) int {
	count, err := strconv.Atoi(strings.TrimSpace(attribute(n, key)))
	if err != nil {
		return 1
	}
	return min(max(count, 1), most)
}
