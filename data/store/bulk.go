package store

import (
	"context"

	"bachudong/data"
)

// BulkEdit writes new facts, positions and ratings of any number of people as one change, all of them or none. Of the
// ratings person, year and rating are read; what else is kept of that year stays. title says what the officer did: "Dán
// từ Excel: 120 ô của 40 người".
func (f *File) BulkEdit(ctx context.Context, title string, updates []data.FactUpdate, ratings ...data.Assessment) error {
	_, err := f.change(ctx, KindEdit, title, func(t *tx) error {
		if err := t.applyUpdates(ctx, updates, t.ticking(ctx)); err != nil {
			return err
		}
		for i := range ratings {
			ratings[i].ID = data.NewID() // of those that have no assessment of the year yet
		}
		return t.rate(ratings, t.ticking(ctx))
	})
	return err
}

// ticking lets a long write stop when ctx ends.
func (t *tx) ticking(ctx context.Context) func() error {
	n := 0
	return func() error {
		if n++; n%256 == 0 {
			return ctx.Err()
		}
		return nil
	}
}
