package store

import (
	"context"
	"database/sql"
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"path/filepath"
	"strconv"
	"strings"
)

//go:embed schema/*.sql
var schemaFiles embed.FS

func embeddedSchema() fs.FS {
	sub, err := fs.Sub(schemaFiles, "schema")
	if err != nil {
		panic(err) // the folder is compiled in
	}
	return sub
}

// migrations reads NNNN_name.sql in order; the number of each is the version it leads to, without gaps.
func migrations(schema fs.FS) ([]string, error) {
	names, err := fs.Glob(schema, "*.sql") // sorted
	if err != nil {
		return nil, err
	}
	scripts := make([]string, len(names))
	for i, name := range names {
		number, _, _ := strings.Cut(path.Base(name), "_")
		if n, err := strconv.Atoi(number); err != nil || n != i+1 {
			return nil, fmt.Errorf("schema %s: number %d expected", name, i+1)
		}
		text, err := fs.ReadFile(schema, name)
		if err != nil {
			return nil, err
		}
		scripts[i] = string(text)
	}
	return scripts, nil
}

// migrate brings the file to the newest version. A file that already has content is copied and the copy verified first.
func migrate(ctx context.Context, file string, schema fs.FS) error {
	scripts, err := migrations(schema)
	if err != nil {
		return err
	}
	version, empty, err := probe(ctx, file)
	switch {
	case err != nil:
		return err
	case version > len(scripts):
		return newer(filepath.Base(file))
	case version == len(scripts):
		return nil
	case !empty:
		if err := keepCopy(ctx, file, version+1); err != nil {
			return err
		}
	}
	db, err := openPool(file, migratePragmas, 1)
	if err != nil {
		return err
	}
	for v := version + 1; v <= len(scripts) && err == nil; v++ {
		err = migrateTo(ctx, db, v, scripts[v-1])
	}
	if err == nil && !empty {
		err = soundness(ctx, db, filepath.Base(file), "quick_check")
	}
	return errors.Join(err, db.Close())
}

// probe reads which version a file has, refusing one that is not ours, without altering it. A file without any table is
// empty and may become ours.
func probe(ctx context.Context, file string) (version int, empty bool, err error) {
	db, err := openPool(file, probePragmas, 1)
	if err != nil {
		return 0, false, err
	}
	defer db.Close()
	var app, tables int
	err = db.QueryRowContext(ctx, `SELECT (SELECT application_id FROM pragma_application_id),
		(SELECT user_version FROM pragma_user_version), (SELECT count(*) FROM sqlite_schema)`).Scan(&app, &version, &tables)
	switch {
	case err != nil:
		return 0, false, err
	case tables == 0 && app == 0 && version == 0:
		return 0, true, nil
	case app != applicationID:
		return 0, false, notOurs(filepath.Base(file))
	}
	return version, false, nil
}

// migrateTo runs one script with its version number, fresh triggers and a check of all references in one transaction.
func migrateTo(ctx context.Context, db *sql.DB, version int, script string) error {
	t, err := db.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer t.Rollback()
	if err := dropTriggers(t); err != nil {
		return err
	}
	stamp := fmt.Sprintf("PRAGMA application_id = %d; PRAGMA user_version = %d", applicationID, version)
	if _, err := t.Exec(script + "\n;" + stamp); err != nil {
		return fmt.Errorf("migration %d: %w", version, err)
	}
	if err := makeTriggers(t); err != nil {
		return fmt.Errorf("migration %d: triggers: %w", version, err)
	}
	var broken int
	if err := t.QueryRow(`SELECT count(*) FROM pragma_foreign_key_check`).Scan(&broken); err != nil {
		return err
	}
	if broken > 0 {
		return fmt.Errorf("migration %d leaves %d broken references", version, broken)
	}
	return t.Commit()
}

// soundness runs the named check of SQLite over the whole file, which the officer knows as name.
func soundness(ctx context.Context, db *sql.DB, name, check string) error {
	var verdict string
	if err := db.QueryRowContext(ctx, "PRAGMA "+check+"(1)").Scan(&verdict); err != nil {
		return err
	}
	if verdict != "ok" {
		return corrupt(name).Because(errors.New(verdict))
	}
	return nil
}
