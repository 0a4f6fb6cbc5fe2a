// Command emptywindow opens a window with nothing in it and ends when its first frame was painted. It is the yardstick
// for how long the program takes to start.
package main

import (
	"fmt"
	"image"
	"sync"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/app"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
)

func main() {
	app.SetMetadata(fyne.AppMetadata{ID: "vn.bachudong.empty", Name: "empty", Migrations: map[string]bool{"fyneDo": true}})
	a := app.NewWithID("vn.bachudong.empty")
	w := a.NewWindow("empty")
	var once sync.Once
	probe := canvas.NewRaster(func(int, int) image.Image {
		once.Do(func() {
			fyne.Do(func() {
				fmt.Println("first frame")
				a.Quit()
			})
		})
		return image.NewAlpha(image.Rect(0, 0, 1, 1))
	})
	probe.SetMinSize(fyne.NewSize(1, 1))
	w.SetContent(container.NewHBox(probe))
	w.Resize(fyne.NewSize(1366, 768))
	w.ShowAndRun()
}
