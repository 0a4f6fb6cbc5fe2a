package store_test

import (
	"slices"
	"testing"

	"bachudong/data"
	"bachudong/data/vntext"
)

func TestLevelsAreOfferedInTheirTime(t *testing.T) {
	f := create(t)
	check(t, f.SaveUnitLevel(ctx, data.UnitLevel{Name: " Đoàn  phường ", Level: data.Grassroots, From: "2025-07-01"}))
	names := func(day vntext.Date) (list []string) {
		for _, l := range must(f.UnitLevels(ctx, day))(t) {
			list = append(list, l.Name)
		}
		return list
	}
	before := []string{"Cấp tỉnh", "Cấp huyện", "Đoàn cơ sở", "Chi đoàn cơ sở", "Đoàn bộ phận", "Liên chi đoàn", "Chi đoàn", "Phân đoàn"}
	after := []string{"Cấp tỉnh", "Đoàn cơ sở", "Chi đoàn cơ sở", "Đoàn phường", "Đoàn bộ phận", "Liên chi đoàn", "Chi đoàn", "Phân đoàn"}
	if got := names("2025-06-30"); !slices.Equal(got, before) {
		t.Errorf("until June 2025: %q", got)
	}
	if got := names("2025-07-01"); !slices.Equal(got, after) {
		t.Errorf("from July 2025: %q", got)
	}
	undo(t, f, lastChange(t, f).Number)
	if got := names("2025-07-01"); slices.Contains(got, "Đoàn phường") {
		t.Errorf("undone, yet offered: %q", got)
	}
	wantCode(t, f.SaveUnitLevel(ctx, data.UnitLevel{Name: "Chi đoàn", Level: data.Branch}), data.Conflict)
	wantCode(t, f.SaveUnitLevel(ctx, data.UnitLevel{ID: "chi-doan", Name: "Chi hội", Level: data.Branch}), data.Conflict)
	wantCode(t, f.SaveUnitLevel(ctx, data.UnitLevel{Name: "Khu", Level: "khu"}), data.Invalid)
	wantCode(t, f.SaveUnitLevel(ctx, data.UnitLevel{Level: data.Branch}), data.Invalid)
}

func TestAChiDoanCoSoHoldsPeopleAndBecomesADoanCoSo(t *testing.T) {
	f := create(t)
	unit := must(f.AddUnit(ctx, data.Unit{Name: "Chi đoàn cơ sở Bệnh viện", Level: data.Grassroots, LevelName: "Chi đoàn cơ sở"}))(t)
	addMember(t, f, "Đặng Thị Ánh", unit.ID, "2020")
	on := func(day vntext.Date) data.Unit { return must(f.Unit(ctx, unit.Code, day))(t) }
	if u := on("2022-01-01"); u.LevelLabel() != "Chi đoàn cơ sở" || u.Level != data.Grassroots || !u.HoldsPeople {
		t.Errorf("kept as %+v", u)
	}
	warnings := must(f.UnitWarnings(ctx, unit.ID, "2022-01-01"))(t)
	if len(warnings) != 1 || warnings[0].Rule != data.BranchMembers {
		t.Errorf("it is watched as %+v, want as one chi đoàn", warnings)
	}
	plan := reorganise(t, f, data.ReorganisingStep{Do: data.RerankUnit, Units: []string{unit.Code}, Into: data.UnitTarget{Level: data.Grassroots}})
	if want := "Chi đoàn cơ sở Bệnh viện: Chi đoàn cơ sở thành Đoàn cơ sở"; plan.Lines[0].Text != want {
		t.Errorf("the step says %q, want %q", plan.Lines[0].Text, want)
	}
	if was, now := on("2022-06-30"), on("2022-07-01"); was.LevelLabel() != "Chi đoàn cơ sở" || now.LevelLabel() != "Đoàn cơ sở" || now.HoldsPeople {
		t.Errorf("before %q, after %q (holds people: %v)", was.LevelLabel(), now.LevelLabel(), now.HoldsPeople)
	}
	undo(t, f, lastChange(t, f).Number)
	if u := on("2022-07-01"); u.LevelLabel() != "Chi đoàn cơ sở" {
		t.Errorf("undone, yet %q", u.LevelLabel())
	}
}

func TestSectionsAndGroupsStandBetweenAndBelow(t *testing.T) {
	f := create(t)
	school := addUnit(t, f, "Đoàn trường Cao đẳng", data.Grassroots, "")
	faculty := must(f.AddUnit(ctx, data.Unit{Name: "Liên chi đoàn Khoa Kinh tế", Level: data.Section, LevelName: "Liên chi đoàn", Parent: school.ID}))(t)
	class := addUnit(t, f, "Chi đoàn KT1", data.Branch, faculty.ID)
	group := addUnit(t, f, "Phân đoàn 1", data.Group, class.ID)
	addMember(t, f, "Đặng Thị Ánh", group.ID, "2020")
	members := map[string]int{}
	for _, n := range must(f.Units(ctx, "2022-01-01"))(t) {
		members[n.Name] = n.Members
	}
	for _, name := range []string{school.Name, faculty.Name, class.Name, group.Name} {
		if members[name] != 1 {
			t.Errorf("%s counts %d, want 1", name, members[name])
		}
	}
	if group.Code != "PD001" || faculty.Code != "BP001" {
		t.Errorf("codes %s, %s", group.Code, faculty.Code)
	}
	_, err := f.AddUnit(ctx, data.Unit{Name: "Chi đoàn KT2", Level: data.Branch, Parent: group.ID})
	wantCode(t, err, data.Invalid)
}
