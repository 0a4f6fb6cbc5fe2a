package kit

import (
	"image/color"
	"sync"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

const ellipsis = "…"

// advances keeps the width of single letters: shaping whole texts for every cell that scrolls by is too slow, and the sum
// of letters is at most a little wider than the drawn text.
var advances = struct {
	sync.Mutex
	plain, bold map[rune]float32
}{plain: map[rune]float32{}, bold: map[rune]float32{}}

func advance(r rune, bold bool) float32 {
	m := advances.plain
	if bold {
		m = advances.bold
	}
	if w, ok := m[r]; ok {
		return w
	}
	// Measured large: widths of small text are rounded up.
	w := measure(string(r), 100, bold).Width / 100
	m[r] = w
	return w
}

// textWidth is the width of s at size, near enough for layout.
func textWidth(s string, size float32, bold bool) float32 {
	advances.Lock()
	defer advances.Unlock()
	var w float32
	for _, r := range s {
		w += advance(r, bold)
	}
	return w * size
}

// fit cuts s so that it is at most width wide and marks the cut with an ellipsis.
func fit(s string, size float32, bold bool, width float32) string {
	advances.Lock()
	defer advances.Unlock()
	room := width / size
	dots := advance('…', bold)
	var w float32
	cut := 0
	for i, r := range s {
		if w+dots <= room {
			cut = i
		}
		if w += advance(r, bold); w > room {
			if cut == 0 && room < dots {
				return ""
			}
			return s[:cut] + ellipsis
		}
	}
	return s
}

// forgetAdvances drops the measured widths after the theme's fonts changed.
func forgetAdvances() {
	advances.Lock()
	defer advances.Unlock()
	clear(advances.plain)
	clear(advances.bold)
}

// NewLine is a text on one line.
func NewLine(s string, size float32, c color.Color, bold bool) *canvas.Text {
	t := canvas.NewText(s, c)
	t.TextSize = size
	SetBold(t, bold)
	return t
}

// lineHeight is the height of one line of text at size.
func lineHeight(size float32) float32 {
	return measure("Ấg", size, false).Height
}

// underline lays rule under a placed text, low enough to leave the dots below Vietnamese letters readable.
func underline(rule *canvas.Rectangle, t *canvas.Text) {
	rule.FillColor = withAlpha(Blue, 0x90)
	rule.Resize(fyne.NewSize(textWidth(t.Text, t.TextSize, t.TextStyle.Bold), 1))
	rule.Move(fyne.NewPos(t.Position().X, t.Position().Y+lineHeight(t.TextSize)-1))
}
