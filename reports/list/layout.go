package list

import (
	"time"

	"github.com/xuri/excelize/v2"

	"bachudong/reports/form"
)

const noteHeight = 21 // points: the line of the note with room below

// layout sets A4 landscape, one page wide, with page numbers.
func (p *page) layout() error {
	sheet := p.table.Sheet
	const inch = 25.4
	paper, landscape, wide, tall, fit, center := 9, "landscape", 1, 0, true, true
	left, other, footer := 20/inch, 15/inch, 8/inch
	err := p.file.SetPageLayout(sheet, &excelize.PageLayoutOptions{Size: &paper, Orientation: &landscape, FitToWidth: &wide, FitToHeight: &tall})
	if err == nil {
		err = p.file.SetSheetProps(sheet, &excelize.SheetPropsOptions{FitToPage: &fit})
	}
	if err == nil {
		err = p.file.SetPageMargins(sheet, &excelize.PageLayoutMarginsOptions{Left: &left, Right: &other, Top: &other, Bottom: &other,
			Header: &footer, Footer: &footer, Horizontally: &center})
	}
	if err == nil {
		err = p.file.SetHeaderFooter(sheet, &excelize.HeaderFooterOptions{OddFooter: `&R&"Times New Roman,Regular"&10Trang &P/&N`})
	}
	return err
}

const (
	digitWidth  = 5.6 // points of one unit of column width
	cellPadding = 6   // points left and right together
	filterWidth = 14  // points that the filter button takes
)

// headingHeight is the height of a line of headings in points: programs do not agree on growing rows by themselves.
func (p *page) headingHeight(line int) float64 {
	letters := form.Font{Size: 12, Bold: true}
	lines := 1
	for col, text := range p.head.texts[line] {
		if text == "" || p.head.above(line, col) {
			continue
		}
		lines = max(lines, len(letters.Wrap(text, p.table.Columns[col].Width*digitWidth-cellPadding-filterWidth)))
	}
	return min(float64(lines)*letters.LineHeight()+4, 400)
}

// above tells whether a heading reaches over others or down over further lines, which gives it room enough.
func (h *head) above(line, col int) bool {
	for _, b := range h.merges {
		if b.line1 == line && b.col1 == col && b.col2 > b.col1 {
			return true
		}
	}
	return false
}

// describe writes what the file says about itself: no more than needed about its making.
func describe(file *excelize.File, title string) error {
	made := time.Date(2022, 1, 1, 0, 0, 0, 0, time.UTC).Format(time.RFC3339)
	return file.SetDocProps(&excelize.DocProperties{Title: title, Creator: "Ba Chủ Động", LastModifiedBy: "Ba Chủ Động",
		Language: "vi-VN", Created: made, Modified: made})
}
