package store_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"bachudong/data"
	"bachudong/data/vntext"
)

func TestHistoryOfAUnitNamesItsSuperiorsAsTheyWere(t *testing.T) {
	f := create(t)
	c := newCommunes(t, f)
	reorganise(t, f, data.ReorganisingStep{Do: data.MergeUnits, Units: []string{"CS001", "CS002"}, Into: data.UnitTarget{Name: "Đoàn xã Vĩnh Phú"}})
	page := must(f.UnitPage(ctx, c.b1.ID))(t)
	var got []string
	for _, v := range page.Versions {
		got = append(got, fmt.Sprintf("%s–%s %s, %s, %s", v.From, v.To, v.Name, v.ParentName, v.Decision.Number))
	}
	want := []string{"2022-07-01– Chi đoàn ấp 1 (xã Hưng Phú), Đoàn xã Vĩnh Phú, 12-QĐ/TĐTN", "–2022-07-01 Chi đoàn ấp 1, Đoàn xã Hưng Phú, "}
	if !slices.Equal(got, want) {
		t.Errorf("history\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	_, err := f.UnitPage(ctx, "nobody")
	wantCode(t, err, data.NotFound)
}

func TestCommitteesAreKeptEndWithTheirUnitAndComeBack(t *testing.T) {
	f := create(t)
	c := newCommunes(t, f)
	kept := must(f.SaveCommittee(ctx, data.Committee{UnitID: c.b.ID, Body: data.ExecutiveCommittee, Term: "2022–2027", From: "2022-03-26", Decision: decision,
		Seats: []data.Seat{{PersonID: c.cuong, FullName: "Lê Cường", Position: "Bí thư", From: "2022-03-26"}, {FullName: "Trần Thị Bé", Position: "Phó Bí thư", From: "2022-03-26", Appointed: true}}}))(t)
	kept.Seats = append(kept.Seats[1:], data.Seat{FullName: "Danh Thị Ba", Position: "Ủy viên", From: "2022-05"}, kept.Seats[0])
	must(f.SaveCommittee(ctx, kept))(t)
	before := content(t, f)
	seats := func() (lines []string) {
		for _, c := range must(f.UnitPage(ctx, c.b.ID))(t).Committees {
			lines = append(lines, fmt.Sprintf("%s %s %s–%s %s", c.Body, c.Term, c.From, c.To, c.Decision.Number))
			for _, s := range c.Seats {
				lines = append(lines, fmt.Sprintf("%s %s %s–%s %v %v", s.Position, s.FullName, s.From, s.To, s.Appointed, s.PersonID != ""))
			}
		}
		return lines
	}
	wantLines(t, seats(), "BCH 2022–2027 2022-03-26– 12-QĐ/TĐTN", "Phó Bí thư Trần Thị Bé 2022-03-26– true false",
		"Ủy viên Danh Thị Ba 2022-05– false false", "Bí thư Lê Cường 2022-03-26– false true")
	reorganise(t, f, data.ReorganisingStep{Do: data.MergeUnits, Units: []string{"CS002"}, Into: data.UnitTarget{Unit: "CS001"}})
	if got := seats(); got[0] != "BCH 2022–2027 2022-03-26–2022-07-01 12-QĐ/TĐTN" || got[3] != "Bí thư Lê Cường 2022-03-26–2022-07-01 false true" {
		t.Errorf("after the merger %q", got)
	}
	undo(t, f, lastChange(t, f).Number)
	if content(t, f) != before {
		t.Error("undo did not bring the committee back")
	}
	check(t, f.RemovePerson(ctx, c.cuong))
	if got := seats(); got[3] != "Bí thư Lê Cường 2022-03-26– false false" {
		t.Errorf("who was removed from the register is %q in the committee", got[3])
	}
	undo(t, f, lastChange(t, f).Number)
	check(t, f.RemoveCommittee(ctx, kept.ID))
	if got := seats(); len(got) != 0 {
		t.Errorf("after removing %q", got)
	}
	undo(t, f, lastChange(t, f).Number)
	if content(t, f) != before {
		t.Error("undo did not bring the removed committee back")
	}
}

func TestCommitteesThatContradictThemselvesAreRefused(t *testing.T) {
	f := create(t)
	for name, c := range map[string]data.Committee{
		"no body":        {From: "2022", UnitID: f.Ours()},
		"no day":         {Body: data.StandingCommittee, UnitID: f.Ours()},
		"ends before":    {Body: data.StandingCommittee, From: "2022", To: "2021", UnitID: f.Ours()},
		"nameless seat":  {Body: data.StandingCommittee, From: "2022", UnitID: f.Ours(), Seats: []data.Seat{{Position: "Bí thư"}}},
		"seat backwards": {Body: data.StandingCommittee, From: "2022", UnitID: f.Ours(), Seats: []data.Seat{{FullName: "A", From: "2022", To: "2021"}}},
	} {
		_, err := f.SaveCommittee(ctx, c)
		if data.CodeOf(err) != data.Invalid {
			t.Errorf("%s: %v", name, err)
		}
	}
	_, err := f.SaveCommittee(ctx, data.Committee{Body: data.StandingCommittee, From: "2022", UnitID: "nobody"})
	wantCode(t, err, data.NotFound)
}

func TestSmallUnitsAndLateCongressesAreWatchedByTheRulesOfTheDay(t *testing.T) {
	f := create(t)
	c := newCommunes(t, f)
	on := func(day vntext.Date) (lines []string) {
		for _, w := range must(f.UnitWarnings(ctx, c.b.ID, day))(t) {
			lines = append(lines, w.Unit.Code+": "+w.Text)
			if w.Source == "" {
				t.Errorf("%s has no source", w.Text)
			}
		}
		return lines
	}
	wantLines(t, on("2022-06-01"), "CS002: 1 chi đoàn, cần từ 2", "CS002: 2 đoàn viên, cần từ 30", "CD003: 1 đoàn viên, cần từ 3")
	check(t, f.SaveRules(ctx, []data.Rule{{Rule: data.GrassrootsMembers, Value: 2, From: "2022-07-01", Source: "Quy định mới"}}))
	check(t, f.SaveRules(ctx, []data.Rule{{Rule: data.BranchMembers, Value: 0, From: "2022-07-01", Source: "Quy định mới"}}))
	wantLines(t, on("2022-06-30"), "CS002: 1 chi đoàn, cần từ 2", "CS002: 2 đoàn viên, cần từ 30", "CD003: 1 đoàn viên, cần từ 3")
	wantLines(t, on("2022-07-01"), "CS002: 1 chi đoàn, cần từ 2")
	must(f.SaveCommittee(ctx, data.Committee{UnitID: c.b.ID, Body: data.ExecutiveCommittee, Provisional: true, From: "2022-02-15"}))(t)
	wantLines(t, on("2022-07-10"), "CS002: 1 chi đoàn, cần từ 2")
	wantLines(t, on("2022-07-20"), "CS002: 1 chi đoàn, cần từ 2", "CS002: Ban Chấp hành lâm thời từ 15/02/2022, phải đại hội trước 15/08/2022")
	wantLines(t, on("2022-08-15"), "CS002: 1 chi đoàn, cần từ 2", "CS002: Ban Chấp hành lâm thời từ 15/02/2022, đã quá hạn đại hội (15/08/2022)")
	wantCode(t, f.SaveRules(ctx, []data.Rule{{Rule: "height", Value: 3}}), data.Invalid)
}

func TestTheOfficeAddsKindsOfUnits(t *testing.T) {
	f := create(t)
	check(t, f.SaveUnitKind(ctx, data.UnitKind{Name: " Hợp tác  xã ", From: "2023-01-01"}))
	names := func(day vntext.Date) (list []string) {
		for _, k := range must(f.UnitKinds(ctx, day))(t) {
			list = append(list, k.Name)
		}
		return list
	}
	if old, now := names("2022-01-01"), names("2023-01-01"); len(old) != 5 || len(now) != 6 || now[5] != "Hợp tác xã" {
		t.Errorf("kinds %q, from 2023 %q", old, now)
	}
	wantCode(t, f.SaveUnitKind(ctx, data.UnitKind{Name: "Trường học"}), data.Conflict)
	wantCode(t, f.SaveUnitKind(ctx, data.UnitKind{}), data.Invalid)
}
