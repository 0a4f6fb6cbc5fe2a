package screen

import "fyne.io/fyne/v2"

// OwnToolbar is a screen that fills the toolbar row itself, such as a wizard with its steps. Its Actions are keys and
// lines of the F1 list only; it makes the buttons.
type OwnToolbar interface {
	Toolbar() fyne.CanvasObject
}
