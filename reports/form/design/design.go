// Package design draws the form templates: workbooks of one A4 sheet in Times New Roman whose cells have names. It is
// used when a template is made, not when one is filled.
package design

import (
	"errors"
	"fmt"
	"io"
	"time"

	"github.com/xuri/excelize/v2"
)

// Sheet is a template being drawn. Failures are collected and come out of Write.
type Sheet struct {
	file   *excelize.File
	name   string
	last   string // letter of the last column
	row    int    // the row that is drawn now
	styles map[Look]int
	errs   []error
}

// New starts a sheet with columns of the given widths, in digits of Times New Roman 12; 116 digits fill the width of an
// A4 page in landscape.
func New(name string, widths ...float64) *Sheet {
	s := &Sheet{file: excelize.NewFile(), name: name, styles: map[Look]int{}}
	s.last, _ = excelize.ColumnNumberToName(len(widths))
	s.note(s.file.SetSheetName("Sheet1", name))
	s.note(s.file.SetDefaultFont("Times New Roman"))
	size := 12.0
	s.file.Styles.Fonts.Font[0].Sz.Val = &size
	for i, width := range widths {
		letter, _ := excelize.ColumnNumberToName(i + 1)
		s.note(s.file.SetColWidth(name, letter, letter, width))
	}
	s.page()
	return s
}

// page sets A4 landscape, one page wide and as many tall as it takes, margins of HD 29-HD/TWĐTN-VP and the footer.
func (s *Sheet) page() {
	const inch = 25.4
	paper, landscape, wide, tall, fit, grid := 9, "landscape", 1, 0, true, false
	left, other, footer := 30/inch, 20/inch, 10/inch
	center := true
	s.note(s.file.SetPageLayout(s.name, &excelize.PageLayoutOptions{Size: &paper, Orientation: &landscape, FitToWidth: &wide, FitToHeight: &tall}))
	s.note(s.file.SetSheetProps(s.name, &excelize.SheetPropsOptions{FitToPage: &fit}))
	s.note(s.file.SetPageMargins(s.name, &excelize.PageLayoutMarginsOptions{
		Left: &left, Right: &other, Top: &other, Bottom: &other, Header: &footer, Footer: &footer, Horizontally: &center}))
	s.note(s.file.SetSheetView(s.name, 0, &excelize.ViewOptions{ShowGridLines: &grid}))
	s.note(s.file.SetHeaderFooter(s.name, &excelize.HeaderFooterOptions{
		OddFooter: `&L&"Times New Roman,Italic"&10Mẫu do đơn vị tự lập&R&"Times New Roman,Regular"&10Trang &P/&N`}))
}

// Row goes on to the next row and sets its height in points.
func (s *Sheet) Row(height float64) {
	s.row++
	s.note(s.file.SetRowHeight(s.name, s.row, height))
}

// Cell draws the cells of the current row from one column to another as one, gives them a look and a text and, unless it
// is "", a name to fill them by.
func (s *Sheet) Cell(name, from, to string, look Look, text string) {
	s.Block(name, from, to, 1, look, text)
}

// Block is Cell over several rows, beginning with the current one.
func (s *Sheet) Block(name, from, to string, rows int, look Look, text string) {
	first, last := fmt.Sprint(from, s.row), fmt.Sprint(to, s.row+rows-1)
	s.note(s.file.SetCellStyle(s.name, first, last, s.style(look)))
	if first != last {
		s.note(s.file.MergeCell(s.name, first, last))
	}
	if text != "" {
		s.note(s.file.SetCellStr(s.name, first, text))
	}
	if name != "" {
		s.Name(name, from, to, rows)
	}
}

// Name gives a name to a block of rows that ends with the current one or, for a block drawn just now, begins with it.
func (s *Sheet) Name(name, from, to string, rows int) {
	s.define(name, fmt.Sprintf("'%s'!$%s$%d:$%s$%d", s.name, from, s.row, to, s.row+rows-1))
}

// Header names the last drawn rows "header" and repeats them on every page.
func (s *Sheet) Header(rows int) {
	first := s.row - rows + 1
	s.define("header", fmt.Sprintf("'%s'!$A$%d:$%s$%d", s.name, first, s.last, s.row))
	s.note(s.file.SetDefinedName(&excelize.DefinedName{Name: "_xlnm.Print_Titles", Scope: s.name,
		RefersTo: fmt.Sprintf("'%s'!$%d:$%d", s.name, first, s.row)}))
}

// List names the last drawn rows as the models of a list.
func (s *Sheet) List(name string, rows int) {
	s.define(name, fmt.Sprintf("'%s'!$A$%d:$%s$%d", s.name, s.row-rows+1, s.last, s.row))
}

func (s *Sheet) define(name, reference string) {
	s.note(s.file.SetDefinedName(&excelize.DefinedName{Name: name, RefersTo: reference}))
}

// Write finishes the template: texts that look like numbers are no mistakes, and the same drawing gives the same bytes.
func (s *Sheet) Write(w io.Writer, title string) error {
	s.note(s.file.AddIgnoredErrors(s.name, fmt.Sprintf("A1:%s5000", s.last), excelize.IgnoredErrorsNumberStoredAsText))
	s.note(s.file.SetSheetDimension(s.name, fmt.Sprintf("A1:%s%d", s.last, s.row)))
	made := time.Date(2022, 1, 1, 0, 0, 0, 0, time.UTC).Format(time.RFC3339)
	s.note(s.file.SetDocProps(&excelize.DocProperties{Title: title, Creator: "Ba Chủ Động", LastModifiedBy: "Ba Chủ Động",
		Language: "vi-VN", Created: made, Modified: made}))
	s.quoteTexts()
	if err := errors.Join(s.errs...); err != nil {
		return fmt.Errorf("drawing %s: %w", s.name, err)
	}
	return s.file.Write(w)
}

func (s *Sheet) note(err error) {
	if err != nil {
		s.errs = append(s.errs, err)
	}
}
