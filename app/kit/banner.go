package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// Banner is a box with a message in its tone (Amber, Red, Green, Info): what is missing or has happened, and the way on.
type Banner struct {
	widget.BaseWidget
	content     fyne.CanvasObject
	title, text *Note
}

// NewBanner makes a box with a bold title, a text below and a link. An empty title, text or link is left out.
func NewBanner(tone Tone, title, text, link string, run func()) *Banner {
	box := canvas.NewRectangle(tone.Tint())
	box.StrokeColor, box.StrokeWidth, box.CornerRadius = tone.Edge(), 1, 4
	b := &Banner{title: makeNote(title, Normal, optionText, true), text: makeNote(text, Normal, optionText, false)}
	parts := Stack(1)
	if title != "" {
		parts.Add(b.title)
	}
	if text != "" {
		parts.Add(b.text)
	}
	if link != "" {
		parts.Add(container.NewHBox(NewLink(link, run)))
	}
	b.content = container.NewStack(box, Inset(parts, 10, 7, 10, 7))
	b.ExtendBaseWidget(b)
	return b
}

// Say is everything the box says in words.
func (b *Banner) Say() string { return b.title.Text() + " " + b.text.Text() }

// CreateRenderer draws the box.
func (b *Banner) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(b.content) }
