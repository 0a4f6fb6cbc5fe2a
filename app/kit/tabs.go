package kit

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// Tab is one heading of a Tabs row. Count < 0 shows no number; the number has the tone unless it is 0.
type Tab struct {
	ID    string
	Title string
	Count int
	Tone  Tone
}

// Tabs is a row of headings with counts, one of them chosen. It shows no content itself: the owner changes what is below.
type Tabs struct {
	widget.BaseWidget
	OnChoose func(id string)
	OnType   func(r rune) // what is typed while the row has the keyboard, usually for the list below; nil ignores it

	tabs    []Tab
	chosen  string
	focused bool
}

// NewTabs makes the row with the first tab chosen.
func NewTabs(tabs []Tab, onChoose func(id string)) *Tabs {
	t := &Tabs{OnChoose: onChoose}
	t.ExtendBaseWidget(t)
	t.SetTabs(tabs)
	return t
}

// SetTabs replaces the tabs, keeping the chosen one if it still exists.
func (t *Tabs) SetTabs(tabs []Tab) {
	t.tabs = tabs
	if t.index() < 0 && len(tabs) > 0 {
		t.chosen = tabs[0].ID
	}
	t.Refresh()
}

// Chosen is the ID of the chosen tab.
func (t *Tabs) Chosen() string { return t.chosen }

// Choose chooses a tab and calls OnChoose if it was another one.
func (t *Tabs) Choose(id string) {
	old := t.chosen
	t.chosen = id
	if t.index() < 0 {
		t.chosen = old
	}
	t.Refresh()
	if t.chosen != old && t.OnChoose != nil {
		t.OnChoose(t.chosen)
	}
}

func (t *Tabs) index() int {
	for i, tab := range t.tabs {
		if tab.ID == t.chosen {
			return i
		}
	}
	return -1
}

func (tab Tab) count() string {
	if tab.Count < 0 {
		return ""
	}
	return strconv.Itoa(tab.Count)
}

func (tab Tab) width() float32 {
	w := textWidth(tab.Title, TextSize, true) + 2*10
	if n := tab.count(); n != "" {
		w += 4 + textWidth(n, TextSize, true)
	}
	return w
}

const tabGap float32 = 4

// Tapped chooses the tab under the mouse.
func (t *Tabs) Tapped(ev *fyne.PointEvent) {
	FocusOn(t)
	x := ev.Position.X
	for _, tab := range t.tabs {
		if w := tab.width(); x >= 0 && x < w {
			t.Choose(tab.ID)
			return
		} else {
			x -= w + tabGap
		}
	}
}

// Cursor is a hand.
func (t *Tabs) Cursor() desktop.Cursor { return desktop.PointerCursor }

// FocusGained shows the focus.
func (t *Tabs) FocusGained() { t.focused = true; t.Refresh() }

// FocusLost takes it away.
func (t *Tabs) FocusLost() { t.focused = false; t.Refresh() }

// TypedRune hands letters to OnType.
func (t *Tabs) TypedRune(r rune) {
	if t.OnType != nil {
		t.OnType(r)
	}
}

// TypedKey moves with the arrows and passes other keys to the window.
func (t *Tabs) TypedKey(ev *fyne.KeyEvent) {
	i := t.index()
	switch {
	case ev.Name == fyne.KeyLeft && i > 0:
		t.Choose(t.tabs[i-1].ID)
	case ev.Name == fyne.KeyRight && i+1 < len(t.tabs):
		t.Choose(t.tabs[i+1].ID)
	case ev.Name == fyne.KeyDown:
		focusNext(t)
	default:
		KeysOf(t).Typed(ev)
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
	var w float32
	for _, tab := range r.t.tabs {
		w += tab.width() + tabGap
	}
	return fyne.NewSize(max(0, w-tabGap), FieldHeight)
}

func (r *tabsRenderer) Refresh() {
	r.objects = r.objects[:0]
	x := float32(0)
	for _, tab := range r.t.tabs {
		r.drawTab(tab, x)
		x += tab.width() + tabGap
	}
	canvas.Refresh(r.t)
}

func (r *tabsRenderer) drawTab(tab Tab, x float32) {
	on := tab.ID == r.t.chosen
	w := tab.width()
	box := canvas.NewRectangle(Sheet)
	box.StrokeColor, box.StrokeWidth = FieldLine, 1
	box.TopLeftCornerRadius, box.TopRightCornerRadius = 4, 4
	box.Resize(fyne.NewSize(w, FieldHeight))
	box.Move(fyne.NewPos(x, 0))
	r.objects = append(r.objects, box)
	if on {
		under := canvas.NewRectangle(Blue)
		under.Resize(fyne.NewSize(w, 2))
		under.Move(fyne.NewPos(x, FieldHeight-2))
		r.objects = append(r.objects, under)
		if r.t.focused {
			box.StrokeColor = Blue
		}
	}
	title := newText(tab.Title, TextSize, Ink, on)
	inner := textWidth(tab.Title, TextSize, on)
	n := tab.count()
	nw := float32(0)
	if n != "" {
		nw = 4 + textWidth(n, TextSize, true)
	}
	start := x + (w-inner-nw)/2
	put(title, start, FieldHeight)
	r.objects = append(r.objects, title)
	if n != "" {
		tone := tab.Tone
		if tab.Count == 0 {
			tone = Muted
		}
		count := newText(n, TextSize, tone.Ink(), on || tone == Amber || tone == Red)
		put(count, start+inner+4, FieldHeight)
		r.objects = append(r.objects, count)
	}
}
