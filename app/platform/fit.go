package platform

// area is a rectangle on the desktop in pixels; right and bottom are just outside it.
type area struct{ left, top, right, bottom int32 }

func (a area) width() int32  { return a.right - a.left }
func (a area) height() int32 { return a.bottom - a.top }

// settled is where a window with its title bar and borders belongs on a screen whose free part (without the taskbar) is
// free. A window larger than that covers all of it, and normal is then the size it returns to; a smaller one is moved so
// that all of it can be reached.
func settled(window, free area) (normal area, cover bool) {
	if window.width() > free.width() || window.height() > free.height() {
		inset := func(low, high, want int32) (int32, int32) {
			room := min(want, (high-low)*9/10)
			return low + (high-low-room)/2, low + (high-low-room)/2 + room
		}
		normal.left, normal.right = inset(free.left, free.right, window.width())
		normal.top, normal.bottom = inset(free.top, free.bottom, window.height())
		return normal, true
	}
	dx := max(free.left-window.left, min(0, free.right-window.right))
	dy := max(free.top-window.top, min(0, free.bottom-window.bottom))
	return area{window.left + dx, window.top + dy, window.right + dx, window.bottom + dy}, false
}
