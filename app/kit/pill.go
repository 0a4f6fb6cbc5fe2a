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
	r := &pillRenderer{p, canvas.NewRectangle(GreyTint), newText("", pillText, Ink, false), newSign(signCross, 7, InkSoft)}
	r.Refresh()
	return r
}

type pillRenderer struct {
	pill  *Pill
	box   *canvas.Rectangle
	text  *canvas.Text
	cross *canvas.ArbitraryPolygon
}

func (r *pillRenderer) Destroy() {}

func (r *pillRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.box, r.text, r.cross}
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
	r.cross.Move(fyne.NewPos(box.Width-pillPad-7, (size.Height-7)/2+1))
}

func (r *pillRenderer) Refresh() {
	p := r.pill
	r.text.Text, r.text.Color = p.text, p.tone.Ink()
	r.box.FillColor, r.box.CornerRadius = p.tone.Tint(), pillHeight/2
	r.cross.Hidden = p.OnClose == nil
	r.Layout(p.Size())
	canvas.Refresh(p)
}
