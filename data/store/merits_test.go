package store_test

import (
	"slices"
	"strings"
	"testing"

	"bachudong/data"
	"bachudong/data/process"
	"bachudong/data/store"
)

func TestOneDecisionRewardsManyAtOnce(t *testing.T) {
	f := create(t)
	a := addUnit(t, f, "Chi đoàn ấp 1", data.Branch, "")
	b := addUnit(t, f, "Chi đoàn ấp 2", data.Branch, "")
	first, second := addMember(t, f, "Lý An", a.ID, "2020"), addMember(t, f, "Lý Bé", b.ID, "2020")
	c := must(f.AwardCase(ctx, []data.ID{first, second}))(t)
	c.Record = data.Award{Form: "Giấy khen", Level: "Huyện đoàn", Content: "Hè tình nguyện", DecisionNumber: "9-QĐ", DecisionDate: "2022-08-30"}
	c.People[1].Merits = "Đội trưởng"
	check(t, f.Award(ctx, c))
	got := must(store.AllRecords(ctx, f, &data.Awards))(t)
	if len(got) != 2 || got[0].UnitID != a.ID || got[1].UnitID != b.ID || got[0].Content != "Hè tình nguyện" || got[1].Content != "Đội trưởng" || *got[0].Year != 2022 {
		t.Errorf("%+v", got)
	}
	if title := lastChange(t, f).Title; title != "Khen thưởng: Giấy khen cho 2 người" {
		t.Errorf("called %q", title)
	}
	if again := must(f.AwardCase(ctx, []data.ID{first}))(t); len(again.People[0].Before) != 1 {
		t.Errorf("%+v", again)
	}
	undo(t, f, lastChange(t, f).Number)
	if got := must(store.AllRecords(ctx, f, &data.Awards))(t); len(got) != 0 {
		t.Errorf("undone, yet kept: %+v", got)
	}
	c.Record.Form = ""
	wantCode(t, f.Award(ctx, c), data.Conflict)
}

func TestTheWayIntoThePartyIsOneRecordAndReachesThePersonsOwn(t *testing.T) {
	f := create(t)
	branch := addUnit(t, f, "Chi đoàn ấp 1", data.Branch, "")
	id := addMember(t, f, "Lý An", branch.ID, "2020")
	check(t, f.SaveAssessments(ctx, id, []data.Assessment{{Year: 2021, Rating: "Hoàn thành xuất sắc nhiệm vụ"}}))
	c := must(f.PartyPathCase(ctx, id))(t)
	if c.Record.UnitID != branch.ID || c.Best[2021] != "Hoàn thành xuất sắc nhiệm vụ" || len(c.Ratings) != 1 {
		t.Fatalf("%+v", c)
	}
	c.Record.VotedOn, c.Record.Present, c.Record.Agreed = "2022-03-01", count(9), count(9)
	check(t, f.SavePartyPath(ctx, c.Record))
	again := must(f.PartyPathCase(ctx, id))(t)
	if again.Record.ID == "" || again.Record.VotedOn != "2022-03-01" || again.Underway {
		t.Fatalf("the way that goes on: %+v", again)
	}
	wantCode(t, f.SavePartyPath(ctx, data.PartyPath{RecordHead: data.RecordHead{PersonID: id}, VotedOn: "2022-05-01"}), data.Conflict)
	again.Record.GrassrootsDate, again.Record.AdmittedOn = "2022-04-01", "2022-10-02"
	check(t, f.SavePartyPath(ctx, again.Record))
	if p := must(f.Person(ctx, id))(t).Person; p.JoinedParty != "2022-10-02" || p.JoinedPartyOfficially != "" {
		t.Errorf("%+v", p)
	}
	undo(t, f, lastChange(t, f).Number)
	if p := must(f.Person(ctx, id))(t).Person; p.JoinedParty != "" {
		t.Errorf("undone, yet joined on %s", p.JoinedParty)
	}
	if got := must(store.AllRecords(ctx, f, &data.PartyPaths))(t); len(got) != 1 || got[0].AdmittedOn != "" || got[0].VotedOn == "" {
		t.Errorf("%+v", got)
	}
}

func TestAnIntroducedYouthMayJoinTheRegisterInTheSameChange(t *testing.T) {
	f := create(t)
	branch := addUnit(t, f, "Chi đoàn ấp 1", data.Branch, "")
	id, idle := addMember(t, f, "Lý An", branch.ID, "2020"), addMember(t, f, "Lý Bé", branch.ID, "2020")
	record := data.Introduction{RecordHead: data.RecordHead{PersonID: id}, IntroducedOn: "2022-03-26", YouthName: " Lý  Út ", YouthBirth: "2006",
		YouthJob: "Học sinh", Channel: data.ToUnion}
	check(t, f.Introduce(ctx, record, true))
	got := must(store.RecordsOf(ctx, f, &data.Introductions, id))(t)
	if len(got) != 1 || got[0].YouthID == "" || got[0].UnitID != branch.ID {
		t.Fatalf("%+v", got)
	}
	youth := must(f.Person(ctx, got[0].YouthID))(t)
	if youth.Person.FullName != "Lý Út" || youth.Person.Birth != "2006" || youth.Person.Occupation != "Học sinh" || len(youth.Memberships) != 0 {
		t.Errorf("%+v", youth)
	}
	second := record
	second.PersonID, second.YouthID, second.YouthName = idle, got[0].YouthID, ""
	second.IntroducedOn = "2021-12-31"
	c := must(f.IntroductionCase(ctx, second))(t)
	if c.Youth == nil || c.Member || !slices.Equal(c.By, []string{"Lý An"}) {
		t.Errorf("%+v", c)
	}
	check(t, f.Introduce(ctx, second, true)) // of the register already: nobody is added
	if n := must(f.CountMembers(ctx, store.MemberFilter{Status: store.AnyStatus}))(t); n.Total != 3 {
		t.Errorf("%d people", n.Total)
	}
	if got := must(store.RecordsOf(ctx, f, &data.Introductions, idle))(t); got[0].YouthName != "Lý Út" {
		t.Errorf("%+v", got)
	}
	if got := names(must(f.IntroducedNobody(ctx, "", "2022-11-15"))(t)); !slices.Equal(got, []string{"Lý Bé"}) {
		t.Errorf("introduced nobody in 2022: %q", got)
	}
	if got := names(must(f.IntroducedNobody(ctx, "", "2022-03-25"))(t)); len(got) != 2 {
		t.Errorf("introduced nobody before the day: %q", got)
	}
	tally := must(f.IntroductionTally(ctx, branch.ID, "2022-11-15"))(t)
	if tally.Approached != 1 || tally.Members != 2 || tally.Reached != 1 {
		t.Errorf("%+v", tally)
	}
}

func TestHelpIsGivenToManyAndToYouthWhoAreNoMembers(t *testing.T) {
	f := create(t)
	branch := addUnit(t, f, "Chi đoàn ấp 1", data.Branch, "")
	member := addMember(t, f, "Lý An", branch.ID, "2020")
	youth := must(f.AddMember(ctx, data.NewPerson{Person: data.Person{FullName: "Lý Út"}}))(t)
	for _, id := range []data.ID{member, youth} {
		check(t, f.SaveHardship(ctx, data.Hardship{RecordHead: data.RecordHead{PersonID: id}, Kind: "Hộ nghèo", Situation: "Nhà dột"}))
	}
	check(t, f.GiveHelp(ctx, data.Help{Form: "Tiền mặt", GivenOn: "2022-10-01", Value: count(500000), Giver: "Đoàn xã"}, []data.ID{member, youth}))
	got := must(store.AllRecords(ctx, f, &data.Helps))(t)
	if len(got) != 2 || *got[0].Value != 500000 || got[0].UnitID != branch.ID || got[1].UnitID != "" || got[1].PersonID != youth {
		t.Errorf("%+v", got)
	}
	change := lastChange(t, f)
	if change.Title != "Giúp đỡ 2 người" || change.Rows != 2 {
		t.Errorf("%+v", change)
	}
	before := dump(t, f)
	wantCode(t, f.GiveHelp(ctx, data.Help{Form: "Tiền mặt", Value: count(1)}, []data.ID{member, "nobody"}), data.NotFound)
	wantCode(t, f.GiveHelp(ctx, data.Help{}, []data.ID{member}), data.Conflict)
	wantCode(t, f.SaveHardship(ctx, data.Hardship{RecordHead: data.RecordHead{PersonID: member}}), data.Conflict)
	if dump(t, f) != before {
		t.Error("a refused change wrote something")
	}
	listed := must(f.HardshipCase(ctx, data.Hardship{RecordHead: data.RecordHead{PersonID: youth}, Kind: "Hộ nghèo"}))(t)
	if !strings.Contains(findingsText(listed.Findings()), "Đã có trong danh sách") {
		t.Errorf("%+v", listed.Findings())
	}
}

func findingsText(list []process.Finding) (text string) {
	for _, f := range list {
		text += f.Text + "\n"
	}
	return text
}
