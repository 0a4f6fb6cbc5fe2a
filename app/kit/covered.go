package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// Covered is a field whose text is not shown as it is while nobody works in it: another text stands over it until the
// keyboard comes in.
type Covered struct {
	widget.BaseWidget
	// Cover is the text to show instead; "" leaves the field as it is. It is asked at every Refresh.
	Cover func(text string) string

	field   *TextField
	focused bool
}

// NewCovered covers a field, whose OnChanged it takes.
func NewCovered(field *TextField, cover func(text string) string) *Covered {
	c := &Covered{field: field, Cover: cover}
	field.OnChanged = func(string) { c.Refresh() }
	field.onFocus = func(gained bool) {
		c.focused = gained
		c.Refresh()
	}
	c.ExtendBaseWidget(c)
	return c
}

// Shown is the text that is read on the screen.
func (c *Covered) Shown() string {
	if text := c.cover(); text != "" {
		return text
	}
	return c.field.Text
}

func (c *Covered) cover() string {
	if c.focused {
		return ""
	}
	return c.Cover(c.field.Text)
}

// Tapped lets the officer work in the field, which shows what is in it then.
func (c *Covered) Tapped(*fyne.PointEvent) { FocusOn(c.field.self.(fyne.Focusable)) }

// CreateRenderer draws the field and what covers it.
func (c *Covered) CreateRenderer() fyne.WidgetRenderer {
	r := &coveredRenderer{c: c, ground: canvas.NewRectangle(Sheet), text: NewLine("", TextSize, Ink, false)}
	r.Refresh()
	return r
}

// coverEdge leaves the border of the field to be seen, coverText is where its text begins.
const (
	coverEdge float32 = 2
	coverText float32 = 8
)

type coveredRenderer struct {
	c      *Covered
	ground *canvas.Rectangle
	text   *canvas.Text
}

func (r *coveredRenderer) Destroy() {}

func (r *coveredRenderer) MinSize() fyne.Size { return r.c.field.MinSize() }

func (r *coveredRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.c.field, r.ground, r.text}
}

func (r *coveredRenderer) Layout(size fyne.Size) {
	r.c.field.Resize(size)
	r.ground.Move(fyne.NewPos(coverEdge, coverEdge))
	r.ground.Resize(fyne.NewSize(size.Width-2*coverEdge, size.Height-2*coverEdge))
	put(r.text, coverText, size.Height)
}

func (r *coveredRenderer) Refresh() {
	r.text.Text = r.c.cover()
	r.ground.Hidden = r.text.Text == ""
	r.text.Hidden = r.ground.Hidden
	r.Layout(r.c.Size())
	canvas.Refresh(r.c)
}
