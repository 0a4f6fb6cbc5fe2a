package kit

import "fyne.io/fyne/v2"

// canvasOf is the canvas that shows o. The driver learns of a new object only when it draws the next frame; until then
// the canvas of a sole window is taken.
func canvasOf(o fyne.CanvasObject) fyne.Canvas {
	app := fyne.CurrentApp()
	if o == nil || app == nil {
		return nil
	}
	windows := app.Driver().AllWindows()
	if len(windows) == 0 {
		return nil
	}
	if c := app.Driver().CanvasForObject(o); c != nil {
		return c
	}
	if len(windows) == 1 {
		return windows[0].Canvas()
	}
	return nil
}

func focusNext(o fyne.CanvasObject) {
	if c := canvasOf(o); c != nil {
		c.FocusNext()
	}
}

// FocusOn gives the keyboard to a part, also to one that was made a moment ago.
func FocusOn(o fyne.Focusable) {
	obj, ok := o.(fyne.CanvasObject)
	if !ok {
		return
	}
	if c := canvasOf(obj); c != nil {
		c.Focus(o)
	}
}
