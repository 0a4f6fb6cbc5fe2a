package store

import (
	"path/filepath"

	"bachudong/data"
)

// lock is the hold of one process on a data file. The system drops it when the process ends, however it ends.
type lock struct{ held lockHandle }

// lockName is the file beside the data file that carries the lock.
func lockName(path string) string { return path + ".khoa" }

// acquire takes the hold on the data file or says who has it.
func acquire(path string) (*lock, error) {
	handle, busy, err := tryLock(lockName(path))
	switch {
	case busy:
		return nil, data.Errorf(data.Busy, "Tệp “%s” đang mở ở một cửa sổ khác của chương trình. Hãy dùng cửa sổ đó, hoặc đóng nó rồi mở lại.", filepath.Base(path)).Because(err)
	case err != nil:
		return nil, explain(filepath.Base(path), "lock", err)
	}
	return &lock{handle}, nil
}

func (l *lock) release() {
	if l != nil {
		unlock(l.held)
	}
}
