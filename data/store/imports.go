package store

import (
	"context"
	"database/sql"
)

// Imports lists the newest imports first, one entry a list, also those that were taken back; limit 0 is all of them.
func (f *File) Imports(ctx context.Context, limit int) ([]Change, error) {
	if limit <= 0 {
		limit = -1
	}
	var list []Change
	err := each(ctx, f.reader, func(rows *sql.Rows) error {
		c, err := scanChange(rows)
		list = append(list, c)
		return err
	}, selectChange+`WHERE kind = ? ORDER BY number DESC LIMIT ?`, KindImport, limit)
	return list, f.explain("list the imports", err)
}
