package intake

import (
	"context"
	"path/filepath"
	"testing"

	"bachudong/app/work"
	"bachudong/data"
)

// checkedLists is a new register with two real lists compared with it.
func checkedLists(t *testing.T) (*work.Desk, *review) {
	t.Helper()
	ctx := context.Background()
	desk, err := work.Create(ctx, filepath.Join(t.TempDir(), "so.db"), "Đoàn xã Vĩnh Thanh", data.Grassroots, "")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { desk.Close() })
	unit, err := desk.OurUnit(ctx)
	if err != nil {
		t.Fatal(err)
	}
	samples := "../../../data/intake/testdata/"
	job := work.ImportJob{Unit: unit, Paths: []string{samples + "02-xa-vinh-thanh.xlsx", samples + "07-ket-xuat.csv"}}
	r, err := readLists(ctx, desk, job, func(int, int) {})
	if err != nil {
		t.Fatal(err)
	}
	return desk, r
}

func members(t *testing.T, desk *work.Desk) int {
	t.Helper()
	units, err := desk.File.Units(context.Background(), "")
	if err != nil {
		t.Fatal(err)
	}
	return units[0].Members
}

func TestStoppingBeforeTheFirstListWritesNothing(t *testing.T) {
	desk, checked := checkedLists(t)
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if o, err := writeLists(ctx, desk, checked, func(int, int) {}); err == nil || members(t, desk) != 0 {
		t.Errorf("outcome %+v, error %v, %d members", o, err, members(t, desk))
	}
}

func TestProgressCountsTheRowsOfAllLists(t *testing.T) {
	desk, checked := checkedLists(t)
	last, sum := 0, 0
	o, err := writeLists(context.Background(), desk, checked, func(done, total int) {
		if done < last {
			t.Errorf("progress went back from %d to %d", last, done)
		}
		last, sum = done, total
	})
	if err != nil || last != 136 || sum != 136 || members(t, desk) != 136 || len(o.people) != 136 {
		t.Errorf("error %v, progress %d/%d, %d members, %d people", err, last, sum, members(t, desk), len(o.people))
	}
}

func TestStoppingBetweenListsTakesTheFirstBack(t *testing.T) {
	desk, checked := checkedLists(t)
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	o, err := writeLists(ctx, desk, checked, func(done, total int) {
		if done > 86 { // the first list is in
			cancel()
		}
	})
	if data.CodeOf(err) != data.Canceled || o != nil || members(t, desk) != 0 {
		t.Errorf("outcome %+v, error %v, %d members", o, err, members(t, desk))
	}
	if newest, err := desk.File.Changes(context.Background(), 1); err != nil || newest[0].Kind != "undo" {
		t.Errorf("the newest change is %+v (%v): was the first list never written?", newest, err)
	}
}
