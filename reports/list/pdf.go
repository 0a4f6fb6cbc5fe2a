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

// The size of the text of a table in points: as large as its width allows.
const (
	largestText  = 12.0
	smallestText = 7.0
	pdfStep      = 500 // rows between two reports
)

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

// pdfTable fits the columns into a width in millimetres; where they need more, the letters become smaller.
func (t *Table) pdfTable(width float64) *pdf.Table {
	const digit = digitWidth * 25.4 / 72 // millimetres at 12 points
	whole := 0.0
	for _, c := range t.Columns {
		whole += c.Width
	}
	size := min(largestText, max(smallestText, largestText*width/(whole*digit)))
	table := &pdf.Table{Size: size, Head: 9}
	for _, c := range t.Columns {
		column := pdf.Column{Title: lastLine(c.Title), Width: c.Width * width / whole, Align: pdf.Left}
		if c.Centered {
			column.Align = pdf.Center
		}
		table.Columns = append(table.Columns, column)
	}
	return table
}

// lastLine is a heading of several lines in one.
func lastLine(title string) string {
	lines := headingLines(title)
	if len(lines) == 1 {
		return title
	}
	return lines[0] + ": " + lines[len(lines)-1]
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
		rows[len(rows)-1].KeepNext = true
		rows = append(rows, t.pdfTotals())
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
