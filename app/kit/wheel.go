package kit

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// LetWheelScroll lets the wheel move scroll wherever the mouse is in it: a text field would keep the wheel to itself, so
// that a page of fields stops as soon as a field comes under the mouse.
func LetWheelScroll(scroll *container.Scroll) {
	scroll.Content = container.NewStack(scroll.Content, newWheel(scroll))
}

// wheel lies over the content of a scroller; it is invisible and takes the wheel only.
type wheel struct {
	widget.BaseWidget
	scroll *container.Scroll
}

func newWheel(scroll *container.Scroll) *wheel {
	w := &wheel{scroll: scroll}
	w.ExtendBaseWidget(w)
	return w
}

// Scrolled hands the wheel to the scroller.
func (w *wheel) Scrolled(ev *fyne.ScrollEvent) { w.scroll.Scrolled(ev) }

// CreateRenderer draws nothing.
func (w *wheel) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(canvas.NewRectangle(color.Transparent))
}
