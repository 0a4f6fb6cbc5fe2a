package pdf

import "slices"

// drawing is a table on its way onto pages. Upright borders run through rows that have the same columns and are drawn
// once for all of them.
type drawing struct {
	d       *Document
	head    measured
	started bool      // a row stands below the heading on this page
	edges   []float64 // where the open upright borders stand
	top     float64   // where they begin
}

// most is the height of rows that a page can hold.
func (w *drawing) most() float64 { return w.d.Height - w.head.height }

// chain is the height of the rows that must stay with the first one, and of tail when that reaches the end.
func (w *drawing) chain(rows []measured, tail float64) float64 {
	sum := 0.0
	for i := range rows {
		sum += rows[i].height
		if i == len(rows)-1 {
			sum += tail
		} else if !rows[i].keep {
			break
		}
	}
	return sum
}

// begin draws the heading where the first rows fit below it.
func (w *drawing) begin(first float64) {
	w.d.Need(w.head.height + first)
	w.heading()
}

func (w *drawing) heading() {
	last := &w.head.blocks[len(w.head.blocks)-1]
	x := w.head.blocks[0].x
	w.d.Shade(x, w.d.Y, last.x+last.width-x, w.head.height)
	w.d.Line(x, w.d.Y, last.x+last.width, w.d.Y)
	w.lines(w.head, w.head.height)
	w.started = false
}

func (w *drawing) turn() {
	w.end()
	w.d.NewPage()
	w.heading()
}

// end draws the borders that are still open.
func (w *drawing) end() {
	for _, x := range w.edges {
		w.d.Line(x, w.top, x, w.d.Y)
	}
	w.edges = nil
}

// row draws a row, over as many pages as it takes if one page cannot hold it.
func (w *drawing) row(m measured) {
	for m.height > w.d.Room()+0.01 {
		part := m.split(w.d.Room())
		if len(part.blocks) == 0 {
			if !w.started { // not even one line fits below a heading: nothing sensible can be done but go on
				break
			}
			w.turn()
			continue
		}
		w.lines(part, part.height)
		w.turn()
	}
	w.lines(m, m.height)
	w.started = true
}

// split takes the lines that fit into room off m; without blocks when none does.
func (m *measured) split(room float64) measured {
	part := measured{height: room}
	fits := false
	for i := range m.blocks {
		b := m.blocks[i]
		n := min(len(b.lines), max(0, int((room-2*paddingY)/b.style.Line())))
		fits = fits || n > 0
		b.lines = b.lines[:n]
		part.blocks = append(part.blocks, b)
	}
	if !fits {
		return measured{}
	}
	m.height = 0
	for i := range m.blocks {
		b := &m.blocks[i]
		b.lines = b.lines[len(part.blocks[i].lines):]
		m.height = max(m.height, b.height(max(len(b.lines), 1)))
	}
	return part
}

// columns closes the upright borders where those of the next row stand elsewhere.
func (w *drawing) columns(m measured) {
	edges := make([]float64, 0, len(m.blocks)+1)
	for i := range m.blocks {
		edges = append(edges, m.blocks[i].x)
	}
	last := &m.blocks[len(m.blocks)-1]
	edges = append(edges, last.x+last.width)
	if !slices.Equal(edges, w.edges) {
		w.end()
		w.edges, w.top = edges, w.d.Y
	}
}

// lines draws the text of a row and the rule below it, and moves on.
func (w *drawing) lines(m measured, height float64) {
	w.columns(m)
	for i := range m.blocks {
		b := &m.blocks[i]
		y := w.d.Y + max(paddingY, (height-float64(len(b.lines))*b.style.Line())/2)
		for _, line := range b.lines {
			w.d.Text(b.x+paddingX, y, b.width-2*paddingX, line, b.style, b.align)
			y += b.style.Line()
		}
	}
	w.d.Y += height
	last := &m.blocks[len(m.blocks)-1]
	w.d.Line(m.blocks[0].x, w.d.Y, last.x+last.width, w.d.Y)
}
