package statistics

import (
	"context"
	"slices"

	"bachudong/data"
	"bachudong/data/store"
)

func roll(ctx context.Context, r Register, q Query) ([]data.Entry, error) {
	return r.ListRoll(ctx, q.Unit.ID, q.Period.Last)
}

// records is a list of all records of a table.
func records(table string) reader {
	return func(ctx context.Context, r Register, q Query) ([]data.Entry, error) {
		return r.ListRecords(ctx, table, q.Unit.ID, q.Period.First, q.Period.Last)
	}
}

// only is a list of the records of a table that hold.
func only(table string, holds func(*data.Entry) bool) reader {
	return func(ctx context.Context, r Register, q Query) ([]data.Entry, error) {
		entries, err := r.ListRecords(ctx, table, q.Unit.ID, q.Period.First, q.Period.Last)
		return slices.DeleteFunc(entries, func(e data.Entry) bool { return !holds(&e) }), err
	}
}

func transfers(holds func(*data.Entry) bool) reader {
	return only(data.Transfers.Table, holds)
}

// came are those who came in one of the ways, left those who left.
func came(reasons ...string) reader {
	return func(ctx context.Context, r Register, q Query) ([]data.Entry, error) {
		came, _, err := r.ListMovements(ctx, q.Unit.ID, q.Period.First, q.Period.Last)
		return withReason(came, reasons), err
	}
}

func left(reasons ...string) reader {
	return func(ctx context.Context, r Register, q Query) ([]data.Entry, error) {
		_, left, err := r.ListMovements(ctx, q.Unit.ID, q.Period.First, q.Period.Last)
		return withReason(left, reasons), err
	}
}

func withReason(entries []data.Entry, reasons []string) []data.Entry {
	return slices.DeleteFunc(entries, func(e data.Entry) bool { return !slices.Contains(reasons, e.Text(store.MoveReason)) })
}
