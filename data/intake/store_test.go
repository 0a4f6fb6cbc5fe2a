package intake_test

import (
	"context"
	"path/filepath"
	"testing"

	"bachudong/data"
	"bachudong/data/intake"
	"bachudong/data/store"
)

// The same lists, with the register that the program really keeps.
func TestListsIntoARealFileAndAgain(t *testing.T) {
	ctx := context.Background()
	f, err := store.Create(ctx, filepath.Join(t.TempDir(), "so.db"), store.Setup{UnitName: "Đoàn xã Vĩnh Thanh", Level: data.Grassroots, Code: "VT"})
	must(t, err)
	defer f.Close()
	ours, err := f.Unit(ctx, "VT", today)
	must(t, err)
	total := 0
	for _, name := range []string{"02-xa-vinh-thanh.xlsx", "03-moi-chi-doan-mot-trang.xlsx", "07-ket-xuat.csv"} {
		for round := range 2 {
			opt := intake.Options{Unit: ours, Mode: intake.Update, Today: today}
			plan, err := intake.Judge(ctx, read(t, filepath.Join("testdata", name)), f, opt)
			must(t, err)
			c := plan.Counts()
			if round == 0 && c.New != c.Rows || round == 1 && c.Unchanged != c.Rows {
				t.Fatalf("%s, round %d: %+v", name, round+1, c)
			}
			_, err = f.Import(ctx, plan.Change(), nil)
			must(t, err)
			total += c.New
		}
	}
	if n, err := f.CountMembers(ctx, store.MemberFilter{AsOf: today}); err != nil || n.Total != total {
		t.Errorf("%d members in the file, want %d, %v", n.Total, total, err)
	}
}
