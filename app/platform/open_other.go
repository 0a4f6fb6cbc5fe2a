//go:build !windows

package platform

import (
	"os/exec"
	"path/filepath"
)

func openNative(path string) error {
	command := exec.Command("xdg-open", path)
	if err := command.Start(); err != nil {
		return err
	}
	go func() { _ = command.Wait() }() // collect it when it ends; its fate is the other program's matter
	return nil
}

func revealNative(path string) error { return openNative(filepath.Dir(path)) }
