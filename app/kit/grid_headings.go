package kit

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// heading is what is drawn of one column's heading.
type heading struct {
	title *canvas.Text
	line  *canvas.Rectangle
	arrow *canvas.ArbitraryPolygon
	place *canvas.Text // among several columns sorted by
	sieve *canvas.ArbitraryPolygon
}

func newHeading() *heading {
	return &heading{title: NewLine("", TextSize, Ink, true), line: canvas.NewRectangle(Line), arrow: newSign(signUp, 8, Ink),
		place: NewLine("", SmallText-1, InkSoft, false), sieve: newSign(signSieve, 10, InkFaint)}
}

func (h *heading) objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{h.line, h.title, h.arrow, h.place, h.sieve}
}

type headerRenderer struct {
	h        *gridHeader
	ground   *canvas.Rectangle
	pin      *canvas.Rectangle // under the frozen headings, over the others
	under    *canvas.Rectangle
	drop     *canvas.Rectangle // where a dragged column would go
	check    *checkDrawing
	headings []*heading
	frozen   int
	objects  []fyne.CanvasObject
}

func newHeaderRenderer(h *gridHeader) *headerRenderer {
	return &headerRenderer{h: h, ground: canvas.NewRectangle(HeaderTint), pin: canvas.NewRectangle(HeaderTint), under: canvas.NewRectangle(Line),
		drop: canvas.NewRectangle(Blue), check: newCheckDrawing(), frozen: -1}
}

// IsClip keeps headings that scrolled out from being drawn over the neighbours.
func (r *headerRenderer) IsClip() {}

func (r *headerRenderer) Destroy() {}

func (r *headerRenderer) Objects() []fyne.CanvasObject { return r.objects }

func (r *headerRenderer) MinSize() fyne.Size { return fyne.NewSize(30, headerHeight) }

func (r *headerRenderer) Layout(size fyne.Size) {
	g := r.h.grid
	g.ensureColumns()
	r.ground.Resize(size)
	r.pin.Hidden = g.frozenWidth() == 0
	r.pin.Resize(fyne.NewSize(g.frozenWidth(), size.Height))
	r.under.Resize(fyne.NewSize(size.Width, 1))
	r.under.Move(fyne.NewPos(0, size.Height-1))
	r.check.group.Hidden = !g.Multi
	left := -g.scroll.Offset.X
	if g.frozenWidth() > 0 {
		left = 0
	}
	r.check.group.Move(fyne.NewPos(left+(checkWidth-checkSize)/2, (size.Height-checkSize)/2))
	for i, h := range r.headings {
		r.place(i, h, size.Height)
	}
	r.drop.Hidden = r.h.move < 0
	if !r.drop.Hidden {
		r.drop.Resize(fyne.NewSize(3, size.Height))
		r.drop.Move(fyne.NewPos(g.edges[r.h.drop]-g.scroll.Offset.X-2, 0))
	}
}

// place draws the heading of column i.
func (r *headerRenderer) place(i int, h *heading, height float32) {
	g := r.h.grid
	c, shift := g.columns[i], -g.shiftOf(i)
	left, right := g.edges[i]+shift+cellPad, g.edges[i+1]+shift-cellPad
	h.sieve.Hidden = !g.filters(i) || !c.Filtered && r.h.over != i
	h.sieve.FillColor = InkFaint
	if c.Filtered {
		h.sieve.FillColor = Blue
	}
	h.sieve.Move(fyne.NewPos(g.edges[i+1]+shift-sieveWidth+2, (height-10)/2+1))
	if !h.sieve.Hidden {
		right -= sieveWidth - cellPad
	}
	place := g.sortPlace(c.ID)
	if place >= 0 {
		right -= 5 // the arrow stands partly in the margin, or narrow headings would lose letters to it
	}
	h.title.Text = fit(c.Title, TextSize, true, right-left)
	w := textWidth(h.title.Text, TextSize, true)
	x := left
	switch c.Align {
	case Right:
		x = right - w
	case Center:
		x = left + (right-left-w)/2
	}
	put(h.title, x, height)
	h.arrow.Hidden, h.place.Hidden = place < 0, place < 0 || len(g.sorted) < 2
	if place >= 0 {
		setSign(h.arrow, signUp)
		if g.sorted[place].Descending {
			setSign(h.arrow, signDown)
		}
		h.arrow.Move(fyne.NewPos(x+w+3, (height-8)/2+1))
		h.place.Text = strconv.Itoa(place + 1)
		put(h.place, x+w+11, height-8)
	}
	h.line.Resize(fyne.NewSize(1, height-1))
	h.line.Move(fyne.NewPos(g.edges[i+1]+shift-1, 0))
}

func (r *headerRenderer) Refresh() {
	g := r.h.grid
	if len(r.headings) != len(g.columns) || r.frozen != g.frozen() {
		r.rebuild()
	}
	r.check.draw(g.marked > 0 && g.allMarked)
	r.Layout(r.h.Size())
	canvas.Refresh(r.h)
}

// rebuild makes the headings anew; the frozen ones are drawn last.
func (r *headerRenderer) rebuild() {
	g := r.h.grid
	r.frozen = g.frozen()
	r.headings = nil
	for range g.columns {
		r.headings = append(r.headings, newHeading())
	}
	r.objects = append(r.objects[:0:0], r.ground)
	for _, h := range r.headings[r.frozen:] {
		r.objects = append(r.objects, h.objects()...)
	}
	r.objects = append(r.objects, r.pin)
	for _, h := range r.headings[:r.frozen] {
		r.objects = append(r.objects, h.objects()...)
	}
	r.objects = append(r.objects, r.under, r.check.group, r.drop)
}
