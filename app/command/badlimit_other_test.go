//go:build !windows

package command_test

import (
	"fmt"
	"os"
	"strconv"

	"golang.org/x/sys/unix"
)

// limitVar is how large, in bytes, a file may become in another process: a full disk for whoever may not mount one.
const limitVar = "BACHUDONG_TEST_LIMIT"

func limitFileSize(limit string) {
	if limit == "" {
		return
	}
	size, err := strconv.ParseUint(limit, 10, 64)
	if err == nil {
		err = unix.Setrlimit(unix.RLIMIT_FSIZE, &unix.Rlimit{Cur: size, Max: size})
	}
	if err != nil {
		fmt.Println("failed:", err)
		os.Exit(3)
	}
}
