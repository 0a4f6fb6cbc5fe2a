package store

import (
	"context"
	"database/sql"
	"io/fs"
	"path/filepath"
	"sync"
	"time"

	"bachudong/data"
	"bachudong/data/vntext"
)

// File is an open data file. One process has it open at a time; the hold ends with Close or with the process.
type File struct {
	path   string
	clock  func() time.Time
	actor  string
	lock   *lock
	writer *sql.DB  // one connection: SQLite has one writer anyway
	reader *readers // query-only connections, which see the last finished change
	ours   data.ID
	units  unitCache
	filing sync.RWMutex // held while contents come in, and alone while unneeded ones are removed

	closing  sync.Once
	closeErr error
}

type settings struct {
	clock    func() time.Time
	actor    string
	criteria []data.CriteriaSet
	schema   fs.FS
}

// Option adjusts how a file is created or opened.
type Option func(*settings)

// WithClock sets what the file takes for the present moment; the default is time.Now.
func WithClock(clock func() time.Time) Option { return func(s *settings) { s.clock = clock } }

// WithActor names who makes the changes, as the change log shows it.
func WithActor(name string) Option { return func(s *settings) { s.actor = name } }

// WithCriteria offers criteria sets; those whose ID the file does not have yet are stored.
func WithCriteria(sets []data.CriteriaSet) Option { return func(s *settings) { s.criteria = sets } }

func newSettings(opts []Option) *settings {
	s := &settings{clock: time.Now, schema: embeddedSchema()}
	for _, opt := range opts {
		opt(s)
	}
	return s
}

// Path is the absolute path of the file.
func (f *File) Path() string { return f.path }

// Today is the present day of the file's clock.
func (f *File) Today() vntext.Date { return vntext.DateOf(f.clock()) }

// Ours is the unit at the top of the file.
func (f *File) Ours() data.ID { return f.ours }

// Close lets go of the file. Closing twice is harmless.
func (f *File) Close() error {
	f.closing.Do(func() {
		readErr := f.reader.Close()
		f.closeErr = f.writer.Close()
		if f.closeErr == nil {
			f.closeErr = readErr
		}
		f.lock.release()
	})
	return f.closeErr
}

// asOf is the given day, or today when none is given.
func (f *File) asOf(day vntext.Date) vntext.Date {
	if day == "" {
		return f.Today()
	}
	return day
}

// wholeDay is asOf, but refuses a day of which only a part is known.
func (f *File) wholeDay(day vntext.Date) (vntext.Date, error) {
	if day = f.asOf(day); day.Precision() != vntext.FullDay {
		return "", data.Errorf(data.Invalid, "Ngày lấy số liệu “%s” chưa đủ ngày, tháng, năm. Hãy nhập đủ, ví dụ 15/11/2022.", day)
	}
	return day, nil
}

// Check reads the whole file and tells whether it is sound; the error says what the officer can do when it is not.
func (f *File) Check(ctx context.Context) error {
	if err := soundness(ctx, f.reader.DB, filepath.Base(f.path), "integrity_check"); err != nil {
		return f.explain("check", err)
	}
	const compareIndex = `INSERT INTO person_search(person_search, rank) VALUES ('integrity-check', 1)`
	if _, err := f.writer.ExecContext(ctx, compareIndex); err != nil {
		return f.explain("check the search index", err)
	}
	return nil
}

func (f *File) explain(doing string, err error) error {
	return explain(filepath.Base(f.path), doing, err)
}
