package kit

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// wrap breaks s into lines of at most width.
func wrap(s string, size float32, bold bool, width float32) []string {
	var lines []string
	for _, paragraph := range strings.Split(s, "\n") {
		line := ""
		for _, word := range strings.Fields(paragraph) {
			longer := word
			if line != "" {
				longer = line + " " + word
			}
			if line != "" && textWidth(longer, size, bold) > width {
				lines = append(lines, fit(line, size, bold, width))
				longer = word
			}
			line = longer
		}
		lines = append(lines, fit(line, size, bold, width))
	}
	return lines
}

// Note is a text of one tone that wraps to the width it gets.
type Note struct {
	widget.BaseWidget
	text string
	tone Tone
	size float32
	bold bool
	wide float32
	last wrapped
}

// wrapped is the result of the last wrapping, kept because the window asks for sizes at every frame.
type wrapped struct {
	text  string
	width float32
	lines []string
}

// NewNote makes a wrapping text in normal size.
func NewNote(text string, tone Tone) *Note { return makeNote(text, tone, TextSize, false) }

// NewBoldNote makes a wrapping bold text in normal size.
func NewBoldNote(text string, tone Tone) *Note { return makeNote(text, tone, TextSize, true) }

func makeNote(text string, tone Tone, size float32, bold bool) *Note {
	n := &Note{text: text, tone: tone, size: size, bold: bold}
	n.ExtendBaseWidget(n)
	return n
}

// Text is what the note says.
func (n *Note) Text() string { return n.text }

// Set changes text and tone.
func (n *Note) Set(text string, tone Tone) {
	if n.text != text || n.tone != tone {
		n.text, n.tone = text, tone
		n.Refresh()
	}
}

// Resize wraps the text anew.
func (n *Note) Resize(size fyne.Size) {
	changed := size.Width != n.wide
	n.wide = size.Width
	n.BaseWidget.Resize(size)
	if changed {
		n.Refresh()
	}
}

func (n *Note) heightFor(width float32) float32 {
	if n.text == "" {
		return 0
	}
	return float32(len(n.lines(width))) * lineHeight(n.size)
}

func (n *Note) lines(width float32) []string {
	if n.last.lines == nil || n.last.text != n.text || n.last.width != width {
		n.last = wrapped{n.text, width, wrap(n.text, n.size, n.bold, width)}
	}
	return n.last.lines
}

// CreateRenderer draws the lines.
func (n *Note) CreateRenderer() fyne.WidgetRenderer {
	r := &noteRenderer{note: n}
	r.Refresh()
	return r
}

type noteRenderer struct {
	note    *Note
	objects []fyne.CanvasObject
}

func (r *noteRenderer) Destroy() {}

func (r *noteRenderer) Objects() []fyne.CanvasObject { return r.objects }

// MinSize is as high as the text at its present width; before the first layout it is one line high.
func (r *noteRenderer) MinSize() fyne.Size {
	n := r.note
	if n.wide <= 1 {
		return fyne.NewSize(20, lineHeight(n.size))
	}
	return fyne.NewSize(20, n.heightFor(n.wide))
}

func (r *noteRenderer) Layout(fyne.Size) {
	h := lineHeight(r.note.size)
	for i, o := range r.objects {
		o.Resize(o.MinSize())
		o.Move(fyne.NewPos(0, float32(i)*h))
	}
}

func (r *noteRenderer) Refresh() {
	n := r.note
	r.objects = r.objects[:0]
	if n.wide > 1 && n.text != "" {
		for _, line := range n.lines(n.wide) {
			r.objects = append(r.objects, NewLine(line, n.size, n.tone.Ink(), n.bold))
		}
	}
	r.Layout(n.Size())
	canvas.Refresh(n)
}
