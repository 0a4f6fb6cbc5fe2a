package store

import (
	"context"
	"database/sql"
)

// undoItem is one row of the change to take back. before is its image from before the change, "" when the change added
// it; then the row is to be removed.
type undoItem struct {
	table, row string
	before     string
	after      string // what the change left; filled only while items are compared
	now        string // what is there; filled where a row that is there may be restored or compared
	same       bool   // after and now are the same text
	gone       bool   // the row is not there
	kept       bool
	back       facts // of a row that is there: the facts to restore, nil for a blank; nil for a row to be written whole
	partly     bool  // restored except for what was altered since; before is then what it will be
}

// undoPlan lists what an undo will restore, in the order in which the change wrote it.
type undoPlan struct {
	items   []*undoItem
	byRow   map[rowKey]*undoItem
	columns map[string][]column
	cause   map[rowKey]rowKey // why a row that nobody altered is kept: the row that needs it
}

type rowKey struct{ table, row string }

func (i *undoItem) key() rowKey { return rowKey{i.table, i.row} }

// planUndo reads the rows of a change and decides which are restored. Rows that already stand as before are left out.
// Of a merge, rows altered since are restored in part: else the two people could not be told apart again.
func (t *tx) planUndo(ctx context.Context, c Change) (*undoPlan, error) {
	number := c.Number
	plan := &undoPlan{byRow: map[rowKey]*undoItem{}, columns: map[string][]column{}, cause: map[rowKey]rowKey{}}
	tables, err := texts(ctx, t, `SELECT tbl FROM change_row WHERE change = ? GROUP BY tbl`, number)
	if err != nil {
		return nil, err
	}
	order := map[*undoItem]int64{}
	for _, table := range tables {
		if err := t.readItems(ctx, plan, order, table, number); err != nil {
			return nil, err
		}
	}
	if err := plan.compare(order, c.Kind == KindMerge); err != nil {
		return nil, err
	}
	return plan, t.spareNeeded(ctx, plan)
}

// readItems collects the net effect of the change on each row of a table. The inner LIMIT keeps SQLite from computing the
// present image once for every use.
func (t *tx) readItems(ctx context.Context, plan *undoPlan, order map[*undoItem]int64, table string, number int64) error {
	columns, err := keptColumns(ctx, t, table)
	if err != nil {
		return err
	}
	plan.columns[table] = columns
	query := `SELECT id, row_id, coalesce(before, ''), after IS now, now IS NULL,
			CASE WHEN after IS NOT now THEN coalesce(after, '') ELSE '' END,
			CASE WHEN after IS NOT now OR before IS NOT NULL THEN coalesce(now, '') ELSE '' END
		FROM (SELECT r.*, CASE WHEN k.id IS NOT NULL THEN ` + image(columns, "k") + ` END AS now
			FROM change_row r LEFT JOIN "` + table + `" k ON k.id = r.row_id WHERE r.change = ? AND r.tbl = ? LIMIT -1) ORDER BY id`
	return each(ctx, t, func(rows *sql.Rows) error {
		item := &undoItem{table: table}
		var id int64
		if err := rows.Scan(&id, &item.row, &item.before, &item.same, &item.gone, &item.after, &item.now); err != nil {
			return err
		}
		if first := plan.byRow[item.key()]; first != nil {
			first.same, first.gone, first.after, first.now = item.same, item.gone, item.after, item.now
			return nil
		}
		plan.byRow[item.key()] = item
		order[item] = id
		return nil
	}, query, number, table)
}

// compare drops the rows that stand as before already and marks those that differ from what the change left. With partly,
// the facts of such a row that nobody altered go back all the same.
func (plan *undoPlan) compare(order map[*undoItem]int64, partly bool) error {
	for item := range order {
		if item.same {
			plan.items = append(plan.items, item)
			continue
		}
		columns := plan.columns[item.table]
		unaltered, err := sameImage(item.after, item.now, columns)
		if err != nil {
			return err
		}
		already, err := sameImage(item.before, item.now, columns)
		if err != nil {
			return err
		}
		if already {
			delete(plan.byRow, item.key())
			continue
		}
		item.kept = !unaltered
		if item.kept && partly {
			if err := item.blend(columns); err != nil {
				return err
			}
		}
		plan.items = append(plan.items, item)
	}
	sortItems(plan.items, order)
	return nil
}
