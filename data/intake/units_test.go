package intake_test

import (
	"testing"

	"bachudong/data"
	"bachudong/data/intake"
)

func TestABranchNameThatStandsTwiceSendsTheRowBack(t *testing.T) {
	reg := newRegister()
	reg.units = append(reg.units, data.UnitNode{Unit: data.Unit{ID: "a2", Name: "Chi đoàn ấp Vĩnh Đông", Level: data.Branch, Parent: school.ID}})
	list := page("DS", fullHeader, []any{1, "Nguyễn Văn An", "15/03/2004", nil, nil, nil, nil, nil, "Chi đoàn ấp Vĩnh Đông"})
	d := judge(t, draftOf(t, list), reg, intake.Options{Unit: district}).Decisions[0]
	if d.Verdict != intake.Bad || len(d.Findings()) != 1 || d.Findings()[0].Code != "branch_ambiguous" {
		t.Errorf("%s %+v", d.Verdict, d.Findings())
	}
	if d := judge(t, draftOf(t, list), reg, intake.Options{Unit: commune}).Decisions[0]; d.Verdict != intake.New || d.Unit != hamlet.ID {
		t.Errorf("under the commune: %s in %s", d.Verdict, d.Unit)
	}
}

func TestWhoIsKeptKnowsWhichOfTwoBranchesOfOneNameIsTheirs(t *testing.T) {
	branches := [2]data.Unit{{ID: "x1", Name: "Chi đoàn ấp 1", Level: data.Branch, Parent: commune.ID}, {ID: "t1", Name: "Chi đoàn ấp 1", Level: data.Branch, Parent: school.ID}}
	in := func(b data.Unit) func(*data.Member) {
		return func(m *data.Member) { m.Membership.UnitID, m.UnitName = b.ID, b.Name }
	}
	reg := newRegister(member("a", "Nguyễn Văn An", "2004-03-15", in(branches[0])), member("b", "Trần Thị Bé", "2003-02-01", in(branches[1])))
	for _, b := range branches {
		reg.units = append(reg.units, data.UnitNode{Unit: b})
	}
	const name = "Chi đoàn ấp 1"
	list := page("DS", fullHeader, []any{1, "Nguyễn Văn An", "15/03/2004", nil, nil, nil, nil, nil, name}, []any{2, "Trần Thị Bé", "01/02/2003", nil, nil, nil, nil, nil, name},
		[]any{3, "Lê Văn Tư", "05/05/2005", nil, nil, nil, nil, nil, name})
	for unit, want := range map[*data.Unit]intake.Counts{&district: {Rows: 3, Unchanged: 2, Errors: 1}, &commune: {Rows: 3, Unchanged: 1, New: 1, Suspects: 1}} {
		plan := judge(t, draftOf(t, list), reg, intake.Options{Unit: *unit})
		if c := plan.Counts(); c != want {
			t.Errorf("under %s: %+v, want %+v", unit.Name, c, want)
		}
		if unit != &district {
			continue
		}
		for i, b := range branches {
			if d := plan.Decisions[i]; d.Unit != b.ID || len(d.Findings()) > 0 {
				t.Errorf("%s in %s: %+v", d.Row.Person.FullName, d.Unit, d.Findings())
			}
		}
		if f := plan.Decisions[2].Findings(); len(f) != 1 || f[0].Code != "branch_ambiguous" {
			t.Errorf("the new one: %+v", f)
		}
	}
}
