package store

import (
	"context"
	"fmt"

	"bachudong/data"
	"bachudong/data/likeness"
)

// KeepApart remembers of pairs of people that they are two, as one change, until a fact by which they look alike is
// altered. The number is 0 when all of that was known.
func (f *File) KeepApart(ctx context.Context, pairs []data.PairIDs) (number int64, err error) {
	return f.change(ctx, KindEdit, "", func(t *tx) error {
		if len(pairs) == 0 {
			return errNothing
		}
		a, err := findPerson(ctx, t, pairs[0].A)
		if err != nil {
			return err
		}
		b, err := findPerson(ctx, t, pairs[0].B)
		if err != nil {
			return err
		}
		t.title = fmt.Sprintf("Không trùng: %s và %s", a.FullName, b.FullName)
		if len(pairs) > 1 {
			t.title = fmt.Sprintf("Không trùng: %d cặp", len(pairs))
		}
		return t.keepApart(ctx, pairs)
	})
}

// keepApart writes what was decided about pairs of people who are there.
func (t *tx) keepApart(ctx context.Context, pairs []data.PairIDs) error {
	for i, pair := range pairs {
		if i%256 == 0 && ctx.Err() != nil {
			return ctx.Err()
		}
		pair = pair.Ordered()
		if pair.A == pair.B {
			return data.Errorf(data.Invalid, "Hai hồ sơ được chọn là một. Hãy chọn hai người khác nhau.")
		}
		a, err := findPerson(ctx, t, pair.A)
		if err != nil {
			return err
		}
		b, err := findPerson(ctx, t, pair.B)
		if err != nil {
			return err
		}
		_, err = t.Exec(`INSERT INTO not_same (id, person_id, other_id, seen) VALUES (?, ?, ?, ?)
			ON CONFLICT (person_id, other_id) DO UPDATE SET seen = excluded.seen`, data.NewID(), pair.A, pair.B, likeness.Seen(&a, &b))
		if err != nil {
			return err
		}
	}
	return nil
}
