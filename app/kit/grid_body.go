package kit

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// doubleClick is the longest pause between the two clicks of a double click. The window's own double click would delay
// every single click, so it is not used.
const (
	doubleClick         = 400 * time.Millisecond
	doubleMove  float32 = 6 // the mouse may move this far in between
)

func abs(x float32) float32 { return max(x, -x) }

// gridBody is the scrolled part of a Grid: it is as high as all rows, but only the visible ones are drawn.
type gridBody struct {
	widget.BaseWidget
	grid     *Grid
	renderer *gridRenderer
	focused  bool
	pressed  bool
	shift    bool // held
	hover    fyne.Position
	lastPos  fyne.Position // of the last click
	lastAt   time.Time
}

func newGridBody(g *Grid) *gridBody {
	b := &gridBody{grid: g}
	b.ExtendBaseWidget(b)
	return b
}

// MinSize is the size of all rows, so that the scroller knows how far it can go.
func (b *gridBody) MinSize() fyne.Size {
	return fyne.NewSize(b.grid.totalWidth(), float32(b.grid.Len())*b.grid.RowHeight)
}

func (b *gridBody) update(all bool) {
	if b.renderer != nil {
		b.renderer.update(all)
	}
}

func (b *gridBody) FocusGained() { b.focused = true; b.update(true) }

func (b *gridBody) FocusLost() { b.focused = false; b.update(true) }

func (b *gridBody) TypedRune(r rune) { b.grid.typedRune(r) }

func (b *gridBody) TypedKey(ev *fyne.KeyEvent) { b.grid.typedKey(ev) }

func (b *gridBody) TypedShortcut(s fyne.Shortcut) { b.grid.typedShortcut(s) }

// MouseDown acts at once: a list that waits for the button to come up feels slow.
func (b *gridBody) MouseDown(ev *desktop.MouseEvent) {
	FocusOn(b)
	if ev.Button != desktop.MouseButtonPrimary {
		return
	}
	b.pressed = true
	moved := ev.Position.Subtract(b.lastPos)
	double := abs(moved.X) < doubleMove && abs(moved.Y) < doubleMove && time.Since(b.lastAt) < doubleClick
	b.lastPos, b.lastAt = ev.Position, time.Now()
	if double {
		b.lastAt = time.Time{}
	}
	b.grid.click(ev.Position, ev.Modifier, double)
}

func (b *gridBody) MouseUp(*desktop.MouseEvent) {}

// Tapped clicks where no mouse button was reported before.
func (b *gridBody) Tapped(ev *fyne.PointEvent) {
	if b.pressed {
		b.pressed = false
		return
	}
	FocusOn(b)
	b.grid.click(ev.Position, 0, false)
}

func (b *gridBody) TappedSecondary(ev *fyne.PointEvent) {
	row := b.grid.rowAt(ev.Position.Y)
	if row < 0 || b.grid.group(row) || b.grid.OnMenu == nil {
		return
	}
	b.grid.Select(row)
	b.grid.OnMenu(row, ev.AbsolutePosition)
}

func (b *gridBody) MouseIn(ev *desktop.MouseEvent) { b.hover = ev.Position }

func (b *gridBody) MouseMoved(ev *desktop.MouseEvent) { b.hover = ev.Position }

func (b *gridBody) MouseOut() {}

func (b *gridBody) Cursor() desktop.Cursor { return b.grid.pointer(b.hover) }

func (b *gridBody) CreateRenderer() fyne.WidgetRenderer {
	b.renderer = newGridRenderer(b)
	return b.renderer
}
