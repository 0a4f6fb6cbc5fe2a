package list

import (
	"fmt"
	"math"
	"strings"
	"time"

	"github.com/xuri/excelize/v2"

	"bachudong/reports/form"
)

const noteHeight = 21 // points: the line of the note with room below

// layout sets A4 landscape with page numbers, fitted to the width of the page. It comes after the filter buttons, which forget
// that the sheet fits a page.
func (p *page) layout() error {
	sheet := p.table.Sheet
	const inch = 25.4
	paper, landscape, wide, tall, fit, center := 9, "landscape", p.pagesWide(), 0, true, true
	left, other, footer, foot := 20/inch, 15/inch, 8/inch, ""
	if p.table.Paper != nil {
		left, other, footer = marginLeft/inch, marginOther/inch, 10/inch
		foot = `&L&"Times New Roman,Italic"&10` + strings.ReplaceAll(p.table.Paper.Foot, "&", "&&")
		if !p.table.landscape() {
			landscape = "portrait"
		}
	}
	err := p.file.SetPageLayout(sheet, &excelize.PageLayoutOptions{Size: &paper, Orientation: &landscape, FitToWidth: &wide, FitToHeight: &tall})
	if err == nil {
		err = p.file.SetSheetProps(sheet, &excelize.SheetPropsOptions{FitToPage: &fit})
	}
	if err == nil {
		err = p.file.SetPageMargins(sheet, &excelize.PageLayoutMarginsOptions{Left: &left, Right: &other, Top: &other, Bottom: &other,
			Header: &footer, Footer: &footer, Horizontally: &center})
	}
	if err == nil {
		err = p.file.SetHeaderFooter(sheet, &excelize.HeaderFooterOptions{OddFooter: foot + `&R&"Times New Roman,Regular"&10Trang &P/&N`})
	}
	return err
}

// A table so wide that one page would make it unreadable goes over several pages side by side, each of which begins with the
// order number and the name.
const (
	paperWidth    = (297 - 20 - 15) * 72 / 25.4 // points between the margins
	smallestScale = 0.5                         // at which letters of 12 points can still be read
	repeatedCols  = 2
)

// pagesWide is how many pages the table takes side by side; a paper always one.
func (p *page) pagesWide() int {
	if p.table.Paper != nil {
		return 1
	}
	whole, repeated := 0.0, 0.0
	for i, c := range p.table.Columns {
		whole += c.Width * p.digit()
		if i < repeatedCols {
			repeated = whole
		}
	}
	if whole*smallestScale <= paperWidth {
		return 1
	}
	return int(math.Ceil((whole - repeated) / (paperWidth/smallestScale - repeated)))
}

// repeated are the rows, and for several pages side by side the columns, that every page begins with.
func (p *page) repeated() string {
	rows := fmt.Sprintf("'%s'!$%d:$%d", p.table.Sheet, p.firstHeading(), p.lastHeading())
	if p.pagesWide() == 1 {
		return rows
	}
	return fmt.Sprintf("'%s'!$A:$%s,%s", p.table.Sheet, columnName(repeatedCols), rows)
}

const (
	digitWidth  = 5.25 // points of one unit of column width in the usual font of workbooks
	serifDigit  = 6.0  // the same in Times New Roman 12
	cellPadding = 5    // points left and right together
	filterWidth = 12   // points that the filter button takes
	tallest     = 400  // points; Excel ends at 409
)

// digit is the width of one unit of column width in points.
func (p *page) digit() float64 {
	if p.table.Paper != nil {
		return serifDigit
	}
	return digitWidth
}

// headingHeight is the height of a line of headings in points: programs do not agree on growing rows by themselves.
func (p *page) headingHeight(line int) float64 {
	letters := form.Font{Size: 12, Bold: true}
	lines, button := 1, filterWidth*1.0
	if p.table.Paper != nil {
		button = 0
	}
	for col, text := range p.head.texts[line] {
		if text == "" || p.head.above(line, col) {
			continue
		}
		lines = max(lines, len(letters.Wrap(text, p.table.Columns[col].Width*p.digit()-cellPadding-button)))
	}
	return min(float64(lines)*letters.LineHeight()+4, tallest)
}

// rowHeight is the height of a row of the list in points: that of its longest wrapped text.
func (p *page) rowHeight(cells []any) float64 {
	letters, lines := form.Font{Size: 12}, 1
	for col := range cells {
		text, is := cells[col].(excelize.Cell).Value.(string)
		width := p.table.Columns[col].Width*p.digit() - cellPadding
		if is && (letters.Width(text) > width || strings.Contains(text, "\n")) {
			lines = max(lines, len(letters.Wrap(text, width)))
		}
	}
	return min(float64(lines)*letters.LineHeight()+1, tallest)
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
