package list

import (
	"context"

	"github.com/xuri/excelize/v2"
)

// page writes one table as a sheet.
type page struct {
	file   *excelize.File
	looks  *looks
	table  *Table
	head   head
	stream *excelize.StreamWriter
	pages  pages   // where a paper turns the page
	merged []block // cells of a paper besides the headings, by row and column from 1
}

// firstHeading is the row of the first line of headings, counted from 1: above stand title and note, as in the lists of
// the central software, and in a paper its letterhead.
func (p *page) firstHeading() int {
	if p.table.Paper != nil {
		return paperTop + 1
	}
	return 3
}

// lastHeading is the row of the last line of headings.
func (p *page) lastHeading() int { return p.firstHeading() + len(p.head.texts) - 1 }

// lastRow is the row of the last line of the list. A paper without one has a line that says so.
func (p *page) lastRow() int {
	if p.table.Paper != nil {
		return p.lastHeading() + max(p.table.Len, 1)
	}
	return p.lastHeading() + p.table.Len
}

// lastUsed is the last row in which something stands.
func (p *page) lastUsed() int {
	last := p.lastRow()
	if p.table.Totals != nil {
		last++
	}
	if p.table.Paper != nil && len(p.table.Paper.Signers) > 0 {
		last += signatureRows
	}
	return last
}

func (p *page) write(ctx context.Context, first bool, progress func(done int)) (err error) {
	if first {
		err = p.file.SetSheetName("Sheet1", p.table.Sheet)
	} else {
		_, err = p.file.NewSheet(p.table.Sheet)
	}
	if err != nil {
		return err
	}
	for _, step := range []func() error{p.extent, p.layout, p.open, p.top, p.headings} {
		if err := step(); err != nil {
			return err
		}
	}
	if err := p.rows(ctx, progress); err != nil {
		return err
	}
	return p.close()
}

// extent tells readers how far the sheet reaches, gives the headings of a plain list filter buttons and leaves digits kept as texts
// without a green corner. The stream writes all that, but must know it before.
func (p *page) extent() error {
	t := p.table
	from, last := cellName(1, p.lastHeading()), cellName(len(t.Columns), p.lastRow())
	if err := p.file.SetSheetDimension(t.Sheet, "A1:"+cellName(len(t.Columns), p.lastUsed())); err != nil {
		return err
	}
	if t.Paper == nil {
		if err := p.file.AutoFilter(t.Sheet, from+":"+last, nil); err != nil {
			return err
		}
	}
	return p.file.AddIgnoredErrors(t.Sheet, from+":"+last, excelize.IgnoredErrorsNumberStoredAsText)
}

// open begins the stream. The widths go in from the right: the stream puts each before the earlier ones, and Excel wants
// them in order.
func (p *page) open() (err error) {
	if p.stream, err = p.file.NewStreamWriter(p.table.Sheet); err != nil {
		return err
	}
	for i := len(p.table.Columns) - 1; i >= 0; i-- {
		if err := p.stream.SetColWidth(i+1, i+1, p.table.Columns[i].Width); err != nil {
			return err
		}
	}
	panes := excelize.Panes{Freeze: true, YSplit: p.lastHeading(), TopLeftCell: cellName(1, p.lastHeading()+1), ActivePane: "bottomLeft"}
	return p.stream.SetPanes(&panes)
}

func (p *page) top() error {
	if p.table.Paper != nil {
		return p.paperTop()
	}
	if err := p.stream.SetRow("A1", []any{excelize.Cell{StyleID: p.looks.title, Value: p.table.Title}}); err != nil {
		return err
	}
	return p.stream.SetRow("A2", []any{excelize.Cell{StyleID: p.looks.note, Value: p.table.Note}}, excelize.RowOpts{Height: noteHeight})
}

func (p *page) headings() error {
	for line, texts := range p.head.texts {
		cells := make([]any, len(texts))
		for col, text := range texts {
			cells[col] = excelize.Cell{StyleID: p.looks.head, Value: text}
			if text == "" {
				cells[col] = excelize.Cell{StyleID: p.looks.head}
			}
		}
		if err := p.row(p.firstHeading()+line, p.headingHeight(line), cells); err != nil {
			return err
		}
	}
	return nil
}

// progressStep is how many rows are written between two reports.
const progressStep = 500

func (p *page) rows(ctx context.Context, progress func(done int)) error {
	t := p.table
	cells := make([]any, len(t.Columns))
	for row := range t.Len {
		if row%progressStep == 0 {
			if err := ctx.Err(); err != nil {
				return stopped(err)
			}
			progress(row)
		}
		for col := range cells {
			cells[col] = p.looks.cell(t.Value(row, col), t.Columns[col].Centered)
		}
		if err := p.row(p.lastHeading()+1+row, p.rowHeight(cells), cells); err != nil {
			return err
		}
	}
	progress(t.Len)
	return p.paperEnd()
}

// row writes one row of that height in points.
func (p *page) row(number int, height float64, cells []any) error {
	p.pages.add(number, height)
	return p.stream.SetRow(cellName(1, number), cells, excelize.RowOpts{Height: height})
}

// close ends the sheet; headings, and the first columns of a table of several pages side by side, repeat on every printed page.
func (p *page) close() error {
	for _, b := range p.head.merges {
		if err := p.stream.MergeCell(cellName(b.col1+1, p.firstHeading()+b.line1), cellName(b.col2+1, p.firstHeading()+b.line2)); err != nil {
			return err
		}
	}
	for _, b := range p.merged {
		if err := p.stream.MergeCell(cellName(b.col1, b.line1), cellName(b.col2, b.line2)); err != nil {
			return err
		}
	}
	if err := p.turnPages(); err != nil {
		return err
	}
	if err := p.stream.Flush(); err != nil {
		return err
	}
	return p.file.SetDefinedName(&excelize.DefinedName{Name: "_xlnm.Print_Titles", Scope: p.table.Sheet, RefersTo: p.repeated()})
}

// cellName is the name of a cell; both numbers count from 1 and lie well inside a sheet.
func cellName(col, row int) string {
	name, _ := excelize.CoordinatesToCellName(col, row)
	return name
}

func columnName(col int) string {
	name, _ := excelize.ColumnNumberToName(col)
	return name
}
