package platform

import (
	"os/exec"
	"syscall"

	"golang.org/x/sys/windows"
)

func openNative(path string) error {
	file, err := windows.UTF16PtrFromString(path)
	if err != nil {
		return err
	}
	verb, _ := windows.UTF16PtrFromString("open")
	return windows.ShellExecute(0, verb, file, nil, nil, windows.SW_SHOWNORMAL)
}

func revealNative(path string) error {
	command := exec.Command("explorer.exe")
	// Explorer reads its own command line and wants the quotes after the comma.
	command.SysProcAttr = &syscall.SysProcAttr{CmdLine: `explorer.exe /select,"` + path + `"`}
	if err := command.Start(); err != nil {
		return err
	}
	go func() { _ = command.Wait() }() // it exits with 1 even when the folder is shown
	return nil
}
