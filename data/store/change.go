package store

import (
	"context"
	"database/sql"
	"errors"
	"time"

	"bachudong/data"
)

// The kinds of changes. A setup cannot be undone: the file would not know whose it is.
const (
	KindSetup  = "setup"
	KindEdit   = "edit"
	KindImport = "import"
	KindUndo   = "undo"
	KindMerge  = "merge" // two people become one
)

// Change is one entry of the change log: who did what, when, to how many rows.
type Change struct {
	Number   int64
	Kind     string // "setup", "edit", "import", "undo", "merge" or "erase"
	Title    string
	At       time.Time
	Actor    string
	Rows     int
	Batch    data.ID // of an import
	Undoes   int64   // the change that this one took back; 0 for others
	UndoneBy int64   // the change that took this one back; 0 while it stands
}

// errNothing is what do returns when it found nothing worth a change.
var errNothing = errors.New("nothing to change")

// tx is one change being written: one transaction, one moment, one actor.
type tx struct {
	*sql.Tx
	steady *steady // for what is done to each of many rows
	ends   ends    // of the units, read once by work on many stays; nil: read for each
	file   *File
	number int64
	title  string
	batch  data.ID
	undoes int64

	unlogged int // rows written of which the log keeps no images
}

// change is the one door: everything that is kept is written by do, in one transaction that the log names. When do fails
// or wrote nothing, nothing remains; the number is then 0. Statements of do do not watch ctx, long loops ask t.stopped.
func (f *File) change(ctx context.Context, kind, title string, do func(*tx) error) (number int64, err error) {
	defer func() { err = f.explain("write ("+kind+")", err) }()
	if err := ctx.Err(); err != nil {
		return 0, err
	}
	raw, err := f.writer.BeginTx(context.WithoutCancel(ctx), nil)
	if err != nil {
		return 0, err
	}
	defer raw.Rollback()
	t := &tx{Tx: raw, steady: &steady{tx: raw, made: map[string]*sql.Stmt{}}, file: f, title: title}
	if err := t.begin(kind); err != nil {
		return 0, err
	}
	if err := do(t); errors.Is(err, errNothing) {
		return 0, nil
	} else if err != nil {
		return 0, err
	}
	rows, err := t.finish()
	if err != nil || rows == 0 {
		return 0, err
	}
	if err := ctx.Err(); err != nil {
		return 0, err
	}
	if err := t.Commit(); err != nil {
		return 0, err
	}
	f.units.forget()
	return t.number, nil
}

func (t *tx) begin(kind string) error {
	const log = `INSERT INTO change(kind, title, at, actor) VALUES (?, ?, ?, ?)`
	result, err := t.Exec(log, kind, t.title, t.file.clock().Format(time.RFC3339), t.file.actor)
	if err != nil {
		return err
	}
	if t.number, err = result.LastInsertId(); err != nil {
		return err
	}
	_, err = t.Exec(`UPDATE door SET change = ?`, t.number)
	return err
}

// finish closes the door and completes the log entry; it tells how many rows the change touched.
func (t *tx) finish() (rows int, err error) {
	if err := t.QueryRow(`SELECT count(*) FROM change_row WHERE change = ?`, t.number).Scan(&rows); err != nil {
		return 0, err
	}
	rows += t.unlogged
	const complete = `UPDATE change SET title = ?, rows = ?, batch = ?, undoes = nullif(?, 0) WHERE number = ?`
	if _, err := t.Exec(complete, t.title, rows, t.batch, t.undoes, t.number); err != nil {
		return 0, err
	}
	_, err = t.Exec(`UPDATE door SET change = NULL`)
	return rows, err
}

const selectChange = `SELECT number, kind, title, at, actor, rows, batch, coalesce(undoes, 0), coalesce(undone_by, 0) FROM change `

// CanUndo tells whether Undo may take the change back.
func (c *Change) CanUndo() bool { return c.UndoneBy == 0 && c.Kind != KindSetup && c.Kind != KindErase }

// Changes lists the newest changes first; limit 0 is all of them.
func (f *File) Changes(ctx context.Context, limit int) ([]Change, error) {
	if limit <= 0 {
		limit = -1
	}
	var list []Change
	err := each(ctx, f.reader, func(rows *sql.Rows) error {
		c, err := scanChange(rows)
		list = append(list, c)
		return err
	}, selectChange+`ORDER BY number DESC LIMIT ?`, limit)
	return list, f.explain("list the changes", err)
}

func scanChange(row interface{ Scan(...any) error }) (Change, error) {
	var c Change
	var at string
	err := row.Scan(&c.Number, &c.Kind, &c.Title, &at, &c.Actor, &c.Rows, &c.Batch, &c.Undoes, &c.UndoneBy)
	if err != nil {
		return c, err
	}
	c.At, err = time.Parse(time.RFC3339, at)
	return c, err
}

// findChanges looks up what an officer calls a change: its number, or a batch with all its changes, newest first.
func findChanges(ctx context.Context, t *tx, ref string) ([]Change, error) {
	var found []Change
	err := each(ctx, t, func(rows *sql.Rows) error {
		c, err := scanChange(rows)
		found = append(found, c)
		return err
	}, selectChange+`WHERE number <> ?2 AND (CAST(number AS TEXT) = ?1 OR batch = ?1 AND ?1 <> '') ORDER BY number DESC`, ref, t.number)
	if err == nil && len(found) == 0 {
		err = data.Errorf(data.NotFound, "Không có thay đổi nào mang số “%s” trong nhật ký. Hãy xem lại danh sách thay đổi.", ref)
	}
	return found, err
}
