package platform

import (
	"errors"
	"os"
	"path/filepath"

	"bachudong/data"
)

// OpenFile shows a file in the program that the system has for it, and does not wait for that program. The error is a
// *data.Error that says what to do.
func OpenFile(path string) error {
	return launch(path, openNative)
}

// RevealFile shows the folder of a file, with the file marked where the system can.
func RevealFile(path string) error {
	return launch(path, revealNative)
}

// launch makes sure that a missing file is named as such: the system's own answers do not say.
func launch(path string, native func(absolute string) error) error {
	absolute, err := filepath.Abs(path)
	if err != nil {
		return notOpened(path, err)
	}
	if _, err := os.Stat(absolute); errors.Is(err, os.ErrNotExist) {
		return data.Errorf(data.NotFound, "Không còn thấy tệp “%s”. Có thể tệp đã được chuyển hoặc xóa; hãy xuất lại.", filepath.Base(path)).Because(err)
	}
	if err := native(absolute); err != nil {
		return notOpened(path, err)
	}
	return nil
}

func notOpened(path string, err error) error {
	return data.Errorf(data.Internal, "Không mở được “%s” bằng chương trình của máy. Hãy mở tệp từ thư mục: %s", filepath.Base(path), filepath.Dir(path)).Because(err)
}
