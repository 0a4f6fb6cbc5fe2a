package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// Steps shows where a piece of work stands: steps behind with a green tick, the present one in blue, later ones grey.
type Steps struct {
	widget.BaseWidget
	// OnStep, if set, is called when a step that lies behind is clicked.
	OnStep func(i int)

	titles  []string
	current int
}

// NewSteps makes the row; current counts from 0 and may be len(titles) when everything is done.
func NewSteps(titles []string, current int) *Steps {
	s := &Steps{titles: titles, current: current}
	s.ExtendBaseWidget(s)
	return s
}

// Set moves to another step.
func (s *Steps) Set(current int) {
	s.current = current
	s.Refresh()
}

// Current is the present step.
func (s *Steps) Current() int { return s.current }

const stepText float32 = 12

// width of step i with what stands before and after its title.
func (s *Steps) width(i int) float32 {
	w := textWidth(s.titles[i], stepText, false)
	switch {
	case i < s.current:
		return w + 14 + 16
	case i == s.current:
		return w + 24
	}
	return w + 16
}

const stepGap float32 = 12

// Tapped goes back to a step that lies behind.
func (s *Steps) Tapped(ev *fyne.PointEvent) {
	x := ev.Position.X
	for i := range s.titles {
		w := s.width(i)
		if x >= 0 && x < w && i < s.current && s.OnStep != nil {
			s.OnStep(i)
		}
		x -= w + stepGap
	}
}

// CreateRenderer draws the steps.
func (s *Steps) CreateRenderer() fyne.WidgetRenderer {
	r := &stepsRenderer{s: s}
	r.Refresh()
	return r
}

type stepsRenderer struct {
	s       *Steps
	objects []fyne.CanvasObject
}

const stepHeight float32 = 25

func (r *stepsRenderer) Destroy()                     {}
func (r *stepsRenderer) Layout(fyne.Size)             {}
func (r *stepsRenderer) Objects() []fyne.CanvasObject { return r.objects }

func (r *stepsRenderer) MinSize() fyne.Size {
	var w float32
	for i := range r.s.titles {
		w += r.s.width(i) + stepGap
	}
	return fyne.NewSize(max(0, w-stepGap), stepHeight)
}

func (r *stepsRenderer) Refresh() {
	s := r.s
	r.objects = r.objects[:0]
	x := float32(0)
	for i, title := range s.titles {
		w := s.width(i)
		text := NewLine(title, stepText, InkSoft, false)
		at := x + 8
		switch {
		case i < s.current:
			tick := newSign(signTick, 9, GreenInk)
			tick.Move(fyne.NewPos(x+8, (stepHeight-9)/2))
			r.objects = append(r.objects, tick)
			text.Color, at = GreenInk, x+8+13
		case i == s.current:
			box := canvas.NewRectangle(Blue)
			box.CornerRadius = stepHeight / 2
			box.Resize(fyne.NewSize(w, stepHeight))
			box.Move(fyne.NewPos(x, 0))
			r.objects = append(r.objects, box)
			text.Color, at = Sheet, x+12
		}
		put(text, at, stepHeight)
		r.objects = append(r.objects, text)
		if i+1 < len(s.titles) {
			chevron := newSign(signChev, 7, InkSoft)
			chevron.Move(fyne.NewPos(x+w+(stepGap-7)/2, (stepHeight-7)/2+1))
			r.objects = append(r.objects, chevron)
		}
		x += w + stepGap
	}
	canvas.Refresh(s)
}
