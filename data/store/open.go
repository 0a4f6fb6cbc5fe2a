package store

import (
	"context"
	"database/sql"
	"errors"
	"os"
	"path/filepath"

	"bachudong/data"
)

// Setup says whose file a new one is.
type Setup struct {
	UnitName string
	Level    data.Level
	Code     string // "" lets the store make one
}

// Create makes a new data file with our unit at its top and opens it. An existing file is never touched. The file gets
// its name only when it is complete.
func Create(ctx context.Context, path string, setup Setup, opts ...Option) (*File, error) {
	s := newSettings(opts)
	unit := data.Unit{ID: data.NewID(), Code: setup.Code, Name: setup.UnitName, Level: setup.Level}
	if err := checkUnit(&unit); err != nil {
		return nil, err
	}
	path, err := place(path)
	if err != nil {
		return nil, err
	}
	if _, err := os.Lstat(path); err == nil {
		return nil, data.Errorf(data.Conflict, "Đã có tệp “%s”; chương trình không ghi đè lên tệp cũ. Hãy chọn tên khác hoặc mở tệp này.", filepath.Base(path))
	}
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return nil, explain(filepath.Base(path), "make the folder", err)
	}
	held, err := acquire(path)
	if err != nil {
		return nil, err
	}
	if err := build(ctx, path, s, unit); err != nil {
		held.release()
		return nil, explain(filepath.Base(path), "create", err)
	}
	return openHeld(ctx, path, held, s)
}

// build writes the new file under a temporary name and moves it to path.
func build(ctx context.Context, path string, s *settings, unit data.Unit) (err error) {
	draft, err := os.CreateTemp(filepath.Dir(path), ".bachudong-*.db")
	if err != nil {
		return err
	}
	name := draft.Name()
	defer func() {
		for _, suffix := range []string{"", "-wal", "-shm"} {
			os.Remove(name + suffix)
		}
	}()
	if err := draft.Close(); err != nil {
		return err
	}
	if err := migrate(ctx, name, s.schema); err != nil {
		return err
	}
	f, err := connect(name, s)
	if err != nil {
		return err
	}
	_, err = f.change(ctx, KindSetup, "Tạo tệp dữ liệu của "+unit.Name, func(t *tx) error {
		return t.setUp(&unit, s.criteria)
	})
	if err := errors.Join(err, f.reader.Close(), f.writer.Close()); err != nil {
		return err
	}
	return os.Rename(name, path)
}

// Open opens an existing file, bringing an older one up to date after a verified copy of it was made. A file that is not
// ours, newer than the program, damaged, in use or on a network or synced place is refused and left as it is.
func Open(ctx context.Context, path string, opts ...Option) (*File, error) {
	s := newSettings(opts)
	path, err := place(path)
	if err != nil {
		return nil, err
	}
	if err := checkHeader(path); err != nil {
		return nil, err
	}
	held, err := acquire(path)
	if err != nil {
		return nil, err
	}
	return openHeld(ctx, path, held, s)
}

// openHeld opens path for the holder of its lock and releases the lock when that fails.
func openHeld(ctx context.Context, path string, held *lock, s *settings) (*File, error) {
	f, err := prepare(ctx, path, s)
	if err != nil {
		held.release()
		return nil, explain(filepath.Base(path), "open", err)
	}
	f.lock = held
	return f, nil
}

func prepare(ctx context.Context, path string, s *settings) (*File, error) {
	if err := migrate(ctx, path, s.schema); err != nil {
		return nil, err
	}
	f, err := connect(path, s)
	if err != nil {
		return nil, err
	}
	if err := f.load(ctx, s); err != nil {
		return nil, errors.Join(err, f.reader.Close(), f.writer.Close())
	}
	return f, nil
}

// load reads what the file needs to know of itself and stores the criteria sets it lacks.
func (f *File) load(ctx context.Context, s *settings) error {
	err := f.reader.QueryRowContext(ctx, `SELECT value FROM setting WHERE id = 'unit'`).Scan(&f.ours)
	if errors.Is(err, sql.ErrNoRows) {
		return data.Errorf(data.Corrupt, "Tệp “%s” thiếu đơn vị chủ quản nên không dùng được. Hãy mở một bản sao lưu.", filepath.Base(f.path))
	}
	if err != nil {
		return err
	}
	return f.addCriteria(ctx, s.criteria)
}

func connect(path string, s *settings) (*File, error) {
	f := &File{path: path, clock: s.clock, actor: s.actor}
	var err error
	if f.writer, err = openPool(path, writerPragmas, 1); err != nil {
		return nil, err
	}
	pool, err := openPool(path, readerPragmas, 4)
	if err != nil {
		return nil, errors.Join(err, f.writer.Close())
	}
	f.reader = &readers{DB: pool}
	return f, nil
}
