package store

import (
	"context"

	"bachudong/data"
	"bachudong/data/process"
	"bachudong/data/vntext"
)

// ProposeTransfer is what a letter for members begins with: today, and for a single one the last month of fees that the
// book says are settled.
func (f *File) ProposeTransfer(ctx context.Context, people []data.ID, today vntext.Date) (data.Transfer, error) {
	t := data.Transfer{LetterDate: today}
	if len(people) != 1 {
		return t, nil
	}
	fees, err := f.FeesOf(ctx, people[0])
	t.FeesPaidTo = process.SettledTo(fees)
	return t, err
}

// RunningTransfers are the stays beside the main one of a person that go on.
func (f *File) RunningTransfers(ctx context.Context, person data.ID) ([]TransferRow, error) {
	records, err := RecordsOf(ctx, f, &data.Transfers, person)
	if err != nil {
		return nil, err
	}
	var ids []data.ID
	for i := range records {
		if r := &records[i]; r.GoesOn() || r.Waits() && !r.Counts() {
			ids = append(ids, r.ID)
		}
	}
	return f.TransfersByID(ctx, ids)
}
