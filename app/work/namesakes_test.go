package work_test

import (
	"context"
	"fmt"
	"path/filepath"
	"testing"

	"bachudong/app/work"
	"bachudong/data"
	"bachudong/data/vntext"
)

func TestTheListOfADistrictWithBranchesOfOneNameComesBackWithoutAnError(t *testing.T) {
	ctx := context.Background()
	desk, err := work.Create(ctx, filepath.Join(t.TempDir(), "huyen.db"), "Huyện đoàn Phước Long", data.District, "")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { desk.Close() })
	district, people := ourUnit(t, desk), 0
	for _, name := range []string{"Đoàn xã Vĩnh Thanh", "Đoàn xã Hưng Phú"} {
		commune, err := desk.File.AddUnit(ctx, data.Unit{Name: name, Level: data.Grassroots, Parent: district.ID})
		if err != nil {
			t.Fatal(err)
		}
		branch, err := desk.File.AddUnit(ctx, data.Unit{Name: "Chi đoàn ấp 1", Level: data.Branch, Parent: commune.ID})
		if err != nil {
			t.Fatal(err)
		}
		for _, given := range givens {
			p := data.Person{FullName: families[people%len(families)] + " " + given, Birth: vntext.Date(fmt.Sprintf("2004-03-%02d", 1+people)), Gender: data.Male}
			if _, err := desk.File.AddMember(ctx, data.NewPerson{Person: p, Membership: data.Membership{UnitID: branch.ID, Began: data.BeganListed, Counts: true}}); err != nil {
				t.Fatal(err)
			}
			people++
		}
	}
	for _, format := range []work.ListFormat{work.FullList, work.CentralList} {
		path := filepath.Join(t.TempDir(), "toan-huyen.xlsx")
		if _, err := desk.WriteMembers(ctx, work.ListJob{Format: format, Unit: district.Name, Disclosure: data.Disclosure{Numbers: true, Beliefs: true}}, path, nil); err != nil {
			t.Fatal(err)
		}
		p, err := desk.Preview(ctx, work.ImportJob{Unit: district}, path)
		if err != nil {
			t.Fatal(err)
		}
		if c := p.Plan.Counts(); c.Rows != people || c.Unchanged != people {
			t.Errorf("%s: %+v, want %d unchanged: %+v", format, c, people, p.Plan.Refusals())
		}
		r, err := desk.Compare(ctx, work.CompareJob{Path: path, Unit: district})
		if err != nil || r.Same != people {
			t.Errorf("%s: %d the same of %d, %v", format, r.Same, people, err)
		}
	}
}
