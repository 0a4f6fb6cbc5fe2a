package store

import (
	"context"
	"database/sql"
	"strings"

	"bachudong/data"
)

// rowsOfPerson is SQL that adds the ids of everything kept about person ?1.
var rowsOfPerson = rowsOwned("person", "?1")

// rowsOwned is SQL that adds the ids of what the rows of parent are made of, whose ids the SQL owners gives.
func rowsOwned(parent, owners string) string {
	var all strings.Builder
	for _, r := range owned {
		if r.parent == parent {
			rows := "SELECT id FROM " + r.child + " WHERE " + r.column + " IN (" + owners + ")"
			all.WriteString(" UNION ALL " + rows + rowsOwned(r.child, rows))
		}
	}
	return all.String()
}

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
			SELECT ?1`+rowsOfPerson+`))
		ORDER BY number DESC LIMIT ?2`, id, limit)
	return list, f.explain("list the changes of a person", err)
}
