package platform

import (
	"sync"
	"syscall"

	"fyne.io/fyne/v2"
)

var (
	user32               = syscall.NewLazyDLL("user32.dll")
	procCallWindowProc   = user32.NewProc("CallWindowProcW")
	procGetWindowLongPtr = user32.NewProc("GetWindowLongPtrW")
	procSetWindowLongPtr = user32.NewProc("SetWindowLongPtrW")
	procGetKeyState      = user32.NewProc("GetKeyState")
)

// hooked is a window whose messages pass through us.
type hooked struct {
	canvas   fyne.Canvas
	original uintptr // the window library's own procedure
	typing   typing
}

// hooks is touched on the UI goroutine only: installing happens there and messages arrive there.
var hooks = map[uintptr]*hooked{}

// hookProc is made once: the system has room for a limited number of callbacks and never frees one.
var hookProc = sync.OnceValue(func() uintptr { return syscall.NewCallback(onMessage) })

// InstallTypingHook makes Vietnamese typing tools work in a window. Call it on the UI goroutine once the window is
// shown (from Lifecycle().SetOnStarted for the first one) and once for every further window; a second call for the same
// window changes nothing.
func InstallTypingHook(w fyne.Window) {
	hwnd := uintptr(WindowHandle(w))
	if hwnd == 0 || hooks[hwnd] != nil {
		return
	}
	const gwlpWndProc = ^uintptr(3) // -4
	original, _, _ := procGetWindowLongPtr.Call(hwnd, gwlpWndProc)
	if original == 0 {
		return
	}
	hooks[hwnd] = &hooked{canvas: w.Canvas(), original: original}
	procSetWindowLongPtr.Call(hwnd, gwlpWndProc, hookProc())
}

// onMessage runs inside the window library's message pump on the UI goroutine, so widgets may be called directly.
func onMessage(hwnd, msg, wParam, lParam uintptr) uintptr {
	h := hooks[hwnd]         // there for as long as the window lives
	const ncDestroy = 0x0082 // the last message of a window
	if msg == ncDestroy {
		delete(hooks, hwnd)
	}
	switch h.typing.decide(uint32(msg), wParam, ctrlDown()) {
	case typingDrop:
		return 0
	case typingBackspace:
		if focused := h.canvas.Focused(); focused != nil {
			focused.TypedKey(&fyne.KeyEvent{Name: fyne.KeyBackspace})
		}
		return 0
	}
	result, _, _ := procCallWindowProc.Call(h.original, hwnd, msg, wParam, lParam)
	return result
}

func ctrlDown() bool {
	const vkControl = 0x11
	state, _, _ := procGetKeyState.Call(vkControl)
	return state&0x8000 != 0
}
