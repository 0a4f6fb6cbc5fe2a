package main

import (
	"errors"
	"os"
	"syscall"
)

// peakMemory is the most memory, in bytes, that an ended child had resident.
func peakMemory(ended *os.ProcessState) (int64, error) {
	usage, ok := ended.SysUsage().(*syscall.Rusage)
	if !ok {
		return 0, errors.New("the system does not tell the memory of a child")
	}
	return usage.Maxrss * 1024, nil
}
