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

// InUse tells whether a file was refused because another program holds it; this system lets several programs share one.
func InUse(error) bool { return false }

// BadName tells whether the system does not allow such a file name.
func BadName(err error) bool { return errors.Is(err, syscall.EILSEQ) || errors.Is(err, syscall.EINVAL) }

// NoDrive tells whether the drive or the way to the folder is not there: a USB stick that was pulled out.
func NoDrive(err error) bool { return errors.Is(err, syscall.ENXIO) || errors.Is(err, syscall.ENODEV) }

func nameTooLong(err error) bool { return errors.Is(err, syscall.ENAMETOOLONG) }
