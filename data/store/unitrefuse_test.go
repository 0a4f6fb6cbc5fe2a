package store_test

import (
	"strings"
	"testing"

	"bachudong/data"
	"bachudong/data/vntext"
)

func TestImpossibleReorganisationsAreRefusedAndNothingIsWritten(t *testing.T) {
	f := create(t)
	c := newCommunes(t, f)
	later := c.a2
	later.Name, later.From = "Chi đoàn ấp Hai", "2022-09-01"
	check(t, f.EditUnit(ctx, later))
	late := must(f.AddUnit(ctx, data.Unit{Name: "Chi đoàn ấp 9", Level: data.Branch, Parent: c.b.ID, From: "2022-10-01"}))(t)
	before := content(t, f)
	step := func(do data.Reorganising, into data.UnitTarget, units ...string) []data.ReorganisingStep {
		return []data.ReorganisingStep{{Do: do, Units: units, Into: into}}
	}
	for _, test := range []struct {
		name  string
		on    vntext.Date
		steps []data.ReorganisingStep
		code  data.Code
		says  string
	}{
		{"no day", "2022-07", step(data.DissolveUnit, data.UnitTarget{}, "CD001"), data.Invalid, "ngày"},
		{"nothing to do", "2022-07-01", nil, data.Invalid, "việc"},
		{"unknown step", "2022-07-01", step("sell", data.UnitTarget{}, "CD001"), data.Invalid, "sell"},
		{"unknown unit", "2022-07-01", step(data.DissolveUnit, data.UnitTarget{}, "CD999"), data.NotFound, "CD999"},
		{"unit that begins later", "2022-07-01", step(data.RenameUnit, data.UnitTarget{Name: "A"}, late.Code), data.Conflict, "01/07/2022"},
		{"our unit ends", "2022-07-01", step(data.MergeUnits, data.UnitTarget{Unit: "CS001"}, "H001", "CS001"), data.Conflict, "quản lý tệp"},
		{"our unit moves", "2022-07-01", step(data.MoveUnits, data.UnitTarget{Parent: "CS001"}, "H001"), data.Conflict, "quản lý tệp"},
		{"below itself", "2022-07-01", step(data.MoveUnits, data.UnitTarget{Parent: "CD001"}, "CS001"), data.Invalid, "dưới chính nó"},
		{"into itself", "2022-07-01", step(data.MergeUnits, data.UnitTarget{Unit: "CS001"}, "CS001"), data.Invalid, "chính nó"},
		{"into its own branch", "2022-07-01", step(data.MergeUnits, data.UnitTarget{Unit: "CD001"}, "CS001", "CS002"), data.Invalid, "trực thuộc"},
		{"below a branch", "2022-07-01", step(data.MoveUnits, data.UnitTarget{Parent: "CD003"}, "CD001"), data.Invalid, "không thể trực thuộc"},
		{"with people, nowhere to go", "2022-07-01", step(data.DissolveUnit, data.UnitTarget{}, "CD001"), data.Conflict, "1 người"},
		{"with a later name", "2022-07-01", step(data.DissolveUnit, data.UnitTarget{Unit: "CD001"}, "CD002"), data.Conflict, "01/09/2022"},
		{"with a later branch", "2022-07-01", step(data.DissolveUnit, data.UnitTarget{Unit: "CS001"}, "CS002"), data.Conflict, "01/10/2022"},
		{"on its first day", "2022-10-01", step(data.DissolveUnit, data.UnitTarget{}, late.Code), data.Conflict, "đúng ngày"},
		{"a name twice", "2022-07-01", step(data.RenameUnit, data.UnitTarget{Name: "Đoàn xã HƯNG PHÚ"}, "CS001"), data.Conflict, "Hưng Phú"},
		{"a code twice", "2022-07-01", step(data.CreateUnit, data.UnitTarget{Name: "A", Level: data.Grassroots, Code: "cs001"}), data.Conflict, "CS001"},
		{"a level without branches", "2022-07-01", step(data.RerankUnit, data.UnitTarget{Level: data.Branch}, "CS001"), data.Invalid, "không thể trực thuộc"},
		{"a split into one", "2022-07-01", []data.ReorganisingStep{{Do: data.SplitUnit, Units: []string{"CS001"}, Parts: []data.SplitPart{{Rest: true}}}}, data.Invalid, "ít nhất hai"},
		{"a person who is elsewhere", "2022-07-01", []data.ReorganisingStep{{Do: data.SplitUnit, Units: []string{"CD001"}, Parts: []data.SplitPart{
			{UnitTarget: data.UnitTarget{Name: "Chi đoàn ấp 1A"}, People: []data.ID{c.cuong}}}}}, data.Conflict, "không sinh hoạt"},
	} {
		_, err := f.PlanReorganisation(ctx, data.Reorganisation{On: test.on, Steps: test.steps})
		if data.CodeOf(err) != test.code || !strings.Contains(data.MessageOf(err), test.says) {
			t.Errorf("%s: %v, want %s with %q", test.name, err, test.code, test.says)
		}
	}
	if content(t, f) != before {
		t.Error("planning wrote something")
	}
}
