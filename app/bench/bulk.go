package main

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"time"

	"bachudong/app/work"
	"bachudong/data"
	"bachudong/data/store"
)

const (
	bulkPeople = 3000
	mostBulk   = 1000 // ms
)

// bulk is a file of which many people are given another fact and it is taken back.
type bulk struct {
	desk    *work.Desk
	updates []data.FactUpdate
	undoing []time.Duration
}

// measureBulk changes 3,000 of 350,000 people at once and takes that back, against the same of 35,000.
func measureBulk(ctx context.Context, folder string) (outcome, error) {
	o := outcome{work: "change 3,000 people at once, among 350,000", yardstick: "the same among 35,000", limit: mostRatio}
	many, err := tenProvinces(ctx, folder)
	if err != nil {
		return o, err
	}
	one, err := provinceFile(ctx, folder)
	if err != nil {
		return o, err
	}
	copied := filepath.Join(folder, "sua-nhieu.db") // the log of changes grows; what comes later shall not carry it
	if err := copyFile(one, copied); err != nil {
		return o, err
	}
	small, err := openBulk(ctx, copied)
	if err != nil {
		return o, err
	}
	large, err := openBulk(ctx, many)
	if err != nil {
		return o, errors.Join(err, small.desk.Close())
	}
	side := func(b *bulk) side { return func() (time.Duration, error) { return b.change(ctx) } }
	o.ours, o.theirs, err = alternate(ctx, side(large), side(small))
	if err := errors.Join(err, small.desk.Close(), large.desk.Close()); err != nil {
		return o, err
	}
	ms := func(d time.Duration) float64 { return d.Seconds() * 1000 }
	o.also = []bound{{"among 35,000", ms(o.theirs), mostBulk, "ms"}, {"its undo among 350,000", ms(median(large.undoing)), mostBulk, "ms"},
		{"its undo among 35,000", ms(median(small.undoing)), mostBulk, "ms"}}
	return o, nil
}

func openBulk(ctx context.Context, path string) (*bulk, error) {
	desk, err := work.Open(ctx, path)
	if err != nil {
		return nil, err
	}
	rows, err := desk.File.MemberRows(ctx, store.MemberFilter{Limit: bulkPeople}, formYear)
	if err != nil {
		return nil, errors.Join(err, desk.Close())
	}
	b := &bulk{desk: desk}
	for _, r := range rows {
		b.updates = append(b.updates, data.FactUpdate{PersonID: r.ID, Facts: map[string]string{"religion": "Phật giáo"}})
	}
	return b, nil
}

// change gives the people the fact, which is timed, and takes that back.
func (b *bulk) change(ctx context.Context) (time.Duration, error) {
	began := time.Now()
	if err := b.desk.File.BulkEdit(ctx, "Tôn giáo “Phật giáo”: 3.000 người", b.updates); err != nil {
		return 0, err
	}
	took := time.Since(began)
	last, err := b.desk.File.Changes(ctx, 1)
	if err != nil {
		return 0, err
	}
	began = time.Now()
	report, err := b.desk.File.Undo(ctx, fmt.Sprint(last[0].Number))
	b.undoing = append(b.undoing, time.Since(began))
	if err == nil && report.Restored != bulkPeople {
		err = fmt.Errorf("%d of %d people were put back", report.Restored, bulkPeople)
	}
	return took, err
}
