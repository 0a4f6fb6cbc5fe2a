package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

const (
	tabGap    float32 = 4
	tabPad    float32 = 10
	tabMark   float32 = 6 // diameter of the dot of a marked tab
	tabBeside float32 = 4 // before a count or a dot
)

func (tab Tab) width() float32 {
	w := textWidth(tab.Title, TextSize, true) + 2*tabPad
	if n := tab.count(); n != "" {
		w += tabBeside + textWidth(n, TextSize, true)
	}
	if tab.Marked {
		w += tabBeside + tabMark
	}
	return w
}

// places are where the tabs stand in a width, and how much room they take together.
func (t *Tabs) places(width float32) ([]fyne.Position, fyne.Size) {
	var places []fyne.Position
	var all fyne.Size
	at := fyne.NewPos(0, 0)
	for i := range t.tabs {
		w := t.tabs[i].width()
		if t.Wrap && width > 0 && at.X > 0 && at.X+w > width {
			at = fyne.NewPos(0, at.Y+FieldHeight)
		}
		places = append(places, at)
		all = fyne.NewSize(max(all.Width, at.X+w), at.Y+FieldHeight)
		at.X += w + tabGap
	}
	return places, all
}

// Resize asks for another height when the headings break into other rows.
func (t *Tabs) Resize(size fyne.Size) {
	before := t.Size().Width
	t.BaseWidget.Resize(size)
	if t.Wrap && before != size.Width {
		t.Refresh()
	}
}

// CreateRenderer draws the row.
func (t *Tabs) CreateRenderer() fyne.WidgetRenderer {
	r := &tabsRenderer{t: t}
	r.Refresh()
	return r
}

type tabsRenderer struct {
	t       *Tabs
	objects []fyne.CanvasObject
}

func (r *tabsRenderer) Destroy()                     {}
func (r *tabsRenderer) Layout(fyne.Size)             {}
func (r *tabsRenderer) Objects() []fyne.CanvasObject { return r.objects }

func (r *tabsRenderer) MinSize() fyne.Size {
	_, all := r.t.places(r.t.Size().Width)
	if !r.t.Wrap {
		return fyne.NewSize(all.Width, FieldHeight)
	}
	widest := float32(0)
	for _, tab := range r.t.tabs {
		widest = max(widest, tab.width())
	}
	return fyne.NewSize(widest, max(FieldHeight, all.Height))
}

func (r *tabsRenderer) Refresh() {
	r.objects = r.objects[:0]
	places, _ := r.t.places(r.t.Size().Width)
	for i, at := range places {
		r.drawTab(r.t.tabs[i], at)
	}
	canvas.Refresh(r.t)
}

func (r *tabsRenderer) drawTab(tab Tab, at fyne.Position) {
	on := tab.ID == r.t.chosen
	w := tab.width()
	box := canvas.NewRectangle(Sheet)
	box.StrokeColor, box.StrokeWidth = FieldLine, 1
	box.TopLeftCornerRadius, box.TopRightCornerRadius = 4, 4
	r.add(box, at, fyne.NewSize(w, FieldHeight))
	if on {
		r.add(canvas.NewRectangle(Blue), at.AddXY(0, FieldHeight-2), fyne.NewSize(w, 2))
		if r.t.focused {
			box.StrokeColor = Blue
		}
	}
	x := at.X + (w-r.inner(tab, on))/2
	write := func(text string, tone Tone, bold bool) {
		drawn := NewLine(text, TextSize, tone.Ink(), bold)
		put(drawn, x, FieldHeight)
		drawn.Move(drawn.Position().AddXY(0, at.Y))
		r.objects = append(r.objects, drawn)
		x += textWidth(text, TextSize, bold) + tabBeside
	}
	write(tab.Title, Normal, on)
	if n := tab.count(); n != "" {
		tone := tab.Tone
		if tab.Count == 0 {
			tone = Muted
		}
		write(n, tone, on || tone == Amber || tone == Red)
	}
	if tab.Marked {
		r.add(canvas.NewCircle(Amber.Ink()), fyne.NewPos(x, at.Y+(FieldHeight-tabMark)/2), fyne.NewSize(tabMark, tabMark))
	}
}

// inner is the width of what stands in the tab; the chosen one is bold.
func (r *tabsRenderer) inner(tab Tab, on bool) float32 {
	w := textWidth(tab.Title, TextSize, on)
	if n := tab.count(); n != "" {
		w += tabBeside + textWidth(n, TextSize, true)
	}
	if tab.Marked {
		w += tabBeside + tabMark
	}
	return w
}

func (r *tabsRenderer) add(o fyne.CanvasObject, at fyne.Position, size fyne.Size) {
	o.Resize(size)
	o.Move(at)
	r.objects = append(r.objects, o)
}
