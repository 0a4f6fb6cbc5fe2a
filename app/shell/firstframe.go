package shell

import (
	"image"
	"sync"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
)

// OnFirstFrame calls drawn once, on the UI goroutine, after the window's first frame with an open file was painted.
func (w *Window) OnFirstFrame(drawn func()) {
	var once sync.Once
	probe := canvas.NewRaster(func(int, int) image.Image {
		if w.desk != nil {
			once.Do(func() { fyne.Do(drawn) })
		}
		return image.NewAlpha(image.Rect(0, 0, 1, 1))
	})
	probe.SetMinSize(fyne.NewSize(1, 1))
	w.firstFrame = probe
	w.root.SetContent(container.NewStack(w.frame.object(), container.NewHBox(probe)))
}
