//go:build !windows

package platform

import (
	"os"
	"path/filepath"
)

func dataRoot() (string, error) {
	if root := os.Getenv("XDG_DATA_HOME"); filepath.IsAbs(root) {
		return filepath.Join(root, "bachudong"), nil
	}
	home, err := os.UserHomeDir()
	if err != nil {
		return "", err
	}
	return filepath.Join(home, ".local", "share", "bachudong"), nil
}
