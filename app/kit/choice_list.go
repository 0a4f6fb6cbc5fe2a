package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// choiceList is the list below a ChoiceField. It shows a window of choiceRows entries and never takes the focus.
type choiceList struct {
	widget.BaseWidget
	field   *ChoiceField
	entries []int
	marked  int // -1: none
	first   int // entry in the top row
}

func newChoiceList(f *ChoiceField, entries []int) *choiceList {
	l := &choiceList{field: f, entries: entries, marked: -1}
	l.ExtendBaseWidget(l)
	return l
}

func (l *choiceList) rows() int { return min(len(l.entries), choiceRows) }

func (l *choiceList) mark(i int) {
	l.marked = max(0, min(i, len(l.entries)-1))
	l.first = max(min(l.first, l.marked), l.marked-choiceRows+1)
	l.Refresh()
}

// MouseDown takes the entry at once: after it the window takes the focus away from the field.
func (l *choiceList) MouseDown(ev *desktop.MouseEvent) { l.pickAt(ev.Position.Y) }

// MouseUp is ignored.
func (l *choiceList) MouseUp(*desktop.MouseEvent) {}

// Tapped takes the entry where no mouse is reported.
func (l *choiceList) Tapped(ev *fyne.PointEvent) { l.pickAt(ev.Position.Y) }

func (l *choiceList) pickAt(y float32) {
	if i := l.first + int((y-1)/RowHeight); l.field.list == l && i >= 0 && i < len(l.entries) {
		l.field.pick(l.entries[i])
	}
}

// MouseIn is ignored.
func (l *choiceList) MouseIn(*desktop.MouseEvent) {}

// MouseMoved marks the entry under the mouse.
func (l *choiceList) MouseMoved(ev *desktop.MouseEvent) {
	if i := l.first + int((ev.Position.Y-1)/RowHeight); i != l.marked && i >= 0 && i < len(l.entries) {
		l.mark(i)
	}
}

// MouseOut is ignored.
func (l *choiceList) MouseOut() {}

// Scrolled moves the list under the wheel.
func (l *choiceList) Scrolled(ev *fyne.ScrollEvent) {
	step := 1
	if ev.Scrolled.DY > 0 {
		step = -1
	}
	l.first = max(0, min(l.first+step, len(l.entries)-l.rows()))
	l.Refresh()
}

func (l *choiceList) CreateRenderer() fyne.WidgetRenderer {
	r := &choiceListRenderer{list: l, box: canvas.NewRectangle(Sheet), mark: canvas.NewRectangle(RowTint)}
	r.box.StrokeColor, r.box.StrokeWidth, r.box.CornerRadius = FieldLine, 1, 4
	r.objects = []fyne.CanvasObject{r.box, r.mark}
	for range l.rows() {
		t := NewLine("", TextSize, Ink, false)
		r.texts = append(r.texts, t)
		r.objects = append(r.objects, t)
	}
	return r
}

type choiceListRenderer struct {
	list      *choiceList
	box, mark *canvas.Rectangle
	texts     []*canvas.Text
	objects   []fyne.CanvasObject
}

func (r *choiceListRenderer) Destroy() {}

func (r *choiceListRenderer) Objects() []fyne.CanvasObject { return r.objects }

func (r *choiceListRenderer) MinSize() fyne.Size {
	var w float32
	for _, e := range r.list.entries {
		w = max(w, textWidth(r.list.field.options[e], TextSize, false))
	}
	return fyne.NewSize(min(w+20, 420), float32(r.list.rows())*RowHeight+2)
}

func (r *choiceListRenderer) Layout(size fyne.Size) {
	l := r.list
	r.box.Resize(size)
	r.mark.Hidden = l.marked < 0
	r.mark.Resize(fyne.NewSize(size.Width-2, RowHeight))
	r.mark.Move(fyne.NewPos(1, 1+float32(l.marked-l.first)*RowHeight))
	for i, t := range r.texts {
		t.Text = fit(l.field.options[l.entries[l.first+i]], TextSize, false, size.Width-18)
		put(t, 9, RowHeight)
		t.Move(t.Position().AddXY(0, 1+float32(i)*RowHeight))
	}
}

func (r *choiceListRenderer) Refresh() {
	r.Layout(r.list.Size())
	canvas.Refresh(r.list)
}

// dropArrow is the small arrow at the end of a ChoiceField.
type dropArrow struct {
	widget.BaseWidget
	run func()
}

func newDropArrow(run func()) *dropArrow {
	a := &dropArrow{run: run}
	a.ExtendBaseWidget(a)
	return a
}

func (a *dropArrow) Tapped(*fyne.PointEvent) { a.run() }

func (a *dropArrow) CreateRenderer() fyne.WidgetRenderer {
	return &arrowRenderer{newSign(signDown, 8, InkSoft)}
}

type arrowRenderer struct{ arrow *canvas.ArbitraryPolygon }

func (r *arrowRenderer) Destroy()                     {}
func (r *arrowRenderer) MinSize() fyne.Size           { return fyne.NewSize(20, 20) }
func (r *arrowRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.arrow} }
func (r *arrowRenderer) Refresh()                     { canvas.Refresh(r.arrow) }

func (r *arrowRenderer) Layout(size fyne.Size) {
	r.arrow.Resize(fyne.NewSquareSize(8))
	r.arrow.Move(fyne.NewPos((size.Width-8)/2, (size.Height-8)/2+1))
}
