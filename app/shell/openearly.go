package shell

import (
	"context"
	"path/filepath"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"bachudong/app/background"
	"bachudong/app/kit"
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

// patience is how long the first picture of the window waits for the file: most files are open by then, and showing the
// start page first and the file after it takes longer than waiting.
const patience = 300 * time.Millisecond

// NewOpening makes the window for a file that was begun. When the file is open in time, the window comes up with it; else
// with a word of what is going on, and Started brings the file or says why it cannot be opened.
func NewOpening(app fyne.App, runner background.Runner, entries []Entry, b *Begun) (w *Window, started func()) {
	w = newWindow(app, runner, entries)
	select {
	case <-b.done:
		if b.err == nil {
			w.adopt(b.file)
			return w, func() {}
		}
	case <-time.After(patience):
	}
	w.title.refresh()
	w.frame.setPage(container.NewCenter(kit.NewText("Đang mở "+filepath.Base(b.path)+"…", kit.Muted)))
	return w, func() { w.OpenBegun(b) }
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
