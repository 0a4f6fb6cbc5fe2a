package sheet

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/xuri/excelize/v2"
)

const messageWidth = 60 // characters

// errorPage is one sheet of the error workbook before it is written.
type errorPage struct {
	sheet      *Sheet
	bad        []BadRow
	headerRows []int
	rows       []Row   // of the list, down to its last header row
	height     int     // number of that row
	column     int     // of the messages
	tall, open []Range // merges over several rows still to come, and those around the current row
}

func newErrorPage(s *Sheet, headerRows []int, bad []BadRow) *errorPage {
	p := &errorPage{sheet: s, bad: sortedBad(s.Name, bad), headerRows: headerRows, height: 1}
	if len(headerRows) > 0 {
		p.height = max(1, slices.Max(headerRows))
		p.rows = s.between(1, p.height)
	}
	last := -1
	for _, row := range p.rows {
		last = max(last, lastColumn(row))
	}
	p.column = p.earlierMessages()
	for _, b := range p.bad {
		for _, row := range s.between(b.Row, b.Row) {
			last = max(last, lastColumn(row))
		}
	}
	if p.column < 0 {
		p.column = min(last+1, MaxColumns-1)
	}
	p.tall = p.tallMerges()
	return p
}

// earlierMessages is the column "Lỗi" of a list that is itself a corrected error workbook; -1 when there is none.
func (p *errorPage) earlierMessages() int {
	for _, row := range p.rows {
		if n := len(row.Cells); row.Number == p.height && n > 0 && strings.TrimSpace(row.Cells[n-1].Text) == ErrorHeading {
			return row.Cells[n-1].Col
		}
	}
	return -1
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

func lastColumn(r Row) int { return r.Cells[len(r.Cells)-1].Col }

// write streams the page; the order (widths, panes, rows, merges) is the one the stream asks for.
func (p *errorPage) write(f *excelize.File, name string, styles errorStyles) error {
	out, err := f.NewStreamWriter(name)
	if err != nil {
		return err
	}
	if err := p.writeWidths(out); err != nil {
		return err
	}
	below, _ := excelize.CoordinatesToCellName(1, p.height+1)
	panes := excelize.Panes{Freeze: true, YSplit: p.height, TopLeftCell: below, ActivePane: "bottomLeft"}
	if err := out.SetPanes(&panes); err != nil {
		return err
	}
	if err := p.writeHeader(out, styles); err != nil {
		return err
	}
	if err := p.writeBad(out, styles); err != nil {
		return err
	}
	if err := p.writeMerges(out); err != nil {
		return err
	}
	return out.Flush()
}

// writeWidths gives each column room for its longest text within reason; titles above the header do not count.
func (p *errorPage) writeWidths(out *excelize.StreamWriter) error {
	widest := map[int]int{}
	measure := func(rows []Row) {
		for _, row := range rows {
			for _, c := range row.Cells {
				widest[c.Col] = max(widest[c.Col], utf8.RuneCountInString(c.Text))
			}
		}
	}
	for _, b := range p.bad {
		measure(p.sheet.between(b.Row, b.Row))
	}
	for col := range p.column {
		if err := out.SetColWidth(col+1, col+1, float64(min(max(widest[col]+3, 9), 45))); err != nil {
			return err
		}
	}
	return out.SetColWidth(p.column+1, p.column+1, messageWidth)
}

func (p *errorPage) writeHeader(out *excelize.StreamWriter, styles errorStyles) error {
	headed := false
	for i, row := range p.rows {
		if i > 0 && p.rows[i-1].Number == row.Number {
			continue // a damaged list may hold a number twice, a workbook must not
		}
		values := styleFilled(p.texts(row), styles.title)
		if slices.Contains(p.headerRows, row.Number) {
			values = p.styled(p.texts(row), styles.header)
		}
		if row.Number == p.height {
			values, headed = append(values, excelize.Cell{StyleID: styles.messageHeader, Value: ErrorHeading}), true
		}
		if err := setRow(out, row.Number, values); err != nil {
			return err
		}
	}
	if headed {
		return nil
	}
	heading := append(p.styled(nil, styles.header), excelize.Cell{StyleID: styles.messageHeader, Value: ErrorHeading})
	return setRow(out, p.height, heading)
}

func (p *errorPage) writeBad(out *excelize.StreamWriter, styles errorStyles) error {
	at, group := p.height, 0
	for _, b := range p.bad {
		if b.Group != group && b.Group > p.height {
			for _, row := range p.sheet.between(b.Group, b.Group) {
				at++
				if err := setRow(out, at, styleFilled(p.texts(row), styles.title)); err != nil {
					return err
				}
			}
			group = b.Group
		}
		rows := p.sheet.between(b.Row, b.Row)
		if len(rows) == 0 {
			rows = []Row{{Number: b.Row}}
		}
		for _, row := range rows {
			at++
			shown := p.texts(row)
			p.fillMerged(shown, b.Row)
			values := append(p.styled(shown, styles.text), excelize.Cell{StyleID: styles.message, Value: b.Message})
			if err := setRow(out, at, values); err != nil {
				return err
			}
		}
	}
	return nil
}

// texts is what stands in the columns left of the messages, "" where nothing does.
func (p *errorPage) texts(row Row) []string {
	texts := make([]string, p.column)
	for _, c := range row.Cells {
		if c.Col < p.column {
			texts[c.Col] = c.Text
		}
	}
	return texts
}

// fillMerged repeats what a cell merged over several rows says: the row leaves its neighbours behind. Rows come in
// ascending order.
func (p *errorPage) fillMerged(texts []string, number int) {
	for len(p.tall) > 0 && p.tall[0].Row1 < number {
		p.open = append(p.open, p.tall[0])
		p.tall = p.tall[1:]
	}
	p.open = slices.DeleteFunc(p.open, func(g Range) bool { return g.Row2 < number })
	for _, g := range p.open {
		if g.Col1 >= p.column || texts[g.Col1] != "" {
			continue
		}
		if top := p.sheet.Row(g.Row1); top != nil && top.Cell(g.Col1) != nil {
			texts[g.Col1] = top.Cell(g.Col1).Text
		}
	}
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

// writeMerges keeps the merges of the header.
func (p *errorPage) writeMerges(out *excelize.StreamWriter) error {
	if len(p.rows) == 0 {
		return nil
	}
	for _, g := range p.sheet.Merges {
		g.Col2 = min(g.Col2, p.column-1) // a title may be merged over more columns than the list has
		if g.Row2 > p.height || g.Col1 > g.Col2 || g.Row1 == g.Row2 && g.Col1 == g.Col2 {
			continue
		}
		from, err := excelize.CoordinatesToCellName(g.Col1+1, g.Row1)
		if err != nil {
			return err
		}
		to, err := excelize.CoordinatesToCellName(g.Col2+1, g.Row2)
		if err != nil {
			return err
		}
		if err := out.MergeCell(from, to); err != nil {
			return err
		}
	}
	return nil
}

// styled makes stream values of the texts, blank cells included, so that the row has its borders.
func (p *errorPage) styled(texts []string, style int) []any {
	values := make([]any, p.column, p.column+1)
	for i := range values {
		values[i] = excelize.Cell{StyleID: style}
		if i < len(texts) && texts[i] != "" {
			values[i] = excelize.Cell{StyleID: style, Value: texts[i]}
		}
	}
	return values
}

// styleFilled makes stream values of the texts and leaves blank cells out.
func styleFilled(texts []string, style int) []any {
	values := make([]any, len(texts))
	for i, text := range texts {
		if text != "" {
			values[i] = excelize.Cell{StyleID: style, Value: text}
		}
	}
	return values
}

func setRow(out *excelize.StreamWriter, number int, values []any) error {
	cell, err := excelize.CoordinatesToCellName(1, number)
	if err != nil {
		return err
	}
	return out.SetRow(cell, values)
}
