package form

// Margins of a landscape page (HD 29-HD/TWĐTN-VP): left 30, the others 20 mm; what is left of A4 for the sheet, in points.
const (
	marginLeft, marginOther = 30.0, 20.0
	pageHeight              = (210 - 2*marginOther) * Millimetre
	pageWidth               = (297 - marginLeft - marginOther) * Millimetre
)

// filled is how much of a page our own breaks use: programs differ by a percent or two in how much fits, and a page that
// runs over leaves an almost empty one behind it.
const filled = 0.97

// breakPages ends every page by hand, so that all programs turn the page at the same rows, never inside a block that is
// to stay together. A block that is taller than a page is divided like any other rows.
func (s *Sheet) breakPages() {
	room := filled * pageHeight * max(s.template.width()/pageWidth, 1) // a sheet that is too wide is printed smaller
	used, first := 0.0, 1
	for row := 1; row <= len(s.heights) && s.err == nil; row++ {
		if used+s.heights[row-1] > room && row > first {
			row = s.turnBefore(row, first)
			s.err = s.file.InsertPageBreak(s.template.sheet, cellName(row, 1))
			used, first = s.headerHeight(), row
		}
		used += s.heights[row-1]
	}
}

// turnBefore is where to turn the page that begins with row first when row does not fit on it any more.
func (s *Sheet) turnBefore(row, first int) int {
	for again := true; again; {
		again = false
		for _, block := range s.together {
			if block.Row1 < row && row <= block.Row2 && block.Row1 > first {
				row, again = block.Row1, true
			}
		}
	}
	return row
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
