package sheet

import (
	"slices"
	"strings"
	"unicode/utf8"
)

const (
	messageWidth = 60 // characters
	lineHeight   = 16 // points, of 12 point letters
)

type lineKind uint8

const (
	titleLine lineKind = iota // above the header, and titles inside the list
	headerLine
	badLine
)

// errorLine is one row to write.
type errorLine struct {
	number  int
	kind    lineKind
	texts   []string // of the columns left of the messages; "" is an empty cell
	looks   []*Style // of the same columns; text in an old encoding can be read only in its font
	message string
}

// errorPage is one sheet of the error workbook before it is written.
type errorPage struct {
	sheet  *Sheet
	height int // number of the last header row
	column int // of the messages
	lines  []errorLine
	widths []int // of the columns left of the messages, in characters

	tall, open []Range // merges over several rows still to come, and those around the current row
}

// newErrorPage plans the sheet for the bad rows of s; nil when s has none.
func newErrorPage(s *Sheet, headerRows []int, all []BadRow) *errorPage {
	bad := sortedBad(s.Name, all)
	if len(bad) == 0 {
		return nil
	}
	p := &errorPage{sheet: s, height: 1}
	var head []Row
	if len(headerRows) > 0 {
		p.height = min(max(1, slices.Max(headerRows)), MaxRows/2)
		head = s.between(1, p.height)
	}
	p.column = p.messageColumn(head, bad)
	p.tall = p.tallMerges()
	p.planHead(head, headerRows)
	p.planBad(bad)
	p.measure()
	return p
}

// messageColumn is the first one right of everything, or the column "Lỗi" of a list that is itself a corrected error
// workbook.
func (p *errorPage) messageColumn(head []Row, bad []BadRow) int {
	last := -1
	for _, row := range head {
		end := row.Cells[len(row.Cells)-1]
		if row.Number == p.height && strings.TrimSpace(end.Text) == ErrorHeading {
			return end.Col
		}
		last = max(last, end.Col)
	}
	for _, b := range bad {
		for _, row := range p.sheet.between(b.Row, b.Row) {
			last = max(last, row.Cells[len(row.Cells)-1].Col)
		}
		for col := range b.Corrected {
			last = max(last, col)
		}
	}
	return min(last+1, MaxColumns-1)
}

// planHead keeps every row down to the header where it stood.
func (p *errorPage) planHead(head []Row, headerRows []int) {
	for _, row := range head {
		if n := len(p.lines); n > 0 && p.lines[n-1].number == row.Number {
			continue // a damaged list may hold a number twice, a workbook must not
		}
		kind := titleLine
		if slices.Contains(headerRows, row.Number) {
			kind = headerLine
		}
		p.lines = append(p.lines, errorLine{number: row.Number, kind: kind, texts: p.texts(row), looks: p.looks(row)})
	}
	if n := len(p.lines); n == 0 || p.lines[n-1].number != p.height {
		p.lines = append(p.lines, errorLine{number: p.height, kind: headerLine, texts: p.texts(Row{}), looks: p.looks(Row{})})
	}
	p.lines[len(p.lines)-1].message = ErrorHeading
}

// planBad puts the bad rows below the header, each title of the list before the first of its rows.
func (p *errorPage) planBad(bad []BadRow) {
	at, group := p.height, 0
	for _, b := range bad {
		if b.Group != group && b.Group > p.height {
			for _, row := range p.sheet.between(b.Group, b.Group) {
				at++
				p.lines = append(p.lines, errorLine{number: at, kind: titleLine, texts: p.texts(row), looks: p.looks(row)})
			}
			group = b.Group
		}
		rows := p.sheet.between(b.Row, b.Row)
		if len(rows) == 0 {
			rows = []Row{{Number: b.Row}}
		}
		for _, row := range rows {
			at++
			line := errorLine{number: at, kind: badLine, texts: p.texts(row), looks: p.looks(row), message: b.Message}
			p.fillMerged(&line, b.Row)
			line.correct(b.Corrected)
			p.lines = append(p.lines, line)
		}
	}
}

// correct puts what the officer wrote in place of cells, in the usual font: it is Unicode, whatever the cell was.
func (l *errorLine) correct(cells map[int]string) {
	for col, text := range cells {
		if col >= 0 && col < len(l.texts) {
			l.texts[col], l.looks[col] = text, nil
		}
	}
}

// between is the rows with numbers from one to another.
func (s *Sheet) between(from, to int) []Row {
	start, _ := slices.BinarySearchFunc(s.Rows, from, func(r Row, n int) int { return r.Number - n })
	end := start
	for end < len(s.Rows) && s.Rows[end].Number <= to {
		end++
	}
	return s.Rows[start:end]
}

// texts is what stands in the columns left of the messages.
func (p *errorPage) texts(row Row) []string {
	texts := make([]string, p.column)
	for _, c := range row.Cells {
		if c.Col < p.column {
			texts[c.Col] = c.Text
		}
	}
	return texts
}

// looks is how the cells in the columns left of the messages look.
func (p *errorPage) looks(row Row) []*Style {
	looks := make([]*Style, p.column)
	for _, c := range row.Cells {
		if c.Col < p.column {
			looks[c.Col] = c.Style
		}
	}
	return looks
}

// tallMerges is the merges over several rows below the header, from the top.
func (p *errorPage) tallMerges() []Range {
	var tall []Range
	for _, g := range p.sheet.Merges {
		if g.Row1 > p.height && g.Row2 > g.Row1 {
			tall = append(tall, g)
		}
	}
	slices.SortFunc(tall, func(a, b Range) int { return a.Row1 - b.Row1 })
	return tall
}

// fillMerged repeats what a cell merged over several rows says: the row leaves its neighbours behind. Rows come in
// ascending order.
func (p *errorPage) fillMerged(line *errorLine, number int) {
	for len(p.tall) > 0 && p.tall[0].Row1 < number {
		p.open = append(p.open, p.tall[0])
		p.tall = p.tall[1:]
	}
	p.open = slices.DeleteFunc(p.open, func(g Range) bool { return g.Row2 < number })
	for _, g := range p.open {
		if g.Col1 >= p.column || line.texts[g.Col1] != "" {
			continue
		}
		if top := p.sheet.Row(g.Row1); top != nil && top.Cell(g.Col1) != nil {
			cell := top.Cell(g.Col1)
			line.texts[g.Col1], line.looks[g.Col1] = cell.Text, cell.Style
		}
	}
}

// measure gives each column room for its longest text within reason; headings wrap and titles do not count.
func (p *errorPage) measure() {
	p.widths = make([]int, p.column)
	for i := range p.widths {
		p.widths[i] = 6
	}
	for _, line := range p.lines {
		for col, text := range line.texts {
			switch n := utf8.RuneCountInString(text); line.kind {
			case badLine:
				p.widths[col] = min(max(p.widths[col], n+3), 45)
			case headerLine:
				p.widths[col] = max(p.widths[col], min(n+3, 12))
			}
		}
	}
}

// rowHeight is in points: not every program grows rows to their wrapped text by itself.
func (p *errorPage) rowHeight(line errorLine) float64 {
	lines := linesOf(line.message, messageWidth)
	if line.kind == headerLine {
		for col, text := range line.texts {
			if !p.mergedAcross(line.number, col) {
				lines = max(lines, linesOf(text, p.widths[col]))
			}
		}
	}
	return float64(min(lines*lineHeight, 400)) // Excel ends at 409
}

// linesOf is how many lines a text takes; capitals and bold letters are wider than the average.
func linesOf(text string, width int) int {
	lines := 0
	for part := range strings.SplitSeq(text, "\n") {
		lines += 1 + utf8.RuneCountInString(part)*10/(9*width)
	}
	return lines
}

// mergedAcross tells whether the cell is the first of a block, in the header.
func (p *errorPage) mergedAcross(row, col int) bool {
	return slices.ContainsFunc(p.sheet.Merges, func(g Range) bool { return g.Row1 == row && g.Col1 == col })
}
