package shell

import (
	"context"

	"bachudong/app/work"
	"bachudong/data/store"
	"bachudong/data/vntext"
)

// OpenWith opens a data file with options, such as a clock.
func (w *Window) OpenWith(path string, opts ...store.Option) {
	w.bring("Mở", "", func(ctx context.Context) (*work.Desk, error) { return work.Open(ctx, path, opts...) })
}

// SetDay looks at another day, as the menu of the title row does.
func (w *Window) SetDay(day vntext.Date) { w.setDay(day) }

// Absent is what the tree says about a unit that the day does not have.
func (w *Window) Absent() string {
	if w.tree.absent.Hidden {
		return ""
	}
	return w.tree.absent.Text()
}
