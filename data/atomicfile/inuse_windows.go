package atomicfile

import (
	"errors"
	"syscall"
)

// Windows: ERROR_SHARING_VIOLATION and ERROR_LOCK_VIOLATION, what Excel's open workbook answers.
func inUse(err error) bool {
	var errno syscall.Errno
	return errors.As(err, &errno) && (errno == 32 || errno == 33)
}
