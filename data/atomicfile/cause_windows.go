package atomicfile

import (
	"errors"
	"slices"
	"syscall"
)

// Numbers of Windows errors that the standard library does not know by name.
const (
	sharingViolation = syscall.Errno(32) // what Excel's open workbook answers
	lockViolation    = syscall.Errno(33)
	handleDiskFull   = syscall.Errno(39)
	diskFull         = syscall.Errno(112)
	nameTooLongCode  = syscall.Errno(206)
	fileTooLarge     = syscall.Errno(223)
	quotaExceeded    = syscall.Errno(1295)
)

// NoRoom tells whether a write failed because nothing more fits: the disk is full, the quota is used up, or the file is
// larger than the file system can hold.
func NoRoom(err error) bool {
	return isOneOf(err, diskFull, handleDiskFull, fileTooLarge, quotaExceeded, syscall.ENOSPC)
}

func inUse(err error) bool { return isOneOf(err, sharingViolation, lockViolation) }

func nameTooLong(err error) bool { return isOneOf(err, nameTooLongCode) }

func isOneOf(err error, codes ...syscall.Errno) bool {
	var code syscall.Errno
	return errors.As(err, &code) && slices.Contains(codes, code)
}
