package sheet

import (
	"context"

	"bachudong/data/sheet/biff"
)

// xlsReader takes the cells of one page in.
type xlsReader struct {
	rowBuilder
	ctx      context.Context
	styles   []*Style
	date1904 bool
	hidden   map[int]bool // numbers of rows
	seen     textCache
}

// put keeps a cell; one that shows nothing stays away.
func (x *xlsReader) put(at biff.Place, c Cell) error {
	if c.Kind == Empty {
		return nil
	}
	if at.Col >= MaxColumns {
		return errOutside
	}
	if number := at.Row + 1; x.row.Number != number {
		if err := x.ctx.Err(); err != nil {
			return err
		}
		x.end()
		x.begin(number, false)
	}
	return x.keep(c)
}

func (x *xlsReader) cell(at biff.Place) Cell {
	c := Cell{Col: at.Col, Style: plainStyle, Formula: at.Formula}
	if at.Style < len(x.styles) {
		c.Style = x.styles[at.Style]
	}
	return c
}

// Text keeps a text with the fonts of its pieces.
func (x *xlsReader) Text(at biff.Place, text biff.Text) error {
	c := x.cell(at)
	c.setText(cleanText(text.String))
	if c.Kind == Text && text.Runs != nil {
		runs := make([]Run, len(text.Runs))
		for i, r := range text.Runs {
			runs[i] = Run{Text: cleanText(r.Text), Font: r.Font}
		}
		if err := x.budget.spendText(2 * len(c.Text)); err != nil {
			return err
		}
		c.setStyle(c.Style.inRuns(runs))
	}
	return x.put(at, c)
}

// Number keeps a number as its format shows it.
func (x *xlsReader) Number(at biff.Place, value float64) error {
	if value-value != 0 { // infinite or no number: nothing that Excel could show
		return nil
	}
	c := x.cell(at)
	c.Kind, c.Number = Number, value
	text, isDate := c.Style.shape.textOf(value, x.date1904)
	c.Text, c.IsDate = x.seen.text([]byte(text)), isDate
	return x.put(at, c)
}

// Bool keeps TRUE or FALSE.
func (x *xlsReader) Bool(at biff.Place, value bool) error {
	c := x.cell(at)
	c.Kind, c.Text = Bool, "FALSE"
	if value {
		c.Text, c.Number = "TRUE", 1
	}
	return x.put(at, c)
}

// Error keeps an error value.
func (x *xlsReader) Error(at biff.Place, text string) error {
	c := x.cell(at)
	c.Kind, c.Text = ErrorValue, text
	return x.put(at, c)
}

// Merge keeps a block of merged cells.
func (x *xlsReader) Merge(row1, col1, row2, col2 int) error {
	x.sheet.Merges = append(x.sheet.Merges, Range{min(row1, row2) + 1, min(col1, col2), max(row1, row2) + 1, max(col1, col2)})
	return x.limitRanges(len(x.sheet.Merges))
}

// HideRow notes a hidden row, whose cells come later or were there before.
func (x *xlsReader) HideRow(row int) {
	if x.hidden == nil {
		x.hidden = map[int]bool{}
	}
	x.hidden[row+1] = true
}

// HideColumns keeps a block of hidden columns.
func (x *xlsReader) HideColumns(from, to int) error {
	if from <= to && from < MaxColumns {
		x.sheet.HiddenCols = append(x.sheet.HiddenCols, Range{Row1: 1, Col1: from, Row2: MaxRows, Col2: min(to, MaxColumns-1)})
	}
	return x.limitRanges(len(x.sheet.HiddenCols))
}

func (x *xlsReader) finish() {
	x.end()
	x.rowBuilder.finish()
	for i := range x.sheet.Rows {
		x.sheet.Rows[i].Hidden = x.hidden[x.sheet.Rows[i].Number]
	}
}
