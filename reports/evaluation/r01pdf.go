package evaluation

import (
	"fmt"
	"io"
	"strings"

	"bachudong/data"
	"bachudong/reports/form"
	"bachudong/reports/pdf"
)

var (
	pdfTitle  = pdf.Style{Face: pdf.Bold, Size: 16}
	pdfItalic = pdf.Style{Face: pdf.Italic, Size: 13}
	pdfFacts  = pdf.Style{Face: pdf.Regular, Size: 13}
	pdfBold   = pdf.Style{Face: pdf.Bold, Size: 13}
	pdfHint   = pdf.Style{Face: pdf.Italic, Size: 12}
	pdfFooter = pdf.Style{Face: pdf.Italic, Size: 10}
)

// The columns of the workbook.
var pdfTable = pdf.Table{Size: 11, Head: 11, Columns: []pdf.Column{
	{Title: "TT", Width: 13, Align: pdf.Center},
	{Title: "Tiêu chí, nội dung", Width: 68, Align: pdf.Left},
	{Title: "Kết quả, số liệu", Width: 44, Align: pdf.Left},
	{Title: "Minh chứng\n(số, ký hiệu, ngày văn bản)", Width: 63, Align: pdf.Left},
	{Title: "Tự đánh giá", Width: 18, Align: pdf.Center},
	{Title: "Thẩm định", Width: 18, Align: pdf.Center},
	{Title: "Ghi chú", Width: 23, Align: pdf.Left},
}}

// WriteR01PDF writes the form as a PDF file with the content and order of the workbook. The warnings are Vietnamese
// sentences about characters that could not be printed.
func WriteR01PDF(w io.Writer, r R01) (warnings []string, err error) {
	created, _ := r.Head.Date.Time()
	doc := pdf.New(pdf.Options{Landscape: true, Created: created, Title: "Mẫu R-01. " + subtitle("", r.Year) + " – " + r.Unit})
	doc.NewPage()
	doc.Letterhead(pdf.Letterhead{
		Superior: r.Head.Superior, Issuer: r.Head.Issuer, Below: []string{form.Stars, r.Head.NumberLine()},
		Right: form.Union, PlaceDate: r.Head.PlaceDate(),
	}, 14, 105)
	doc.Y += 4
	doc.Y = doc.Stack(pdf.MarginLeft, doc.Y, doc.Width, pdfTitle, r01Title, subtitle("", r.Year))
	doc.Y = doc.Stack(pdf.MarginLeft, doc.Y, doc.Width, pdfItalic, guidanceLine(&r.Set))
	doc.Y = doc.Stack(pdf.MarginLeft, doc.Y+1, doc.Width, pdfBold, "Đơn vị: "+orDots(r.Unit))
	doc.Y = doc.Stack(pdf.MarginLeft, doc.Y, doc.Width, pdfFacts, r.facts()) + 2

	signatures := pdfSignatures(doc, r.signatures())
	table := pdfTable
	table.Tail = signatures.height
	doc.Table(&table, r.pdfRows())
	signatures.draw()

	last := doc.Pages()
	doc.OnPages(1, last, func(page int) {
		y := doc.Bottom() + 6
		doc.Text(pdf.MarginLeft, y, doc.Width, ownForm, pdfFooter, pdf.Left)
		doc.Text(pdf.MarginLeft, y, doc.Width, fmt.Sprintf("Trang %d/%d", page, last), pdfFooter, pdf.Right)
	})
	if lost := doc.TakeLost(); len(lost) > 0 {
		warnings = []string{"Mẫu R-01 của " + orDots(r.Unit) + ": không in được ký tự " + pdf.NameRunes(lost) +
			"; ký tự đã bỏ hoặc in thành □. Hãy sửa lại rồi in lại."}
	}
	return warnings, doc.Write(w)
}

// pdfRows are the lines of the form and the conclusion; a criterion stays with its first row, the last row with the
// conclusion.
func (r *R01) pdfRows() []pdf.Row {
	lines := r.lines()
	rows := make([]pdf.Row, 0, len(lines)+1)
	for i, l := range lines {
		row := pdf.Texts(l.Code, l.Title, l.Figure, l.Evidence, l.Self, l.Appraised, l.Note)
		if l.Criterion {
			row = pdf.Row{Cells: []pdf.Cell{
				{Text: l.Code, Face: pdf.Bold}, {Text: l.Title, Face: pdf.Bold, Span: 3, Align: pdf.Left},
				{Text: l.Self, Face: pdf.Bold}, {Text: l.Appraised, Face: pdf.Bold}, {Text: l.Note},
			}}
		}
		row.KeepNext = l.Criterion || i == len(lines)-1
		rows = append(rows, row)
	}
	rows = append(rows, pdf.Row{MinHeight: 8.5, Cells: []pdf.Cell{
		{Text: r.conclusion(), Face: pdf.Bold, Span: 4, Align: pdf.Center},
		{Text: r.Evaluation.Overall(&r.Set, data.SelfSide).Label(), Face: pdf.Bold},
		{Text: r.Evaluation.Overall(&r.Set, data.AppraisalSide).Label(), Face: pdf.Bold},
		{},
	}})
	if note := strings.TrimSpace(r.Evaluation.Note); note != "" { // across the table: a long one would be very tall in its column
		rows[len(rows)-1].KeepNext = true
		rows = append(rows, pdf.Row{Cells: []pdf.Cell{{Text: note, Span: len(pdfTable.Columns), Align: pdf.Left}}})
	}
	return rows
}
