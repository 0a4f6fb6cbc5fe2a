package kit

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// Button is a push button with its key in small grey letters after the caption.
type Button struct {
	widget.BaseWidget
	Caption string
	Key     Key
	Run     func()

	look     buttonLook
	tone     Tone
	arrow    bool
	disabled bool
	hovered  bool
	focused  bool
}

type buttonLook uint8

const (
	plainButton buttonLook = iota
	primaryButton
	titleButton // on the blue title row
)

// NewButton makes a white button.
func NewButton(caption string, key Key, run func()) *Button {
	return makeButton(caption, key, run, plainButton)
}

// NewPrimary makes the blue button of the one action that goes on.
func NewPrimary(caption string, key Key, run func()) *Button {
	return makeButton(caption, key, run, primaryButton)
}

// NewTitleMenu makes a field of the blue title row that opens a menu below itself.
func NewTitleMenu(caption string, items func() []*fyne.MenuItem) *Button {
	b := makeButton(caption, "", nil, titleButton)
	b.menu(items)
	return b
}

// NewMenuButton makes a white button that opens a menu below itself. items is asked each time.
func NewMenuButton(caption string, items func() []*fyne.MenuItem) *Button {
	b := makeButton(caption, "", nil, plainButton)
	b.menu(items)
	return b
}

// Button makes a button for the action id of k; it follows the action's Enabled at each Refresh. A primary button is
// blue. It panics if there is no such action.
func (k *Keys) Button(id string, primary bool) *Button {
	a := k.Action(id)
	if a == nil {
		panic("kit: no action " + id)
	}
	look := plainButton
	if primary {
		look = primaryButton
	}
	b := makeButton(a.Caption, a.Key, func() { k.Do(id) }, look)
	update := func() {
		if now := k.Action(id); now != nil {
			b.SetEnabled(now.enabled())
		}
	}
	k.buttons[b] = update
	update()
	return b
}

// Forget drops the buttons that were made for a screen which is gone.
func (k *Keys) Forget(buttons ...*Button) {
	for _, b := range buttons {
		delete(k.buttons, b)
	}
}

func makeButton(caption string, key Key, run func(), look buttonLook) *Button {
	b := &Button{Caption: caption, Key: key, Run: run, look: look}
	b.ExtendBaseWidget(b)
	return b
}

func (b *Button) menu(items func() []*fyne.MenuItem) {
	b.arrow = true
	b.Run = func() {
		c := canvasOf(b)
		if c == nil {
			return
		}
		pos := fyne.CurrentApp().Driver().AbsolutePositionForObject(b).AddXY(0, b.Size().Height+2)
		widget.ShowPopUpMenuAtPosition(fyne.NewMenu("", items()...), c, pos)
	}
}

// SetCaption changes the caption.
func (b *Button) SetCaption(caption string) {
	b.Caption = caption
	b.Refresh()
}

// SetTone tints the button as a sign that something is out of the ordinary; Normal takes that away.
func (b *Button) SetTone(t Tone) {
	b.tone = t
	b.Refresh()
}

// SetEnabled greys the button out or makes it work again.
func (b *Button) SetEnabled(on bool) {
	if b.disabled == !on {
		return
	}
	b.disabled = !on
	b.Refresh()
}

// Disabled reports whether the button is greyed out.
func (b *Button) Disabled() bool { return b.disabled }

// Enable makes the button work.
func (b *Button) Enable() { b.SetEnabled(true) }

// Disable greys the button out.
func (b *Button) Disable() { b.SetEnabled(false) }

// Tapped runs the button.
func (b *Button) Tapped(*fyne.PointEvent) { b.press() }

func (b *Button) press() {
	if !b.disabled && b.Run != nil {
		b.Run()
	}
}

// FocusGained, FocusLost, TypedRune and TypedKey let the keyboard work the button.
func (b *Button) FocusGained() { b.focused = true; b.Refresh() }

// FocusLost takes the focus ring away.
func (b *Button) FocusLost() { b.focused = false; b.Refresh() }

// TypedRune is ignored.
func (b *Button) TypedRune(rune) {}

// TypedKey presses the button on Enter and Space, moves the focus on arrows and passes other keys to the window.
func (b *Button) TypedKey(ev *fyne.KeyEvent) {
	c := canvasOf(b)
	switch ev.Name {
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		b.press()
	case fyne.KeyRight, fyne.KeyDown:
		if c != nil {
			c.FocusNext()
		}
	case fyne.KeyLeft, fyne.KeyUp:
		if c != nil {
			c.FocusPrevious()
		}
	default:
		keysOfCanvas(c).Typed(ev)
	}
}

// MouseIn, MouseMoved and MouseOut show that the button can be pressed.
func (b *Button) MouseIn(*desktop.MouseEvent) { b.hovered = true; b.Refresh() }

// MouseMoved is ignored.
func (b *Button) MouseMoved(*desktop.MouseEvent) {}

// MouseOut takes the hover look away.
func (b *Button) MouseOut() { b.hovered = false; b.Refresh() }

// CreateRenderer draws the button.
func (b *Button) CreateRenderer() fyne.WidgetRenderer {
	r := &buttonRenderer{button: b, box: canvas.NewRectangle(Sheet),
		caption: NewLine("", TextSize, Ink, false), key: NewLine("", SmallText, InkSoft, false),
		arrow: newSign(signDown, 8, InkSoft)}
	r.Refresh()
	return r
}

type buttonRenderer struct {
	button       *Button
	box          *canvas.Rectangle
	caption, key *canvas.Text
	arrow        *canvas.ArbitraryPolygon
}

func (r *buttonRenderer) Destroy() {}

func (r *buttonRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.box, r.caption, r.key, r.arrow}
}

const buttonInset = 11

func (r *buttonRenderer) MinSize() fyne.Size {
	w := textWidth(r.button.Caption, TextSize, r.caption.TextStyle.Bold) + 2*buttonInset
	if r.button.Key != "" {
		w += textWidth(string(r.button.Key), SmallText, false) + 4
	}
	if r.button.arrow {
		w += 13
	}
	return fyne.NewSize(w, FieldHeight)
}

func (r *buttonRenderer) Layout(size fyne.Size) {
	r.box.Resize(size)
	min := r.MinSize()
	x := (size.Width - min.Width) / 2
	x += buttonInset
	put(r.caption, x, size.Height)
	x += textWidth(r.button.Caption, TextSize, r.caption.TextStyle.Bold) + 4
	r.key.Move(fyne.NewPos(x, (size.Height-r.key.MinSize().Height)/2+1))
	r.arrow.Resize(fyne.NewSquareSize(8))
	r.arrow.Move(fyne.NewPos(x+1, (size.Height-8)/2+1))
}

// put centres a text vertically in a row of the given height.
func put(t *canvas.Text, x, height float32) {
	min := t.MinSize()
	t.Resize(min)
	t.Move(fyne.NewPos(x, (height-min.Height)/2))
}

func (r *buttonRenderer) Refresh() {
	b := r.button
	r.caption.Text, r.key.Text = b.Caption, string(b.Key)
	r.arrow.Hidden = !b.arrow
	fill, edge, ink, small := b.colors()
	r.box.FillColor, r.box.StrokeColor, r.box.StrokeWidth, r.box.CornerRadius = fill, edge, 1, 4
	if b.focused {
		r.box.StrokeColor, r.box.StrokeWidth = Blue, 2
		if b.look != plainButton {
			r.box.StrokeColor = BlueDark
		}
	}
	r.caption.Color, r.key.Color, r.arrow.FillColor = ink, small, small
	r.Layout(b.Size())
	canvas.Refresh(b)
}

func (b *Button) colors() (fill, edge, ink, small color.Color) {
	switch {
	case b.disabled:
		return Ground, Line, InkFaint, InkFaint
	case b.tone != Normal:
		return b.tone.Tint(), b.tone.Edge(), b.tone.Ink(), b.tone.Ink()
	case b.look == primaryButton && b.hovered:
		return BlueDark, BlueDark, Sheet, withAlpha(Sheet, 0xC8)
	case b.look == primaryButton:
		return Blue, Blue, Sheet, withAlpha(Sheet, 0xC8)
	case b.look == titleButton && b.hovered:
		return withAlpha(Sheet, 0x40), color.Transparent, Sheet, Sheet
	case b.look == titleButton:
		return BlueSoft, color.Transparent, Sheet, Sheet
	case b.hovered:
		return HeaderTint, FieldLine, Ink, InkSoft
	}
	return Sheet, FieldLine, Ink, InkSoft
}
