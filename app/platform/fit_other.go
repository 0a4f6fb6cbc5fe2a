//go:build !windows

package platform

import "fyne.io/fyne/v2"

// FitToScreen does nothing here: the window manager keeps windows on the screen.
func FitToScreen(fyne.Window) {}
