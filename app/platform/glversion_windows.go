package platform

import (
	"fmt"
	"runtime"
	"syscall"
	"unsafe"

	"golang.org/x/sys/windows"
)

// pixelFormat is Windows' PIXELFORMATDESCRIPTOR; the fields we leave at zero are only there for its size.
type pixelFormat struct {
	size, version              uint16
	flags                      uint32
	pixelType, colorBits       byte
	_                          [6]byte // red, green and blue bits and shifts
	alphaBits, alphaShift      byte
	_                          [5]byte // accumulation buffer
	depthBits, stencilBits     byte
	_                          [3]byte // auxiliary buffers, layer type, reserved
	layerMask, visible, damage uint32
}

var _ [40]byte = [unsafe.Sizeof(pixelFormat{})]byte{} // the size Windows knows

// glVersion makes an OpenGL context on a window that is never shown and asks for its version.
func glVersion() (string, error) {
	runtime.LockOSThread() // a context belongs to a thread
	defer runtime.UnlockOSThread()

	gdi32, opengl32 := syscall.NewLazyDLL("gdi32.dll"), syscall.NewLazyDLL("opengl32.dll")
	class, _ := windows.UTF16PtrFromString("STATIC")
	window, _, err := user32.NewProc("CreateWindowExW").Call(0, uintptr(unsafe.Pointer(class)), 0, 0, 0, 0, 16, 16, 0, 0, 0, 0)
	if window == 0 {
		return "", fmt.Errorf("create a window: %w", err)
	}
	defer user32.NewProc("DestroyWindow").Call(window)
	dc, _, err := user32.NewProc("GetDC").Call(window)
	if dc == 0 {
		return "", fmt.Errorf("get a device context: %w", err)
	}
	defer user32.NewProc("ReleaseDC").Call(window, dc)

	const drawToWindow, supportOpenGL, doubleBuffer = 0x4, 0x20, 0x1
	format := pixelFormat{version: 1, flags: drawToWindow | supportOpenGL | doubleBuffer, colorBits: 24, depthBits: 16}
	format.size = uint16(unsafe.Sizeof(format))
	index, _, err := gdi32.NewProc("ChoosePixelFormat").Call(dc, uintptr(unsafe.Pointer(&format)))
	if index == 0 {
		return "", fmt.Errorf("choose a pixel format: %w", err)
	}
	if done, _, err := gdi32.NewProc("SetPixelFormat").Call(dc, index, uintptr(unsafe.Pointer(&format))); done == 0 {
		return "", fmt.Errorf("set a pixel format: %w", err)
	}

	if err := opengl32.Load(); err != nil {
		return "", fmt.Errorf("load OpenGL: %w", err)
	}
	context, _, err := opengl32.NewProc("wglCreateContext").Call(dc)
	if context == 0 {
		return "", fmt.Errorf("create an OpenGL context: %w", err)
	}
	defer opengl32.NewProc("wglDeleteContext").Call(context)
	makeCurrent := opengl32.NewProc("wglMakeCurrent")
	if done, _, err := makeCurrent.Call(dc, context); done == 0 {
		return "", fmt.Errorf("use the OpenGL context: %w", err)
	}
	defer makeCurrent.Call(0, 0)

	const glVersionName = 0x1F02
	text, _, _ := opengl32.NewProc("glGetString").Call(glVersionName)
	if text == 0 {
		return "", fmt.Errorf("OpenGL does not tell its version")
	}
	return windows.BytePtrToString(*(**byte)(unsafe.Pointer(&text))), nil
}
