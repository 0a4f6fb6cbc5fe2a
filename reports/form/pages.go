package form

import "slices"

// Margins of a landscape page (HD 29-HD/TWĐTN-VP): left 30, the others 20 mm; what is left of A4 for the sheet, in points.
const (
	marginLeft, marginOther = 30.0, 20.0
	pageHeight              = (210 - 2*marginOther) * Millimetre
	pageWidth               = (297 - marginLeft - marginOther) * Millimetre
)

// breakPages puts a manual break before each block that is to stay together and that the end of a page would divide.
// Programs differ by a few percent in how much fits on a page, so several page heights are tried.
func (s *Sheet) breakPages() {
	before := map[int]bool{}
	page := pageHeight * max(s.template.width()/pageWidth, 1) // a sheet that is too wide is printed smaller
	for _, room := range []float64{page, 0.95 * page, 0.98 * page, 1.02 * page, 1.04 * page} {
		for s.breakOne(before, room) {
		}
	}
	var rows []int
	for row := range before {
		rows = append(rows, row)
	}
	slices.Sort(rows)
	for _, row := range rows {
		if s.err == nil {
			s.err = s.file.InsertPageBreak(s.template.sheet, cellName(row, 1))
		}
	}
}

// breakOne adds a break before the first block that a page of that height divides; false when there is none left. A
// block that is taller than a page is left alone.
func (s *Sheet) breakOne(before map[int]bool, room float64) bool {
	for _, block := range s.together {
		fits := s.sum(block.Row1, block.Row2) <= room-s.headerHeight()
		if fits && !before[block.Row1] && s.divided(block, before, room) {
			before[block.Row1] = true
			return true
		}
	}
	return false
}

// divided tells whether a page of that height ends inside the block, given the breaks that are already there.
func (s *Sheet) divided(block Area, before map[int]bool, room float64) bool {
	used := 0.0
	for row := 1; row <= block.Row2; row++ {
		height := s.heights[row-1]
		if before[row] || used+height > room {
			if row > block.Row1 {
				return true
			}
			used = s.headerHeight()
		}
		used += height
	}
	return false
}

func (s *Sheet) headerHeight() float64 {
	header := s.areas["header"]
	return s.sum(header.Row1, header.Row2)
}

// width is that of all columns, points.
func (t *Template) width() (sum float64) {
	for _, width := range t.columns {
		sum += width
	}
	return sum
}

func (s *Sheet) sum(first, last int) (sum float64) {
	for row := max(first, 1); row <= last; row++ {
		sum += s.heights[row-1]
	}
	return sum
}
