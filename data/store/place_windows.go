package store

import (
	"path/filepath"

	"golang.org/x/sys/windows"
)

// onNetworkDrive tells whether path is on a drive letter that stands for a network share.
func onNetworkDrive(path string) bool {
	root, err := windows.UTF16PtrFromString(filepath.VolumeName(path) + `\`)
	return err == nil && windows.GetDriveType(root) == windows.DRIVE_REMOTE
}
