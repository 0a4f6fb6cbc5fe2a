package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// headerHeight is the height of a Grid's headings.
const headerHeight float32 = 31

// gridHeader shows the headings. A click sorts, dragging a border resizes, dragging a heading moves its column, a click
// on the sign at the right of a heading or with the right button asks for its filter.
type gridHeader struct {
	widget.BaseWidget
	grid  *Grid
	drag  int // column being resized, -1 for none
	move  int // column being moved, -1 for none
	drop  int // where it would go
	shift bool
	hover float32
	over  int // column under the mouse, -2 for none
}

func newGridHeader(g *Grid) *gridHeader {
	h := &gridHeader{grid: g, drag: -1, move: -1, over: -2}
	h.ExtendBaseWidget(h)
	return h
}

// MouseDown remembers whether Shift is held for the click that follows.
func (h *gridHeader) MouseDown(ev *desktop.MouseEvent) {
	h.shift = ev.Modifier&fyne.KeyModifierShift != 0
}

// MouseUp is ignored.
func (h *gridHeader) MouseUp(*desktop.MouseEvent) {}

// Tapped sorts, filters, or marks all rows.
func (h *gridHeader) Tapped(ev *fyne.PointEvent) {
	x := ev.Position.X + h.grid.scroll.Offset.X
	add := h.shift
	h.shift = false
	if h.grid.borderAt(x) >= 0 {
		return
	}
	switch col := h.grid.columnAt(x); {
	case col == -1:
		h.grid.MarkAll(h.grid.marked == 0)
	case col >= 0 && h.onSieve(col, ev.Position.X):
		h.grid.askFilter(col)
	case col >= 0:
		h.grid.sortOn(col, add)
	}
}

// TappedSecondary asks for the filter of the column.
func (h *gridHeader) TappedSecondary(ev *fyne.PointEvent) {
	if col := h.grid.columnAt(ev.Position.X + h.grid.scroll.Offset.X); col >= 0 {
		h.grid.askFilter(col)
	}
}

// sieveWidth is how much of a heading the filter sign takes.
const sieveWidth float32 = 17

// onSieve tells whether x of the view is on the filter sign of a column.
func (h *gridHeader) onSieve(col int, x float32) bool {
	return h.grid.filters(col) && x > h.grid.edges[col+1]-h.grid.shiftOf(col)-sieveWidth
}

func (g *Grid) filters(col int) bool { return g.OnFilter != nil && g.columns[col].Filter }

// askFilter asks the owner for the filter of a column, below its heading.
func (g *Grid) askFilter(col int) {
	if col < 0 || col >= len(g.columns) || !g.filters(col) {
		return
	}
	g.revealColumn(col)
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(g.header)
	g.OnFilter(g.columns[col].ID, at.AddXY(g.edges[col]-g.shiftOf(col), headerHeight))
}

// AskFilter asks for the filter of the chosen cell's column, as a click on the sign in its heading does.
func (g *Grid) AskFilter() { g.askFilter(g.cell) }

// Dragged resizes the column whose border was taken, or moves the one whose heading was.
func (h *gridHeader) Dragged(ev *fyne.DragEvent) {
	x := ev.Position.X + h.grid.scroll.Offset.X
	if h.drag < 0 && h.move < 0 {
		began := x - ev.Dragged.DX
		if h.drag = h.grid.borderAt(began); h.drag < 0 {
			if col := h.grid.columnAt(began); h.grid.movable(col) {
				h.move = col
			}
		}
	}
	switch {
	case h.drag >= 0:
		h.grid.resizeColumn(h.drag, x-h.grid.scroll.Offset.X+h.grid.shiftOf(h.drag)-h.grid.edges[h.drag])
	case h.move >= 0:
		h.drop = h.grid.dropAt(x)
		h.Refresh()
	}
}

// DragEnd lets the border go, or puts the column where it was dragged.
func (h *gridHeader) DragEnd() {
	drag, move, drop := h.drag, h.move, h.drop
	h.drag, h.move = -1, -1
	if move >= 0 {
		h.grid.moveColumn(move, drop)
	}
	if c := h.grid.columns; drag >= 0 && drag < len(c) && h.grid.OnResize != nil {
		h.grid.OnResize(c[drag].ID, c[drag].Width)
	}
	h.Refresh()
}

// MouseIn shows the filter sign of the heading under the mouse.
func (h *gridHeader) MouseIn(ev *desktop.MouseEvent) { h.MouseMoved(ev) }

// MouseMoved remembers where the mouse is.
func (h *gridHeader) MouseMoved(ev *desktop.MouseEvent) {
	h.hover = ev.Position.X
	if over := h.grid.columnAt(h.hover + h.grid.scroll.Offset.X); over != h.over {
		h.over = over
		h.Refresh()
	}
}

// MouseOut takes the sign away.
func (h *gridHeader) MouseOut() {
	h.over = -2
	h.Refresh()
}

// Cursor shows that a border can be dragged and a heading clicked.
func (h *gridHeader) Cursor() desktop.Cursor {
	x := h.hover + h.grid.scroll.Offset.X
	if h.drag >= 0 || h.grid.borderAt(x) >= 0 {
		return desktop.HResizeCursor
	}
	if col := h.grid.columnAt(x); col >= 0 && (h.grid.columns[col].Sortable || h.grid.filters(col)) {
		return desktop.PointerCursor
	}
	return desktop.DefaultCursor
}

// CreateRenderer draws the headings.
func (h *gridHeader) CreateRenderer() fyne.WidgetRenderer {
	r := newHeaderRenderer(h)
	r.Refresh()
	return r
}
