package store

import (
	"errors"

	"golang.org/x/sys/windows"
)

type lockHandle = windows.Handle

// tryLock opens the named file for this process alone; the system removes the file with its last handle.
func tryLock(name string) (handle lockHandle, busy bool, err error) {
	wide, err := windows.UTF16PtrFromString(name)
	if err != nil {
		return 0, false, err
	}
	handle, err = windows.CreateFile(wide, windows.GENERIC_READ|windows.GENERIC_WRITE|windows.DELETE, 0, nil,
		windows.OPEN_ALWAYS, windows.FILE_ATTRIBUTE_HIDDEN|windows.FILE_FLAG_DELETE_ON_CLOSE, 0)
	return handle, errors.Is(err, windows.ERROR_SHARING_VIOLATION), err
}

func unlock(handle lockHandle) { windows.CloseHandle(handle) }
