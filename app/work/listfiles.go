package work

import (
	"context"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"bachudong/data"
	"bachudong/data/sheet"
)

// mostListFiles bounds a folder that was taken by mistake, such as a whole disk.
const mostListFiles = 500

// ListFiles are the lists meant by paths, each once: a file is meant itself, a folder stands for the lists in it and in the
// folders below, in the order in which people count ("2" before "10"). Error files and what Excel leaves behind while a
// list is open are passed over. A folder without lists stays what it is, so that opening it says so. The error is only
// for ctx.
func ListFiles(ctx context.Context, paths []string) ([]string, error) {
	var files []string
	for _, path := range paths {
		info, err := os.Stat(path)
		if err != nil || !info.IsDir() {
			files = append(files, path) // opening it says what is wrong
			continue
		}
		switch found, err := listsIn(ctx, path); {
		case data.CodeOf(err) == data.Canceled:
			return nil, err
		case err != nil:
			files = append(files, path) // opening it says what is wrong, and the others go on
		default:
			files = append(files, found...)
		}
	}
	var once []string
	for _, f := range files {
		if !slices.Contains(once, f) {
			once = append(once, f)
		}
	}
	return once, nil
}

func listsIn(ctx context.Context, folder string) ([]string, error) {
	var found []string
	err := filepath.WalkDir(folder, func(path string, entry os.DirEntry, err error) error {
		switch {
		case ctx.Err() != nil:
			return data.Errorf(data.Canceled, "Đã dừng theo yêu cầu; chưa đọc danh sách nào.").Because(ctx.Err())
		case err != nil && path == folder:
			return data.Errorf(data.NotFound, "Không mở được thư mục “%s”. Hãy kiểm tra thư mục còn ở đó và bạn có quyền đọc.", filepath.Base(folder)).Because(err)
		case err != nil: // a folder below that may not be read
			return nil
		case entry.IsDir() && path != folder && strings.HasPrefix(entry.Name(), "."):
			return filepath.SkipDir
		case entry.Type().IsRegular() && sheet.IsList(entry.Name()):
			if found = append(found, path); len(found) > mostListFiles {
				return data.Errorf(data.Invalid, "Thư mục “%s” có hơn %d danh sách. Hãy chọn thư mục nhỏ hơn hoặc chọn từng tệp.", filepath.Base(folder), mostListFiles)
			}
		}
		return nil
	})
	slices.SortFunc(found, sheet.NaturalOrder)
	if err == nil && len(found) == 0 {
		err = data.Errorf(data.NotFound, "Thư mục “%s” không có danh sách nào (%s). Hãy chọn thư mục khác hoặc chọn từng tệp.", filepath.Base(folder), strings.Join(sheet.Endings, ", "))
	}
	return found, err
}

// openList opens a list, with its password when there is one.
func openList(ctx context.Context, path, password string) (*sheet.Book, error) {
	if info, err := os.Stat(path); err == nil && info.IsDir() {
		_, err := listsIn(ctx, path)
		return nil, err
	}
	return sheet.Open(ctx, path, sheet.WithPassword(password))
}
