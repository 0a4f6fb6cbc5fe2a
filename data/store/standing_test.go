package store_test

import (
	"fmt"
	"strings"
	"testing"

	"bachudong/data"
	"bachudong/data/store"
	"bachudong/data/vntext"
)

func TestEachWayOfLeavingEndsTheStayOnceAndUndoRestoresEveryFigure(t *testing.T) {
	for _, kind := range []string{data.EndedGraduation, data.EndedStrikeOff, data.EndedDeath} {
		f, east, _, member := parish(t)
		before := everything(t, f, member)
		r := must(f.ProposeStanding(ctx, kind, []data.ID{member}, "2022-11-15"))(t)
		if r.UnitID != east.ID || r.Kind != kind || kind != data.EndedDeath && (r.Members == nil || *r.Members != 1 || r.DecisionIssuer != east.Name) {
			t.Errorf("%s: proposed %+v", kind, r)
		}
		r.FromDate, r.Reason = "2022-06-01", "lý do"
		check(t, f.RecordStandings(ctx, []data.ID{member}, r))
		stay := must(f.Person(ctx, member))(t).Memberships[0]
		if stay.To != "2022-06-01" || stay.Ended != kind {
			t.Errorf("%s: kept %+v", kind, stay)
		}
		if kept := must(store.RecordsOf(ctx, f, &data.Standings, member))(t); len(kept) != 1 || kept[0].MembershipID != stay.ID || kept[0].UnitID != east.ID {
			t.Errorf("%s: kept %+v", kind, kept)
		}
		if c := lastChange(t, f); c.Title != kind+": Lý Thị Ngọc Anh" {
			t.Errorf("the log says %q", c.Title)
		}
		flow := must(f.HeadFlow(ctx, f.Ours(), "2022-01-01", "2022-11-15"))(t)
		if flow.End != 0 || len(flow.Out) != 1 || flow.Out[0].Reason != kind {
			t.Errorf("%s: the year went %+v", kind, flow)
		}
		wantCode(t, f.RecordStandings(ctx, []data.ID{member}, r), data.Conflict)
		undoLast(t, f, member, before)
	}
}

func TestSeveralLeaveTogetherOrNobodyDoes(t *testing.T) {
	f, east, west, a := parish(t)
	b, c := addMember(t, f, "Danh Hữu Cường", west.ID, "2020"), addMember(t, f, "Sơn Thị Cẩm Ly", east.ID, "2022-10-01")
	r := must(f.ProposeStanding(ctx, data.EndedGraduation, []data.ID{a, b}, "2022-06-01"))(t)
	if r.UnitID != "" || r.Members != nil {
		t.Errorf("for two branches: %+v", r)
	}
	before := everything(t, f, a)
	wantCode(t, f.RecordStandings(ctx, []data.ID{a, c}, r), data.Conflict) // c came only later
	if after := everything(t, f, a); after != before {
		t.Errorf("refused, yet written: %s", after)
	}
	check(t, f.RecordStandings(ctx, []data.ID{a, b}, r))
	if got := lastChange(t, f).Title; got != "Trưởng thành: 2 đoàn viên" {
		t.Errorf("the log says %q", got)
	}
	kept := must(store.AllRecords(ctx, f, &data.Standings))(t)
	if len(kept) != 2 || kept[0].UnitID == kept[1].UnitID || kept[0].ID == kept[1].ID {
		t.Errorf("kept %+v", kept)
	}
	undoLast(t, f, a, before)
}

func TestWhoIsExcusedOrStaysOnStillCounts(t *testing.T) {
	f, _, _, member := parish(t)
	before := everything(t, f, member)
	status := func(day vntext.Date) string {
		list := must(f.Members(ctx, store.MemberFilter{AsOf: day}))(t)
		rows := must(f.MemberRows(ctx, store.MemberFilter{AsOf: day}, 2022))(t)
		if len(list) != 1 || len(rows) != 1 || rows[0].Status != list[0].Status {
			t.Fatalf("on %s: %+v", day, list)
		}
		return list[0].Status
	}
	check(t, f.RecordStandings(ctx, []data.ID{member}, data.Standing{Kind: data.Postponed, FromDate: "2022-03-01", ToDate: "2022-06", Reason: "đi làm xa"}))
	excused := lastChange(t, f).Number
	for day, want := range map[vntext.Date]string{"2022-02-28": data.StatusActive, "2022-03-01": data.Postponed, "2022-06-30": data.Postponed, "2022-07-01": data.StatusActive} {
		if got := status(day); got != want {
			t.Errorf("on %s: %s", day, got)
		}
	}
	if n := must(f.CountMembers(ctx, store.MemberFilter{AsOf: "2022-04-01", Status: data.Postponed}))(t).Total; n != 1 {
		t.Errorf("%d are listed as excused", n)
	}
	during := everything(t, f, member)
	r := must(f.OpenPostponement(ctx, member, "2022-05-15"))(t)
	r.ToDate = "2022-02-28"
	wantCode(t, f.EndPostponement(ctx, r), data.Conflict)
	r.ToDate = "2022-05-15"
	check(t, f.EndPostponement(ctx, r))
	if got := lastChange(t, f).Title; got != "Kết thúc hoãn sinh hoạt: Lý Thị Ngọc Anh" {
		t.Errorf("the log says %q", got)
	}
	if got := status("2022-05-16"); got != data.StatusActive {
		t.Errorf("after it ended early: %s", got)
	}
	undoLast(t, f, member, during)
	_, err := f.OpenPostponement(ctx, member, "2022-07-01")
	wantCode(t, err, data.NotFound)
	undo(t, f, excused)
	if after := everything(t, f, member); after != before {
		t.Errorf("undone, yet not as before: %s", after)
	}
	check(t, f.RecordStandings(ctx, []data.ID{member}, data.Standing{Kind: data.StayingOn, FromDate: "2022-03-01", ToDate: "2024-03-01"}))
	if got := status("2022-11-15"); got != data.StatusActive {
		t.Errorf("who stays on is %s", got)
	}
	undoLast(t, f, member, before)
}

func TestMonthsWithoutAFeeAreThoseOfTheMembershipUpToTheDay(t *testing.T) {
	f, east, _, _ := parish(t)
	member := addMember(t, f, "Danh Hữu Cường", east.ID, "2022-02-10")
	dues := func() string {
		c := must(f.StandingCase(ctx, data.Standing{RecordHead: data.RecordHead{PersonID: member}, Kind: data.EndedStrikeOff, FromDate: "2022-07-15"}))(t)
		return fmt.Sprint(c.Dues.Kept, c.Dues.Unpaid)
	}
	if got := dues(); got != "false []" {
		t.Errorf("nothing kept: %s", got)
	}
	check(t, f.Exec(`UPDATE door SET change = 1`))
	check(t, f.Exec(`INSERT INTO fee (id, person_id, year, m03, exempt) VALUES ('fee', ?, 2022, 2000, '5,6')`, member))
	if got := dues(); got != "true [2022-02 2022-04 2022-07]" {
		t.Errorf("got %s", got)
	}
}

func TestWhoIsDueToLeaveByAgeIsListedWithTheirUnit(t *testing.T) {
	f, east, west, _ := parish(t)
	add := func(name string, birth vntext.Date, unit data.ID) data.ID {
		return must(f.AddMember(ctx, data.NewPerson{Person: data.Person{FullName: name, Birth: birth},
			Membership: data.Membership{UnitID: unit, From: "2015", Counts: true}}))(t)
	}
	stays := add("Danh Hữu Cường", "1990-01-15", east.ID)
	add("Sơn Thị Cẩm Ly", "1991-05-01", east.ID)
	add("Lâm Kim Hằng", "1992-02-01", west.ID)
	check(t, f.RecordStandings(ctx, []data.ID{stays}, data.Standing{Kind: data.StayingOn, FromDate: "2021-01-15", ToDate: "2022-12-31"}))
	due := func(until vntext.Date, unit data.ID) string {
		var lines []string
		for _, d := range must(f.DueGraduation(ctx, "2022-11-15", until, unit))(t) {
			lines = append(lines, fmt.Sprint(d.Name, " ", d.Day, " ", d.Age, " ", d.Unit))
		}
		return strings.Join(lines, "; ")
	}
	if got, want := due("2023-12-31", ""), "Sơn Thị Cẩm Ly 2022-05-01 31 Chi đoàn ấp Vĩnh Đông; Danh Hữu Cường 2023-01-01 32 Chi đoàn ấp Vĩnh Đông; Lâm Kim Hằng 2023-02-01 31 Chi đoàn ấp Vĩnh Tây"; got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
	if got, want := due("", ""), "Sơn Thị Cẩm Ly 2022-05-01 31 Chi đoàn ấp Vĩnh Đông"; got != want {
		t.Errorf("on the day: got %s", got)
	}
	if got, want := due("2023-12-31", west.ID), "Lâm Kim Hằng 2023-02-01 31 Chi đoàn ấp Vĩnh Tây"; got != want {
		t.Errorf("in one branch: got %s", got)
	}
}
