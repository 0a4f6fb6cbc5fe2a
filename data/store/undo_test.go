package store_test

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"testing"

	"bachudong/data"
	"bachudong/data/store"
)

// dump is everything the officer can see of the register, for comparing states.
func dump(t testing.TB, f *store.File) string {
	t.Helper()
	var b strings.Builder
	for _, u := range must(f.Units(ctx, ""))(t) {
		fmt.Fprintf(&b, "%+v\n", u)
	}
	check(t, f.EveryMember(ctx, "", func(m *data.Member) error {
		page := must(f.Person(ctx, m.ID))(t)
		fmt.Fprintf(&b, "%+v\n%+v\n", *m, page)
		return nil
	}))
	b.WriteString(dumpRecords(t, f))
	return b.String()
}

func undo(t testing.TB, f *store.File, ref any) store.UndoReport {
	t.Helper()
	return must(f.Undo(ctx, fmt.Sprint(ref)))(t)
}

// changesToUndo lists every kind of edit; each starts from one member in one branch and is undone and redone.
var changesToUndo = []struct {
	name string
	edit func(t *testing.T, f *store.File, person data.ID, branch data.Unit)
}{
	{"facts", func(t *testing.T, f *store.File, person data.ID, _ data.Unit) {
		check(t, f.SavePerson(ctx, store.PersonEdit{ID: person, Facts: map[string]string{"full_name": "Đặng Thị Ánh", "phone": "0912345678"}}))
	}},
	{"position and facts", func(t *testing.T, f *store.File, person data.ID, _ data.Unit) {
		stay := must(f.Person(ctx, person))(t).Memberships[0].Membership
		stay.Position = "Bí thư chi đoàn"
		check(t, f.SavePerson(ctx, store.PersonEdit{ID: person, Facts: map[string]string{"note": "a\"b\\c\n'đ'"}, Membership: &stay}))
	}},
	{"new member", func(t *testing.T, f *store.File, _ data.ID, branch data.Unit) {
		addMember(t, f, "Trần Văn Đức", branch.ID, "2021")
	}},
	{"photo", func(t *testing.T, f *store.File, person data.ID, _ data.Unit) {
		check(t, f.SetPhoto(ctx, person, []byte("\xff\xd8\xff\x00 a portrait")))
	}},
	{"family", func(t *testing.T, f *store.File, person data.ID, _ data.Unit) {
		check(t, f.SaveRelatives(ctx, person, []data.Relative{{Relation: "Cha", FullName: "Danh Văn Tư", Birth: "1970"}}))
	}},
	{"assessments", func(t *testing.T, f *store.File, person data.ID, _ data.Unit) {
		check(t, f.SaveAssessments(ctx, person, []data.Assessment{{Year: 2021, Rating: "Hoàn thành tốt nhiệm vụ"}, {Year: 2022, Rating: "Hoàn thành nhiệm vụ"}}))
	}},
	{"transfer", func(t *testing.T, f *store.File, person data.ID, branch data.Unit) {
		check(t, f.Transfer(ctx, person, addUnit(t, f, "Chi đoàn nơi đến", data.Branch, branch.Parent).ID, "2022-05-04"))
	}},
	{"end", func(t *testing.T, f *store.File, person data.ID, _ data.Unit) {
		check(t, f.EndMembership(ctx, person, "2022-05-04", data.EndedGraduation))
	}},
	{"new unit", func(t *testing.T, f *store.File, _ data.ID, branch data.Unit) {
		addUnit(t, f, "Chi đoàn trường", data.Branch, branch.Parent)
	}},
	{"renamed unit", func(t *testing.T, f *store.File, _ data.ID, branch data.Unit) {
		branch.Name, branch.From = "Chi đoàn ấp Mới", "2022-07-01"
		check(t, f.EditUnit(ctx, branch))
	}},
	{"removed person", func(t *testing.T, f *store.File, person data.ID, _ data.Unit) {
		check(t, f.SetPhoto(ctx, person, []byte("\x89PNG\r\n\x1a\n picture")))
		check(t, f.RemovePerson(ctx, person))
	}},
	{"import", func(t *testing.T, f *store.File, person data.ID, branch data.Unit) {
		in := crowd(45, 10, branch.Parent)
		position := "Ủy viên"
		in.Updates = []data.FactUpdate{{PersonID: person, Facts: map[string]string{"phone": "0900000001"}, Position: &position,
			MembershipID: must(f.Person(ctx, person))(t).Memberships[0].ID}}
		must(f.Import(ctx, in, nil))(t)
	}},
}

func TestEveryEditCanBeUndoneAndRedone(t *testing.T) {
	for _, test := range changesToUndo {
		t.Run(test.name, func(t *testing.T) {
			f := create(t)
			commune := addUnit(t, f, "Đoàn xã Vĩnh Thanh", data.Grassroots, "")
			branch := addUnit(t, f, "Chi đoàn cơ quan", data.Branch, commune.ID)
			person := addMember(t, f, "Danh Thị Bé", branch.ID, "2020-03-26")
			first := lastChange(t, f).Number
			before := dump(t, f)
			test.edit(t, f, person, branch)
			after := dump(t, f)
			if before == after {
				t.Fatal("the edit changed nothing")
			}
			last := lastChange(t, f).Number
			for n := last; n > first; n-- {
				if report := undo(t, f, n); report.Restored == 0 || len(report.Kept) > 0 {
					t.Fatalf("undo of %d: %+v", n, report)
				}
			}
			if got := dump(t, f); got != before {
				t.Errorf("after undo\n%s\nwant\n%s", got, before)
			}
			check(t, f.Check(ctx))
			for n := lastChange(t, f).Number; n > last; n-- {
				undo(t, f, n)
			}
			// undoing the undos, newest first, redoes the edits in their order
			if got := dump(t, f); got != after {
				t.Errorf("after redo\n%s\nwant\n%s", got, after)
			}
			check(t, f.Check(ctx))
			if got := dump(t, reopen(t, f)); got != after {
				t.Errorf("after reopening\n%s", got)
			}
		})
	}
}

func TestUndoKeepsWhatWasAlteredSinceAndNamesIt(t *testing.T) {
	f := create(t)
	commune := addUnit(t, f, "Đoàn xã Vĩnh Thanh", data.Grassroots, "")
	result := must(f.Import(ctx, crowd(45, 10, commune.ID), nil))(t)
	members := must(f.Members(ctx, store.MemberFilter{}))(t)
	edited, photographed, moved := members[3], members[20], members[40]
	check(t, f.SavePerson(ctx, store.PersonEdit{ID: edited.ID, Facts: map[string]string{"phone": "0911111111"}}))
	check(t, f.SetPhoto(ctx, photographed.ID, []byte("\xff\xd8\xffx")))
	check(t, f.EndMembership(ctx, moved.ID, "2022-10-01", data.EndedTransfer))

	report := undo(t, f, result.Batch)
	left := map[data.ID]bool{}
	check(t, f.EveryMember(ctx, "", func(m *data.Member) error { left[m.ID] = true; return nil }))
	if len(left) != 3 || !left[edited.ID] || !left[photographed.ID] || !left[moved.ID] {
		t.Errorf("people left: %v", left)
	}
	nodes := must(f.Units(ctx, ""))(t)
	var kept []string
	for _, k := range report.Kept {
		if k.Table == "person" || k.Table == "membership" {
			kept = append(kept, k.Label+" | "+k.ChangedBy)
		}
	}
	want := []string{
		"Đoàn viên " + edited.FullName + " | Số 4: Sửa " + edited.FullName + ": Điện thoại (15/11/2022)",
		"Đoàn viên " + photographed.FullName + " | Số 5: Đổi ảnh của " + photographed.FullName + " (15/11/2022)",
		"Đoàn viên " + moved.FullName + " | Số 6: Chuyển đi: " + moved.FullName + " (15/11/2022)",
		"Sinh hoạt của " + edited.FullName + " tại " + edited.UnitName + " | Số 4: Sửa " + edited.FullName + ": Điện thoại (15/11/2022)",
		"Sinh hoạt của " + photographed.FullName + " tại " + photographed.UnitName + " | Số 5: Đổi ảnh của " + photographed.FullName + " (15/11/2022)",
		"Sinh hoạt của " + moved.FullName + " tại " + moved.UnitName + " | Số 6: Chuyển đi: " + moved.FullName + " (15/11/2022)",
	}
	slices.Sort(kept)
	slices.Sort(want)
	if !slices.Equal(kept, want) {
		t.Errorf("kept\n%s\nwant\n%s", strings.Join(kept, "\n"), strings.Join(want, "\n"))
	}
	branches := map[data.ID]bool{edited.Membership.UnitID: true, photographed.Membership.UnitID: true, moved.Membership.UnitID: true}
	if len(nodes) != 2+len(branches) {
		t.Errorf("units left: %v", nodes)
	}
	if found := must(f.Members(ctx, store.MemberFilter{Find: "0911111111"}))(t); len(found) != 1 || found[0].UnitName != edited.UnitName {
		t.Errorf("found %v", found)
	}
	check(t, f.Check(ctx))

	// once the later edits are taken back, the rest of the import can go too
	for _, n := range []int64{6, 5, 4} {
		undo(t, f, n)
	}
	if rest := undo(t, f, result.Change); len(rest.Kept) != 0 {
		t.Errorf("second undo kept %v", rest.Kept)
	}
	if n := len(must(f.Units(ctx, ""))(t)); n != 2 {
		t.Errorf("%d units left", n)
	}
	_, err := f.Undo(ctx, string(result.Batch))
	wantCode(t, err, data.Conflict)
}

func TestUndoOfOlderEditKeepsTheRowButNotItsNeighbours(t *testing.T) {
	f := create(t)
	branch := addUnit(t, f, "Chi đoàn cơ quan", data.Branch, "")
	a, b := addMember(t, f, "Lê An", branch.ID, ""), addMember(t, f, "Lê Bình", branch.ID, "")
	must(f.Import(ctx, data.RegisterChange{Title: "Cập nhật", Updates: []data.FactUpdate{
		{PersonID: a, Facts: map[string]string{"phone": "0901"}}, {PersonID: b, Facts: map[string]string{"phone": "0902"}}}}, nil))(t)
	update := lastChange(t, f).Number
	check(t, f.SavePerson(ctx, store.PersonEdit{ID: a, Facts: map[string]string{"note": "đã gọi"}}))
	report := undo(t, f, update)
	if report.Restored != 1 || len(report.Kept) != 1 || report.Kept[0].Label != "Đoàn viên Lê An" {
		t.Fatalf("%+v", report)
	}
	if p := must(f.Person(ctx, a))(t).Person; p.Phone != "0901" || p.Note != "đã gọi" {
		t.Errorf("Lê An: %+v", p)
	}
	if p := must(f.Person(ctx, b))(t).Person; p.Phone != "" {
		t.Errorf("Lê Bình: %+v", p)
	}
}

func TestUndoThatWouldCountSomebodyTwiceKeepsTheStay(t *testing.T) {
	f := create(t)
	first, second := addUnit(t, f, "Chi đoàn 1", data.Branch, ""), addUnit(t, f, "Chi đoàn 2", data.Branch, "")
	person := addMember(t, f, "Võ Thị Lan", first.ID, "2020")
	check(t, f.EndMembership(ctx, person, "2021", data.EndedTransfer))
	ended := lastChange(t, f).Number
	check(t, f.SaveMembership(ctx, data.Membership{PersonID: person, UnitID: second.ID, From: "2022", Counts: true}))
	report := undo(t, f, ended)
	if report.Restored != 0 || report.Change != 0 || len(report.Kept) != 1 || report.Kept[0].Label != "Sinh hoạt của Võ Thị Lan tại Chi đoàn 1" {
		t.Errorf("%+v", report)
	}
}

func TestChangesTellWhatStands(t *testing.T) {
	f := create(t)
	branch := addUnit(t, f, "Chi đoàn cơ quan", data.Branch, "")
	person := addMember(t, f, "Lê An", branch.ID, "")
	check(t, f.SavePerson(ctx, store.PersonEdit{ID: person, Facts: map[string]string{"phone": "0901", "full_name": "Lê An"}}))
	check(t, f.SavePerson(ctx, store.PersonEdit{ID: person, Facts: map[string]string{"phone": "0901"}})) // no difference, no change
	undo(t, f, 4)
	log := func() []string {
		var list []string
		for _, c := range must(f.Changes(ctx, 0))(t) {
			list = append(list, fmt.Sprint(c.Number, " ", c.Kind, " ", c.Title, " ", c.Rows, " ", c.Undoes, " ", c.UndoneBy))
		}
		return list
	}
	want := []string{
		"5 undo Hoàn tác: Sửa Lê An: Điện thoại 1 4 0", "4 edit Sửa Lê An: Điện thoại 1 0 5", "3 edit Thêm Lê An 2 0 0",
		"2 edit Thêm đơn vị Chi đoàn cơ quan 2 0 0", "1 setup Tạo tệp dữ liệu của Huyện đoàn Phước Long 5 0 0",
	}
	if got := log(); !slices.Equal(got, want) {
		t.Errorf("%s", strings.Join(got, "\n"))
	}
	undo(t, f, 5)
	want = append([]string{"6 undo Hoàn tác: Hoàn tác: Sửa Lê An: Điện thoại 1 5 0", "5 undo Hoàn tác: Sửa Lê An: Điện thoại 1 4 6", "4 edit Sửa Lê An: Điện thoại 1 0 0"}, want[2:]...)
	if got := log(); !slices.Equal(got, want) {
		t.Errorf("%s", strings.Join(got, "\n"))
	}
	for _, ref := range []string{"", "99", "abc", strconv.Itoa(1)} {
		if _, err := f.Undo(ctx, ref); err == nil {
			t.Errorf("undo of %q was done", ref)
		}
	}
}
