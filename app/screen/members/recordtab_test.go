package members

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"bachudong/data"
	"bachudong/data/store"
)

// tabOf shows the tab with a title, with the keyboard on it.
func (o *office) tabOf(title string) tab {
	o.t.Helper()
	p := o.screen.page
	for range p.parts {
		if p.chosen().title() == title {
			return p.chosen()
		}
		o.do("members-tab-next")
	}
	o.t.Fatalf("there is no tab %q", title)
	return nil
}

// agree presses the first button of the open dialog.
func (o *office) agree() {
	o.t.Helper()
	test.Tap(o.dialog().Button(0))
}

func TestRecordsOfSeveralTabsAreSavedAsOneChange(t *testing.T) {
	o := newOffice(t)
	id := o.member(data.Person{FullName: "Danh Hữu Cường", JoinedUnion: "2019-03-26"})
	s := o.open()
	s.openPage(id, "")
	honours := o.tabOf("Khen thưởng – kỷ luật").(*recordTab)
	honours.chapters[0].add()
	o.agree()
	if !o.dialog().Open() {
		t.Fatal("an award of which only the unit is known was taken")
	}
	o.enter("vinh dong") // the unit
	o.enter("giay khen")
	o.enter("doan co so")
	o.enter("2022")
	o.agree()
	hardship := o.tabOf("Hoàn cảnh & giúp đỡ").(*recordTab)
	hardship.chapters[1].add()
	for _, typed := range []string{"", "26032022", "hoc bong"} {
		o.enter(typed)
	}
	o.agree()
	if !honours.dirty() || !hardship.dirty() || !strings.Contains(honours.rows[0].text, "Giấy khen · Đoàn cơ sở · năm 2022") {
		t.Errorf("the tabs hold %+v and %+v", honours.rows, hardship.rows)
	}
	for _, heading := range s.page.headings() {
		if unsaved := heading.Title == honours.title() || heading.Title == hardship.title(); heading.Marked != unsaved {
			t.Errorf("%s is marked: %v", heading.Title, heading.Marked)
		}
	}
	o.do("members-save")
	if got, want := o.lastTitle(), "Sửa hồ sơ Danh Hữu Cường: khen thưởng, giúp đỡ"; got != want {
		t.Errorf("got title %q, want %q", got, want)
	}
	awards, err := store.RecordsOf(ctx, o.desk.File, &data.Awards, id)
	o.check(err)
	helps, err := store.RecordsOf(ctx, o.desk.File, &data.Helps, id)
	o.check(err)
	if len(awards) != 1 || awards[0].UnitID != o.east.ID || len(helps) != 1 || helps[0].GivenOn != "2022-03-26" || helps[0].Form != "Học bổng" {
		t.Errorf("kept %+v and %+v", awards, helps)
	}
	o.undo()
	if awards, err = store.RecordsOf(ctx, o.desk.File, &data.Awards, id); err != nil || len(awards) != 0 || len(honours.rows) != 0 {
		t.Errorf("after undo %+v, shown %+v, %v", awards, honours.rows, err)
	}
}

func TestARecordIsTakenOutAndBackInBeforeSaving(t *testing.T) {
	o := newOffice(t)
	id := o.member(data.Person{FullName: "Danh Hữu Cường"})
	o.check(store.SaveRecord(ctx, o.desk.File, &data.Awards, data.Award{RecordHead: data.RecordHead{PersonID: id}, Form: "Giấy khen"}))
	s := o.open()
	s.openPage(id, "")
	honours := o.tabOf("Khen thưởng – kỷ luật").(*recordTab)
	o.press(fyne.KeyDelete)
	if !s.page.dirty() || honours.Cell(0, 4).Text != "Sẽ xóa" {
		t.Error("a record that is taken out is not shown so")
	}
	o.press(fyne.KeyDelete)
	if s.page.dirty() {
		t.Error("a record that came back is still unsaved")
	}
	o.press(fyne.KeyDelete)
	o.do("members-save")
	if awards, err := store.RecordsOf(ctx, o.desk.File, &data.Awards, id); err != nil || len(awards) != 0 {
		t.Errorf("kept %+v, %v", awards, err)
	}
}

func TestThePresentStayIsOpenedFromTheTable(t *testing.T) {
	o := newOffice(t)
	id := o.member(data.Person{FullName: "Danh Hữu Cường", JoinedUnion: "2019-03-26"})
	s := o.open()
	s.openPage(id, "")
	life := o.tabOf("Sinh hoạt").(*lifeTab)
	life.open(0)
	o.enter("vinh tay")
	o.enter("Bí thư chi đoàn")
	o.agree()
	if got := s.page.placement.position.Value(); got != "Bí thư chi đoàn" {
		t.Errorf("the fields above say %q", got)
	}
	o.do("members-save")
	if m := o.person(id).Memberships; len(m) != 1 || m[0].UnitID != o.west.ID || m[0].Position != "Bí thư chi đoàn" || m[0].From != "2019-03-26" {
		t.Errorf("kept %+v", m)
	}
}

func TestFieldsOfTheOfficesOwnStandOnThePage(t *testing.T) {
	o := newOffice(t)
	id := o.member(data.Person{FullName: "Danh Hữu Cường"})
	s := o.open()
	s.openPage(id, "")
	s.page.askOwnFields()
	o.enter("Cỡ áo")
	o.enter("chon trong danh sach")
	o.enter("S; M; L")
	o.agree()
	own := s.page.facts.own
	if len(own.fields) != 1 || own.section.Hidden {
		t.Fatalf("the page asks for %+v", own.fields)
	}
	own.form.inputs[0].show("M")
	if !s.page.dirty() {
		t.Error("a value of an own field is not unsaved")
	}
	o.do("members-save")
	kept, err := o.desk.File.CustomValuesOf(ctx, id)
	o.check(err)
	if kept[own.fields[0].ID] != "M" || o.lastTitle() != "Sửa hồ sơ Danh Hữu Cường: mục riêng" {
		t.Errorf("kept %v, title %q", kept, o.lastTitle())
	}
}

func TestWhatIsMissingLeadsToItsField(t *testing.T) {
	o := newOffice(t)
	id := o.member(data.Person{FullName: "Danh Hữu Cường", Gender: data.Male, Birth: "2003-07", Ethnicity: "Khmer", Religion: "Không", Hometown: "xã Vĩnh Thanh", Education: "12/12", JoinedUnion: "2019-03-26"})
	s := o.open()
	s.openPage(id, "")
	lacking := s.page.facts.lacking
	var names []string
	for _, field := range lacking.fields {
		names = append(names, field.lack())
	}
	if got := strings.Join(names, ", "); got != "ngày sinh đầy đủ, số CCCD/CMND" {
		t.Errorf("missing are %q", got)
	}
	o.tabOf("Nhật ký")
	s.page.goTo(s.page.facts, lacking.fields[1].input)
	if o.window.Canvas().Focused() != s.page.facts.form.fields["citizen_id"].input {
		t.Error("a missing name does not lead to its field")
	}
	o.set("citizen_id", "095203000127")
	o.set("birth", "01072003")
	if len(lacking.fields) != 0 {
		t.Errorf("complete, yet missing %v", lacking.fields)
	}
}
