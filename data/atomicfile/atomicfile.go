// Package atomicfile writes files that appear whole or not at all: a reader never sees half a form, and a failed write
// leaves the earlier file as it was.
package atomicfile

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"bachudong/data"
)

// Write calls fill with a temporary file in the folder of path, then makes it durable and gives it its name. On any
// error the temporary file is removed, path is untouched and the error is a *data.Error that tells the officer what to do.
func Write(path string, fill func(io.Writer) error) (err error) {
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return explain(path, err)
	}
	tmp, err := os.CreateTemp(filepath.Dir(path), ".bachudong-*")
	if err != nil {
		return explain(path, err)
	}
	defer func() {
		if err != nil {
			tmp.Close()
			os.Remove(tmp.Name())
		}
	}()
	if err := fill(tmp); err != nil {
		return explain(path, err)
	}
	if err := tmp.Chmod(0o644); err != nil {
		return explain(path, err)
	}
	if err := tmp.Sync(); err != nil {
		return explain(path, err)
	}
	if err := tmp.Close(); err != nil {
		return explain(path, err)
	}
	if err := replaceable(path); err != nil {
		return explain(path, err)
	}
	if err := os.Rename(tmp.Name(), path); err != nil {
		return explain(path, err)
	}
	return nil
}

// replaceable refuses a target that the officer has protected or that is a folder: a rename would replace a read-only
// file silently on some systems.
func replaceable(path string) error {
	info, err := os.Stat(path)
	switch {
	case errors.Is(err, os.ErrNotExist):
		return nil
	case err != nil:
		return err
	case info.IsDir():
		return data.Errorf(data.Conflict, "Không ghi được “%s”: đã có một thư mục mang tên này. Hãy chọn tên khác.", filepath.Base(path))
	case info.Mode().Perm()&0o200 == 0:
		return os.ErrPermission
	}
	return nil
}

// explain turns a system error into the officer's sentence; a coded error passes unchanged.
func explain(path string, err error) error {
	var coded *data.Error
	name := filepath.Base(path)
	switch {
	case errors.As(err, &coded):
		return err
	case NoRoom(err):
		return data.Errorf(data.DiskFull, "Ổ đĩa đã đầy nên chưa ghi được “%s”; tệp cũ (nếu có) vẫn nguyên. Hãy giải phóng chỗ trống hoặc chọn ổ khác.", name).Because(err)
	case nameTooLong(err):
		return data.Errorf(data.Invalid, "Không ghi được “%s”: tên tệp hoặc đường dẫn quá dài. Hãy đặt tên ngắn hơn hoặc chọn thư mục khác.", shortened(name)).Because(err)
	case BadName(err):
		return data.Errorf(data.Invalid, "Không ghi được “%s”: tên tệp hoặc thư mục có dấu mà máy không cho dùng (? * < > | : \"). Hãy đặt tên khác.", shortened(name)).Because(err)
	case NoDrive(err):
		return data.Errorf(data.NotFound, "Không ghi được “%s”: không thấy ổ đĩa hoặc thư mục “%s”. Hãy cắm lại USB hoặc chọn thư mục khác.", name, filepath.Dir(path)).Because(err)
	case isFile(filepath.Dir(path)):
		return data.Errorf(data.Conflict, "Không ghi được “%s”: “%s” là tệp, không phải thư mục. Hãy chọn thư mục khác.", name, filepath.Base(filepath.Dir(path))).Because(err)
	case errors.Is(err, os.ErrPermission) || InUse(err):
		return data.Errorf(data.Busy, "Không ghi được “%s”: tệp đang mở ở chương trình khác hoặc chỉ cho đọc. Hãy đóng tệp đó (Excel, trình xem PDF) hoặc chọn tên khác rồi làm lại.", name).Because(err)
	}
	return data.Errorf(data.Internal, "Không ghi được “%s”; tệp cũ (nếu có) vẫn nguyên. Hãy chọn thư mục khác rồi làm lại.", name).Because(fmt.Errorf("write %s: %w", name, err))
}

func isFile(path string) bool {
	info, err := os.Stat(path)
	return err == nil && !info.IsDir()
}

// shortened is a name that a sentence can quote.
func shortened(name string) string {
	if letters := []rune(name); len(letters) > 60 {
		return string(letters[:59]) + "…"
	}
	return name
}
