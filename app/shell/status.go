package shell

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"

	"bachudong/app/kit"
)

// statusLine is the sentence at the bottom: counts, filter, what was just done.
type statusLine struct {
	text *canvas.Text
	box  fyne.CanvasObject
}

func newStatusLine() *statusLine {
	s := &statusLine{text: kit.NewLine("", kit.SmallText, kit.InkSoft, false)}
	s.box = container.NewHBox(container.NewCenter(s.text))
	return s
}

func (s *statusLine) object() fyne.CanvasObject { return s.box }

func (s *statusLine) say(text string) {
	s.text.Text = text
	s.box.Refresh()
}
