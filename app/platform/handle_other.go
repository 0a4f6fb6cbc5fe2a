//go:build !windows

package platform

import "fyne.io/fyne/v2"

// WindowHandle is 0 here: nothing asks for native windows outside Windows.
func WindowHandle(fyne.Window) Handle { return 0 }
