package platform

import (
	"path/filepath"

	"golang.org/x/sys/windows"
)

func dataRoot() (string, error) {
	root, err := windows.KnownFolderPath(windows.FOLDERID_LocalAppData, windows.KF_FLAG_DEFAULT)
	if err != nil {
		return "", err
	}
	return filepath.Join(root, "BaChuDong"), nil
}
