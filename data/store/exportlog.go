package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"time"

	"bachudong/data"
)

// LogExport notes that something about people leaves the file and then has write make it. It stands beside the log of
// changes: an export alters nothing that is kept, so there is nothing to undo. Moment and actor are the file's. When write
// fails, the entry stays as one that was not finished.
func (f *File) LogExport(ctx context.Context, e data.Export, write func() error) error {
	facts, err := json.Marshal(append([]string{}, e.Facts...))
	if err != nil {
		return err
	}
	e.ID = data.NewID()
	const add = `INSERT INTO export_log (id, at, actor, what, people, facts, purpose) VALUES (?, ?, ?, ?, ?, ?, ?)`
	if _, err := f.writer.ExecContext(ctx, add, e.ID, f.clock().Format(time.RFC3339), f.actor, e.What, e.People, string(facts), e.Purpose); err != nil {
		return f.explain("log an export", err)
	}
	if err := write(); err != nil {
		return err
	}
	_, err = f.writer.ExecContext(context.WithoutCancel(ctx), `UPDATE export_log SET done = 1 WHERE id = ?`, e.ID)
	return f.explain("log an export", err)
}

// Exports lists the newest exports first; limit 0 is all of them.
func (f *File) Exports(ctx context.Context, limit int) ([]data.Export, error) {
	if limit <= 0 {
		limit = -1
	}
	var list []data.Export
	err := each(ctx, f.reader, func(rows *sql.Rows) error {
		var e data.Export
		var at, facts string
		err := rows.Scan(&e.ID, &at, &e.Actor, &e.What, &e.People, &facts, &e.Purpose, &e.Done)
		if err != nil {
			return err
		}
		if e.At, err = time.Parse(time.RFC3339, at); err != nil {
			return err
		}
		err = json.Unmarshal([]byte(facts), &e.Facts)
		list = append(list, e)
		return err
	}, `SELECT id, at, actor, what, people, facts, purpose, done FROM export_log ORDER BY rowid DESC LIMIT ?`, limit)
	return list, f.explain("list the exports", err)
}

// LastPurpose is what the last export was for, "" when there was none with a purpose.
func (f *File) LastPurpose(ctx context.Context) (purpose string, err error) {
	err = f.reader.QueryRowContext(ctx, `SELECT purpose FROM export_log WHERE purpose <> '' ORDER BY rowid DESC LIMIT 1`).Scan(&purpose)
	if errors.Is(err, sql.ErrNoRows) {
		return "", nil
	}
	return purpose, f.explain("read the last purpose", err)
}
