package members

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"bachudong/app/kit"
	"bachudong/app/screen/process"
	"bachudong/data"
)

func TestEveryFactStandsInExactlyOneGroup(t *testing.T) {
	seen := map[string]int{}
	for _, g := range groups {
		for _, key := range g.keys {
			seen[key]++
		}
	}
	for i := range data.PersonFields {
		if key := data.PersonFields[i].Key; seen[key] != 1 {
			t.Errorf("%s stands in %d groups", key, seen[key])
		}
		delete(seen, data.PersonFields[i].Key)
	}
	for key := range seen {
		t.Errorf("%s is no fact of a person", key)
	}
}

func TestEditingWritesOnlyDifferencesAsOneChangeThatCanBeUndone(t *testing.T) {
	o := newOffice(t)
	id := o.member(data.Person{FullName: "DANH HỮU CƯỜNG", Gender: data.Male, Birth: "2003-07", JoinedUnion: "2019-03-26"})
	s := o.open()
	o.do("members-edit")
	if s.page == nil || o.window.Canvas().Focused() != s.page.facts.form.fields["birth"].date.Focusable() {
		t.Fatal("the page does not begin at the incomplete date of birth")
	}
	if s.page.dirty() {
		t.Fatal("a page that was only opened has something to save")
	}
	o.set("birth", "01072003")
	o.set("citizen_id", "095203000127")
	o.set("hometown", "  xã Vĩnh Thanh ")
	if s.page.unsaved.Text() == "" {
		t.Error("the page does not tell that something is not saved")
	}
	o.do("members-save")
	p := o.person(id).Person
	if p.Birth != "2003-07-01" || p.CitizenID != "095203000127" || p.Hometown != "xã Vĩnh Thanh" || p.FullName != "DANH HỮU CƯỜNG" {
		t.Errorf("kept %+v", p)
	}
	if got, want := o.lastTitle(), "Sửa hồ sơ DANH HỮU CƯỜNG: ngày sinh, số CCCD/CMND, quê quán"; got != want {
		t.Errorf("got title %q, want %q", got, want)
	}
	if s.page.dirty() || !strings.HasPrefix(o.said, "Đã lưu hồ sơ DANH HỮU CƯỜNG · 1 đoàn viên") {
		t.Errorf("after saving: dirty %v, said %q", s.page.dirty(), o.said)
	}
	changes, err := o.desk.File.Changes(ctx, 1)
	o.check(err)
	_, err = o.desk.File.Undo(ctx, fmt.Sprint(changes[0].Number))
	o.check(err)
	o.Changed()
	if got, _ := s.page.facts.form.fields["birth"].read(); got != "2003-07" {
		t.Errorf("after undo the page shows birth %q", got)
	}
	o.do("members-save")
	if o.said != "Hồ sơ không có gì thay đổi." {
		t.Errorf("saving nothing says %q", o.said)
	}
}

func TestTheOfficesOwnValuesAreOffered(t *testing.T) {
	o := newOffice(t)
	o.member(data.Person{FullName: "Danh Hữu Cường", Birth: "2003-07-01"})
	o.check(o.desk.File.SaveValueAlias(ctx, data.ValueAlias{Key: "occupation", Spelling: "Nuôi tôm", Value: "Nuôi tôm"}))
	o.check(o.desk.File.SaveValueAlias(ctx, data.ValueAlias{Key: "position", Spelling: "Cờ đỏ", Value: "Đội trưởng Cờ đỏ"}))
	s := o.open()
	o.do("members-edit")
	for field, typed := range map[*kit.ChoiceField]string{s.page.facts.form.fields["occupation"].choice: "nuoi tom", s.page.placement.position: "doi truong co do"} {
		field.SetText(typed)
		field.Commit()
	}
	if job, post := s.page.facts.form.fields["occupation"].choice.Value(), s.page.placement.position.Value(); job != "Nuôi tôm" || post != "Đội trưởng Cờ đỏ" {
		t.Errorf("typed without marks they are %q and %q", job, post)
	}
}

func TestErrorsBlockSavingAndWarningsDoNot(t *testing.T) {
	o := newOffice(t)
	id := o.member(data.Person{FullName: "Danh Hữu Cường", Gender: data.Male, Birth: "2003-07-01"})
	s := o.open()
	s.openPage(id, "")
	cccd := s.page.facts.form.fields["citizen_id"]
	o.set("citizen_id", "12345")
	if text, tone := cccd.remark.Remark(); tone != kit.Red || !strings.Contains(text, "5 chữ số") {
		t.Errorf("got remark %q", text)
	}
	o.do("members-save")
	if o.person(id).Person.CitizenID != "" || !strings.HasPrefix(o.said, "Chưa lưu: ") || o.window.Canvas().Focused() != cccd.input {
		t.Errorf("a wrong number was not refused at its field: kept %q, said %q", o.person(id).Person.CitizenID, o.said)
	}
	o.set("citizen_id", "095303000127") // the number of a woman
	if _, tone := cccd.remark.Remark(); tone != kit.Amber {
		t.Error("no warning about the sex that the number tells")
	}
	o.set("birth", "31/02/2003")
	o.do("members-save")
	if o.person(id).Person.CitizenID != "" {
		t.Error("a date that does not exist was not refused")
	}
	o.set("birth", "01/07/2003")
	o.set("full_name", " ")
	o.do("members-save")
	if o.person(id).Person.FullName != "Danh Hữu Cường" {
		t.Error("a record without a name was saved")
	}
	o.set("full_name", "danh hữu cường")
	o.do("members-save")
	if p := o.person(id).Person; p.CitizenID != "095303000127" || p.FullName != "Danh Hữu Cường" {
		t.Errorf("a warning kept the page from being saved: %+v", p)
	}
}

func TestLeavingAsksOnceAboutWhatIsNotSaved(t *testing.T) {
	o := newOffice(t)
	id := o.member(data.Person{FullName: "Danh Hữu Cường"})
	s := o.open()
	s.openPage(id, "")
	o.press(fyne.KeyEscape)
	if s.page != nil {
		t.Fatal("Esc does not go back to the list")
	}
	s.openPage(id, "")
	o.set("phone", "0912345678")
	o.do("members-back")
	d := o.dialog()
	test.Tap(d.Button(2)) // Hủy
	if s.page == nil || !s.page.dirty() {
		t.Fatal("Hủy does not stay on the page")
	}
	gone := false
	s.Leave(func() { gone = true })
	test.Tap(o.dialog().Button(1)) // Không lưu
	if !gone || s.page != nil || o.person(id).Person.Phone != "" {
		t.Errorf("Không lưu: gone %v, phone %q", gone, o.person(id).Person.Phone)
	}
	s.openPage(id, "")
	o.set("phone", "0912345678")
	s.Leave(func() { gone = s.page == nil })
	test.Tap(o.dialog().Button(0)) // Lưu
	if !gone || o.person(id).Person.Phone != "0912345678" {
		t.Errorf("Lưu: gone %v, phone %q", gone, o.person(id).Person.Phone)
	}
	if s.list.at(s.front.grid.Selected()).ID != id {
		t.Error("the list lost its place")
	}
}

func TestFamilyAssessmentsAndPlacementAreSavedWithThePage(t *testing.T) {
	o := newOffice(t)
	id := o.member(data.Person{FullName: "Danh Hữu Cường"})
	s := o.open()
	s.openPage(id, "")
	p := s.page
	row := p.facts.relatives.add(data.Relative{Relation: "Cha"})
	o.do("members-save")
	if !strings.Contains(o.said, "chưa có họ và tên") || len(o.person(id).Relatives) != 0 {
		t.Errorf("a relative without a name: said %q", o.said)
	}
	p.facts.relatives.drop(row)
	p.facts.relatives.add(data.Relative{Relation: "Mẹ", FullName: "Sơn Thị Út", Birth: "1975"})
	p.facts.relatives.add(data.Relative{})
	o.do("members-tab-next")
	o.do("members-tab-next")
	o.press(fyne.KeyInsert)
	o.enter("2023")
	d := o.dialog()
	test.Tap(d.Button(0))
	if !d.Open() || p.dirty() && ratingsOf(p).dirty() {
		t.Error("an assessment of a coming year is taken")
	}
	o.enter("2022")
	for range 3 { // what the member, the branch and the Đoàn cơ sở say
		o.enter("hoan thanh tot")
	}
	test.Tap(d.Button(0))
	p.placement.position.SetValue("Bí thư chi đoàn")
	p.placement.branch.SetValue("Chi đoàn ấp Vĩnh Tây – Đoàn xã Vĩnh Thanh")
	o.do("members-save")
	page := o.person(id)
	if len(page.Relatives) != 1 || page.Relatives[0].FullName != "Sơn Thị Út" || len(page.Assessments) != 1 || page.Assessments[0].Year != 2022 {
		t.Errorf("kept family %+v and assessments %+v", page.Relatives, page.Assessments)
	}
	if m := page.Memberships[0]; len(page.Memberships) != 1 || m.UnitID != o.west.ID || m.Position != "Bí thư chi đoàn" {
		t.Errorf("kept stays %+v", page.Memberships)
	}
	if got, want := o.lastTitle(), "Sửa hồ sơ Danh Hữu Cường: chi đoàn, chức vụ, quan hệ gia đình, đánh giá, rèn luyện"; got != want {
		t.Errorf("got title %q, want %q", got, want)
	}
	if s.list.at(0).Rating != "Hoàn thành tốt nhiệm vụ" {
		t.Error("the list does not show the new rating")
	}
}

func TestSomebodyNewJoinsTheChosenBranchAndTwinsAreTold(t *testing.T) {
	o := newOffice(t)
	o.member(data.Person{FullName: "Danh Hữu Cường", CitizenID: "095203000127"})
	s := o.open()
	o.Choose(o.west.ID)
	o.do("members-add")
	if s.page == nil || s.page.placement.branch.Value() != "Chi đoàn ấp Vĩnh Tây – Đoàn xã Vĩnh Thanh" {
		t.Fatal("the new page does not propose the chosen chi đoàn")
	}
	if s.page.dirty() {
		t.Error("an empty page has something to save")
	}
	o.set("full_name", "lâm kim hằng")
	o.set("citizen_id", "095203000127")
	if text, _ := s.page.facts.form.fields["citizen_id"].remark.Remark(); !strings.Contains(text, "Danh Hữu Cường, Chi đoàn ấp Vĩnh Đông") {
		t.Errorf("the other bearer of the number is not named: %q", text)
	}
	o.do("members-save")
	if got := o.names(); len(got) != 1 || got[0] != "Lâm Kim Hằng" {
		t.Fatalf("the branch lists %v", got)
	}
	if s.page == nil || s.page.id != s.list.at(0).ID || o.lastTitle() != "Thêm Lâm Kim Hằng" {
		t.Errorf("after adding: title %q", o.lastTitle())
	}
	o.do("members-add")
	o.set("full_name", "Sơn Thị Cẩm Ly")
	s.page.placement.branch.SetValue("")
	o.do("members-save")
	if m := o.person(s.page.id).Memberships; len(m) != 0 {
		t.Errorf("youth without a chi đoàn got stays %+v", m)
	}
}

func TestOneIsAddedAfterTheOtherInTheSameBranch(t *testing.T) {
	o := newOffice(t)
	s := o.open()
	o.do("members-add")
	o.enter("lâm kim hằng")
	for _, typed := range []string{"nu", "26032004", "", "khm", "khong", "", "", "vinh tay", "", "26032020", "095304000127"} {
		o.enter(typed)
	}
	o.do("members-save-next")
	if s.page == nil || s.page.id != "" || s.page.dirty() || s.page.placement.branch.Value() != "Chi đoàn ấp Vĩnh Tây – Đoàn xã Vĩnh Thanh" {
		t.Fatal("the next one is not asked for in the same chi đoàn")
	}
	if o.window.Canvas().Focused() != s.page.facts.form.fields[nameColumn].input {
		t.Error("the keyboard is not in the name of the next one")
	}
	o.do("members-save-next")
	if !strings.HasPrefix(o.said, "Chưa lưu: ") {
		t.Errorf("nobody was added: said %q", o.said)
	}
	o.enter("Sơn Ngọc Hà")
	o.do("members-save")
	if s.page == nil || s.page.id == "" || s.page.shown.Person.FullName != "Sơn Ngọc Hà" {
		t.Error("Ctrl+S does not stay with the person")
	}
	row := slices.Index(o.names(), "Lâm Kim Hằng")
	if row < 0 {
		t.Fatalf("the list has %v", o.names())
	}
	kept := o.person(s.list.at(row).ID)
	if p := kept.Person; p.Gender != data.Female || p.Birth != "2004-03-26" || p.Ethnicity != "Khmer" || p.Religion != "Không" || p.CitizenID != "095304000127" {
		t.Errorf("kept %+v", p)
	}
	if m := kept.Memberships; len(m) != 1 || m[0].UnitID != o.west.ID || m[0].From != "2020-03-26" {
		t.Errorf("kept stays %+v", m)
	}
}

func TestLeavingTheListEndsTheStayOfAllChosen(t *testing.T) {
	o := newOffice(t)
	a, b := o.member(data.Person{FullName: "Danh Hữu Cường"}), o.member(data.Person{FullName: "Lý Thị Ngọc Anh"})
	s := o.open()
	s.front.grid.MarkAll(true)
	o.do("members-end")
	o.window.Canvas().Focused().TypedRune('t') // the way to leave that begins so: by age
	test.Tap(o.dialog().Button(0))
	test.Tap(o.dialog().Button(0))
	for _, id := range []data.ID{a, b} {
		if m := o.person(id).Memberships[0]; m.To != "2022-11-15" || m.Ended != data.EndedGraduation {
			t.Errorf("kept %+v", m)
		}
	}
	if len(s.list.rows) != 0 || s.side.shown != nil || o.lastTitle() != "Trưởng thành: 2 đoàn viên" || !strings.HasPrefix(o.said, "Đã ghi trưởng thành đoàn: 2 đoàn viên") {
		t.Errorf("%d still listed, title %q, said %q", len(s.list.rows), o.lastTitle(), o.said)
	}
}

func TestProcessesThatSuitThePersonAreOfferedOnTheirPage(t *testing.T) {
	o := newOffice(t)
	id := o.member(data.Person{FullName: "Danh Hữu Cường", Birth: "1992-03-01"})
	s := o.open()
	s.openPage(id, "")
	o.do("members-process")
	o.press(fyne.KeyEscape)
	if o.window.Canvas().Overlays().Top() != nil || s.page == nil {
		t.Fatal("Esc does not lead back to the page")
	}
	o.do("members-end")
	o.window.Canvas().Focused().TypedRune('t')
	test.Tap(o.dialog().Button(0))
	test.Tap(o.dialog().Button(0))
	if m := o.person(id).Memberships[0]; m.Ended != data.EndedGraduation || s.page == nil || s.page.shown.member.Status != data.EndedGraduation {
		t.Errorf("kept %+v", m)
	}
	if o.keys.Do("members-end") {
		t.Error("who left may leave again")
	}
	o.do("members-process")
	test.Tap(o.dialog().Button(0)) // to be admitted again comes first
	if o.dialog().Button(0).Caption != "Ghi" {
		t.Error("no process is offered to who left")
	}
}

func TestPhotosMustBePictures(t *testing.T) {
	o := newOffice(t)
	id := o.member(data.Person{FullName: "Danh Hữu Cường"})
	s := o.open()
	s.openPage(id, "")
	dir := t.TempDir()
	fake := filepath.Join(dir, "anh.png")
	o.check(os.WriteFile(fake, []byte("GIF89a không phải ảnh"), 0o600))
	o.files = []string{fake}
	s.page.facts.photo.choose()
	if data.CodeOf(o.failed) != data.Invalid || s.page.dirty() {
		t.Errorf("a file that is no picture: %v", o.failed)
	}
	large := filepath.Join(dir, "lon.jpg")
	o.check(os.WriteFile(large, make([]byte, largestPhoto+1), 0o600))
	o.files, o.failed = []string{large}, nil
	s.page.facts.photo.choose()
	if !strings.Contains(data.MessageOf(o.failed), "lớn hơn 5 MB") {
		t.Errorf("a file of more than 5 MB: %v", o.failed)
	}
	o.files, o.failed = []string{portraitFile(t, dir, 900, 1200)}, nil
	s.page.facts.photo.choose()
	test.Tap(o.dialog().Button(0))
	o.do("members-save")
	if o.failed != nil || len(o.person(id).Photo) == 0 || o.lastTitle() != "Sửa hồ sơ Danh Hữu Cường: ảnh" {
		t.Errorf("a photo was not kept: %v, title %q", o.failed, o.lastTitle())
	}
	if b := s.side.shown.picture.Bounds(); b.Dx() != 225 || b.Dy() != 300 {
		t.Errorf("the photo is shown with %v pixels, want 225 × 300", b.Size())
	}
	s.page.facts.photo.take(nil, nil)
	o.do("members-save")
	if len(o.person(id).Photo) != 0 {
		t.Error("the photo was not removed")
	}
}

func TestTheTabsOfAPersonOpenTheirProcesses(t *testing.T) {
	o := newOffice(t)
	id := o.member(data.Person{FullName: "Danh Hữu Cường", Birth: "2003-03-01"})
	s := o.open()
	s.openPage(id, "")
	titles := func(groups ...string) (all []string) {
		for _, item := range s.page.wayItems(groups) {
			all = append(all, item.Label)
		}
		return all
	}
	for group, want := range map[string]string{process.Merits: "Khen thưởng… Kỷ luật… Công nhận tiến bộ, xóa kỷ luật…", process.Party: "Đoàn viên ưu tú, vào Đảng…",
		process.Introducing: "Giới thiệu 1+1…", process.Caring: "Hoàn cảnh khó khăn… Giúp đỡ…"} {
		if got := strings.Join(titles(group), " "); got != want {
			t.Errorf("%s offers %q, want %q", group, got, want)
		}
	}
	s.page.wayItems([]string{process.Party})[0].Action()
	if o.dialog().Button(0).Caption != "Ghi" {
		t.Fatal("the process does not open")
	}
	test.Type(o.window.Canvas().Focused(), "01032022")
	test.Tap(o.dialog().Button(0))
	if o.lastTitle() != "Đoàn viên ưu tú, vào Đảng: Danh Hữu Cường" || s.page == nil {
		t.Errorf("title %q", o.lastTitle())
	}
}
