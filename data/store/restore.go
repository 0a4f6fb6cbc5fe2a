package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"slices"
	"strings"

	"modernc.org/sqlite"
	sqlite3 "modernc.org/sqlite/lib"
)

// restorer writes rows back from their images.
type restorer struct {
	t       *tx
	plan    *undoPlan
	parents map[string][]reference // by child
	known   map[rowKey]bool        // rows that are there
	places  map[string]int64       // name_order of people to add, by id
	stmts   map[string]*sql.Stmt
}

// restore carries the plan out, last row first, so that the register passes through the states it came by. A row that
// cannot go back, because what it refers to is gone or another row has taken its place, is marked kept.
func (t *tx) restore(ctx context.Context, plan *undoPlan) (restored int, err error) {
	r := &restorer{t: t, plan: plan, parents: map[string][]reference{}, known: map[rowKey]bool{}, stmts: map[string]*sql.Stmt{}}
	defer r.close()
	refs, err := references(ctx, t)
	if err != nil {
		return 0, err
	}
	for _, ref := range refs {
		r.parents[ref.child] = append(r.parents[ref.child], ref)
	}
	if r.places, err = t.placePeople(plan); err != nil {
		return 0, err
	}
	searched, err := plan.weigh()
	if err != nil {
		return 0, err
	}
	err = t.inBulkOf(searched, func() error {
		restored, err = r.restoreRows(ctx)
		return err
	})
	return restored, err
}

// restoreRows goes through the rows until no more can go back: one may have to wait for a row that it refers to and that
// the change wrote after it.
func (r *restorer) restoreRows(ctx context.Context) (restored int, err error) {
	var waiting []*undoItem
	for _, item := range slices.Backward(r.plan.items) {
		if !item.kept {
			waiting = append(waiting, item)
		}
	}
	for progress := true; progress; {
		var later []*undoItem
		for i, item := range waiting {
			if i%512 == 0 && ctx.Err() != nil {
				return 0, ctx.Err()
			}
			done, err := r.restoreRow(item)
			if err != nil {
				return 0, fmt.Errorf("restore %s: %w", item.table, err)
			}
			if !done {
				later = append(later, item)
			}
		}
		progress = len(later) < len(waiting)
		restored += len(waiting) - len(later)
		waiting = later
	}
	for _, item := range waiting {
		item.kept = true
	}
	return restored, nil
}

func (r *restorer) restoreRow(item *undoItem) (done bool, err error) {
	if item.before == "" {
		_, err := r.exec(`DELETE FROM "`+item.table+`" WHERE id = ?`, item.row)
		return true, err
	}
	row := item.back
	if row == nil {
		if row, err = parseImage(item.before); err != nil {
			return false, err
		}
	}
	if ok, err := r.parentsExist(item.table, row); err != nil || !ok {
		return false, err
	}
	var names []string
	var values []any
	for _, c := range r.plan.columns[item.table] {
		if _, given := row[c.Name]; item.back != nil && !given {
			continue
		}
		v, err := row.value(c)
		if err != nil {
			return false, err
		}
		names, values = append(names, c.Name), append(values, v)
	}
	if item.table == "person" && (item.back == nil || isSearched(item.back)) {
		if names, values, err = r.derive(names, values, item); err != nil {
			return false, err
		}
	}
	if item.back == nil {
		_, err = r.exec(upsert(item.table, names), values...)
	} else if len(names) > 0 {
		_, err = r.exec(update(item.table, names), append(values, item.row)...)
	}
	var db *sqlite.Error
	if errors.As(err, &db) && db.Code() == sqlite3.SQLITE_CONSTRAINT_UNIQUE {
		return false, nil
	}
	r.known[item.key()] = err == nil
	return true, err
}

// derive adds the computed columns of a person.
func (r *restorer) derive(names []string, values []any, item *undoItem) ([]string, []any, error) {
	row, err := parseImage(item.before)
	if err != nil {
		return nil, nil, err
	}
	key, search := derived(row.text)
	place, ok := r.places[item.row]
	if !ok {
		if place, err = r.t.placeOf(item.row, key); err != nil {
			return nil, nil, err
		}
	}
	return append(names, "sort_key", "search", "name_order"), append(values, key, search, place), nil
}

func (r *restorer) parentsExist(table string, row facts) (bool, error) {
	for _, ref := range r.parents[table] {
		id := row.text(ref.column)
		key := rowKey{ref.parent, id}
		if id == "" || r.known[key] {
			continue
		}
		stmt, err := r.prepare(`SELECT EXISTS (SELECT 1 FROM "` + ref.parent + `" WHERE id = ?)`)
		if err != nil {
			return false, err
		}
		var there bool
		if err := stmt.QueryRow(id).Scan(&there); err != nil || !there {
			return false, err
		}
		r.known[key] = true
	}
	return true, nil
}

func upsert(table string, names []string) string {
	sets := make([]string, len(names))
	for i, name := range names {
		sets[i] = `"` + name + `" = excluded."` + name + `"`
	}
	return `INSERT INTO "` + table + `" ("` + strings.Join(names, `", "`) + `") VALUES (?` + strings.Repeat(", ?", len(names)-1) +
		`) ON CONFLICT (id) DO UPDATE SET ` + strings.Join(sets, ", ")
}

func update(table string, names []string) string {
	return `UPDATE "` + table + `" SET "` + strings.Join(names, `" = ?, "`) + `" = ? WHERE id = ?`
}

func (r *restorer) exec(query string, args ...any) (sql.Result, error) {
	stmt, err := r.prepare(query)
	if err != nil {
		return nil, err
	}
	return stmt.Exec(args...)
}

func (r *restorer) prepare(query string) (*sql.Stmt, error) {
	if stmt := r.stmts[query]; stmt != nil {
		return stmt, nil
	}
	stmt, err := r.t.Prepare(query)
	if err == nil {
		r.stmts[query] = stmt
	}
	return stmt, err
}

func (r *restorer) close() {
	for _, stmt := range r.stmts {
		stmt.Close()
	}
}
