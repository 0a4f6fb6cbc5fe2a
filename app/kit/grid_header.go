package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// headerHeight is the height of a Grid's headings.
const headerHeight float32 = 31

// gridHeader shows the headings. A click sorts, dragging a border resizes.
type gridHeader struct {
	widget.BaseWidget
	grid  *Grid
	drag  int // column being resized, -1 for none
	hover float32
}

func newGridHeader(g *Grid) *gridHeader {
	h := &gridHeader{grid: g, drag: -1}
	h.ExtendBaseWidget(h)
	return h
}

// Tapped sorts, or marks all rows.
func (h *gridHeader) Tapped(ev *fyne.PointEvent) {
	x := ev.Position.X + h.grid.scroll.Offset.X
	if h.grid.borderAt(x) >= 0 {
		return
	}
	switch col := h.grid.columnAt(x); {
	case col == -1:
		h.grid.MarkAll(h.grid.marked == 0)
	case col >= 0:
		h.grid.sortOn(col)
	}
}

// Dragged resizes the column whose border was taken.
func (h *gridHeader) Dragged(ev *fyne.DragEvent) {
	x := ev.Position.X + h.grid.scroll.Offset.X
	if h.drag < 0 {
		h.drag = h.grid.borderAt(x - ev.Dragged.DX)
	}
	if h.drag >= 0 {
		h.grid.resizeColumn(h.drag, x-h.grid.edges[h.drag])
	}
}

// DragEnd lets the border go.
func (h *gridHeader) DragEnd() { h.drag = -1 }

// MouseIn, MouseMoved and MouseOut follow the mouse for the pointer.
func (h *gridHeader) MouseIn(ev *desktop.MouseEvent) { h.hover = ev.Position.X }

// MouseMoved remembers where the mouse is.
func (h *gridHeader) MouseMoved(ev *desktop.MouseEvent) { h.hover = ev.Position.X }

// MouseOut is ignored.
func (h *gridHeader) MouseOut() {}

// Cursor shows that a border can be dragged and a heading clicked.
func (h *gridHeader) Cursor() desktop.Cursor {
	x := h.hover + h.grid.scroll.Offset.X
	if h.drag >= 0 || h.grid.borderAt(x) >= 0 {
		return desktop.HResizeCursor
	}
	if col := h.grid.columnAt(x); col >= 0 && h.grid.columns[col].Sortable {
		return desktop.PointerCursor
	}
	return desktop.DefaultCursor
}

func (h *gridHeader) CreateRenderer() fyne.WidgetRenderer {
	r := &headerRenderer{h: h, ground: canvas.NewRectangle(HeaderTint), under: canvas.NewRectangle(Line),
		mark: newSign(signUp, 8, Ink), check: newCheckDrawing()}
	r.Refresh()
	return r
}

type headerRenderer struct {
	h       *gridHeader
	ground  *canvas.Rectangle
	under   *canvas.Rectangle
	mark    *canvas.ArbitraryPolygon
	check   *checkDrawing
	titles  []*canvas.Text
	lines   []*canvas.Rectangle
	objects []fyne.CanvasObject
}

// IsClip keeps headings that scrolled out from being drawn over the neighbours.
func (r *headerRenderer) IsClip() {}

func (r *headerRenderer) Destroy() {}

func (r *headerRenderer) Objects() []fyne.CanvasObject { return r.objects }

func (r *headerRenderer) MinSize() fyne.Size { return fyne.NewSize(30, headerHeight) }

func (r *headerRenderer) Layout(size fyne.Size) {
	g := r.h.grid
	g.ensureColumns()
	shift := -g.scroll.Offset.X
	r.ground.Resize(size)
	r.under.Resize(fyne.NewSize(size.Width, 1))
	r.under.Move(fyne.NewPos(0, size.Height-1))
	r.check.group.Hidden = !g.Multi
	r.check.group.Move(fyne.NewPos(shift+(checkWidth-checkSize)/2, (size.Height-checkSize)/2))
	r.mark.Hidden = true
	for i, t := range r.titles {
		r.placeTitle(i, t, shift, size.Height)
	}
}

func (r *headerRenderer) placeTitle(i int, t *canvas.Text, shift, height float32) {
	g := r.h.grid
	c := g.columns[i]
	left, right := g.edges[i]+shift+cellPad, g.edges[i+1]+shift-cellPad
	sorted := c.ID == g.sortBy
	if sorted {
		right -= 5 // the arrow stands partly in the margin, or narrow headings would lose letters to it
	}
	t.Text = fit(c.Title, TextSize, true, right-left)
	w := textWidth(t.Text, TextSize, true)
	x := left
	switch c.Align {
	case Right:
		x = right - w
	case Center:
		x = left + (right-left-w)/2
	}
	put(t, x, height)
	if sorted {
		setSign(r.mark, signUp)
		if g.sortDown {
			setSign(r.mark, signDown)
		}
		r.mark.Hidden = false
		r.mark.Move(fyne.NewPos(x+w+3, (height-8)/2+1))
	}
	r.lines[i].Resize(fyne.NewSize(1, height-1))
	r.lines[i].Move(fyne.NewPos(g.edges[i+1]+shift-1, 0))
}

func (r *headerRenderer) Refresh() {
	g := r.h.grid
	if len(r.titles) != len(g.columns) {
		r.titles, r.lines = nil, nil
		r.objects = append(r.objects[:0:0], r.ground, r.under, r.mark, r.check.group)
		for range g.columns {
			t, line := newText("", TextSize, Ink, true), canvas.NewRectangle(Line)
			r.titles, r.lines = append(r.titles, t), append(r.lines, line)
			r.objects = append(r.objects, line, t)
		}
	}
	r.check.draw(g.marked > 0 && g.allMarked)
	r.Layout(r.h.Size())
	canvas.Refresh(r.h)
}
