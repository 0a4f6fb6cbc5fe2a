package platform

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver"
)

// WindowHandle is the native handle of a shown window. Call it on the UI goroutine.
func WindowHandle(w fyne.Window) Handle {
	var handle Handle
	if native, ok := w.(driver.NativeWindow); ok {
		native.RunNative(func(context any) {
			if c, ok := context.(driver.WindowsWindowContext); ok {
				handle = Handle(c.HWND)
			}
		})
	}
	return handle
}
