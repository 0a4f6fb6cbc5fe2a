package store

import (
	"context"
	"fmt"

	"bachudong/data"
)

// addedSince lists what was added to the person of a merge after it and is still there.
func (t *tx) addedSince(ctx context.Context, merge int64) ([]KeptRow, error) {
	keep, err := t.keptBy(merge)
	if err != nil || keep == "" {
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

// keptBy is the person whom a merge kept: whose facts it changed or, when it changed none, to whom it handed something; ""
// when it did neither.
func (t *tx) keptBy(merge int64) (keep string, err error) {
	err = t.QueryRow(`SELECT coalesce(
		(SELECT row_id FROM change_row WHERE change = ?1 AND tbl = 'person' AND before IS NOT NULL AND after IS NOT NULL),
		(SELECT after ->> 'person_id' FROM change_row WHERE change = ?1 AND before ->> 'person_id' <> after ->> 'person_id'), '')`, merge).Scan(&keep)
	return keep, err
}
