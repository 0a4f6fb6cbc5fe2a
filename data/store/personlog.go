package store

import (
	"context"
	"database/sql"

	"bachudong/data"
)

// PersonChanges lists the newest changes that touched a person or anything kept about them; limit 0 is all.
func (f *File) PersonChanges(ctx context.Context, id data.ID, limit int) ([]Change, error) {
	if limit <= 0 {
		limit = -1
	}
	var list []Change
	err := each(ctx, f.reader, func(rows *sql.Rows) error {
		c, err := scanChange(rows)
		list = append(list, c)
		return err
	}, selectChange+`WHERE number IN (SELECT change FROM change_row WHERE row_id IN (
			SELECT ?1 UNION ALL SELECT id FROM membership WHERE person_id = ?1 UNION ALL SELECT id FROM relative WHERE person_id = ?1
			UNION ALL SELECT id FROM assessment WHERE person_id = ?1 UNION ALL SELECT id FROM photo WHERE person_id = ?1))
		ORDER BY number DESC LIMIT ?2`, id, limit)
	return list, f.explain("list the changes of a person", err)
}
