//go:build !windows

package store

import (
	"errors"
	"os"

	"golang.org/x/sys/unix"
)

type lockHandle = *os.File

// tryLock takes an advisory lock on the named file. The file may have been removed by the previous holder between our
// opening and locking it, so a lock counts only when the name still leads to what was locked.
func tryLock(name string) (handle lockHandle, busy bool, err error) {
	for {
		file, err := os.OpenFile(name, os.O_RDWR|os.O_CREATE, 0o644)
		if err != nil {
			return nil, false, err
		}
		if err := unix.Flock(int(file.Fd()), unix.LOCK_EX|unix.LOCK_NB); err != nil {
			file.Close()
			return nil, errors.Is(err, unix.EWOULDBLOCK), err
		}
		mine, err := file.Stat()
		if err == nil {
			if named, err := os.Stat(name); err == nil && os.SameFile(mine, named) {
				return file, false, nil
			}
		}
		file.Close()
	}
}

func unlock(handle lockHandle) {
	os.Remove(handle.Name())
	handle.Close()
}
