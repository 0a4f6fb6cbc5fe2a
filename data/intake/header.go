package intake

import (
	"strings"

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

// header is where the headings of a sheet stand and what they mean; first is 0 for a list without headings. A nil header
// means that the sheet is no list.
type header struct {
	first, last int // row numbers
	columns     []Column
	score       int
}

// headerFinder looks for the headings of one sheet.
type headerFinder struct {
	sheet  *sheet.Sheet
	merges []sheet.Range
	values valueLists
	today  vntext.Date
}

// find picks, among the first rows, the one to three lines that name the most known columns. Only lines with a column
// for the name count.
func (f *headerFinder) find() *header {
	var best *header
	rows := f.sheet.Rows
	for i := 0; i < len(rows) && i < headerDepth; i++ {
		for lines := 1; lines <= headerLines && i+lines <= len(rows); lines++ {
			block := headingBlock{rows[i : i+lines], f.merges, f.values}
			if lines > 1 && !block.consecutive() {
				break
			}
			h := block.read()
			if h.score = headerScore(h.columns); h.score == 0 || !h.better(best) {
				continue
			}
			if lines == 1 || block.lowerLinesAreHeadings(h) {
				best = h
			}
		}
	}
	return best
}

// at reads the headings in the rows from first to last, whatever they say.
func (f *headerFinder) at(first, last int) *header {
	last = min(last, first+headerLines-1)
	rows := make([]sheet.Row, 0, headerLines)
	for number := first; number <= last; number++ {
		row := sheet.Row{Number: number}
		if r := f.sheet.Row(number); r != nil {
			row = *r
		}
		rows = append(rows, row)
	}
	block := headingBlock{rows, f.merges, f.values}
	return block.read()
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

// headerScore counts the different things that the headings name; 0 when they cannot be a header.
func headerScore(columns []Column) int {
	seen := make(map[ColumnMeaning]bool)
	for i := range columns {
		if c := &columns[i]; c.Key != KeyIgnored && !c.typed {
			seen[c.Meaning()] = true
		}
	}
	hasName := seen[ColumnMeaning{Key: "full_name"}] || seen[ColumnMeaning{Key: KeyGivenName}]
	if !hasName || (len(seen) == 1 && (len(columns) > 1 || columns[0].rank >= 100)) {
		return 0
	}
	return len(seen)
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

// outer is what stands above the innermost of headings joined by " > "; "" when nothing does.
func outer(heading string) string {
	if at := strings.LastIndex(heading, " > "); at >= 0 {
		return heading[:at]
	}
	return ""
}
