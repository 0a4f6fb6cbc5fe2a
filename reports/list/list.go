// Package list writes lists of people as plain workbooks that can be sorted and printed. It knows no register and no
// window.
package list

import (
	"context"
	"fmt"
	"io"

	"github.com/xuri/excelize/v2"

	"bachudong/data"
	"bachudong/data/vntext"
)

// Table is a list to write. Value gives a string, an int or a vntext.Date; a whole day is written as a date, a partial
// one as text.
type Table struct {
	Title   string
	Note    string // below the title: of whom, of which day
	Sheet   string
	Columns []Column
	Len     int
	Value   func(row, col int) any
}

// Column is one column; Width is in digits of the font.
type Column struct {
	Title string
	Width float64
}

// headerRow is the row of the headings, counted from 1.
const headerRow = 4

// progressStep is how many rows are written between two reports.
const progressStep = 500

type writer struct {
	file   *excelize.File
	stream *excelize.StreamWriter
	looks  map[string]int
	table  *Table
}

// Write writes the table as .xlsx. Texts stay texts whatever they begin with.
func Write(ctx context.Context, w io.Writer, t Table, progress func(done, total int)) error {
	file := excelize.NewFile()
	defer file.Close()
	b := &writer{file: file, looks: map[string]int{}, table: &t}
	if err := b.prepare(); err != nil {
		return fmt.Errorf("preparing list %s: %w", t.Title, err)
	}
	if err := b.rows(ctx, progress); err != nil {
		return err
	}
	if err := b.finish(); err != nil {
		return fmt.Errorf("writing list %s: %w", t.Title, err)
	}
	return file.Write(w)
}

// prepare sets page, looks, column widths and the rows above the people.
func (b *writer) prepare() (err error) {
	t := b.table
	if err := b.file.SetSheetName("Sheet1", t.Sheet); err != nil {
		return err
	}
	if err := b.page(); err != nil {
		return err
	}
	for name, style := range looks() {
		if b.looks[name], err = b.file.NewStyle(style); err != nil {
			return err
		}
	}
	if err := b.file.SetSheetDimension(t.Sheet, b.extent()); err != nil {
		return err
	}
	if b.stream, err = b.file.NewStreamWriter(t.Sheet); err != nil {
		return err
	}
	if err := b.stream.SetPanes(&excelize.Panes{Freeze: true, YSplit: headerRow, TopLeftCell: fmt.Sprintf("A%d", headerRow+1), ActivePane: "bottomLeft"}); err != nil {
		return err
	}
	heads := make([]any, len(t.Columns))
	for i, c := range t.Columns {
		if err := b.stream.SetColWidth(i+1, i+1, c.Width); err != nil {
			return err
		}
		heads[i] = excelize.Cell{StyleID: b.looks["head"], Value: c.Title}
	}
	if err := b.stream.SetRow("A1", []any{excelize.Cell{StyleID: b.looks["title"], Value: t.Title}}); err != nil {
		return err
	}
	if err := b.stream.SetRow("A2", []any{excelize.Cell{StyleID: b.looks["note"], Value: t.Note}}); err != nil {
		return err
	}
	return b.stream.SetRow(fmt.Sprintf("A%d", headerRow), heads)
}

// extent is the range of the cells; the stream cannot tell it, because it is written first.
func (b *writer) extent() string {
	last, _ := excelize.CoordinatesToCellName(len(b.table.Columns), headerRow+b.table.Len)
	return "A1:" + last
}

func (b *writer) rows(ctx context.Context, progress func(done, total int)) error {
	cells := make([]any, len(b.table.Columns))
	for row := range b.table.Len {
		if row%progressStep == 0 {
			if err := ctx.Err(); err != nil {
				return data.Errorf(data.Canceled, "Đã dừng theo yêu cầu; tệp chưa được ghi.").Because(err)
			}
			if progress != nil {
				progress(row, b.table.Len)
			}
		}
		for col := range cells {
			cells[col] = b.cell(b.table.Value(row, col))
		}
		if err := b.stream.SetRow(fmt.Sprintf("A%d", headerRow+1+row), cells); err != nil {
			return err
		}
	}
	if progress != nil {
		progress(b.table.Len, b.table.Len)
	}
	return nil
}

func (b *writer) cell(value any) excelize.Cell {
	switch v := value.(type) {
	case vntext.Date:
		if v.Precision() == vntext.FullDay {
			if day, ok := v.Time(); ok && day.Year() >= 1900 {
				return excelize.Cell{StyleID: b.looks["date"], Value: day}
			}
		}
		return excelize.Cell{StyleID: b.looks["text"], Value: v.Display()}
	case int:
		return excelize.Cell{StyleID: b.looks["number"], Value: v}
	}
	return excelize.Cell{StyleID: b.looks["text"], Value: fmt.Sprint(value)}
}
