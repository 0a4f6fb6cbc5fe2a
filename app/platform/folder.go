package platform

import (
	"os"
	"path/filepath"

	"bachudong/data"
)

// DataFileName is the name of the office's own data file.
const DataFileName = "so-lieu.db"

// DataFolder is where the office's own data file, log and crash file lie: %LocalAppData%\BaChuDong on Windows,
// $XDG_DATA_HOME/bachudong elsewhere. It is not made by asking for it. The error is a *data.Error.
func DataFolder() (string, error) {
	folder, err := dataRoot()
	if err != nil {
		return "", data.Errorf(data.NotFound, "Không tìm được thư mục dữ liệu của người dùng trên máy này. Hãy chỉ rõ tệp số liệu bằng “--db TỆP”.").Because(err)
	}
	return folder, nil
}

// DefaultDataFile is the data file that is opened when none is named.
func DefaultDataFile() (string, error) {
	folder, err := DataFolder()
	if err != nil {
		return "", err
	}
	return filepath.Join(folder, DataFileName), nil
}

// DocumentFolder is where forms and dossiers are offered to be saved first: the user's documents, or their home.
func DocumentFolder() string {
	home, err := os.UserHomeDir()
	if err != nil {
		return "."
	}
	for _, name := range []string{"Documents", "Tài liệu"} {
		folder := filepath.Join(home, name)
		if info, err := os.Stat(folder); err == nil && info.IsDir() {
			return folder
		}
	}
	return home
}
