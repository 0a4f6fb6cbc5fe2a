package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

const (
	pillPad    float32 = 9
	pillText   float32 = 12
	pillHeight float32 = 20
)

// Pill is a short word in a rounded box: a state, a number, a condition. With OnClose it has a cross to take it away.
type Pill struct {
	widget.BaseWidget
	OnTapped func()
	OnClose  func()

	text string
	tone Tone
}

// NewPill makes a pill.
func NewPill(text string, tone Tone) *Pill {
	p := &Pill{text: text, tone: tone}
	p.ExtendBaseWidget(p)
	return p
}

// NewConditionPill makes the pill of a filter condition with a cross that calls onClose.
func NewConditionPill(text string, onClose func()) *Pill {
	p := NewPill(text, Normal)
	p.OnClose = onClose
	return p
}

// Set changes text and tone.
func (p *Pill) Set(text string, tone Tone) {
	p.text, p.tone = text, tone
	p.Refresh()
}

// Tapped takes the pill away when its cross was hit, else calls OnTapped.
func (p *Pill) Tapped(ev *fyne.PointEvent) {
	switch {
	case p.OnClose != nil && ev.Position.X > p.Size().Width-pillPad-12:
		p.OnClose()
	case p.OnTapped != nil:
		p.OnTapped()
	}
}

// CreateRenderer draws the pill.
func (p *Pill) CreateRenderer() fyne.WidgetRenderer {
	r := &pillRenderer{p, canvas.NewRectangle(GreyTint), NewLine("", pillText, Ink, false),
		[2]*canvas.Line{canvas.NewLine(InkSoft), canvas.NewLine(InkSoft)}}
	r.Refresh()
	return r
}

type pillRenderer struct {
	pill  *Pill
	box   *canvas.Rectangle
	text  *canvas.Text
	cross [2]*canvas.Line
}

func (r *pillRenderer) Destroy() {}

func (r *pillRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.box, r.text, r.cross[0], r.cross[1]}
}

func (r *pillRenderer) MinSize() fyne.Size {
	w := textWidth(r.pill.text, pillText, false) + 2*pillPad
	if r.pill.OnClose != nil {
		w += 13
	}
	return fyne.NewSize(w, pillHeight)
}

func (r *pillRenderer) Layout(size fyne.Size) {
	box := fyne.NewSize(min(size.Width, r.MinSize().Width), pillHeight)
	top := (size.Height - pillHeight) / 2
	r.box.Resize(box)
	r.box.Move(fyne.NewPos(0, top))
	put(r.text, pillPad, size.Height)
	x, y := box.Width-pillPad-6, (size.Height-6)/2+1
	r.cross[0].Position1, r.cross[0].Position2 = fyne.NewPos(x, y), fyne.NewPos(x+6, y+6)
	r.cross[1].Position1, r.cross[1].Position2 = fyne.NewPos(x, y+6), fyne.NewPos(x+6, y)
}

func (r *pillRenderer) Refresh() {
	p := r.pill
	r.text.Text, r.text.Color = p.text, p.tone.Ink()
	r.box.FillColor, r.box.CornerRadius = p.tone.Tint(), pillHeight/2
	for _, line := range r.cross {
		line.StrokeWidth, line.Hidden = 1.3, p.OnClose == nil
	}
	r.Layout(p.Size())
	canvas.Refresh(p)
}
