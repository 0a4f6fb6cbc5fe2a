package kit

import "fyne.io/fyne/v2"

// LoadFonts finds and reads the text fonts in the background, which takes as long as the start of the window library. The
// channel is closed when they are there; no text may be measured or drawn before. The app must have its theme.
func LoadFonts() <-chan struct{} {
	done := make(chan struct{})
	go func() {
		defer close(done)
		for _, bold := range []bool{false, true} {
			fyne.MeasureText("Ấ", TextSize, fyne.TextStyle{Bold: bold})
		}
	}()
	return done
}
