package store_test

import (
	"slices"
	"strings"
	"testing"

	"bachudong/data"
	"bachudong/data/store"
	"bachudong/data/vntext"
)

var decision = data.Document{Number: "12-QĐ/TĐTN", Date: "2022-06-20", Issuer: "Tỉnh đoàn", Summary: "Sắp xếp tổ chức Đoàn"}

// content is every kept row of the file, for comparing it to the byte.
func content(t testing.TB, f *store.File) string {
	t.Helper()
	tables := must(f.Query(`SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%'
		AND name NOT IN ('change', 'change_row', 'door', 'export_log') ORDER BY name`))(t)
	var b strings.Builder
	for _, table := range tables {
		columns := must(f.ImageColumns(table))(t)
		rows := must(f.Query(`SELECT concat_ws(' | ', quote("` + strings.Join(columns, `"), quote("`) + `")) FROM "` + table + `" ORDER BY id`))(t)
		b.WriteString(table + "\n" + strings.Join(rows, "\n") + "\n")
	}
	return b.String()
}

// reorganise plans steps on 1 July 2022, runs the plan and gives it back.
func reorganise(t testing.TB, f *store.File, steps ...data.ReorganisingStep) data.ReorganisationPlan {
	t.Helper()
	plan := must(f.PlanReorganisation(ctx, data.Reorganisation{On: "2022-07-01", Decision: decision, Steps: steps}))(t)
	must(f.Reorganise(ctx, plan))(t)
	return plan
}

// communes is a district with two communes: A with branches 1 and 2, B with a branch that is called 1 as well.
type communes struct {
	a, b, a1, a2, b1 data.Unit
	an, binh, cuong  data.ID
}

func newCommunes(t testing.TB, f *store.File) communes {
	c := communes{a: addUnit(t, f, "Đoàn xã Vĩnh Thanh", data.Grassroots, ""), b: addUnit(t, f, "Đoàn xã Hưng Phú", data.Grassroots, "")}
	c.a1 = addUnit(t, f, "Chi đoàn ấp 1", data.Branch, c.a.ID)
	c.a2 = addUnit(t, f, "Chi đoàn ấp 2", data.Branch, c.a.ID)
	c.b1 = addUnit(t, f, "Chi đoàn ấp 1", data.Branch, c.b.ID)
	c.an, c.binh, c.cuong = addMember(t, f, "Lê An", c.a1.ID, "2020"), addMember(t, f, "Lê Bình", c.b1.ID, ""), addMember(t, f, "Lê Cường", c.b.ID, "2021-05")
	return c
}

func TestMergingCommunesMovesTheirBranchesAndTheirOwnPeople(t *testing.T) {
	f := create(t)
	c := newCommunes(t, f)
	check(t, f.SaveEvaluation(ctx, data.Evaluation{UnitID: c.b.ID, Year: 2021, Note: "đã nộp"}))
	before, tree := content(t, f), outline(t, f, "2022-06-30")
	plan := reorganise(t, f, data.ReorganisingStep{Do: data.MergeUnits, Units: []string{"cs001", "CS002"}, Into: data.UnitTarget{Name: "Đoàn xã Vĩnh Phú"}})
	if plan.Units != 6 || plan.Branches != 3 || plan.Members != 3 || plan.Stays != 1 || plan.Evaluations != 1 || plan.Total != 3 {
		t.Errorf("the plan counts %+v", plan)
	}
	if want := "Đoàn xã Vĩnh Thanh, Đoàn xã Hưng Phú thành Đoàn xã Vĩnh Phú (lập mới)"; plan.Lines[0].Text != want {
		t.Errorf("line %q, want %q", plan.Lines[0].Text, want)
	}
	if len(plan.Warnings) != 1 || !strings.Contains(plan.Warnings[0], "Chi đoàn ấp 1 (xã Hưng Phú)") {
		t.Errorf("warnings %q", plan.Warnings)
	}
	wantLines(t, outline(t, f, "2022-06-30"), tree...)
	wantLines(t, outline(t, f, "2022-07-01"), "H001 Huyện đoàn Phước Long (3)", "  CS003 Đoàn xã Vĩnh Phú (3)",
		"    CD001 Chi đoàn ấp 1 (1)", "    CD003 Chi đoàn ấp 1 (xã Hưng Phú) (1)", "    CD002 Chi đoàn ấp 2 (0)")
	stays := must(f.Person(ctx, c.cuong))(t).Memberships
	last, first := stays[0].Membership, stays[1].Membership
	if last.From < first.From {
		last, first = first, last
	}
	if first.To != "2022-07-01" || first.Ended != data.EndedMerger || last.From != "2022-07-01" || last.Began != data.BeganMerger || last.To != "" {
		t.Errorf("Lê Cường stayed %+v then %+v", first, last)
	}
	if n := len(must(f.Person(ctx, c.an))(t).Memberships); n != 1 {
		t.Errorf("a member of a branch that moved as a whole has %d stays, want 1", n)
	}
	if e := must(f.Evaluation(ctx, c.b.ID, 2021))(t); e.Note != "đã nộp" {
		t.Error("the evaluation of the unit that ended is gone")
	}
	undo(t, f, lastChange(t, f).Number)
	if got := content(t, f); got != before {
		t.Errorf("after undo\n%s\nwant\n%s", got, before)
	}
}

func TestEveryStepShowsFromItsDayOn(t *testing.T) {
	for _, test := range []struct {
		name  string
		steps func(c communes) []data.ReorganisingStep
		want  []string
	}{
		{"create", func(communes) []data.ReorganisingStep {
			return []data.ReorganisingStep{{Do: data.CreateUnit, Into: data.UnitTarget{Name: "Đoàn Trường THPT A", Level: data.Grassroots, Kind: "Trường học", Parent: "H001"}}}
		}, []string{"  CS003 Đoàn Trường THPT A (0)", "  CS002 Đoàn xã Hưng Phú (2)", "    CD003 Chi đoàn ấp 1 (1)", "  CS001 Đoàn xã Vĩnh Thanh (1)",
			"    CD001 Chi đoàn ấp 1 (1)", "    CD002 Chi đoàn ấp 2 (0)"}},
		{"rename", func(communes) []data.ReorganisingStep {
			return []data.ReorganisingStep{{Do: data.RenameUnit, Units: []string{"CS002"}, Into: data.UnitTarget{Name: "Đoàn xã Hưng Phú A"}}}
		}, []string{"  CS002 Đoàn xã Hưng Phú A (2)", "    CD003 Chi đoàn ấp 1 (1)", "  CS001 Đoàn xã Vĩnh Thanh (1)", "    CD001 Chi đoàn ấp 1 (1)", "    CD002 Chi đoàn ấp 2 (0)"}},
		{"move", func(communes) []data.ReorganisingStep {
			return []data.ReorganisingStep{{Do: data.MoveUnits, Units: []string{"CD002"}, Into: data.UnitTarget{Parent: "CS002"}}}
		}, []string{"  CS002 Đoàn xã Hưng Phú (2)", "    CD003 Chi đoàn ấp 1 (1)", "    CD002 Chi đoàn ấp 2 (0)", "  CS001 Đoàn xã Vĩnh Thanh (1)", "    CD001 Chi đoàn ấp 1 (1)"}},
		{"merge branches into one of them", func(communes) []data.ReorganisingStep {
			return []data.ReorganisingStep{{Do: data.MergeUnits, Units: []string{"CD001", "CD002"}, Into: data.UnitTarget{Unit: "CD002"}}}
		}, []string{"  CS002 Đoàn xã Hưng Phú (2)", "    CD003 Chi đoàn ấp 1 (1)", "  CS001 Đoàn xã Vĩnh Thanh (1)", "    CD002 Chi đoàn ấp 2 (1)"}},
		{"split a commune", func(c communes) []data.ReorganisingStep {
			return []data.ReorganisingStep{{Do: data.SplitUnit, Units: []string{"CS002"}, Parts: []data.SplitPart{
				{UnitTarget: data.UnitTarget{Name: "Đoàn xã Hưng Đông"}, People: []data.ID{c.cuong}},
				{UnitTarget: data.UnitTarget{Name: "Đoàn xã Hưng Tây"}, Rest: true}}}}
		}, []string{"  CS003 Đoàn xã Hưng Đông (1)", "  CS004 Đoàn xã Hưng Tây (1)", "    CD003 Chi đoàn ấp 1 (1)", "  CS001 Đoàn xã Vĩnh Thanh (1)",
			"    CD001 Chi đoàn ấp 1 (1)", "    CD002 Chi đoàn ấp 2 (0)"}},
		{"dissolve an empty branch and one with people", func(communes) []data.ReorganisingStep {
			return []data.ReorganisingStep{{Do: data.DissolveUnit, Units: []string{"CD002"}}, {Do: data.DissolveUnit, Units: []string{"CD003"}, Into: data.UnitTarget{Unit: "CD001"}}}
		}, []string{"  CS002 Đoàn xã Hưng Phú (1)", "  CS001 Đoàn xã Vĩnh Thanh (2)", "    CD001 Chi đoàn ấp 1 (2)"}},
		{"rerank a branch", func(communes) []data.ReorganisingStep {
			return []data.ReorganisingStep{{Do: data.RerankUnit, Units: []string{"CD003"}, Into: data.UnitTarget{Level: data.Grassroots, Name: "Đoàn cơ sở ấp 1", Parent: "H001"}}}
		}, []string{"  CD003 Đoàn cơ sở ấp 1 (1)", "  CS002 Đoàn xã Hưng Phú (1)", "  CS001 Đoàn xã Vĩnh Thanh (1)", "    CD001 Chi đoàn ấp 1 (1)", "    CD002 Chi đoàn ấp 2 (0)"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			f := create(t)
			c := newCommunes(t, f)
			before, tree := content(t, f), outline(t, f, "2022-06-30")
			reorganise(t, f, test.steps(c)...)
			wantLines(t, outline(t, f, "2022-06-30"), tree...)
			wantLines(t, outline(t, f, "2022-07-01")[1:], test.want...)
			undo(t, f, lastChange(t, f).Number)
			if got := content(t, f); got != before {
				t.Errorf("after undo\n%s\nwant\n%s", got, before)
			}
		})
	}
}

func TestAPlanIsRunOnlyOnWhatItWasMadeFor(t *testing.T) {
	f := create(t)
	newCommunes(t, f)
	r := data.Reorganisation{On: "2022-07-01", Steps: []data.ReorganisingStep{{Do: data.CreateUnit, Into: data.UnitTarget{Name: "Đoàn xã C", Level: data.Grassroots}}}}
	plan := must(f.PlanReorganisation(ctx, r))(t)
	if r.Steps[0].Into.Code != "" {
		t.Error("planning altered what it was given")
	}
	addMember(t, f, "Lê Dũng", must(f.Unit(ctx, "CD001", ""))(t).ID, "")
	_, err := f.Reorganise(ctx, plan)
	wantCode(t, err, data.Conflict)
	plan = must(f.PlanReorganisation(ctx, r))(t)
	must(f.Reorganise(ctx, plan))(t)
	made := plan.Reorganisation.Steps[0].Into
	if u := must(f.Unit(ctx, made.Code, ""))(t); u.ID != made.ID || u.From != "2022-07-01" {
		t.Errorf("planned %+v, made %+v", made, u)
	}
}

func TestLaterStepsBuildOnWhatEarlierOnesMade(t *testing.T) {
	f := create(t)
	c := newCommunes(t, f)
	reorganise(t, f,
		data.ReorganisingStep{Do: data.CreateUnit, Into: data.UnitTarget{Name: "Đoàn xã C", Level: data.Grassroots, Code: "C1"}},
		data.ReorganisingStep{Do: data.MoveUnits, Units: []string{"CD001", "CD003"}, Into: data.UnitTarget{Parent: "C1"}},
		data.ReorganisingStep{Do: data.MergeUnits, Units: []string{"CD001", "CD003"}, Into: data.UnitTarget{Unit: "CD001"}},
		data.ReorganisingStep{Do: data.MergeUnits, Units: []string{"C1", "CS002"}, Into: data.UnitTarget{Unit: "CS001"}})
	wantLines(t, outline(t, f, "2022-07-01"), "H001 Huyện đoàn Phước Long (3)", "  CS001 Đoàn xã Vĩnh Thanh (3)", "    CD001 Chi đoàn ấp 1 (2)", "    CD002 Chi đoàn ấp 2 (0)")
	if got := names(must(f.Members(ctx, store.MemberFilter{Unit: c.a.ID, AsOf: "2022-07-01"}))(t)); !slices.Equal(got, []string{"Lê An", "Lê Bình", "Lê Cường"}) {
		t.Errorf("in the merged commune are %v", got)
	}
	if codes := must(f.Query(`SELECT code FROM unit WHERE code = 'C1'`))(t); len(codes) != 0 {
		t.Error("a unit that lived only inside the plan is kept")
	}
}

func TestWhatHappenedInABranchCountsWhereItStoodThatDay(t *testing.T) {
	f := create(t)
	c := newCommunes(t, f)
	add := func(name string, from vntext.Date) data.ID {
		return must(f.AddMember(ctx, data.NewPerson{Person: data.Person{FullName: name, JoinedUnion: from},
			Membership: data.Membership{UnitID: c.a1.ID, From: from, Began: data.BeganAdmission, Counts: true}}))(t)
	}
	add("Lê Dũng", "2022-03-26")
	add("Lê Em", "2022-09-02")
	check(t, f.Transfer(ctx, c.an, c.a2.ID, "2022-02-03"))
	check(t, f.Transfer(ctx, c.binh, c.a1.ID, "2022-10-01"))
	reorganise(t, f, data.ReorganisingStep{Do: data.MoveUnits, Units: []string{"CD001"}, Into: data.UnitTarget{Parent: "CS002"}})
	reorganise(t, f, data.ReorganisingStep{Do: data.MergeUnits, Units: []string{"CD002", "CD001"}, Into: data.UnitTarget{Unit: "CD001"}})
	for unit, want := range map[data.ID][]string{
		c.a.ID:   {"admissions: Kết nạp 1 đoàn viên (0 nữ)", "transfers: Chuyển đi 0, chuyển đến 0, chuyển trong đơn vị 1"},
		c.b.ID:   {"admissions: Kết nạp 1 đoàn viên (0 nữ)", "transfers: Chuyển đi 0, chuyển đến 0, chuyển trong đơn vị 1"},
		f.Ours(): {"admissions: Kết nạp 2 đoàn viên (0 nữ)", "transfers: Chuyển đi 0, chuyển đến 0, chuyển trong đơn vị 2"},
	} {
		figures := must(f.Figures(ctx, unit, 2022, ""))(t)
		for i, figure := range figures[2:4] {
			if got := figure.Measure + ": " + figure.Text; got != want[i] {
				t.Errorf("%s: %s, want %s", must(f.Unit(ctx, string(unit), ""))(t).Name, got, want[i])
			}
		}
	}
}

func TestUndoAfterSomebodyWasMovedOnCountsNobodyTwice(t *testing.T) {
	f := create(t)
	c := newCommunes(t, f)
	reorganise(t, f, data.ReorganisingStep{Do: data.MergeUnits, Units: []string{"CD001", "CD003"}, Into: data.UnitTarget{Name: "Chi đoàn ấp Chung", Parent: "CS001"}})
	merger := lastChange(t, f).Number
	check(t, f.Transfer(ctx, c.binh, c.a2.ID, "2022-09-01"))
	report := undo(t, f, merger)
	if len(report.Kept) == 0 {
		t.Fatal("what was altered since is not said to be kept")
	}
	wantLines(t, outline(t, f, ""), "H001 Huyện đoàn Phước Long (3)", "  CS002 Đoàn xã Hưng Phú (1)", "    CD003 Chi đoàn ấp 1 (0)", "  CS001 Đoàn xã Vĩnh Thanh (2)",
		"    CD001 Chi đoàn ấp 1 (1)", "    CD002 Chi đoàn ấp 2 (1)", "    CD004 Chi đoàn ấp Chung (0)")
	if got := names(must(f.Members(ctx, store.MemberFilter{AsOf: "2022-08-01"}))(t)); !slices.Equal(got, []string{"Lê An", "Lê Bình", "Lê Cường"}) {
		t.Errorf("on 1 August counted %v", got)
	}
	undo(t, f, lastChange(t, f).Number) // brings the merger back
	wantLines(t, outline(t, f, "2022-08-01"), "H001 Huyện đoàn Phước Long (3)", "  CS002 Đoàn xã Hưng Phú (1)", "  CS001 Đoàn xã Vĩnh Thanh (2)",
		"    CD002 Chi đoàn ấp 2 (0)", "    CD004 Chi đoàn ấp Chung (2)")
}

func TestTwoSecretariesInOneBranchAreToldOf(t *testing.T) {
	f := create(t)
	c := newCommunes(t, f)
	for _, branch := range []data.ID{c.a1.ID, c.b1.ID} {
		must(f.AddMember(ctx, data.NewPerson{Person: data.Person{FullName: "Trần Thị Bé"},
			Membership: data.Membership{UnitID: branch, Counts: true, Position: "Bí thư chi đoàn"}}))(t)
	}
	plan := reorganise(t, f, data.ReorganisingStep{Do: data.MergeUnits, Units: []string{"CD001"}, Into: data.UnitTarget{Unit: "CD003"}})
	if len(plan.Warnings) != 1 || !strings.Contains(plan.Warnings[0], "2 người giữ chức Bí thư") {
		t.Errorf("warnings %q", plan.Warnings)
	}
}
