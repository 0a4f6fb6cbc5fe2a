package store_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"bachudong/data"
	"bachudong/data/store"
	"bachudong/data/vntext"
)

// outline is the tree as lines "code name (members)", indented by depth.
func outline(t testing.TB, f *store.File, asOf vntext.Date) []string {
	t.Helper()
	depth := map[data.ID]int{}
	var lines []string
	for _, u := range must(f.Units(ctx, asOf))(t) {
		if u.Parent != "" {
			depth[u.ID] = depth[u.Parent] + 1
		}
		lines = append(lines, fmt.Sprintf("%s%s %s (%d)", strings.Repeat("  ", depth[u.ID]), u.Code, u.Name, u.Members))
	}
	return lines
}

func wantLines(t testing.TB, got []string, want ...string) {
	t.Helper()
	if !slices.Equal(got, want) {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

func TestUnitsComeDepthFirstInVietnameseOrderWithCounts(t *testing.T) {
	f := create(t)
	vinhThanh := addUnit(t, f, "Đoàn xã Vĩnh Thanh", data.Grassroots, "")
	phongThanh := addUnit(t, f, "Đoàn xã Phong Thạnh Nam", data.Grassroots, "")
	for _, name := range []string{"Chi đoàn ấp 10", "Chi đoàn ấp 2", "Chi đoàn Ấp Đầu", "Chi đoàn trường THCS"} {
		addUnit(t, f, name, data.Branch, vinhThanh.ID)
	}
	second := must(f.Unit(ctx, "cd002", ""))(t)
	for _, name := range []string{"Lê An", "Lê Bình"} {
		addMember(t, f, name, second.ID, "2020")
	}
	addMember(t, f, "Lê Cường", vinhThanh.ID, "")
	addMember(t, f, "Lê Dũng", phongThanh.ID, "2022-11-16") // only from tomorrow
	wantLines(t, outline(t, f, ""),
		"H001 Huyện đoàn Phước Long (3)",
		"  CS002 Đoàn xã Phong Thạnh Nam (0)",
		"  CS001 Đoàn xã Vĩnh Thanh (3)",
		"    CD002 Chi đoàn ấp 2 (2)",
		"    CD001 Chi đoàn ấp 10 (0)",
		"    CD003 Chi đoàn Ấp Đầu (0)",
		"    CD004 Chi đoàn trường THCS (0)")
	wantLines(t, outline(t, f, "2022-11-16")[:2], "H001 Huyện đoàn Phước Long (4)", "  CS002 Đoàn xã Phong Thạnh Nam (1)")
}

func TestUnitThatDoesNotExistIsNamed(t *testing.T) {
	f := create(t)
	_, err := f.Unit(ctx, "CS999", "")
	wantCode(t, err, data.NotFound)
	if !strings.Contains(data.MessageOf(err), "CS999") {
		t.Error(data.MessageOf(err))
	}
	_, err = f.Members(ctx, store.MemberFilter{Unit: "nobody"})
	wantCode(t, err, data.NotFound)
}

func TestUnitVersionsShowTheTreeOfEachDay(t *testing.T) {
	f := create(t)
	commune := addUnit(t, f, "Đoàn xã Phước Long", data.Grassroots, "")
	other := addUnit(t, f, "Đoàn xã Vĩnh Phú Tây", data.Grassroots, "")
	branch := addUnit(t, f, "Chi đoàn ấp 1", data.Branch, commune.ID)
	addMember(t, f, "Lê An", branch.ID, "2020")
	branch.Name, branch.Parent, branch.From = "Chi đoàn khóm 1", other.ID, "2022-07-01"
	branch.Decision = data.Document{Number: "05-QĐ/ĐTN", Date: "2022-06-20"}
	check(t, f.EditUnit(ctx, branch))
	wantLines(t, outline(t, f, "2022-06-30"), "H001 Huyện đoàn Phước Long (1)", "  CS001 Đoàn xã Phước Long (1)", "    CD001 Chi đoàn ấp 1 (1)", "  CS002 Đoàn xã Vĩnh Phú Tây (0)")
	wantLines(t, outline(t, f, "2022-07-01"), "H001 Huyện đoàn Phước Long (1)", "  CS001 Đoàn xã Phước Long (0)", "  CS002 Đoàn xã Vĩnh Phú Tây (1)", "    CD001 Chi đoàn khóm 1 (1)")
	if u := must(f.Unit(ctx, "CD001", ""))(t); u.Decision != branch.Decision || u.From != "2022-07-01" {
		t.Errorf("%+v", u)
	}
	for _, err := range dayRefusals(f, "2021") {
		wantCode(t, err, data.Invalid)
	}
	if m := must(f.Members(ctx, store.MemberFilter{AsOf: "2021-12-31"}))(t); m[0].UnitName != "Chi đoàn ấp 1" {
		t.Errorf("in 2021 the branch is %s", m[0].UnitName)
	}
	// a version between the two would run into the second
	branch.From, branch.To = "2022-01-01", "2023"
	wantCode(t, f.EditUnit(ctx, branch), data.Conflict)
	// correcting the version in place, then ending the unit
	branch.From, branch.To, branch.Name = "2022-07-01", "2022-11-01", "Chi đoàn khóm Một"
	check(t, f.EditUnit(ctx, branch))
	if _, err := f.Unit(ctx, "CD001", ""); data.CodeOf(err) != data.NotFound || !strings.Contains(err.Error(), "15/11/2022") {
		t.Errorf("ended unit: %v", err)
	}
}

// dayRefusals are what asking as of a day gives.
func dayRefusals(f *store.File, day vntext.Date) []error {
	_, tree := f.Units(ctx, day)
	_, unit := f.Unit(ctx, "H001", day)
	_, list := f.MemberRows(ctx, store.MemberFilter{AsOf: day}, 2022)
	_, outline := f.Outline(ctx, store.MemberFilter{AsOf: day}, 2022)
	_, count := f.CountMembers(ctx, store.MemberFilter{AsOf: day})
	_, figures := f.Figures(ctx, f.Ours(), 2021, day)
	_, flow := f.HeadFlow(ctx, f.Ours(), "2020-01-01", day)
	_, warnings := f.UnitWarnings(ctx, f.Ours(), day)
	return []error{tree, unit, list, outline, count, figures, flow, warnings}
}

func TestUnitsThatContradictTheTreeAreRefused(t *testing.T) {
	f := create(t)
	commune := addUnit(t, f, "Đoàn xã Vĩnh Thanh", data.Grassroots, "")
	branch := addUnit(t, f, "Chi đoàn ấp 1", data.Branch, commune.ID)
	ours := must(f.Unit(ctx, "H001", ""))(t)
	inCycle := ours
	inCycle.Parent = commune.ID
	later := commune
	later.Parent, later.From = branch.ID, "2023"
	for _, test := range []struct {
		name string
		err  error
		code data.Code
	}{
		{"below its own branch", f.EditUnit(ctx, inCycle), data.Invalid},
		{"below its own branch from a later day", f.EditUnit(ctx, later), data.Invalid},
		{"same name", second(f.AddUnit(ctx, data.Unit{Name: "Chi đoàn  ẤP 1", Level: data.Branch, Parent: commune.ID})), data.Conflict},
		{"same code", second(f.AddUnit(ctx, data.Unit{Name: "Chi đoàn ấp 2", Code: "cs001", Level: data.Branch, Parent: commune.ID})), data.Conflict},
		{"no superior", second(f.AddUnit(ctx, data.Unit{Name: "Chi đoàn ấp 2", Level: data.Branch, Parent: "nobody"})), data.NotFound},
		{"above its superior", second(f.AddUnit(ctx, data.Unit{Name: "Tỉnh đoàn", Level: data.Province, Parent: commune.ID})), data.Invalid},
		{"no name", second(f.AddUnit(ctx, data.Unit{Name: " \u200b", Level: data.Branch})), data.Invalid},
		{"unknown", f.EditUnit(ctx, data.Unit{ID: "nobody", Name: "A", Level: data.Branch}), data.NotFound},
	} {
		if data.CodeOf(test.err) != test.code {
			t.Errorf("%s: %v, want %s", test.name, test.err, test.code)
		}
	}
	wantLines(t, outline(t, f, ""), "H001 Huyện đoàn Phước Long (0)", "  CS001 Đoàn xã Vĩnh Thanh (0)", "    CD001 Chi đoàn ấp 1 (0)")
}

func TestCodesAreNeverUsedTwice(t *testing.T) {
	f := create(t)
	addUnit(t, f, "Đoàn xã A", data.Grassroots, "")
	undo(t, f, lastChange(t, f).Number)
	if u := addUnit(t, f, "Đoàn xã B", data.Grassroots, ""); u.Code != "CS002" {
		t.Errorf("code %s is not new", u.Code)
	}
}

func second[T any](_ T, err error) error { return err }
