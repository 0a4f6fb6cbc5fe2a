package work

import (
	"context"
	"os"
	"slices"

	"bachudong/data"
	"bachudong/data/sheet"
)

// ListFiles are the lists meant by paths: a file is meant itself, a folder stands for the lists in it. What is named twice
// is read once. A folder without lists stays what it is, so that opening it says so. The error is only for ctx.
func ListFiles(ctx context.Context, paths []string) ([]string, error) {
	var files []string
	add := func(path string) {
		if !slices.Contains(files, path) {
			files = append(files, path)
		}
	}
	for _, path := range paths {
		if ctx.Err() != nil {
			return nil, data.Errorf(data.Canceled, "Đã dừng theo yêu cầu; chưa đọc danh sách nào.").Because(ctx.Err())
		}
		found, err := sheet.Lists(path)
		if err != nil {
			found = []string{path} // opening it says what is wrong, and the others go on
		}
		for _, f := range found {
			add(f)
		}
	}
	return files, nil
}

// openList opens a list, with its password when there is one. A folder is one without lists, and said to be.
func openList(ctx context.Context, path, password string) (*sheet.Book, error) {
	if info, err := os.Stat(path); err == nil && info.IsDir() {
		if _, err := sheet.Lists(path); err != nil {
			return nil, err
		}
	}
	return sheet.Open(ctx, path, sheet.WithPassword(password))
}
