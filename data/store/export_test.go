package store

import (
	"context"
	"io/fs"
	"testing"

	"bachudong/data"
	"bachudong/data/vntext"
)

// WithSchema replaces the embedded schema, to make files of other versions.
func WithSchema(schema fs.FS) Option { return func(s *settings) { s.schema = schema } }

// Schema is the embedded schema.
func Schema() fs.FS { return embeddedSchema() }

// SetBusyMillis shortens the wait for locks for one test.
func SetBusyMillis(t testing.TB, millis int) {
	old := busyMillis
	busyMillis = millis
	t.Cleanup(func() { busyMillis = old })
}

// SetLastPlace narrows the numbers that order names, so that gaps run out.
func SetLastPlace(t testing.TB, last int64) {
	old := lastPlace
	lastPlace = last
	t.Cleanup(func() { lastPlace = old })
}

// Exec runs SQL on the writer, past the door.
func (f *File) Exec(query string, args ...any) error {
	_, err := f.writer.Exec(query, args...)
	return err
}

// Query reads one column of text.
func (f *File) Query(query string, args ...any) ([]string, error) {
	return texts(context.Background(), f.reader, query, args...)
}

// ImageColumns lists the columns of a kept table that images hold; KeptTables the tables.
func (f *File) ImageColumns(table string) ([]string, error) {
	columns, err := keptColumns(context.Background(), f.reader, table)
	var names []string
	for _, c := range columns {
		names = append(names, c.Name)
	}
	return names, err
}

// Labels are the tables whose rows have a readable label.
func Labels() map[string]string { return labels }

var (
	FileURI    = fileURI
	CheckPlace = checkPlace
	LockName   = lockName
)

// MigrateForTest brings a new or older file to the version of schema.
func MigrateForTest(path string, schema fs.FS) error {
	return migrate(context.Background(), path, schema)
}

// SchemaVersion is the number of the last migration of the program.
func SchemaVersion() int {
	scripts, err := migrations(embeddedSchema())
	if err != nil {
		panic(err)
	}
	return len(scripts)
}

// Transfer moves one person, as the histories of tests do most often.
func (f *File) Transfer(ctx context.Context, person, unit data.ID, on vntext.Date) error {
	return f.TransferAll(ctx, []data.ID{person}, unit, on)
}
