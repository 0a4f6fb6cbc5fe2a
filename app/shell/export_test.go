package shell

import (
	"context"

	"bachudong/app/work"
	"bachudong/data/store"
)

// OpenWith opens a data file with options, such as a clock.
func (w *Window) OpenWith(path string, opts ...store.Option) {
	w.bring("Mở", "", func(ctx context.Context) (*work.Desk, error) { return work.Open(ctx, path, opts...) })
}
