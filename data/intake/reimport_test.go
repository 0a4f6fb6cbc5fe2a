package intake_test

import (
	"path/filepath"
	"testing"

	"bachudong/data/intake"
)

func TestSecondImportOfTheSameFileChangesNothing(t *testing.T) {
	for _, name := range []string{"01-chuan.xlsx", "02-xa-vinh-thanh.xlsx", "03-moi-chi-doan-mot-trang.xlsx", "06-so-va-ngay-lon-xon.xlsx", "07-ket-xuat.csv"} {
		for _, mode := range []intake.Mode{intake.Fill, intake.Update, intake.Skip} {
			draft, reg := read(t, filepath.Join("testdata", name)), newRegister()
			first := judge(t, draft, reg, intake.Options{Mode: mode})
			if c := first.Counts(); c.New != c.Rows || c.Rows == 0 {
				t.Fatalf("%s: first import %+v, want all new", name, c)
			}
			reg.apply(first.Change())
			second := judge(t, read(t, filepath.Join("testdata", name)), reg, intake.Options{Mode: mode})
			if c := second.Counts(); c.Unchanged != c.Rows {
				t.Errorf("%s, %s: second import %+v, want all unchanged", name, mode, c)
			}
			if change := second.Change(); len(change.Units)+len(change.People)+len(change.Updates) > 0 {
				t.Errorf("%s, %s: second import writes %d units, %d people, %d updates", name, mode, len(change.Units), len(change.People), len(change.Updates))
			}
		}
	}
}

func TestDuplicatesInsideAListAreShownNotWritten(t *testing.T) {
	draft, reg := read(t, filepath.Join("testdata", "08-trung-lap.xlsx")), newRegister()
	plan := judge(t, draft, reg, intake.Options{})
	if c := plan.Counts(); c != (intake.Counts{Rows: 58, New: 50, Suspects: 8}) {
		t.Fatalf("%+v, want 50 new and 8 suspects", c)
	}
	for _, pair := range [][2]int{{0, 1}, {7, 8}, {14, 15}, {21, 22}, {28, 29}, {35, 36}, {42, 43}, {49, 50}} {
		d := plan.Decisions[pair[1]]
		if d.Verdict != intake.Suspect || d.Like.Row != plan.Decisions[pair[0]].Row.Number || d.Like.Score != 100 {
			t.Errorf("row %d: %s %+v, want a suspect of row %d", d.Row.Number, d.Verdict, d.Like, plan.Decisions[pair[0]].Row.Number)
		}
	}
	reg.apply(plan.Change())
	if c := judge(t, draft, reg, intake.Options{}).Counts(); c != (intake.Counts{Rows: 58, Unchanged: 50, Suspects: 8}) {
		t.Errorf("again: %+v, want 50 unchanged and the same 8 suspects", c)
	}
}
