package platform

import (
	"fmt"
	"runtime"
	"unsafe"

	"golang.org/x/sys/windows"
)

// browseInfo is Windows' BROWSEINFOW on a 64-bit system.
type browseInfo struct {
	owner       uintptr
	root        uintptr
	displayName *uint16
	title       *uint16
	flags       uint32
	callback    uintptr
	param       uintptr
	image       int32
}

var _ [64]byte = [unsafe.Sizeof(browseInfo{})]byte{} // the size Windows knows

var (
	shell32             = windows.NewLazySystemDLL("shell32.dll")
	procBrowseForFolder = shell32.NewProc("SHBrowseForFolderW")
	procPathFromIDList  = shell32.NewProc("SHGetPathFromIDListEx")
	procTaskMemFree     = windows.NewLazySystemDLL("ole32.dll").NewProc("CoTaskMemFree")
)

// chooseNativeFolder shows the dialog on a thread of its own, as chooseNative does.
func chooseNativeFolder(owner Handle, title string) (path string, err error) {
	finished := make(chan struct{})
	go func() {
		defer close(finished)
		runtime.LockOSThread() // see chooseNative
		path, err = showFolderDialog(owner, title)
	}()
	<-finished
	return path, err
}

func showFolderDialog(owner Handle, title string) (string, error) {
	if err := windows.CoInitializeEx(0, windows.COINIT_APARTMENTTHREADED|windows.COINIT_DISABLE_OLE1DDE); err == nil {
		defer windows.CoUninitialize()
	}
	const onlyFolders, editBox, resizable, maxPath = 0x1, 0x10, 0x40, 260
	name := make([]uint16, maxPath)
	ask := browseInfo{owner: uintptr(owner), displayName: &name[0], title: optional(title), flags: onlyFolders | editBox | resizable}
	chosen, _, _ := procBrowseForFolder.Call(uintptr(unsafe.Pointer(&ask)))
	if chosen == 0 {
		return "", nil // cancelled
	}
	defer procTaskMemFree.Call(chosen)
	buffer := make([]uint16, 32*1024)
	if ok, _, _ := procPathFromIDList.Call(chosen, uintptr(unsafe.Pointer(&buffer[0])), uintptr(len(buffer)), 0); ok == 0 {
		return "", fmt.Errorf("native folder dialog: the choice has no path")
	}
	return windows.UTF16ToString(buffer), nil
}
