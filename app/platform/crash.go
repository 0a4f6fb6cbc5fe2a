package platform

import (
	"fmt"
	"os"
	"path/filepath"
	"runtime/debug"
)

// Names of the crash files in their folder: the one being kept, and that of the run before.
const (
	crashNow    = "su-co.txt"
	crashBefore = "su-co-truoc.txt"
)

// KeepCrashFile makes the runtime write a fatal error of this process into folder. It returns the file with the crash
// of the run before, "" when that run ended well. Call it once, early.
func KeepCrashFile(folder string) (previous string, err error) {
	if err := os.MkdirAll(folder, 0o755); err != nil {
		return "", fmt.Errorf("make the crash folder: %w", err)
	}
	now, before := filepath.Join(folder, crashNow), filepath.Join(folder, crashBefore)
	if info, err := os.Stat(now); err == nil && info.Size() > 0 {
		if err := os.Rename(now, before); err != nil {
			return "", fmt.Errorf("keep the previous crash: %w", err)
		}
		previous = before
	}
	file, err := os.Create(now)
	if err != nil {
		return previous, fmt.Errorf("make the crash file: %w", err)
	}
	defer file.Close() // the runtime keeps a handle of its own
	if err := debug.SetCrashOutput(file, debug.CrashOptions{}); err != nil {
		return previous, fmt.Errorf("set the crash file: %w", err)
	}
	return previous, nil
}
