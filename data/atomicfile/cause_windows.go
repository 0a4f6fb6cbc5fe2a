package atomicfile

import (
	"errors"
	"slices"
	"syscall"
)

// Numbers of Windows errors that the standard library does not know by name.
const (
	pathNotFound     = syscall.Errno(3)
	notReady         = syscall.Errno(21) // an empty card reader or CD drive
	sharingViolation = syscall.Errno(32) // what Excel's open workbook answers
	lockViolation    = syscall.Errno(33)
	handleDiskFull   = syscall.Errno(39)
	diskFull         = syscall.Errno(112)
	invalidName      = syscall.Errno(123) // ? * < > " in a name
	nameTooLongCode  = syscall.Errno(206)
	fileTooLarge     = syscall.Errno(223)
	quotaExceeded    = syscall.Errno(1295)
)

// NoRoom tells whether a write failed because nothing more fits: the disk is full, the quota is used up, or the file is
// larger than the file system can hold.
func NoRoom(err error) bool {
	return isOneOf(err, diskFull, handleDiskFull, fileTooLarge, quotaExceeded, syscall.ENOSPC)
}

// InUse tells whether a file was refused because another program holds it.
func InUse(err error) bool { return isOneOf(err, sharingViolation, lockViolation) }

// BadName tells whether the system does not allow such a file name.
func BadName(err error) bool { return isOneOf(err, invalidName) }

// NoDrive tells whether the drive or the way to the folder is not there: a USB stick that was pulled out.
func NoDrive(err error) bool { return isOneOf(err, pathNotFound, notReady) }

func nameTooLong(err error) bool { return isOneOf(err, nameTooLongCode) }

func isOneOf(err error, codes ...syscall.Errno) bool {
	var code syscall.Errno
	return errors.As(err, &code) && slices.Contains(codes, code)
}
