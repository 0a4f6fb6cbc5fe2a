package platform

import (
	"os"

	"golang.org/x/sys/windows"
)

// AttachConsole lets a command print into the window it was typed in. The program is built without a console of its
// own, so Windows gives it none; streams that were sent to a file or a pipe are left alone. Call it before anything is
// printed, and only when a command was given.
func AttachConsole() {
	const parentProcess = ^uintptr(0)
	attach := windows.NewLazySystemDLL("kernel32.dll").NewProc("AttachConsole")
	if ok, _, _ := attach.Call(parentProcess); ok == 0 {
		return // started from the desktop
	}
	os.Stdout = consoleFor(os.Stdout)
	os.Stderr = consoleFor(os.Stderr)
}

// consoleFor keeps a stream that leads somewhere and replaces a dead one by the console.
func consoleFor(stream *os.File) *os.File {
	if kind, err := windows.GetFileType(windows.Handle(stream.Fd())); err == nil && kind != windows.FILE_TYPE_UNKNOWN {
		return stream
	}
	console, err := os.OpenFile("CONOUT$", os.O_RDWR, 0)
	if err != nil {
		return stream
	}
	return console
}
