package list

import (
	"fmt"
	"time"

	"github.com/xuri/excelize/v2"
)

// looks are the styles of the sheet by name.
func looks() map[string]*excelize.Style {
	font := func(size float64, bold, italic bool) *excelize.Font {
		return &excelize.Font{Family: "Times New Roman", Size: size, Bold: bold, Italic: italic}
	}
	var border []excelize.Border
	for _, side := range []string{"left", "right", "top", "bottom"} {
		border = append(border, excelize.Border{Type: side, Color: "808080", Style: 1})
	}
	day := "dd/mm/yyyy"
	cell := func(horizontal string, format int, custom *string) *excelize.Style {
		return &excelize.Style{Font: font(12, false, false), Border: border, NumFmt: format, CustomNumFmt: custom,
			Alignment: &excelize.Alignment{Horizontal: horizontal, Vertical: "center", WrapText: horizontal == "left"}}
	}
	return map[string]*excelize.Style{
		"title":  {Font: font(14, true, false)},
		"note":   {Font: font(12, false, true)},
		"text":   cell("left", 49, nil),
		"number": cell("center", 1, nil),
		"date":   cell("center", 0, &day),
		"head": {Font: font(12, true, false), Border: border, Fill: excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{"E5EEF7"}},
			Alignment: &excelize.Alignment{Horizontal: "center", Vertical: "center", WrapText: true}},
	}
}

// page sets A4 landscape, one page wide, with page numbers.
func (b *writer) page() error {
	sheet := b.table.Sheet
	const inch = 25.4
	paper, landscape, wide, tall, fit, center := 9, "landscape", 1, 0, true, true
	left, other, footer := 20/inch, 15/inch, 8/inch
	err := b.file.SetPageLayout(sheet, &excelize.PageLayoutOptions{Size: &paper, Orientation: &landscape, FitToWidth: &wide, FitToHeight: &tall})
	if err == nil {
		err = b.file.SetSheetProps(sheet, &excelize.SheetPropsOptions{FitToPage: &fit})
	}
	if err == nil {
		err = b.file.SetPageMargins(sheet, &excelize.PageLayoutMarginsOptions{Left: &left, Right: &other, Top: &other, Bottom: &other,
			Header: &footer, Footer: &footer, Horizontally: &center})
	}
	if err == nil {
		err = b.file.SetHeaderFooter(sheet, &excelize.HeaderFooterOptions{OddFooter: `&R&"Times New Roman,Regular"&10Trang &P/&N`})
	}
	return err
}

// finish closes the sheet: headings repeat on every page, and the file tells no more than needed about its making.
func (b *writer) finish() error {
	if err := b.stream.Flush(); err != nil {
		return err
	}
	sheet := b.table.Sheet
	err := b.file.SetDefinedName(&excelize.DefinedName{Name: "_xlnm.Print_Titles", Scope: sheet,
		RefersTo: fmt.Sprintf("'%s'!$%d:$%d", sheet, headerRow, headerRow)})
	if err != nil {
		return err
	}
	made := time.Date(2022, 1, 1, 0, 0, 0, 0, time.UTC).Format(time.RFC3339)
	return b.file.SetDocProps(&excelize.DocProperties{Title: b.table.Title, Creator: "Ba Chủ Động", LastModifiedBy: "Ba Chủ Động",
		Language: "vi-VN", Created: made, Modified: made})
}
