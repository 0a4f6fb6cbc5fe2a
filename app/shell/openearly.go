package shell

import (
	"context"
	"path/filepath"

	"bachudong/app/background"
	"bachudong/app/work"
	"bachudong/data/vntext"
)

// Begun is a data file that is being opened while there is no window yet.
type Begun struct {
	path string
	done chan struct{}
	file opened
	err  error
}

// Begin starts to open a data file as it stood on a day, "" for today, for a window that is yet to come.
func Begin(path string, asOf vntext.Date) *Begun {
	b := &Begun{path: path, done: make(chan struct{})}
	go func() {
		defer close(b.done)
		b.file, b.err = openAndLook(context.Background(), asOf, func(ctx context.Context) (*work.Desk, error) { return work.Open(ctx, path) })
	}()
	return b
}

// OpenBegun shows a file that was begun, as OpenPath does.
func (w *Window) OpenBegun(b *Begun) {
	name := "Mở " + filepath.Base(b.path)
	w.Say(name + "…")
	background.Run(w.runner, context.Background(), name, func(context.Context, func(int, int)) (opened, error) {
		<-b.done
		return b.file, b.err
	}, w.finishOpening)
}
