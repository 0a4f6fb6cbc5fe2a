package store

import (
	"context"
	"database/sql"
	"fmt"
	"slices"
)

// reference is one foreign key: rows of child name a row of parent in column.
type reference struct{ child, column, parent string }

// owned lists the references to what a row is part of: when the owner stays, the parts that came with it stay too.
var owned = []reference{
	{"unit_version", "unit_id", "unit"},
	{"membership", "person_id", "person"},
	{"relative", "person_id", "person"},
	{"photo", "person_id", "person"},
	{"assessment", "person_id", "person"},
	{"custom_value", "person_id", "person"},
	{"attachment", "person_id", "person"},
	{"list_person", "person_id", "person"},
	{"list_person", "list_id", "saved_list"},
	{"admission", "person_id", "person"},
	{"card", "person_id", "person"},
	{"transfer", "person_id", "person"},
	{"standing", "person_id", "person"},
	{"honorary", "person_id", "person"},
	{"training_item", "training_id", "training"},
	{"training", "person_id", "person"},
	{"award", "person_id", "person"},
	{"discipline", "person_id", "person"},
	{"party_path", "person_id", "person"},
	{"hardship", "person_id", "person"},
	{"help", "person_id", "person"},
	{"introduction", "person_id", "person"},
	{"fee", "person_id", "person"},
	{"converted_text", "person_id", "person"},
	{"committee_seat", "committee_id", "committee"},
	{"evaluation_row", "evaluation_id", "evaluation"},
	{"evidence", "evaluation_row_id", "evaluation_row"},
}

func sortItems(items []*undoItem, order map[*undoItem]int64) {
	slices.SortFunc(items, func(a, b *undoItem) int { return int(order[a] - order[b]) })
}

func references(ctx context.Context, q querier) ([]reference, error) {
	var list []reference
	err := each(ctx, q, func(rows *sql.Rows) error {
		var r reference
		err := rows.Scan(&r.child, &r.column, &r.parent)
		list = append(list, r)
		return err
	}, `SELECT l.name, f."from", f."table" FROM pragma_table_list l, pragma_foreign_key_list(l.name) f
		WHERE l.schema = 'main' AND l.type = 'table' AND l.name NOT IN ('change', 'change_row', 'door', 'export_log') ORDER BY 1, 2`)
	return list, err
}

// spareNeeded takes out of the plan every row to be removed that something staying needs: an edited person keeps the
// stay and the branch of the same import, a branch keeps its superior. It runs until nothing changes.
func (t *tx) spareNeeded(ctx context.Context, plan *undoPlan) error {
	if err := t.writePlan(plan); err != nil {
		return err
	}
	refs, err := references(ctx, t)
	if err != nil {
		return err
	}
	for again := true; again; {
		again = false
		for _, r := range refs {
			spared, err := t.spare(ctx, plan, sparedParents(r), r.parent, r.child)
			if err != nil {
				return err
			}
			again = again || spared
		}
		for _, r := range owned {
			spared, err := t.spare(ctx, plan, sparedParts(r), r.child, r.parent)
			if err != nil {
				return err
			}
			again = again || spared
		}
	}
	return nil
}

// writePlan puts the plan where SQL can reason about it until the undo is done: action is what happens to the row.
func (t *tx) writePlan(plan *undoPlan) error {
	if _, err := t.Exec(`DROP TABLE IF EXISTS temp.undo_row`); err != nil {
		return err
	}
	const table = `CREATE TEMP TABLE undo_row (row_id TEXT, tbl TEXT, action TEXT, before TEXT, cause TEXT, PRIMARY KEY (row_id, tbl)) WITHOUT ROWID`
	if _, err := t.Exec(table); err != nil {
		return err
	}
	insert, err := t.Prepare(`INSERT INTO temp.undo_row (row_id, tbl, action, before) VALUES (?, ?, ?, ?)`)
	if err != nil {
		return err
	}
	defer insert.Close()
	for _, item := range plan.items {
		action, before := "restore", item.before
		switch {
		case item.kept && item.before == "":
			action = "keep"
		case item.kept:
			continue
		case item.before == "":
			action = "remove"
		}
		if _, err := insert.Exec(item.row, item.table, action, before); err != nil {
			return err
		}
	}
	return nil
}

// sparedParents keeps a row to be removed while a row that stays, as it will stand after the undo, refers to it.
func sparedParents(r reference) string {
	return fmt.Sprintf(`UPDATE temp.undo_row AS u SET action = 'keep', cause = s.id
		FROM (SELECT c.id, c."%[2]s" AS parent FROM "%[1]s" c LEFT JOIN temp.undo_row p ON p.tbl = '%[1]s' AND p.row_id = c.id
			WHERE c."%[2]s" IS NOT NULL AND CASE p.action WHEN 'remove' THEN 0
				WHEN 'restore' THEN json_extract(p.before, '$.%[2]s') IS c."%[2]s" ELSE 1 END) AS s
		WHERE u.tbl = '%[3]s' AND u.action = 'remove' AND u.row_id = s.parent RETURNING row_id, cause`, r.child, r.column, r.parent)
}

// sparedParts keeps what the change added together with a row that stays.
func sparedParts(r reference) string {
	return fmt.Sprintf(`UPDATE temp.undo_row AS u SET action = 'keep', cause = p.row_id
		FROM "%[1]s" c JOIN temp.undo_row p ON p.tbl = '%[3]s' AND p.row_id = c."%[2]s" AND p.action = 'keep'
		WHERE u.tbl = '%[1]s' AND u.action = 'remove' AND u.row_id = c.id RETURNING row_id, cause`, r.child, r.column, r.parent)
}

// spare runs one of the rules and marks the rows of table that it keeps because of rows of needing.
func (t *tx) spare(ctx context.Context, plan *undoPlan, rule, table, needing string) (bool, error) {
	found := false
	err := each(ctx, t, func(rows *sql.Rows) error {
		var row, cause string
		if err := rows.Scan(&row, &cause); err != nil {
			return err
		}
		key := rowKey{table, row}
		plan.byRow[key].kept = true
		plan.cause[key] = rowKey{needing, cause}
		found = true
		return nil
	}, rule)
	return found, err
}
