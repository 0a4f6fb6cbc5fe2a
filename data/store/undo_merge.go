package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"

	"bachudong/data"
)

// addedSince lists what was added to the person of a merge after it and is still there.
func (t *tx) addedSince(ctx context.Context, merge int64) ([]KeptRow, error) {
	var keep string
	err := t.QueryRow(`SELECT row_id FROM change_row WHERE change = ? AND tbl = 'person' AND after IS NOT NULL AND before IS NOT NULL LIMIT 1`, merge).Scan(&keep)
	if errors.Is(err, sql.ErrNoRows) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	refs, err := references(ctx, t)
	if err != nil {
		return nil, err
	}
	var added []KeptRow
	for _, r := range refs {
		if r.parent != "person" || r.child == "not_same" {
			continue
		}
		ids, err := texts(ctx, t, fmt.Sprintf(`SELECT x.id FROM "%s" x WHERE x."%s" = ? AND EXISTS (SELECT 1 FROM change_row r
			WHERE r.row_id = x.id AND r.tbl = ? AND r.before IS NULL AND r.change > ? AND r.change <> ?) ORDER BY x.id`, r.child, r.column),
			keep, r.child, merge, t.number)
		if err != nil {
			return nil, err
		}
		for _, id := range ids {
			row := KeptRow{Table: r.child, ID: data.ID(id)}
			if err := t.QueryRow(`SELECT `+labels[r.child]+` FROM "`+r.child+`" x WHERE x.id = ?`, id).Scan(&row.Label); err != nil {
				return nil, err
			}
			if row.ChangedBy, err = t.alteredBy(rowKey{r.child, id}, merge); err != nil {
				return nil, err
			}
			added = append(added, row)
		}
	}
	return added, nil
}
