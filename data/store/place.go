package store

import (
	"os"
	"path/filepath"
	"strings"

	"bachudong/data"
)

// syncedFolders are the folder names under which a program copies files to other computers while we write them; a name
// followed by " - …" (OneDrive - Tỉnh đoàn) or " (…)" counts as well.
var syncedFolders = []string{
	"onedrive", "google drive", "googledrive", "my drive", "drive của tôi", "dropbox", "icloud drive", "iclouddrive", "nextcloud", "pclouddrive",
}

// place makes path absolute, follows links, and refuses a place where the file could be damaged.
func place(path string) (string, error) {
	if strings.TrimSpace(path) == "" {
		return "", data.Errorf(data.Invalid, "Chưa cho biết tên tệp dữ liệu. Hãy chọn hoặc đặt tên một tệp.")
	}
	if err := checkPlace(path); err != nil {
		return "", err
	}
	abs, err := filepath.Abs(path)
	if err != nil {
		return "", explain(filepath.Base(path), "find the folder", err)
	}
	if real, err := filepath.EvalSymlinks(abs); err == nil {
		abs = real
	} else if dir, err := filepath.EvalSymlinks(filepath.Dir(abs)); err == nil {
		abs = filepath.Join(dir, filepath.Base(abs))
	}
	if err := checkPlace(abs); err != nil {
		return "", err
	}
	if info, err := os.Stat(abs); err == nil && info.IsDir() {
		return "", data.Errorf(data.Invalid, "“%s” là thư mục, không phải tệp dữ liệu. Hãy chọn một tệp trong thư mục đó, hoặc đặt tên khác.", filepath.Base(abs))
	}
	if info, err := os.Stat(filepath.Dir(abs)); err == nil && !info.IsDir() {
		return "", data.Errorf(data.Invalid, "Không mở được “%s”: “%s” là tệp, không phải thư mục. Hãy chọn thư mục khác.", filepath.Base(abs), filepath.Base(filepath.Dir(abs)))
	}
	return abs, nil
}

func checkPlace(path string) error {
	switch {
	case isNetworkPath(path) || onNetworkDrive(path):
		return data.Errorf(data.Invalid, "Tệp “%s” nằm trên ổ mạng; mở ở đó dễ làm hỏng dữ liệu. Hãy để tệp trên ổ đĩa của máy này rồi mở lại.", baseOf(path))
	case isDevice(path):
		return data.Errorf(data.Invalid, "“%s” là tên Windows giữ cho thiết bị, không đặt cho tệp được. Hãy chọn tên khác.", baseOf(path))
	case syncedPart(path) != "":
		return data.Errorf(data.Invalid, "Tệp “%s” nằm trong thư mục đồng bộ “%s”; việc đồng bộ có thể làm hỏng dữ liệu đang ghi. Hãy chuyển tệp sang thư mục thường (ví dụ Documents) rồi mở lại.", baseOf(path), syncedPart(path))
	}
	return nil
}

// isNetworkPath tells a UNC name such as \\server\share; \\?\C:\… is a local one.
func isNetworkPath(path string) bool {
	p := strings.ToLower(strings.ReplaceAll(path, "/", `\`))
	switch {
	case strings.HasPrefix(p, `\\?\unc\`):
		return true
	case strings.HasPrefix(p, `\\?\`), strings.HasPrefix(p, `\\.\`):
		return false
	}
	return strings.HasPrefix(p, `\\`)
}

// isDevice tells a name such as \\.\CON, which is what Windows makes of CON, NUL, COM1… in any folder.
func isDevice(path string) bool { return strings.HasPrefix(strings.ReplaceAll(path, "/", `\`), `\\.\`) }

func syncedPart(path string) string {
	parts := pathParts(path)
	for _, part := range parts[:len(parts)-1] {
		name := strings.ToLower(part)
		for _, synced := range syncedFolders {
			if name == synced || strings.HasPrefix(name, synced+" - ") || strings.HasPrefix(name, synced+" (") {
				return part
			}
		}
	}
	return ""
}

func baseOf(path string) string {
	parts := pathParts(path)
	return parts[len(parts)-1]
}

// pathParts splits at both kinds of slash: the rules must read a Windows path wherever they are tested.
func pathParts(path string) []string {
	return strings.Split(strings.ReplaceAll(path, `\`, "/"), "/")
}
