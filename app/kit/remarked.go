package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// Remarked is a field with a remark below it and a border in the tone of the remark, as DateField has.
type Remarked struct {
	widget.BaseWidget
	field fyne.CanvasObject
	text  string
	tone  Tone
}

// NewRemarked puts a field without a remark.
func NewRemarked(field fyne.CanvasObject) *Remarked {
	r := &Remarked{field: field}
	r.ExtendBaseWidget(r)
	return r
}

// SetRemark says something about what the field holds; "" takes the remark away. It reports whether the remark changed.
func (r *Remarked) SetRemark(text string, tone Tone) bool {
	if r.text == text && r.tone == tone {
		return false
	}
	r.text, r.tone = text, tone
	r.Refresh()
	return true
}

// Remark is what is said about the field.
func (r *Remarked) Remark() (string, Tone) { return r.text, r.tone }

// CreateRenderer draws the field and the remark.
func (r *Remarked) CreateRenderer() fyne.WidgetRenderer {
	renderer := &remarkRenderer{owner: r, field: r.field, remark: NewNote("", Red), mark: canvas.NewRectangle(nil), say: r.Remark}
	renderer.mark.StrokeWidth, renderer.mark.CornerRadius = 1, 4
	renderer.Refresh()
	return renderer
}
