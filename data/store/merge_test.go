package store_test

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"bachudong/data"
	"bachudong/data/store"
)

// twins makes two records of one person, in two branches, with everything that hangs on a person.
func twins(t *testing.T, f *store.File) (keep, other data.ID, branches [2]data.Unit) {
	t.Helper()
	commune := addUnit(t, f, "Đoàn xã Vĩnh Thanh", data.Grassroots, "")
	for i, name := range []string{"Chi đoàn ấp 1", "Chi đoàn ấp 2"} {
		branches[i] = addUnit(t, f, name, data.Branch, commune.ID)
	}
	keep = addMember(t, f, "Danh Hữu Cường", branches[0].ID, "2020")
	other = addMember(t, f, "Danh Cường", branches[1].ID, "2019")
	check(t, f.SavePerson(ctx, store.PersonEdit{ID: keep, Facts: map[string]string{"birth": "2004", "phone": "0912345678"}}))
	check(t, f.SavePerson(ctx, store.PersonEdit{ID: other, Facts: map[string]string{"birth": "2004-03-15", "phone": "0987654321", "hometown": "xã Hưng Phú"}}))
	check(t, f.SaveRelatives(ctx, other, []data.Relative{{Relation: "Cha", FullName: "Danh Văn Tư"}}))
	check(t, f.SaveAssessments(ctx, keep, []data.Assessment{{Year: 2021, Rating: "Hoàn thành tốt nhiệm vụ"}}))
	check(t, f.SaveAssessments(ctx, other, []data.Assessment{{Year: 2020, Rating: "Hoàn thành nhiệm vụ"},
		{Year: 2021, Rating: "Hoàn thành nhiệm vụ", Strengths: "Nhiệt tình"}}))
	check(t, f.SetPhoto(ctx, other, []byte("\xff\xd8\xff\x00 a portrait")))
	return keep, other, branches
}

func TestAMergeIsShownBeforeItIsDone(t *testing.T) {
	f := create(t)
	keep, other, _ := twins(t, f)
	before := dump(t, f)
	m := must(f.MergePreview(ctx, keep, other, []string{"phone"}))(t)
	if dump(t, f) != before || m.Change != 0 {
		t.Error("looking at a merge wrote something")
	}
	want := []data.MergedFact{
		{Key: "full_name", Kept: "Danh Hữu Cường", Other: "Danh Cường", Result: "Danh Hữu Cường", Conflict: true},
		{Key: "birth", Kept: "2004", Other: "2004-03-15", Result: "2004-03-15"},
		{Key: "phone", Kept: "0912345678", Other: "0987654321", Result: "0987654321", Conflict: true},
		{Key: "hometown", Other: "xã Hưng Phú", Result: "xã Hưng Phú"},
	}
	if !reflect.DeepEqual(m.Facts, want) {
		t.Errorf("facts %+v, want %+v", m.Facts, want)
	}
	var labels []string
	for _, move := range m.Moves {
		labels = append(labels, move.Label)
	}
	wantLabels := []string{"Xếp loại năm 2020 của Danh Cường", "Xếp loại năm 2021 của Danh Cường", "Sinh hoạt của Danh Cường tại Chi đoàn ấp 2", "Ảnh của Danh Cường", "Quan hệ gia đình của Danh Cường"}
	if !reflect.DeepEqual(labels, wantLabels) {
		t.Errorf("moves %q, want %q", labels, wantLabels)
	}
	if m.Conflicts() != 3 || !m.Moves[1].Conflict || m.Moves[0].Conflict || !strings.Contains(m.Moves[2].Note, "không tính") {
		t.Errorf("%d conflicts in %+v", m.Conflicts(), m.Moves)
	}
}

func TestMergeMovesEverythingAndNobodyCountsTwice(t *testing.T) {
	f := create(t)
	keep, other, branches := twins(t, f)
	m := must(f.Merge(ctx, keep, other, nil))(t)
	page := must(f.Person(ctx, keep))(t)
	p := page.Person
	if p.FullName != "Danh Hữu Cường" || p.Birth != "2004-03-15" || p.Phone != "0912345678" || p.Hometown != "xã Hưng Phú" {
		t.Errorf("%+v", p)
	}
	if len(page.Relatives) != 1 || len(page.Photo) == 0 || len(page.Memberships) != 2 {
		t.Errorf("%+v", page)
	}
	old := page.Memberships[0]
	if old.UnitID != branches[1].ID || old.Counts || old.To != "2022-11-15" || old.Ended != data.EndedJoined {
		t.Errorf("the stay of the other record: %+v", old)
	}
	if a := page.Assessments; len(a) != 2 || a[1].Rating != "Hoàn thành tốt nhiệm vụ" || a[1].Strengths != "Nhiệt tình" {
		t.Errorf("assessments %+v", page.Assessments)
	}
	if n := must(f.CountMembers(ctx, store.MemberFilter{}))(t); n.Total != 1 {
		t.Errorf("%d members", n.Total)
	}
	if _, err := f.Person(ctx, other); data.CodeOf(err) != data.NotFound {
		t.Errorf("the other record: %v", err)
	}
	newest := must(f.PersonChanges(ctx, keep, 1))(t)
	if newest[0].Kind != store.KindMerge || newest[0].Title != "Gộp Danh Cường vào Danh Hữu Cường" || newest[0].Number != m.Change {
		t.Errorf("%+v", newest)
	}
}

func TestSplitBringsTheSecondBackAndKeepsWhatWasAlteredSince(t *testing.T) {
	f := create(t)
	keep, other, branches := twins(t, f)
	wantOther := must(f.Person(ctx, other))(t)
	m := must(f.Merge(ctx, keep, other, nil))(t)
	check(t, f.SavePerson(ctx, store.PersonEdit{ID: keep, Facts: map[string]string{"email": "cuong@example.vn"}}))
	third := data.NewPerson{Person: data.Person{ID: data.NewID(), FullName: "Trần Thị Bé"}, Membership: data.Membership{ID: data.NewID(), UnitID: branches[0].ID, Counts: true}}
	must(f.Import(ctx, data.RegisterChange{Title: "Nhập khẩu", People: []data.NewPerson{third}, Updates: []data.FactUpdate{{PersonID: keep, Facts: map[string]string{"note": "có tên trong danh sách"}}}}, nil))(t)

	report := undo(t, f, m.Change)
	got := must(f.Person(ctx, other))(t)
	if !reflect.DeepEqual(got, wantOther) {
		t.Errorf("the second person came back as\n%+v\nwant\n%+v", got, wantOther)
	}
	p := must(f.Person(ctx, keep))(t)
	if p.Person.Email != "cuong@example.vn" || p.Person.Note != "có tên trong danh sách" {
		t.Errorf("what was altered since is gone: %+v", p.Person)
	}
	if p.Person.Hometown != "" || p.Person.Birth != "2004" || len(p.Memberships) != 1 || len(p.Relatives) != 0 || p.Assessments[0].Strengths != "" {
		t.Errorf("what came from the other stays: %+v", p)
	}
	if len(report.Kept) != 1 || report.Kept[0].Label != "Đoàn viên Danh Hữu Cường" || !strings.Contains(report.Kept[0].ChangedBy, "Nhập khẩu") {
		t.Errorf("kept %+v", report.Kept)
	}
	if n := must(f.CountMembers(ctx, store.MemberFilter{}))(t); n.Total != 3 {
		t.Errorf("%d members", n.Total)
	}
	undo(t, f, report.Change)
	if joined := must(f.Person(ctx, keep))(t); joined.Person.Hometown != "xã Hưng Phú" || joined.Person.Email != "cuong@example.vn" {
		t.Errorf("joined again: %+v", joined.Person)
	}
}

func TestARecordAlteredAfterTheMergeGoesBackWithTheAlteration(t *testing.T) {
	f := create(t)
	keep, other, branches := twins(t, f)
	m := must(f.Merge(ctx, keep, other, nil))(t)
	stay := must(f.Person(ctx, keep))(t).Memberships[0].Membership
	stay.Note = "đã đối chiếu"
	check(t, f.SaveMembership(ctx, stay))
	report := undo(t, f, m.Change)
	back := must(f.Person(ctx, other))(t).Memberships
	if len(back) != 1 || back[0].UnitID != branches[1].ID || !back[0].Counts || back[0].To != "" || back[0].Note != "đã đối chiếu" {
		t.Errorf("%+v", back)
	}
	if len(report.Kept) != 1 || report.Kept[0].Table != "membership" {
		t.Errorf("%+v", report.Kept)
	}
}

func TestMergeAndItsUndoLeaveNoTrace(t *testing.T) {
	f := create(t)
	keep, other, _ := twins(t, f)
	before := dump(t, f)
	m := must(f.Merge(ctx, keep, other, []string{"phone", "full_name"}))(t)
	if p := must(f.Person(ctx, keep))(t).Person; p.Phone != "0987654321" || p.FullName != "Danh Cường" {
		t.Errorf("%+v", p)
	}
	undo(t, f, m.Change)
	if after := dump(t, f); after != before {
		t.Errorf("after the split\n%s\nwant\n%s", after, before)
	}
}

func TestBothRatingsOfAYearStayToBeSeen(t *testing.T) {
	f := create(t)
	keep, other, _ := twins(t, f)
	check(t, f.SavePerson(ctx, store.PersonEdit{ID: keep, Facts: map[string]string{"note": "đã hỏi"}}))
	const said = "xếp loại Hoàn thành nhiệm vụ"
	preview := must(f.MergePreview(ctx, keep, other, nil))(t)
	if move := preview.Moves[1]; !move.Conflict || !strings.HasSuffix(move.Note, "Ghi chú: "+said) {
		t.Errorf("%+v", move)
	}
	m := must(f.Merge(ctx, keep, other, nil))(t)
	page := must(f.Person(ctx, keep))(t)
	if want := "đã hỏi\nNăm 2021, hồ sơ gộp vào ghi: " + said + "."; page.Person.Note != want {
		t.Errorf("note %q, want %q", page.Person.Note, want)
	}
	if a := page.Assessments[1]; a.Year != 2021 || a.Rating != "Hoàn thành tốt nhiệm vụ" {
		t.Errorf("%+v", a)
	}
	undo(t, f, m.Change)
	if p := must(f.Person(ctx, keep))(t).Person; p.Note != "đã hỏi" {
		t.Errorf("note after the split %q", p.Note)
	}
}

func TestASeatInACommitteePassesToTheKeptPerson(t *testing.T) {
	f := create(t)
	keep, other, branches := twins(t, f)
	seat := data.Seat{PersonID: other, FullName: "Danh Cường", Position: "Bí thư"}
	must(f.SaveCommittee(ctx, data.Committee{UnitID: branches[0].ID, Body: data.ExecutiveCommittee, Term: "2022–2024", From: "2022-03-01", Seats: []data.Seat{seat}}))(t)
	sitting := func() data.ID { return must(f.UnitPage(ctx, branches[0].ID))(t).Committees[0].Seats[0].PersonID }
	m := must(f.Merge(ctx, keep, other, nil))(t)
	if !slices.ContainsFunc(m.Moves, func(r data.MovedRecord) bool { return r.Label == "Bí thư Danh Cường" }) {
		t.Errorf("%+v does not name the seat", m.Moves)
	}
	if got := sitting(); got != keep {
		t.Errorf("the seat is of %s, want the kept person", got)
	}
	undo(t, f, m.Change)
	if got := sitting(); got != other {
		t.Errorf("after the split the seat is of %s, want the other person", got)
	}
}

func TestWhatWasAddedSinceStaysAndIsNamedWhenTwoAreSplit(t *testing.T) {
	f := create(t)
	branch := addUnit(t, f, "Chi đoàn ấp 1", data.Branch, addUnit(t, f, "Đoàn xã Vĩnh Thanh", data.Grassroots, "").ID)
	for _, differ := range []bool{false, true} { // a merge that changes facts of the kept person, and one that does not
		keep, other := addMember(t, f, "Lê Thị Bé", branch.ID, "2020"), addMember(t, f, "Lê Thị Bé", branch.ID, "2020")
		if differ {
			check(t, f.SavePerson(ctx, store.PersonEdit{ID: other, Facts: map[string]string{"hometown": "xã Hưng Phú"}}))
		}
		m := must(f.Merge(ctx, keep, other, nil))(t)
		check(t, f.SaveRelatives(ctx, keep, []data.Relative{{Relation: "Mẹ", FullName: "Trần Thị Sáu"}}))
		report := undo(t, f, m.Change)
		if len(report.Kept) != 1 || report.Kept[0].Table != "relative" || report.Kept[0].Label != "Quan hệ gia đình của Lê Thị Bé" || report.Kept[0].ChangedBy == "" {
			t.Errorf("kept %+v, want the relative that was added since", report.Kept)
		}
		if page := must(f.Person(ctx, keep))(t); len(page.Relatives) != 1 {
			t.Errorf("the relative is gone: %+v", page.Relatives)
		}
	}
}

func TestWhatCannotBeMergedIsRefused(t *testing.T) {
	f := create(t)
	keep, other, _ := twins(t, f)
	_, err := f.Merge(ctx, keep, keep, nil)
	wantCode(t, err, data.Invalid)
	_, err = f.Merge(ctx, keep, "gone", nil)
	wantCode(t, err, data.NotFound)
	_, err = f.Merge(ctx, keep, other, []string{"shoe_size"})
	wantCode(t, err, data.Invalid)
}
