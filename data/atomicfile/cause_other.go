//go:build !windows

package atomicfile

import (
	"errors"
	"syscall"
)

// NoRoom tells whether a write failed because nothing more fits: the disk is full, the quota is used up, or the file is
// larger than the file system can hold.
func NoRoom(err error) bool {
	return errors.Is(err, syscall.ENOSPC) || errors.Is(err, syscall.EDQUOT) || errors.Is(err, syscall.EFBIG)
}

func inUse(error) bool { return false }

func nameTooLong(err error) bool { return errors.Is(err, syscall.ENAMETOOLONG) }
