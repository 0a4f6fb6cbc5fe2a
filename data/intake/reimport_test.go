package intake_test

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
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

// samePerson and namesakes are the rows (from 0) that the truth file of the sample names.
func samePerson(t *testing.T) (pairs [][2]int, namesakes [2]int) {
	t.Helper()
	text, err := os.ReadFile(filepath.Join("testdata", "08-trung-lap.xlsx.truth.json"))
	if err != nil {
		t.Fatal(err)
	}
	var truth struct {
		Same      [][2]int `json:"same_person"`
		Namesakes [2]int   `json:"namesakes"`
	}
	if err := json.Unmarshal(text, &truth); err != nil {
		t.Fatal(err)
	}
	return truth.Same, truth.Namesakes
}

func TestEachPairOfAListBecomesOnePersonAndTheNamesakesTwo(t *testing.T) {
	draft, reg := read(t, filepath.Join("testdata", "08-trung-lap.xlsx")), newRegister()
	plan := judge(t, draft, reg, intake.Options{})
	if c := plan.Counts(); c != (intake.Counts{Rows: 58, New: 50, Unchanged: 8}) {
		t.Fatalf("%+v, want 50 new and the second row of 8 pairs unchanged", c)
	}
	pairs, namesakes := samePerson(t)
	if len(pairs) != 8 {
		t.Fatalf("%d pairs", len(pairs))
	}
	for _, pair := range pairs {
		first, second := plan.Decisions[pair[0]], plan.Decisions[pair[1]]
		if first.Verdict != intake.New || second.Verdict != intake.Unchanged || second.Person != first.Person {
			t.Errorf("row %d is %s %s, row %d is %s %s: want one person", first.Row.Number, first.Verdict, first.Person, second.Row.Number, second.Verdict, second.Person)
		}
		said := fmt.Sprintf("Trùng dòng %d (trùng ", first.Row.Number)
		if len(second.Notes) != 1 || !strings.HasPrefix(second.Notes[0].Message, said) {
			t.Errorf("row %d says %+v, want %q", second.Row.Number, second.Notes, said)
		}
	}
	a, b := plan.Decisions[namesakes[0]], plan.Decisions[namesakes[1]]
	if a.Verdict != intake.New || b.Verdict != intake.New || a.Person == b.Person {
		t.Errorf("the namesakes are %s %s and %s %s: want two people", a.Verdict, a.Person, b.Verdict, b.Person)
	}
	reg.apply(plan.Change())
	if len(reg.members) != 50 {
		t.Errorf("%d people in the register", len(reg.members))
	}
	if c := judge(t, draft, reg, intake.Options{}).Counts(); c != (intake.Counts{Rows: 58, Unchanged: 58}) {
		t.Errorf("again: %+v, want all unchanged", c)
	}
}
