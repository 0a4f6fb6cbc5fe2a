package kit

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// Option is one of the states side by side in a Segmented or a grid's Choice. Tone is its colour when chosen.
type Option struct {
	Text string
	Tone Tone
}

const (
	optionPad    float32 = 8
	optionText   float32 = 12
	optionHeight float32 = 22
)

func optionWidth(o Option) float32 { return textWidth(o.Text, optionText, false) + 2*optionPad }

// optionAt is the option at x from the left edge, -1 if there is none.
func optionAt(options []Option, x float32) int {
	for i, o := range options {
		w := optionWidth(o)
		if x >= 0 && x < w {
			return i
		}
		x -= w
	}
	return -1
}

// choiceDrawing draws options side by side. It is shared by Segmented and the cells of a Grid.
type choiceDrawing struct {
	box   *canvas.Rectangle
	fill  *canvas.Rectangle
	lines []*canvas.Rectangle
	texts []*canvas.Text
	group *fyne.Container
}

func newChoiceDrawing() *choiceDrawing {
	d := &choiceDrawing{box: canvas.NewRectangle(Sheet), fill: canvas.NewRectangle(Blue)}
	d.box.StrokeWidth, d.box.CornerRadius = 1, 3
	d.group = &fyne.Container{}
	return d
}

func (d *choiceDrawing) draw(options []Option, chosen int, fixed, focused bool) {
	for len(d.texts) < len(options) {
		d.texts = append(d.texts, NewLine("", optionText, Ink, false))
		d.lines = append(d.lines, canvas.NewRectangle(FieldLine))
	}
	d.group.Objects = append(d.group.Objects[:0], d.box, d.fill)
	d.fill.Hidden = chosen < 0 || chosen >= len(options)
	x, lh := float32(0), lineHeight(optionText)
	for i, o := range options {
		w := optionWidth(o)
		t := d.texts[i]
		t.Text, t.Color, t.Alignment = o.Text, optionInk(i == chosen, fixed), fyne.TextAlignCenter
		t.Resize(fyne.NewSize(w, lh))
		t.Move(fyne.NewPos(x, (optionHeight-lh)/2))
		if i == chosen {
			d.placeFill(x, w, i == 0, i == len(options)-1)
			d.fill.FillColor = o.Tone.solid()
		}
		if i > 0 && i != chosen && i-1 != chosen {
			d.lines[i].Resize(fyne.NewSize(1, optionHeight-2))
			d.lines[i].Move(fyne.NewPos(x, 1))
			d.group.Objects = append(d.group.Objects, d.lines[i])
		}
		d.group.Objects = append(d.group.Objects, t)
		x += w
	}
	d.box.StrokeColor = FieldLine
	if focused {
		d.box.StrokeColor = Blue
	}
	d.box.Resize(fyne.NewSize(x, optionHeight))
	d.group.Resize(fyne.NewSize(x, optionHeight))
}

func (d *choiceDrawing) placeFill(x, w float32, first, last bool) {
	d.fill.Resize(fyne.NewSize(w, optionHeight))
	d.fill.Move(fyne.NewPos(x, 0))
	corner := func(on bool) float32 {
		if on {
			return 3
		}
		return 0
	}
	d.fill.TopLeftCornerRadius, d.fill.BottomLeftCornerRadius = corner(first), corner(first)
	d.fill.TopRightCornerRadius, d.fill.BottomRightCornerRadius = corner(last), corner(last)
}

func optionInk(chosen, fixed bool) color.Color {
	switch {
	case chosen:
		return Sheet
	case fixed:
		return InkFaint
	}
	return InkSoft
}

// Segmented shows a few states side by side, one of them chosen. The keys 1, 2, 3 and the arrows choose.
type Segmented struct {
	widget.BaseWidget
	OnChoose func(i int)

	options  []Option
	chosen   int
	disabled bool
	focused  bool
}

// NewSegmented makes the control with nothing chosen.
func NewSegmented(options []Option, onChoose func(i int)) *Segmented {
	s := &Segmented{options: options, chosen: -1, OnChoose: onChoose}
	s.ExtendBaseWidget(s)
	return s
}

// Chosen is the chosen option, -1 for none.
func (s *Segmented) Chosen() int { return s.chosen }

// Set chooses without calling OnChoose.
func (s *Segmented) Set(i int) {
	s.chosen = i
	s.Refresh()
}

func (s *Segmented) choose(i int) {
	if s.disabled || i < 0 || i >= len(s.options) || i == s.chosen {
		return
	}
	s.Set(i)
	if s.OnChoose != nil {
		s.OnChoose(i)
	}
}

// Enable lets the officer choose.
func (s *Segmented) Enable() { s.disabled = false; s.Refresh() }

// Disable only shows the state.
func (s *Segmented) Disable() { s.disabled = true; s.Refresh() }

// Disabled reports whether the control only shows.
func (s *Segmented) Disabled() bool { return s.disabled }

// Tapped chooses the option under the mouse.
func (s *Segmented) Tapped(ev *fyne.PointEvent) {
	FocusOn(s)
	s.choose(optionAt(s.options, ev.Position.X))
}

// FocusGained shows the focus.
func (s *Segmented) FocusGained() { s.focused = true; s.Refresh() }

// FocusLost takes it away.
func (s *Segmented) FocusLost() { s.focused = false; s.Refresh() }

// TypedRune chooses by number.
func (s *Segmented) TypedRune(r rune) { s.choose(int(r - '1')) }

// TypedKey moves with the arrows, goes on with Enter and passes other keys to the window.
func (s *Segmented) TypedKey(ev *fyne.KeyEvent) {
	switch ev.Name {
	case fyne.KeyLeft:
		s.choose(s.chosen - 1)
	case fyne.KeyRight:
		s.choose(s.chosen + 1)
	case fyne.KeyReturn, fyne.KeyEnter:
		focusNext(s)
	default:
		KeysOf(s).Typed(ev)
	}
}

// CreateRenderer draws the options.
func (s *Segmented) CreateRenderer() fyne.WidgetRenderer {
	r := &segmentedRenderer{s, newChoiceDrawing()}
	r.Refresh()
	return r
}

type segmentedRenderer struct {
	s *Segmented
	d *choiceDrawing
}

func (r *segmentedRenderer) Destroy() {}

func (r *segmentedRenderer) Layout(size fyne.Size) {
	r.d.group.Move(fyne.NewPos(0, (size.Height-optionHeight)/2))
}

func (r *segmentedRenderer) MinSize() fyne.Size {
	var w float32
	for _, o := range r.s.options {
		w += optionWidth(o)
	}
	return fyne.NewSize(w, optionHeight)
}

func (r *segmentedRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.d.group}
}

func (r *segmentedRenderer) Refresh() {
	r.d.draw(r.s.options, r.s.chosen, r.s.disabled, r.s.focused)
	canvas.Refresh(r.s)
}
