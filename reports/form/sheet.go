package form

import (
	"bytes"
	"fmt"
	"io"

	"github.com/xuri/excelize/v2"
)

// Sheet is one copy of a Template being filled. The first failure is kept, makes all later calls do nothing, and comes
// out of WriteTo.
type Sheet struct {
	template *Template
	file     *excelize.File
	areas    map[string]Area
	heights  []float64 // of each row, points
	together []Area    // blocks of rows that a page must not divide
	err      error
}

// maxHeight is the tallest row Excel can show.
const maxHeight = 409

// New opens a copy of the template.
func (t *Template) New() (*Sheet, error) {
	file, err := excelize.OpenReader(bytes.NewReader(t.content))
	if err != nil {
		return nil, fmt.Errorf("form template: %w", err)
	}
	areas := make(map[string]Area, len(t.areas))
	for name, area := range t.areas {
		areas[name] = area
	}
	return &Sheet{template: t, file: file, areas: areas, heights: append([]float64(nil), t.heights...)}, nil
}

// Text writes a text into the named cell and makes its row high enough for it.
func (s *Sheet) Text(name, text string) {
	area, text := s.area(name), SafeText(text)
	if s.err != nil {
		return
	}
	s.set(area.Row1, area.Col1, text)
	original := s.template.areas[name]
	font := s.template.fonts[s.template.styles[[2]int{original.Row1, original.Col1}]]
	needed := font.height(len(font.Wrap(text, s.template.room(original.Row1, original.Col1))))
	if needed > s.heights[area.Row1-1] {
		s.setHeight(area.Row1, needed)
	}
}

// Restyle gives the named cell the look of another named cell of the same width.
func (s *Sheet) Restyle(name, like string) {
	area, model := s.area(name), s.template.areas[like]
	if s.err == nil {
		style := s.template.styles[[2]int{model.Row1, model.Col1}]
		s.err = s.file.SetCellStyle(s.template.sheet, cellName(area.Row1, area.Col1), cellName(area.Row2, area.Col2), style)
	}
}

// Row is where the named cells begin now.
func (s *Sheet) Row(name string) int { return s.area(name).Row1 }

// Together asks that no page ends between two rows.
func (s *Sheet) Together(first, last int) {
	s.together = append(s.together, Area{Row1: first, Row2: last})
}

// WriteTo lays out the pages and writes the workbook. The sheet cannot be used afterwards.
func (s *Sheet) WriteTo(w io.Writer) (int64, error) {
	defer s.file.Close()
	s.breakPages()
	if s.err == nil {
		s.err = s.file.SetSheetDimension(s.template.sheet, "A1:"+cellName(len(s.heights), len(s.template.columns)))
	}
	if s.err != nil {
		return 0, s.err
	}
	return s.file.WriteTo(w)
}

// area is where the name stands now, after rows were inserted above it.
func (s *Sheet) area(name string) Area {
	area, known := s.areas[name]
	if !known && s.err == nil {
		s.err = fmt.Errorf("form template: no cells are named %q", name)
	}
	return area
}

// height is the row height for that many lines of the font, never more than Excel can show.
func (f Font) height(lines int) float64 {
	if lines == 0 {
		return 0
	}
	return min(float64(lines)*f.LineHeight()+3, maxHeight)
}

func (s *Sheet) setHeight(row int, height float64) {
	if s.err == nil {
		s.heights[row-1] = height
		s.err = s.file.SetRowHeight(s.template.sheet, row, height)
	}
}
