package platform

import (
	"unsafe"

	"fyne.io/fyne/v2"
)

// monitorInfo is Windows' MONITORINFO.
type monitorInfo struct {
	size       uint32
	whole, use area
	flags      uint32
}

// windowPlacement is Windows' WINDOWPLACEMENT.
type windowPlacement struct {
	size, flags, show uint32
	minimized         [2]int32
	maximized         [2]int32
	normal            area
}

var (
	procMonitorFromWindow  = user32.NewProc("MonitorFromWindow")
	procGetMonitorInfo     = user32.NewProc("GetMonitorInfoW")
	procGetWindowRect      = user32.NewProc("GetWindowRect")
	procGetWindowPlacement = user32.NewProc("GetWindowPlacement")
	procSetWindowPlacement = user32.NewProc("SetWindowPlacement")
)

// FitToScreen brings a shown window inside the part of its screen that the taskbar leaves free, and lets it cover that part
// when it is too large: Windows itself would leave the title bar above the edge. Call it on the UI goroutine.
func FitToScreen(w fyne.Window) {
	hwnd := uintptr(WindowHandle(w))
	if hwnd == 0 {
		return
	}
	const nearest = 2
	monitor, _, _ := procMonitorFromWindow.Call(hwnd, nearest)
	screen := monitorInfo{size: uint32(unsafe.Sizeof(monitorInfo{}))}
	if ok, _, _ := procGetMonitorInfo.Call(monitor, uintptr(unsafe.Pointer(&screen))); ok == 0 {
		return
	}
	var window area
	if ok, _, _ := procGetWindowRect.Call(hwnd, uintptr(unsafe.Pointer(&window))); ok == 0 {
		return
	}
	normal, cover := settled(window, screen.use)
	if !cover && normal == window {
		return
	}
	place := windowPlacement{size: uint32(unsafe.Sizeof(windowPlacement{}))}
	if ok, _, _ := procGetWindowPlacement.Call(hwnd, uintptr(unsafe.Pointer(&place))); ok == 0 {
		return
	}
	// The normal place counts from the corner of the free part, the other rectangles from that of the desktop.
	dx, dy := screen.use.left-screen.whole.left, screen.use.top-screen.whole.top
	place.normal = area{normal.left - dx, normal.top - dy, normal.right - dx, normal.bottom - dy}
	if cover {
		const showMaximized = 3
		place.show = showMaximized
	}
	procSetWindowPlacement.Call(hwnd, uintptr(unsafe.Pointer(&place)))
}
