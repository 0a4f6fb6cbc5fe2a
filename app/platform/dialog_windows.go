package platform

import (
	"fmt"
	"runtime"
	"unsafe"

	"golang.org/x/sys/windows"
)

// openFileName is Windows' OPENFILENAMEW on a 64-bit system.
type openFileName struct {
	size           uint32
	owner          uintptr
	instance       uintptr
	filter         *uint16
	customFilter   *uint16
	customSize     uint32
	filterIndex    uint32
	file           *uint16
	fileSize       uint32
	fileTitle      *uint16
	fileTitleSize  uint32
	initialDir     *uint16
	title          *uint16
	flags          uint32
	fileOffset     uint16
	extOffset      uint16
	defaultExt     *uint16
	customData     uintptr
	hook           uintptr
	templateName   *uint16
	reserved       uintptr
	reservedNumber uint32
	flagsEx        uint32
}

var _ [152]byte = [unsafe.Sizeof(openFileName{})]byte{} // the size Windows knows

var (
	comdlg32          = windows.NewLazySystemDLL("comdlg32.dll")
	procOpenFileName  = comdlg32.NewProc("GetOpenFileNameW")
	procSaveFileName  = comdlg32.NewProc("GetSaveFileNameW")
	procExtendedError = comdlg32.NewProc("CommDlgExtendedError")
)

// chooseNative shows the dialog on a thread of its own, so that the owner's message loop goes on drawing.
func chooseNative(owner Handle, question FileDialog, save bool) (paths []string, err error) {
	finished := make(chan struct{})
	go func() {
		defer close(finished)
		runtime.LockOSThread() // the dialog and its shell extensions belong to one thread; it ends with the goroutine
		paths, err = showDialog(owner, question, save)
	}()
	<-finished
	return paths, err
}

func showDialog(owner Handle, question FileDialog, save bool) ([]string, error) {
	if err := windows.CoInitializeEx(0, windows.COINIT_APARTMENTTHREADED|windows.COINIT_DISABLE_OLE1DDE); err == nil {
		defer windows.CoUninitialize()
	}
	buffer := make([]uint16, 64*1024) // room for hundreds of chosen files
	name, err := windows.UTF16FromString(clean(question.Name))
	if err != nil {
		return nil, fmt.Errorf("file name: %w", err)
	}
	copy(buffer[:len(buffer)-1], name)

	const explorer, noChangeDir, hideReadOnly, pathMustExist = 0x80000, 0x8, 0x4, 0x800
	ask := openFileName{
		owner: uintptr(owner), file: &buffer[0], fileSize: uint32(len(buffer)), filterIndex: 1,
		title: optional(question.Title), initialDir: optional(question.Folder), defaultExt: optional(question.Ending),
		flags: explorer | noChangeDir | hideReadOnly | pathMustExist,
	}
	ask.size = uint32(unsafe.Sizeof(ask))
	if filter := filterText(question.Filters); filter != nil {
		ask.filter = &filter[0]
	}
	show := procOpenFileName
	if save {
		const overwritePrompt = 0x2
		show = procSaveFileName
		ask.flags |= overwritePrompt
	} else {
		const fileMustExist = 0x1000
		ask.flags |= fileMustExist
	}
	if question.Many {
		const allowMultiselect = 0x200
		ask.flags |= allowMultiselect
	}
	if ok, _, _ := show.Call(uintptr(unsafe.Pointer(&ask))); ok != 0 {
		return chosen(buffer, question.Many), nil
	}
	if code, _, _ := procExtendedError.Call(); code != 0 {
		return nil, fmt.Errorf("native file dialog: error %#x", code)
	}
	return nil, nil // cancelled
}

// optional is nil for "", else the text as Windows wants it.
func optional(text string) *uint16 {
	if text == "" {
		return nil
	}
	pointer, _ := windows.UTF16PtrFromString(clean(text))
	return pointer
}
