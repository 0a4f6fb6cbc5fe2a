package intake

import (
	"strings"
	"unicode"

	"bachudong/data/sheet"
	"bachudong/data/vntext"
)

// headerDepth is how many of the first non-empty rows are looked at for the header, headerLines how many lines it may have.
const (
	headerDepth = 40
	headerLines = 3
	maxColumns  = 256 // wider than any list; columns beyond are not looked at

	maxTopMerges = 2000 // merged blocks near the header; more are a trick
)

// header is where the headings of a sheet stand and what they mean. A nil header means that there is none.
type header struct {
	first, last int // row numbers
	columns     []Column
	score       int
}

// findHeader picks, among the first rows, the one to three lines that name the most known columns. Only lines with a
// column for the name count.
func findHeader(s *sheet.Sheet) *header {
	var best *header
	top := topMerges(s)
	for i := 0; i < len(s.Rows) && i < headerDepth; i++ {
		for lines := 1; lines <= headerLines && i+lines <= len(s.Rows); lines++ {
			block := headingBlock{s.Rows[i : i+lines], top}
			if lines > 1 && !block.consecutive() {
				break
			}
			h := block.read()
			if h == nil || !h.better(best) {
				continue
			}
			if lines == 1 || block.lowerLinesAreHeadings(h) {
				best = h
			}
		}
	}
	return best
}

// better prefers more known columns, then fewer lines: a title above the headings adds nothing.
func (h *header) better(best *header) bool {
	return best == nil || h.score > best.score || h.score == best.score && h.last-h.first < best.last-best.first
}

// topMerges are the merged blocks that can touch a header.
func topMerges(s *sheet.Sheet) []sheet.Range {
	if len(s.Rows) == 0 {
		return nil
	}
	last := s.Rows[min(len(s.Rows), headerDepth+headerLines)-1].Number
	var top []sheet.Range
	for _, m := range s.Merges {
		if m.Row1 <= last && m.Col1 < maxColumns && len(top) < maxTopMerges {
			top = append(top, m)
		}
	}
	return top
}

// headingBlock is some consecutive rows that may be a header.
type headingBlock struct {
	rows   []sheet.Row
	merges []sheet.Range
}

func (b headingBlock) consecutive() bool {
	n := len(b.rows)
	return b.rows[n-1].Number == b.rows[n-2].Number+1
}

// read takes the rows for headings; nil when there is no name among them or nothing beside it.
func (b headingBlock) read() *header {
	h := &header{first: b.rows[0].Number, last: b.rows[len(b.rows)-1].Number}
	var ranges []*sheet.Range
	width := 0
	for i := range b.rows {
		for _, c := range b.rows[i].Cells {
			width = max(width, c.Col+1)
			if m := mergeAt(b.merges, b.rows[i].Number, c.Col); m != nil {
				width = max(width, m.Col2+1)
			}
		}
	}
	for col := 0; col < min(width, maxColumns); col++ {
		path, merged := b.path(col)
		if len(path) == 0 {
			continue
		}
		m := headings.find(path)
		if m.key == "" {
			m.key = KeyIgnored
		}
		h.columns = append(h.columns, Column{Index: col, Letter: sheet.ColumnName(col), Heading: strings.Join(path, " > "), Key: m.key, Value: m.value, rank: m.rank})
		ranges = append(ranges, merged)
	}
	splitMergedName(h.columns, ranges)
	h.score = headerScore(h.columns)
	if h.score == 0 {
		return nil
	}
	return h
}

// path lists the headings above a column, the outermost first, and the block over several columns in which the
// innermost stands, if any.
func (b headingBlock) path(col int) ([]string, *sheet.Range) {
	var path []string
	var innermost, previous *sheet.Range
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
			path = append(path, text)
			innermost = nil
			if merge != nil && merge.Col2 > merge.Col1 {
				innermost = merge
			}
		}
	}
	return path, innermost
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

// lowerLinesAreHeadings makes sure that the lines below the first are not data: no bare numbers, and at least half of
// what stands there is a known heading.
func (b headingBlock) lowerLinesAreHeadings(h *header) bool {
	known := make(map[int]bool)
	for _, c := range h.columns {
		known[c.Index] = c.Key != KeyIgnored
	}
	for i := range b.rows[1:] {
		row := &b.rows[i+1]
		recognised := 0
		for _, c := range row.Cells {
			if c.Kind != sheet.Text || !hasLetter(c.Text) {
				return false
			}
			single := headings.single(vntext.Clean(c.Text))
			if single.exact || (known[c.Col] && single.key != "") || h.exactAt(c.Col) {
				recognised++
			}
		}
		if 2*recognised < len(row.Cells) {
			return false
		}
	}
	return true
}

// exactAt tells whether the column's headings together are a known combination such as "Ngày sinh > Nam".
func (h *header) exactAt(col int) bool {
	for _, c := range h.columns {
		if c.Index == col && strings.Contains(c.Heading, " > ") {
			outer := c.Heading[:strings.LastIndex(c.Heading, " > ")]
			return headings.find(strings.Split(c.Heading, " > ")) != headings.find(strings.Split(outer, " > "))
		}
	}
	return false
}

// splitMergedName turns one heading merged over two columns, "Họ và tên", into family and given name.
func splitMergedName(columns []Column, ranges []*sheet.Range) {
	for i := range columns {
		if columns[i].Key != "full_name" || ranges[i] == nil {
			continue
		}
		switch {
		case i+1 < len(columns) && ranges[i+1] == ranges[i]:
			columns[i].Key = KeyFamilyName
		case i > 0 && ranges[i-1] == ranges[i]:
			columns[i].Key = KeyGivenName
		}
	}
}

// headerScore counts the different things that the headings name; 0 when they cannot be a header.
func headerScore(columns []Column) int {
	type target struct{ key, value string }
	seen := make(map[target]bool)
	for _, c := range columns {
		if c.Key != KeyIgnored {
			seen[target{c.Key, c.Value}] = true
		}
	}
	hasName := seen[target{"full_name", ""}] || seen[target{KeyGivenName, ""}]
	if !hasName || (len(seen) == 1 && (len(columns) > 1 || columns[0].rank >= 100)) {
		return 0
	}
	return len(seen)
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
