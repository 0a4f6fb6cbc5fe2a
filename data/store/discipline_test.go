package store_test

import (
	"strings"
	"testing"

	"bachudong/data"
	"bachudong/data/store"
)

func count(n int) *int { return &n }

// secretary makes the secretary of a branch, who also sits in the committee of the commune.
func secretary(t *testing.T, f *store.File) (person data.ID, commune, branch data.Unit) {
	t.Helper()
	commune = addUnit(t, f, "Đoàn xã Vĩnh Thanh", data.Grassroots, "")
	branch = addUnit(t, f, "Chi đoàn ấp 1", data.Branch, commune.ID)
	person = addMember(t, f, "Danh Hữu Cường", branch.ID, "2020")
	stay := must(f.Person(ctx, person))(t).Memberships[0].Membership
	stay.Position = "Bí thư chi đoàn"
	check(t, f.SaveMembership(ctx, stay))
	must(f.SaveCommittee(ctx, data.Committee{UnitID: commune.ID, Body: data.ExecutiveCommittee, Term: "2022–2027", From: "2022-03-01",
		Seats: []data.Seat{{PersonID: person, FullName: "Danh Hữu Cường", Position: "Ủy viên", From: "2022-03-01"}}}))(t)
	return person, commune, branch
}

// severe is a measure decided above, in order but for its form.
func severe(person data.ID, form string) data.Discipline {
	return data.Discipline{RecordHead: data.RecordHead{PersonID: person}, Form: form, Reason: "Vi phạm Điều lệ", Members: count(9), Present: count(7),
		Agreed: count(6), MinutesDate: "2022-10-01", DecidedBy: data.AboveDecides, DecisionNumber: "7-QĐ/ĐTN", DecisionDate: "2022-10-10", EffectiveOn: "2022-10-10"}
}

func removal(person data.ID, posts string) data.Discipline {
	r := severe(person, data.Removal)
	r.RemovedFrom = posts
	return r
}

func TestARemovalTakesThePostsThatAreChosen(t *testing.T) {
	f := create(t)
	person, commune, branch := secretary(t, f)
	c := must(f.DisciplineCase(ctx, person))(t)
	if len(c.Posts) != 2 || c.Posts[0].Label != "Bí thư chi đoàn, Chi đoàn ấp 1" || c.Posts[1].Label != "Ủy viên Ban Chấp hành, Đoàn xã Vĩnh Thanh" || c.Record.UnitID != branch.ID {
		t.Fatalf("%+v", c)
	}
	before := dump(t, f)
	wantCode(t, f.Discipline(ctx, severe(person, data.Removal)), data.Conflict)
	wantCode(t, f.Discipline(ctx, removal(person, "Bí thư Đoàn xã")), data.Conflict)
	if dump(t, f) != before {
		t.Fatal("a refused measure wrote something")
	}
	check(t, f.Discipline(ctx, removal(person, c.Posts[1].Label)))
	seat := must(f.UnitPage(ctx, commune.ID))(t).Committees[0].Seats[0]
	page := must(f.Person(ctx, person))(t)
	if seat.To != "2022-10-10" || page.Memberships[0].Position != "Bí thư chi đoàn" || page.Memberships[0].To != "" {
		t.Errorf("seat %+v, stay %+v", seat, page.Memberships[0])
	}
	kept := must(store.RecordsOf(ctx, f, &data.Disciplines, person))(t)
	if len(kept) != 1 || kept[0].RemovedFrom != "Ủy viên Ban Chấp hành, Đoàn xã Vĩnh Thanh" || kept[0].UnitID != branch.ID {
		t.Errorf("%+v", kept)
	}
	if got := lastChange(t, f).Title; got != "Kỷ luật cách chức: Danh Hữu Cường" {
		t.Errorf("called %q", got)
	}
	check(t, f.Discipline(ctx, removal(person, data.AllPosts)))
	if got := must(f.Person(ctx, person))(t).Memberships[0].Position; got != data.OrdinaryMember {
		t.Errorf("position %q", got)
	}
	wantCode(t, f.Discipline(ctx, removal(person, data.AllPosts)), data.Conflict) // nothing is left to lose
	undo(t, f, lastChange(t, f).Number)
	undo(t, f, must(f.Changes(ctx, 0))(t)[2].Number)
	if dump(t, f) != before {
		t.Error("undone, yet not as before")
	}
}

func TestAnExpulsionEndsTheMembershipAndIsOfTheRegistersEnds(t *testing.T) {
	f := create(t)
	person, commune, branch := secretary(t, f)
	before := dump(t, f)
	check(t, f.Discipline(ctx, severe(person, data.Expulsion)))
	page := must(f.Person(ctx, person))(t)
	if stay := page.Memberships[0]; stay.To != "2022-10-10" || stay.Ended != data.EndedExpulsion {
		t.Errorf("stay %+v", stay)
	}
	ends := must(store.RecordsOf(ctx, f, &data.Standings, person))(t)
	if len(ends) != 1 || ends[0].Kind != data.EndedExpulsion || ends[0].FromDate != "2022-10-10" || ends[0].UnitID != branch.ID ||
		ends[0].MembershipID != page.Memberships[0].ID || ends[0].DecisionNumber != "7-QĐ/ĐTN" || *ends[0].Present != 7 {
		t.Errorf("standing %+v", ends)
	}
	if seat := must(f.UnitPage(ctx, commune.ID))(t).Committees[0].Seats[0]; seat.To != "2022-10-10" {
		t.Errorf("seat %+v", seat)
	}
	if n := must(f.CountMembers(ctx, store.MemberFilter{}))(t); n.Total != 0 {
		t.Errorf("%d members", n.Total)
	}
	flow := must(f.HeadFlow(ctx, branch.ID, "2022-01-01", "2022-12-31"))(t)
	if len(flow.Out) != 1 || flow.Out[0].Reason != data.EndedExpulsion {
		t.Errorf("flow %+v", flow)
	}
	wantCode(t, f.Discipline(ctx, severe(person, data.Expulsion)), data.Conflict)
	undo(t, f, lastChange(t, f).Number)
	if dump(t, f) != before {
		t.Error("undone, yet not as before")
	}
}

func TestAMeasureEndsByAPaperOnAnyDay(t *testing.T) {
	f := create(t)
	person, _, _ := secretary(t, f)
	check(t, f.Discipline(ctx, severe(person, data.Warning)))
	kept := must(store.RecordsOf(ctx, f, &data.Disciplines, person))(t)[0]
	kept.EndedOn, kept.EndedHow, kept.EndedNumber, kept.Reason = "2022-10-09", "Công nhận tiến bộ", "9-QĐ", "khác"
	err := f.EndDiscipline(ctx, kept)
	wantCode(t, err, data.Conflict)
	if !strings.Contains(err.Error(), "trước ngày có hiệu lực (10/10/2022)") {
		t.Error(err)
	}
	kept.EndedOn = "2022-11-01"
	check(t, f.EndDiscipline(ctx, kept))
	got := must(store.RecordsOf(ctx, f, &data.Disciplines, person))(t)[0]
	if got.EndedOn != "2022-11-01" || got.EndedNumber != "9-QĐ" || got.Reason != "Vi phạm Điều lệ" {
		t.Errorf("%+v", got)
	}
	if title := lastChange(t, f).Title; title != "Công nhận tiến bộ: Danh Hữu Cường" {
		t.Errorf("called %q", title)
	}
	kept.ID = "nothing"
	wantCode(t, f.EndDiscipline(ctx, kept), data.NotFound)
}
