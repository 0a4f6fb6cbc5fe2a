package shell

import (
	"image"
	"sync"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
)

// OnFirstFrame calls drawn once, when the window's first frame with an open file is painted, and then ends the program
// through quit; it is for measuring. The first frame may be painted before the window library takes calls.
func (w *Window) OnFirstFrame(drawn, quit func()) {
	var once sync.Once
	probe := canvas.NewRaster(func(int, int) image.Image {
		if w.desk != nil {
			once.Do(func() {
				drawn()
				go func() {
					<-w.started
					fyne.Do(quit)
				}()
			})
		}
		return image.NewAlpha(image.Rect(0, 0, 1, 1))
	})
	probe.SetMinSize(fyne.NewSize(1, 1))
	w.firstFrame = probe
	w.root.SetContent(container.NewStack(w.frame.object(), container.NewHBox(probe)))
}

// Started tells the window that the window library takes calls now.
func (w *Window) Started() { close(w.started) }
