package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
)

// Our texts name their font themselves: for those that do not, Fyne looks through all fonts of the system before it draws
// the first letter, which takes as long as the first window. A letter that the font lacks is still looked for there.

// fontOf is the font of plain or bold text.
func fontOf(bold bool) fyne.Resource {
	if bold {
		return theme.DefaultTextBoldFont()
	}
	return theme.DefaultTextFont()
}

// SetBold makes a text bold or plain.
func SetBold(t *canvas.Text, bold bool) {
	t.TextStyle, t.FontSource = fyne.TextStyle{Bold: bold}, fontOf(bold)
}

// measure is the size of a drawn text.
func measure(s string, size float32, bold bool) fyne.Size {
	drawn, _ := fyne.CurrentApp().Driver().RenderedTextSize(s, size, fyne.TextStyle{Bold: bold}, fontOf(bold))
	return drawn
}

// LoadFonts reads the text fonts in the background, while the window library starts. The channel is closed when they are
// there; no text may be measured or drawn before. The app must have its theme.
func LoadFonts() <-chan struct{} {
	done := make(chan struct{})
	go func() {
		defer close(done)
		for _, bold := range []bool{false, true} {
			measure("Ấ", TextSize, bold)
		}
	}()
	return done
}
