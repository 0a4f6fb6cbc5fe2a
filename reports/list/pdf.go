package list

import (
	"context"
	"fmt"
	"io"
	"strconv"
	"strings"
	"time"

	"bachudong/data/vntext"
	"bachudong/reports/form"
	"bachudong/reports/pdf"
)

var (
	pdfTitle  = pdf.Style{Face: pdf.Bold, Size: 16}
	pdfItalic = pdf.Style{Face: pdf.Italic, Size: 13}
	pdfBold   = pdf.Style{Face: pdf.Bold, Size: 13}
	pdfHint   = pdf.Style{Face: pdf.Italic, Size: 12}
	pdfFooter = pdf.Style{Face: pdf.Italic, Size: 10}
)

// pdfStep is how many rows are laid out between two reports.
const pdfStep = 500

// WritePDF writes a paper as PDF. The warnings are Vietnamese sentences about characters that could not be printed.
// progress counts rows; it may be nil. Errors are *data.Error where ctx ended.
func WritePDF(ctx context.Context, w io.Writer, t Table, progress func(done, total int)) (warnings []string, err error) {
	created, _ := t.Paper.Head.Date.Time()
	doc := pdf.New(pdf.Options{Landscape: t.landscape(), Title: t.Title, Created: created})
	doc.NewPage()
	t.pdfTop(doc)
	table := t.pdfTable(doc.Width)
	rows, err := t.pdfRows(ctx, progress)
	if err != nil {
		return nil, err
	}
	signatures := newPDFSignatures(doc, t.Paper.Signers)
	table.Tail = signatures.height
	doc.Table(table, rows)
	signatures.draw()
	last := doc.Pages()
	doc.OnPages(1, last, func(page int) {
		y := doc.Bottom() + 6
		doc.Text(pdf.MarginLeft, y, doc.Width, t.Paper.Foot, pdfFooter, pdf.Left)
		doc.Text(pdf.MarginLeft, y, doc.Width, fmt.Sprintf("Trang %d/%d", page, last), pdfFooter, pdf.Right)
	})
	if lost := doc.TakeLost(); len(lost) > 0 {
		warnings = []string{t.Title + ": không in được ký tự " + pdf.NameRunes(lost) + "; ký tự đã bỏ hoặc in thành □. Hãy sửa lại rồi in lại."}
	}
	return warnings, doc.Write(w)
}

// pdfTop prints what stands above the table.
func (t *Table) pdfTop(doc *pdf.Document) {
	head := t.Paper.Head
	doc.Letterhead(pdf.Letterhead{Superior: head.Superior, Issuer: head.Issuer, Below: []string{form.Stars},
		Right: form.Union, PlaceDate: head.PlaceDate()}, 13, doc.Width*0.44)
	doc.Y = doc.Stack(pdf.MarginLeft, doc.Y+4, doc.Width, pdfTitle, t.Title)
	doc.Y = doc.Stack(pdf.MarginLeft, doc.Y+1, doc.Width, pdfItalic, t.Paper.Subtitle, t.Note) + 3
}

// alignOf is how a value stands in its column: numbers at the right, days in the middle.
func alignOf(value any) pdf.Align {
	if marked, is := value.(Marked); is {
		value = marked.Value
	}
	switch value.(type) {
	case int, Money, float64:
		return pdf.Right
	case vntext.Date, time.Time:
		return pdf.Center
	}
	return pdf.Left
}

// pdfRows are the rows, the one that says that there are none, and the totals, which stay with the last row.
func (t *Table) pdfRows(ctx context.Context, progress func(done, total int)) ([]pdf.Row, error) {
	rows := make([]pdf.Row, 0, t.Len+1)
	for row := range t.Len {
		if row%pdfStep == 0 {
			if ctx.Err() != nil {
				return nil, stopped(ctx.Err())
			}
			if progress != nil {
				progress(row, t.Len)
			}
		}
		cells := make([]pdf.Cell, len(t.Columns))
		for col := range cells {
			value := t.Value(row, col)
			cells[col].Text = printed(value)
			if !t.Columns[col].Centered {
				cells[col].Align = alignOf(value)
			}
		}
		rows = append(rows, pdf.Row{Cells: cells})
	}
	if t.Len == 0 {
		cells := make([]pdf.Cell, len(t.Columns))
		for col := range cells {
			cells[col] = pdf.Cell{Text: nothing, Align: pdf.Center}
		}
		rows = append(rows, pdf.Row{Cells: cells})
	}
	if t.Totals != nil {
		rows = append(rows, t.pdfTotals())
	}
	for i := max(0, len(rows)-keptRows); i < len(rows)-1; i++ {
		rows[i].KeepNext = true
	}
	return rows, nil
}

// pdfTotals is the last line; its first text runs on over the cells to its right that have none.
func (t *Table) pdfTotals() pdf.Row {
	last := 0
	if _, text := t.Totals[0].(string); text {
		last = span(t.Totals)
	}
	row := pdf.Row{Cells: []pdf.Cell{{Text: printed(t.Totals[0]), Face: pdf.Bold, Align: pdf.Left, Span: last + 1}}}
	for _, value := range t.Totals[last+1:] {
		row.Cells = append(row.Cells, pdf.Cell{Text: printed(value), Face: pdf.Bold, Align: pdf.Right})
	}
	return row
}

// printed is a value as it stands on paper.
func printed(value any) string {
	switch v := value.(type) {
	case nil:
		return ""
	case Marked:
		return printed(v.Value)
	case string:
		return v
	case int:
		return strconv.Itoa(v)
	case Money:
		return grouped(int(v))
	case vntext.Date:
		return v.Display()
	case time.Time:
		return v.Format("02/01/2006 15:04")
	}
	return strings.Replace(fmt.Sprint(value), ".", ",", 1)
}
