package intake

import (
	"strings"
	"unicode"

	"bachudong/data/sheet"
	"bachudong/data/vntext"
)

// headingBlock is some consecutive rows that may be a header.
type headingBlock struct {
	rows   []sheet.Row
	merges []sheet.Range
	values valueLists
}

// heading is one text above a column and the merged block in which it stands, if any.
type heading struct {
	text  string
	block *sheet.Range
}

// wide is the block when it reaches over several columns.
func (h heading) wide() *sheet.Range {
	if h.block != nil && h.block.Col2 > h.block.Col1 {
		return h.block
	}
	return nil
}

func (b headingBlock) consecutive() bool {
	n := len(b.rows)
	return b.rows[n-1].Number == b.rows[n-2].Number+1
}

// read takes the rows for headings.
func (b headingBlock) read() *header {
	h := &header{first: b.rows[0].Number, last: b.rows[len(b.rows)-1].Number}
	paths := make([][]heading, b.width())
	for col := range paths {
		paths[col] = b.path(col)
	}
	var ranges []*sheet.Range
	for col, path := range paths {
		if len(path) == 0 {
			continue
		}
		words := headingTexts(path)
		m := headings.find(words, b.values)
		switch {
		case m.key == "":
			m.key = KeyIgnored
		case m.typed && !siblings(paths, col):
			m.value, m.typed = "", false
		}
		unkept := m.key == keyUnkept
		if unkept {
			m.key = KeyIgnored
		}
		h.columns = append(h.columns, Column{Index: col, Letter: sheet.ColumnName(col), Heading: strings.Join(words, " > "),
			Key: m.key, Value: m.value, Year: m.year, rank: m.rank, typed: m.typed, unknown: m.unknown(), unkept: unkept})
		ranges = append(ranges, path[len(path)-1].wide())
	}
	splitMergedName(h.columns, ranges)
	return h
}

func (b headingBlock) width() int {
	width := 0
	for i := range b.rows {
		for _, c := range b.rows[i].Cells {
			width = max(width, c.Col+1)
			if m := mergeAt(b.merges, b.rows[i].Number, c.Col); m != nil {
				width = max(width, m.Col2+1)
			}
		}
	}
	return min(width, maxColumns)
}

// path lists the headings above a column, the outermost first.
func (b headingBlock) path(col int) []heading {
	var path []heading
	var previous *sheet.Range
	for i := range b.rows {
		merge := mergeAt(b.merges, b.rows[i].Number, col)
		if merge != nil && merge == previous {
			continue
		}
		previous = merge
		text := b.text(i, col, merge)
		if text == "" && i+1 < len(b.rows) {
			text = b.carried(i, col)
		}
		if text != "" {
			path = append(path, heading{text, merge})
		}
	}
	return path
}

func (b headingBlock) text(line, col int, merge *sheet.Range) string {
	row := &b.rows[line]
	if merge != nil {
		if merge.Row1 < b.rows[0].Number {
			return ""
		}
		row, col = &b.rows[merge.Row1-b.rows[0].Number], merge.Col1
	}
	if c := row.Cell(col); c != nil {
		return vntext.Clean(c.Text)
	}
	return ""
}

// carried is the heading to the left under which a column stands although nothing is merged, as in a .csv file: the
// cells between are empty and both columns have a heading of their own below.
func (b headingBlock) carried(line, col int) string {
	if b.rows[line+1].Cell(col) == nil {
		return ""
	}
	for left := col - 1; left >= 0; left-- {
		if b.rows[line+1].Cell(left) == nil || mergeAt(b.merges, b.rows[line].Number, left) != nil {
			return ""
		}
		if c := b.rows[line].Cell(left); c != nil {
			return vntext.Clean(c.Text)
		}
	}
	return ""
}

func headingTexts(path []heading) []string {
	list := make([]string, len(path))
	for i := range path {
		list[i] = path[i].text
	}
	return list
}

// siblings tells whether the column beside stands under the same headings, so that those over both are of a group.
func siblings(paths [][]heading, col int) bool {
	above := paths[col][:len(paths[col])-1]
	for _, beside := range [...]int{col - 1, col + 1} {
		if beside >= 0 && beside < len(paths) && len(paths[beside]) > len(above) && sameTexts(above, paths[beside]) {
			return true
		}
	}
	return false
}

func sameTexts(above, path []heading) bool {
	for i := range above {
		if above[i].text != path[i].text {
			return false
		}
	}
	return len(above) > 0
}

// lowerLinesAreHeadings makes sure that the lines below the first are not data: no bare numbers, and at least half of
// what stands there is a known heading or stands under one merged over a group of columns to tick.
func (b headingBlock) lowerLinesAreHeadings(h *header) bool {
	known := make(map[int]bool)
	for _, c := range h.columns {
		known[c.Index] = c.Key != KeyIgnored
	}
	for i := range b.rows[1:] {
		row := &b.rows[i+1]
		recognised := 0
		for _, c := range row.Cells {
			switch {
			case c.Kind == sheet.Text && b.grouped(c.Col):
				recognised++
				continue
			case c.Kind != sheet.Text || !hasLetter(c.Text):
				return false
			}
			single := headings.single(vntext.Clean(c.Text))
			if single.exact || (known[c.Col] && single.key != "") || b.exactAt(h, c.Col) {
				recognised++
			}
		}
		if 2*recognised < len(row.Cells) {
			return false
		}
	}
	return true
}

// grouped tells whether a column stands under a heading that is merged over several columns and names a fact to tick,
// or something that is left out, such as the age.
func (b headingBlock) grouped(col int) bool {
	path := b.path(col)
	if len(path) < 2 || path[len(path)-2].wide() == nil {
		return false
	}
	above := headings.find(headingTexts(path[:len(path)-1]), b.values)
	return tickable(above.key) || above.exact && (above.key == KeyIgnored || above.key == keyUnkept)
}

// exactAt tells whether the column's headings together are a known combination such as "Ngày sinh > Nam".
func (b headingBlock) exactAt(h *header, col int) bool {
	for i := range h.columns {
		if c := &h.columns[i]; c.Index == col && outer(c.Heading) != "" {
			above := headings.find(strings.Split(outer(c.Heading), " > "), b.values)
			return !c.typed && headings.find(strings.Split(c.Heading, " > "), b.values) != above
		}
	}
	return false
}

func mergeAt(merges []sheet.Range, row, col int) *sheet.Range {
	for i := range merges {
		if merges[i].Contains(row, col) {
			return &merges[i]
		}
	}
	return nil
}

func hasLetter(s string) bool { return strings.IndexFunc(s, unicode.IsLetter) >= 0 }
