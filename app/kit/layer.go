package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// Root holds the whole content of a window and, above it, the lists that fields let down. Such lists are no overlays:
// an overlay would take the focus out of the field, and with it what the typing program sends.
type Root struct {
	widget.BaseWidget
	content  fyne.CanvasObject
	floating *fyne.Container
}

// NewRoot wraps the content of a window. Without it ChoiceField shows no list.
func NewRoot(content fyne.CanvasObject) *Root {
	r := &Root{content: content, floating: container.NewWithoutLayout()}
	r.ExtendBaseWidget(r)
	return r
}

// SetContent replaces the content.
func (r *Root) SetContent(content fyne.CanvasObject) {
	r.content = content
	r.Refresh()
}

func (r *Root) layer() *fyne.Container { return r.floating }

// CreateRenderer draws the content and what floats above it.
func (r *Root) CreateRenderer() fyne.WidgetRenderer { return &rootRenderer{r} }

type rootRenderer struct{ root *Root }

func (r *rootRenderer) Destroy() {}

func (r *rootRenderer) MinSize() fyne.Size { return r.root.content.MinSize() }

func (r *rootRenderer) Layout(size fyne.Size) {
	r.root.content.Resize(size)
	r.root.floating.Resize(size)
}

func (r *rootRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.root.content, r.root.floating}
}

func (r *rootRenderer) Refresh() {
	r.Layout(r.root.Size())
	r.root.content.Refresh()
	r.root.floating.Refresh()
}

type layered interface{ layer() *fyne.Container }

// layerFor is the floating layer above o, in the open dialog if there is one; nil when the window has no Root.
func layerFor(o fyne.CanvasObject) *fyne.Container {
	c := canvasOf(o)
	if c == nil {
		return nil
	}
	if top, ok := c.Overlays().Top().(layered); ok {
		return top.layer()
	}
	if root, ok := c.Content().(layered); ok {
		return root.layer()
	}
	return nil
}
