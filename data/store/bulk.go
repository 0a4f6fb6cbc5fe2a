package store

import (
	"context"
	"fmt"

	"bachudong/data"
	"bachudong/data/vntext"
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

// TransferAll moves several people to another chi đoàn on a day as one change. It refuses the whole when one of them does
// not belong to any, or is there already.
func (f *File) TransferAll(ctx context.Context, people []data.ID, unit data.ID, on vntext.Date) error {
	_, err := f.change(ctx, KindEdit, "", func(t *tx) (err error) {
		var name string
		if err := t.QueryRow(`SELECT `+fmt.Sprintf(unitName, "?1"), unit).Scan(&name); err != nil {
			return err
		}
		t.title = fmt.Sprintf("Chuyển sinh hoạt đến %s: %d đoàn viên", name, len(people))
		if t.ends, err = unitEnds(ctx, t); err != nil {
			return err
		}
		arrivals := make([]*data.Membership, len(people))
		tick := t.ticking(ctx)
		for i, id := range people {
			m, err := t.arrival(ctx, id, unit, on)
			if err != nil {
				return err
			}
			arrivals[i] = m
			if err := tick(); err != nil {
				return err
			}
		}
		return t.addStays(ctx, arrivals, tick)
	})
	return err
}

// arrival ends the stay that a person has and makes the next one, which is still to be written.
func (t *tx) arrival(ctx context.Context, id, unit data.ID, on vntext.Date) (*data.Membership, error) {
	p, err := findPerson(ctx, t.steady, id)
	if err != nil {
		return nil, err
	}
	left, err := t.endStay(ctx, p, on, data.EndedTransfer)
	if err != nil {
		return nil, err
	}
	if left.UnitID == unit {
		return nil, data.Errorf(data.Invalid, "%s đang ở đúng chi đoàn này. Hãy bỏ chọn người đó hoặc chọn nơi đến khác.", p.FullName)
	}
	m := &data.Membership{ID: data.NewID(), PersonID: id, UnitID: unit, From: on, Began: data.BeganTransfer, Counts: true, Position: left.Position}
	return m, t.checkOverlap(ctx, m)
}
