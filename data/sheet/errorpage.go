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
	sheet  *Sheet
	bad    []BadRow
	header []Row // rows 1 … headerRows of the list that hold something
	height int   // number of the last header row
	column int   // of the messages
}

func newErrorPage(s *Sheet, headerRows []int, bad []BadRow) *errorPage {
	p := &errorPage{sheet: s, bad: sortedBad(s.Name, bad), height: 1}
	if len(headerRows) > 0 {
		p.height = max(1, slices.Max(headerRows))
		p.header = s.between(1, p.height)
	}
	last := -1
	for _, row := range p.header {
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
	return p
}

// earlierMessages is the column "Lỗi" of a list that is itself a corrected error workbook; -1 when there is none.
func (p *errorPage) earlierMessages() int {
	for _, row := range p.header {
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
	for i, row := range p.header {
		if i > 0 && p.header[i-1].Number == row.Number {
			continue // a damaged list may hold a number twice, a workbook must not
		}
		values := p.texts(row, styles.header)
		if row.Number == p.height {
			values, headed = p.withMessage(values, ErrorHeading, styles.messageHeader), true
		}
		if err := setRow(out, row.Number, values); err != nil {
			return err
		}
	}
	if headed {
		return nil
	}
	return setRow(out, p.height, p.withMessage(nil, ErrorHeading, styles.messageHeader))
}

func (p *errorPage) writeBad(out *excelize.StreamWriter, styles errorStyles) error {
	at, group := p.height, 0
	for _, b := range p.bad {
		if b.Group != group && b.Group > p.height {
			for _, row := range p.sheet.between(b.Group, b.Group) {
				at++
				if err := setRow(out, at, p.texts(row, styles.text)); err != nil {
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
			values := p.withMessage(p.texts(row, styles.text), b.Message, styles.message)
			p.fillMerged(values, b.Row, styles.text)
			if err := setRow(out, at, values); err != nil {
				return err
			}
		}
	}
	return nil
}

// texts is the cells of a row, left of the messages, as stream values.
func (p *errorPage) texts(row Row, style int) []any {
	values := []any{}
	for _, c := range row.Cells {
		if c.Col >= p.column {
			break
		}
		for len(values) < c.Col {
			values = append(values, nil)
		}
		values = append(values, excelize.Cell{StyleID: style, Value: c.Text})
	}
	return values
}

func (p *errorPage) withMessage(values []any, message string, style int) []any {
	for len(values) < p.column {
		values = append(values, nil)
	}
	return append(values, excelize.Cell{StyleID: style, Value: message})
}

// fillMerged repeats what a cell merged over several rows says: the row leaves its neighbours behind.
func (p *errorPage) fillMerged(values []any, number, style int) {
	for _, g := range p.sheet.Merges {
		if g.Row1 <= p.height || number <= g.Row1 || number > g.Row2 || g.Col1 >= p.column || values[g.Col1] != nil {
			continue
		}
		if top := p.sheet.Row(g.Row1); top != nil && top.Cell(g.Col1) != nil {
			values[g.Col1] = excelize.Cell{StyleID: style, Value: top.Cell(g.Col1).Text}
		}
	}
}

// writeMerges keeps the merges of the header.
func (p *errorPage) writeMerges(out *excelize.StreamWriter) error {
	if len(p.header) == 0 {
		return nil
	}
	for _, g := range p.sheet.Merges {
		if g.Row2 > p.height || g.Row1 == g.Row2 && g.Col1 == g.Col2 || g.Col2 >= p.column {
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

func setRow(out *excelize.StreamWriter, number int, values []any) error {
	cell, err := excelize.CoordinatesToCellName(1, number)
	if err != nil {
		return err
	}
	return out.SetRow(cell, values)
}
