package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"bachudong/data"
)

// keepCopy makes a compact copy of the file as it is before version is reached, named FILE.truoc-vN.db. The copy gets
// its name only after it was read back and found whole; earlier copies are never overwritten.
func keepCopy(ctx context.Context, file string, version int) error {
	draft := file + ".dang-chep"
	os.Remove(draft)
	defer os.Remove(draft)
	err := copyTo(ctx, file, draft)
	if err == nil {
		err = syncFile(draft)
	}
	if err == nil {
		err = os.Rename(draft, copyName(file, version))
	}
	if err != nil && data.CodeOf(explain(filepath.Base(file), "copy", err)) == data.Internal {
		return data.Errorf(data.Internal, "Chưa sao được tệp “%s” trước khi nâng cấp nên chưa nâng cấp; tệp vẫn nguyên. Hãy giải phóng chỗ trống hoặc kiểm tra quyền ghi thư mục rồi mở lại.", filepath.Base(file)).Because(err)
	}
	return err
}

func copyName(file string, version int) string {
	base := fmt.Sprintf("%s.truoc-v%d", strings.TrimSuffix(file, filepath.Ext(file)), version)
	name := base + ".db"
	for n := 2; ; n++ {
		if _, err := os.Lstat(name); errors.Is(err, os.ErrNotExist) {
			return name
		}
		name = fmt.Sprintf("%s-%d.db", base, n)
	}
}

func copyTo(ctx context.Context, file, draft string) error {
	source, err := openPool(file, nil, 1)
	if err != nil {
		return err
	}
	defer source.Close()
	if _, err := source.ExecContext(ctx, "VACUUM INTO ?", draft); err != nil {
		return err
	}
	target, err := openPool(draft, probePragmas, 1)
	if err != nil {
		return err
	}
	defer target.Close()
	if err := soundness(ctx, target, filepath.Base(file), "integrity_check"); err != nil {
		return err
	}
	before, err := rowCounts(ctx, source)
	if err != nil {
		return err
	}
	after, err := rowCounts(ctx, target)
	if err != nil {
		return err
	}
	if before != after {
		return fmt.Errorf("copy differs: %s, was %s", after, before)
	}
	return nil
}

// rowCounts lists every ordinary table with its number of rows.
func rowCounts(ctx context.Context, db *sql.DB) (string, error) {
	tables, err := texts(ctx, db, `SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%' ORDER BY name`)
	if err != nil {
		return "", err
	}
	var b strings.Builder
	for _, table := range tables {
		var n int
		if err := db.QueryRowContext(ctx, `SELECT count(*) FROM "`+table+`"`).Scan(&n); err != nil {
			return "", err
		}
		fmt.Fprintf(&b, "%s=%d ", table, n)
	}
	return b.String(), nil
}

func syncFile(name string) error {
	file, err := os.OpenFile(name, os.O_RDWR, 0)
	if err != nil {
		return err
	}
	return errors.Join(file.Sync(), file.Close())
}
