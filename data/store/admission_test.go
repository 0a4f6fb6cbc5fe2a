package store_test

import (
	"fmt"
	"testing"

	"bachudong/data"
	"bachudong/data/store"
	"bachudong/data/vntext"
)

// everything is every figure and record that a process of somebody alters, to be compared before it and after its undo.
func everything(t *testing.T, f *store.File, person data.ID) string {
	t.Helper()
	all := fmt.Sprint(must(f.CountMembers(ctx, store.MemberFilter{}))(t), must(f.CountMembers(ctx, store.MemberFilter{Status: store.AnyStatus}))(t))
	for _, u := range must(f.Units(ctx, ""))(t) {
		all += fmt.Sprint(u.Code, u.Members)
	}
	flow := must(f.HeadFlow(ctx, f.Ours(), "2022-01-01", "2022-11-15"))(t)
	all += fmt.Sprintf("%+v", flow)
	for _, list := range []any{must(store.AllRecords(ctx, f, &data.Admissions))(t), must(store.AllRecords(ctx, f, &data.Cards))(t),
		must(store.AllRecords(ctx, f, &data.Standings))(t), must(store.AllRecords(ctx, f, &data.Honoraries))(t), must(store.AllRecords(ctx, f, &data.Introductions))(t)} {
		all += fmt.Sprintf("%+v", list)
	}
	if person != "" {
		all += fmt.Sprintf("%+v", must(f.Person(ctx, person))(t))
	}
	return all
}

// undoLast takes back the newest change and fails unless everything is as it was.
func undoLast(t *testing.T, f *store.File, person data.ID, before string) {
	t.Helper()
	undo(t, f, lastChange(t, f).Number)
	if after := everything(t, f, person); after != before {
		t.Errorf("undone, yet not as before:\n%s\nbefore:\n%s", after, before)
	}
}

// parish is a commune with two branches and somebody who has been a member of the first since 2020.
func parish(t *testing.T) (f *store.File, east, west data.Unit, member data.ID) {
	f = create(t)
	commune := addUnit(t, f, "Đoàn xã Vĩnh Thanh", data.Grassroots, "")
	east, west = addUnit(t, f, "Chi đoàn ấp Vĩnh Đông", data.Branch, commune.ID), addUnit(t, f, "Chi đoàn ấp Vĩnh Tây", data.Branch, commune.ID)
	return f, east, west, addMember(t, f, "Lý Thị Ngọc Anh", east.ID, "2020-03-26")
}

func addYouth(t *testing.T, f *store.File, name string, birth vntext.Date) data.ID {
	t.Helper()
	return must(f.AddMember(ctx, data.NewPerson{Person: data.Person{FullName: name, Birth: birth}}))(t)
}

func TestAYouthOfTheRegisterIsAdmittedAsOneChange(t *testing.T) {
	f, east, _, member := parish(t)
	youth := addYouth(t, f, "Danh Hữu Cường", "2006-07-01")
	introduction := data.Introduction{RecordHead: data.RecordHead{ID: data.NewID(), PersonID: member}, UnitID: east.ID, YouthID: youth, Channel: "Đoàn", Result: data.IntroductionOpen}
	named := data.Introduction{RecordHead: data.RecordHead{ID: data.NewID(), PersonID: member}, YouthName: "danh hữu cường", YouthBirth: "2006-07-01"}
	association := data.Introduction{RecordHead: data.RecordHead{ID: data.NewID(), PersonID: member}, YouthID: youth, Channel: "Hội"}
	for _, i := range []data.Introduction{introduction, named, association} {
		check(t, store.SaveRecord(ctx, f, &data.Introductions, i))
	}
	before := everything(t, f, youth)

	r := must(f.ProposeAdmission(ctx, youth, "", "2022-11-15"))(t)
	if r.UnitID != east.ID || r.IntroducerID != member || r.AdmittedOn != "2022-11-15" || r.AdmittedAt != "Chi đoàn ấp Vĩnh Đông" || r.DecisionIssuer != "BCH Đoàn xã Vĩnh Thanh" {
		t.Errorf("proposed %+v", r)
	}
	r.AdmittedOn, r.DecisionNumber = "2022-03-26", "12-QĐ/ĐTN"
	check(t, f.Admit(ctx, data.Person{}, r))
	if c := lastChange(t, f); c.Title != "Kết nạp Danh Hữu Cường" {
		t.Errorf("the log says %q", c.Title)
	}
	page := must(f.Person(ctx, youth))(t)
	if p := page.Person; p.JoinedUnion != "2022-03-26" || p.JoinedUnionAt != "Chi đoàn ấp Vĩnh Đông" || p.AdmissionResolution != "12-QĐ/ĐTN" {
		t.Errorf("kept %+v", p)
	}
	if m := page.Memberships; len(m) != 1 || m[0].UnitID != east.ID || m[0].From != "2022-03-26" || m[0].Began != data.BeganAdmission || !m[0].Counts || m[0].Position != data.OrdinaryMember {
		t.Errorf("kept stays %+v", m)
	}
	kept := must(store.RecordsOf(ctx, f, &data.Admissions, youth))(t)
	if len(kept) != 1 || kept[0].Introducer != "Lý Thị Ngọc Anh" || kept[0].DecisionNumber != "12-QĐ/ĐTN" {
		t.Errorf("kept %+v", kept)
	}
	for _, i := range must(store.AllRecords(ctx, f, &data.Introductions))(t) {
		switch want := i.ID != association.ID; {
		case want && (i.Result != data.IntroductionAdmitted || i.ResultOn != "2022-03-26" || i.YouthID != youth), !want && i.Result != "":
			t.Errorf("introduction %+v", i)
		}
	}
	if flow := must(f.HeadFlow(ctx, f.Ours(), "2022-01-01", "2022-11-15"))(t); flow.Start != 1 || flow.End != 2 || len(flow.In) != 1 || flow.In[0].Reason != data.BeganAdmission {
		t.Errorf("the year went %+v", flow)
	}
	wantCode(t, f.Admit(ctx, data.Person{}, r), data.Conflict) // a member already
	undoLast(t, f, youth, before)
}

func TestSomebodyNewIsAdmittedAndWhatBlocksWritesNothing(t *testing.T) {
	f, east, _, _ := parish(t)
	before := everything(t, f, "")
	r := must(f.ProposeAdmission(ctx, "", east.ID, "2022-11-15"))(t)
	wantCode(t, f.Admit(ctx, data.Person{}, r), data.Conflict)
	ten, five := 10, 5
	r.Present, r.Agreed = &ten, &five
	wantCode(t, f.Admit(ctx, data.Person{FullName: "Danh Hữu Cường"}, r), data.Conflict)
	if after := everything(t, f, ""); after != before {
		t.Errorf("refused, yet written: %s", after)
	}
	r.Agreed = &ten
	check(t, f.Admit(ctx, data.Person{FullName: "Danh Hữu Cường", Birth: "2006"}, r))
	if n := must(f.CountMembers(ctx, store.MemberFilter{Unit: east.ID}))(t).Total; n != 2 {
		t.Errorf("%d count in the branch", n)
	}
	undoLast(t, f, "", before)
}

func TestWhoWasStruckOffIsAdmittedAgainAndTheYearsBeforeStay(t *testing.T) {
	f, _, west, member := parish(t)
	check(t, f.EndMembership(ctx, member, "2021-06-01", data.EndedStrikeOff))
	before := everything(t, f, member)
	r := must(f.ProposeAdmission(ctx, member, west.ID, "2022-03-26"))(t)
	check(t, f.Admit(ctx, data.Person{}, r))
	for day, want := range map[vntext.Date]int{"2021-01-01": 1, "2021-12-31": 0, "2022-03-26": 1} {
		if n := must(f.CountMembers(ctx, store.MemberFilter{AsOf: day}))(t).Total; n != want {
			t.Errorf("%d count on %s, want %d", n, day, want)
		}
	}
	if flow := must(f.HeadFlow(ctx, west.ID, "2022-01-01", "2022-11-15"))(t); len(flow.In) != 1 || flow.In[0].Reason != data.BeganAdmission {
		t.Errorf("the year went %+v", flow)
	}
	undoLast(t, f, member, before)
}

func TestTheNumberOfAPaperIsFreeAgainWhenItsRecordIsUndone(t *testing.T) {
	f, east, _, _ := parish(t)
	const issuer = "BCH Đoàn xã Vĩnh Thanh"
	next := func(day vntext.Date) string { return must(f.NextDecision(ctx, data.Admissions.Table, issuer, day))(t) }
	if got := next("2022-11-15"); got != "" {
		t.Errorf("without a paper the next is %q", got)
	}
	for _, number := range []string{"12-QĐ/ĐTN", "13-QĐ/ĐTN"} {
		youth := addYouth(t, f, "Danh Hữu "+number, "2006-07-01")
		r := must(f.ProposeAdmission(ctx, youth, east.ID, "2022-11-15"))(t)
		if r.DecisionNumber != "" && r.DecisionNumber != number {
			t.Errorf("proposed %q", r.DecisionNumber)
		}
		r.DecisionNumber, r.DecisionDate = number, "2022-11-10"
		check(t, f.Admit(ctx, data.Person{}, r))
	}
	if got := next("2022-11-15"); got != "14-QĐ/ĐTN" {
		t.Errorf("the next is %q", got)
	}
	undo(t, f, lastChange(t, f).Number)
	if got := next("2022-11-15"); got != "13-QĐ/ĐTN" {
		t.Errorf("after undo the next is %q", got)
	}
	if got := next("2023-01-02"); got != "01-QĐ/ĐTN" {
		t.Errorf("a new year begins with %q", got)
	}
}
