package store

import (
	"context"
	"fmt"

	"bachudong/data"
	"bachudong/data/vntext"
)

// EndMemberships ends the open counted stay of several people as one change; when one of them has none, nothing is written.
func (f *File) EndMemberships(ctx context.Context, people []data.ID, on vntext.Date, how string) error {
	_, err := f.change(ctx, KindEdit, "", func(t *tx) (err error) {
		t.title = fmt.Sprintf("%s: %d đoàn viên", how, len(people))
		if t.ends, err = unitEnds(ctx, t); err != nil {
			return err
		}
		for _, id := range people {
			p, err := findPerson(ctx, t.steady, id)
			if err != nil {
				return err
			}
			if len(people) == 1 {
				t.title = how + ": " + p.FullName
			}
			if _, err := t.endStay(ctx, p, on, how); err != nil {
				return err
			}
		}
		return nil
	})
	return err
}
