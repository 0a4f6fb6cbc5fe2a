package list

// pages finds where a paper turns the page, so that all programs turn it at the same rows and the signatures stay with the
// last rows of the list.
type pages struct {
	heights []float64 // of the rows, from row 1 on
	block   int       // from this row on everything stays together; 0 is nothing
}

func (p *pages) add(row int, height float64) {
	for len(p.heights) < row-1 {
		p.heights = append(p.heights, 0)
	}
	p.heights = append(p.heights, height)
}

// mark says which row is the last of the list: from there on the page is not turned.
func (p *pages) mark(row int) { p.block = row }

// filled is how much of a page our own breaks use: programs differ by a percent or two in how much fits.
const filled = 0.97

// turns are the rows before which the page is turned, with room points on a page; the rows from first to last repeat on
// every page.
func (p *pages) turns(room float64, first, last int) []int {
	header := 0.0
	for row := first; row <= last; row++ {
		header += p.heights[row-1]
	}
	var turns []int
	used, begin := 0.0, 1
	for row := 1; row <= len(p.heights); row++ {
		if used+p.heights[row-1] > room*filled && row > begin {
			if p.block > begin && p.block > last && row > p.block {
				row = p.block
			}
			turns = append(turns, row)
			used, begin = header, row
		}
		used += p.heights[row-1]
	}
	return turns
}

// turnPages turns the pages of a paper by hand.
func (p *page) turnPages() error {
	if p.table.Paper == nil {
		return nil
	}
	width, high := shortSide, longSide
	if p.table.landscape() {
		width, high = longSide, shortSide
	}
	const point = 72 / 25.4
	whole := 0.0
	for _, c := range p.table.Columns {
		whole += c.Width * p.digit()
	}
	// A table wider than the page is printed smaller, so that more of it fits.
	room := (high - 2*marginOther) * point * max(1, whole/((width-marginLeft-marginOther)*point))
	for _, row := range p.pages.turns(room, p.firstHeading(), p.lastHeading()) {
		if err := p.stream.InsertPageBreak(cellName(1, row)); err != nil {
			return err
		}
	}
	return nil
}
