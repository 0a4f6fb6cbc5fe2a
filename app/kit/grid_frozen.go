package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// frozen is how many columns are drawn over the others; all of them would leave nothing to move.
func (g *Grid) frozen() int {
	return max(0, min(g.Frozen, len(g.columns)-1))
}

// frozenWidth is how much of the view the frozen columns take, the check boxes with them. In a view too narrow for them
// nothing is frozen.
func (g *Grid) frozenWidth() float32 {
	g.ensureColumns()
	if n := g.frozen(); n > 0 && g.edges[n] < g.scroll.Size().Width*3/4 {
		return g.edges[n]
	}
	return 0
}

// pinned tells whether a column is drawn over the others now.
func (g *Grid) pinned(col int) bool { return col < g.frozen() && g.frozenWidth() > 0 }

// shiftOf is how far left of its place in the whole width a column is seen.
func (g *Grid) shiftOf(col int) float32 {
	if g.pinned(col) {
		return 0
	}
	return g.scroll.Offset.X
}

// revealColumn moves sideways until a column is seen whole, as far as it fits.
func (g *Grid) revealColumn(col int) {
	if col < 0 || g.pinned(col) {
		return
	}
	offset, view := g.visible()
	if view.Width <= 0 {
		return // not laid out yet
	}
	g.ensureColumns()
	x, left, right := offset.X, g.edges[col]-g.frozenWidth(), g.edges[col+1]-view.Width
	x = max(x, right)
	x = max(0, min(x, left))
	if x != offset.X {
		g.scroll.ScrollToOffset(fyne.NewPos(x, offset.Y))
		g.moved()
	}
}

// slotPin is the part of a row that stays where it is: an opaque ground, the frozen cells and lines between them.
type slotPin struct {
	group *fyne.Container
	sheet *canvas.Rectangle
	tint  *canvas.Rectangle
	line  *canvas.Rectangle
	edges []*canvas.Rectangle
}

func newSlotPin() *slotPin {
	return &slotPin{group: &fyne.Container{}, sheet: canvas.NewRectangle(Sheet), tint: canvas.NewRectangle(Sheet), line: canvas.NewRectangle(LineSoft)}
}

// begin empties the pin for a row; the cells follow.
func (p *slotPin) begin(g *Grid, row int) {
	size := fyne.NewSize(g.frozenWidth(), g.RowHeight)
	p.group.Resize(size)
	p.sheet.Resize(size)
	p.tint.FillColor = g.groundOf(row)
	p.tint.Resize(size)
	p.line.Resize(fyne.NewSize(size.Width, 1))
	p.line.Move(fyne.NewPos(0, size.Height-1))
	p.group.Objects = append(p.group.Objects[:0], p.sheet, p.tint, p.line)
	for i := range g.frozen() {
		if i == len(p.edges) {
			p.edges = append(p.edges, canvas.NewRectangle(LineSoft))
		}
		edge := p.edges[i]
		edge.FillColor = LineSoft
		if i == g.frozen()-1 && g.scroll.Offset.X > 0 {
			edge.FillColor = FieldLine // something lies under here
		}
		edge.Resize(fyne.NewSize(1, size.Height))
		edge.Move(fyne.NewPos(g.edges[i+1]-1, 0))
		p.group.Objects = append(p.group.Objects, edge)
	}
	p.move(g)
}

// move keeps the pin at the left of the view.
func (p *slotPin) move(g *Grid) { p.group.Move(fyne.NewPos(g.scroll.Offset.X, 0)) }
