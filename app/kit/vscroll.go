package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// VScroll scrolls a column of parts up and down. Wrapped texts in it get the height they need: they know it only once they
// were given a width, so the column is laid out a second time then.
type VScroll struct {
	widget.BaseWidget
	scroll *container.Scroll
}

// NewVScroll makes a scroller around content.
func NewVScroll(content fyne.CanvasObject) *VScroll {
	v := &VScroll{scroll: container.NewVScroll(content)}
	LetWheelScroll(v.scroll)
	v.ExtendBaseWidget(v)
	return v
}

// Resize lays the content out for the new width.
func (v *VScroll) Resize(size fyne.Size) {
	changed := size != v.Size()
	v.BaseWidget.Resize(size)
	if changed {
		v.Settle()
	}
}

// Settle lays the content out anew after something in it changed its height.
func (v *VScroll) Settle() {
	for range 2 {
		v.scroll.Content.Refresh()
		v.scroll.Refresh()
	}
}

// SetContent shows something else from its top.
func (v *VScroll) SetContent(content fyne.CanvasObject) {
	v.scroll.Content = content
	LetWheelScroll(v.scroll)
	v.scroll.ScrollToTop()
	v.Settle()
}

// ScrollToTop shows the beginning.
func (v *VScroll) ScrollToTop() { v.scroll.ScrollToTop() }

// Reveal scrolls as little as possible until a part of the content is seen, from its top when it is too high.
func (v *VScroll) Reveal(part fyne.CanvasObject) {
	d := fyne.CurrentApp().Driver()
	if part == nil || d.CanvasForObject(part) == nil {
		return
	}
	top := d.AbsolutePositionForObject(part).Y - d.AbsolutePositionForObject(v.scroll.Content).Y
	y := v.scroll.Offset.Y
	y = max(y, top+part.Size().Height-v.scroll.Size().Height)
	y = min(y, top)
	if y != v.scroll.Offset.Y {
		v.scroll.ScrollToOffset(fyne.NewPos(0, y))
	}
}

// SetMinSize keeps the scroller at least this large.
func (v *VScroll) SetMinSize(size fyne.Size) { v.scroll.SetMinSize(size) }

// CreateRenderer draws the scroller.
func (v *VScroll) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(v.scroll) }
