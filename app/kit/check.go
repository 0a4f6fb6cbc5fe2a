package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// Check is a box to tick with its text. Space ticks it, Enter goes on.
type Check struct {
	widget.BaseWidget
	OnChange func(on bool)

	text     string
	on       bool
	disabled bool
	focused  bool
}

// NewCheck makes a box that is not ticked.
func NewCheck(text string, onChange func(on bool)) *Check {
	c := &Check{text: text, OnChange: onChange}
	c.ExtendBaseWidget(c)
	return c
}

// Set ticks the box without calling OnChange.
func (c *Check) Set(on bool) {
	c.on = on
	c.Refresh()
}

// On tells whether the box is ticked.
func (c *Check) On() bool { return c.on }

// Text is what stands beside the box.
func (c *Check) Text() string { return c.text }

// SetText changes what stands beside the box.
func (c *Check) SetText(text string) {
	c.text = text
	c.Refresh()
}

// Enable lets the officer tick.
func (c *Check) Enable() { c.disabled = false; c.Refresh() }

// Disable only shows the state.
func (c *Check) Disable() { c.disabled = true; c.Refresh() }

// Disabled reports whether the box only shows.
func (c *Check) Disabled() bool { return c.disabled }

func (c *Check) flip() {
	if c.disabled {
		return
	}
	c.Set(!c.on)
	if c.OnChange != nil {
		c.OnChange(c.on)
	}
}

// Tapped ticks the box or takes the tick away.
func (c *Check) Tapped(*fyne.PointEvent) {
	FocusOn(c)
	c.flip()
}

// Cursor is a hand.
func (c *Check) Cursor() desktop.Cursor { return desktop.PointerCursor }

// FocusGained shows the focus.
func (c *Check) FocusGained() { c.focused = true; c.Refresh() }

// FocusLost takes it away.
func (c *Check) FocusLost() { c.focused = false; c.Refresh() }

// TypedRune is ignored.
func (c *Check) TypedRune(rune) {}

// TypedKey ticks with Space, goes on with Enter and passes other keys to the window.
func (c *Check) TypedKey(ev *fyne.KeyEvent) {
	switch ev.Name {
	case fyne.KeySpace:
		c.flip()
	case fyne.KeyReturn, fyne.KeyEnter:
		focusNext(c)
	default:
		KeysOf(c).Typed(ev)
	}
}

// CreateRenderer draws box and text.
func (c *Check) CreateRenderer() fyne.WidgetRenderer {
	r := &checkRenderer{c: c, box: newCheckDrawing(), text: NewLine("", TextSize, Ink, false)}
	r.Refresh()
	return r
}

type checkRenderer struct {
	c    *Check
	box  *checkDrawing
	text *canvas.Text
}

// checkGap is the space between box and text.
const checkGap float32 = 7

func (r *checkRenderer) Destroy() {}

func (r *checkRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.box.group, r.text}
}

func (r *checkRenderer) MinSize() fyne.Size {
	return fyne.NewSize(checkSize+checkGap+textWidth(r.c.text, TextSize, false), max(checkSize, lineHeight(TextSize)))
}

func (r *checkRenderer) Layout(size fyne.Size) {
	r.box.group.Move(fyne.NewPos(0, (size.Height-checkSize)/2))
	put(r.text, checkSize+checkGap, size.Height)
}

func (r *checkRenderer) Refresh() {
	r.box.draw(r.c.on)
	if r.c.focused {
		r.box.box.StrokeColor = Blue
	}
	r.text.Text, r.text.Color = r.c.text, Ink
	if r.c.disabled {
		r.text.Color = InkFaint
	}
	r.Layout(r.c.Size())
	canvas.Refresh(r.c)
}
