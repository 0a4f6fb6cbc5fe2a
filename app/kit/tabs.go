package kit

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// Tab is one heading of a Tabs row. Count < 0 shows no number; the number has the tone unless it is 0. Marked puts an amber
// dot after it: something below is not saved.
type Tab struct {
	ID     string
	Title  string
	Count  int
	Tone   Tone
	Marked bool
}

// Tabs is a row of headings with counts, one of them chosen. It shows no content itself: the owner changes what is below.
type Tabs struct {
	widget.BaseWidget
	OnChoose func(id string)
	OnType   func(r rune) // what is typed while the row has the keyboard, usually for the list below; nil ignores it
	// Wrap breaks the headings into several rows where one is too narrow; the height then follows the width. Set it before
	// the first show.
	Wrap bool

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

// Step chooses the tab so many places further on, beginning anew at the end.
func (t *Tabs) Step(by int) {
	if n := len(t.tabs); n > 0 {
		t.Choose(t.tabs[((t.index()+by)%n+n)%n].ID)
	}
}

// Tapped chooses the tab under the mouse.
func (t *Tabs) Tapped(ev *fyne.PointEvent) {
	FocusOn(t)
	places, _ := t.places(t.Size().Width)
	for i, at := range places {
		x, y := ev.Position.X-at.X, ev.Position.Y-at.Y
		if x >= 0 && x < t.tabs[i].width() && y >= 0 && y < FieldHeight {
			t.Choose(t.tabs[i].ID)
			return
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
