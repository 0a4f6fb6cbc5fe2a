package members

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"bachudong/app/kit"
	"bachudong/data"
	"bachudong/data/roster"
	"bachudong/data/store"
)

// trio is an office with three members in the list.
func trio(t *testing.T) (o *office, s *Screen) {
	o = newOffice(t)
	o.member(data.Person{FullName: "Lý Thị Ngọc Anh", Gender: data.Female, Ethnicity: "Kinh", Birth: "1999-04-12", Phone: "0912345678"})
	o.member(data.Person{FullName: "Danh Hữu Cường", Gender: data.Male, Ethnicity: "Khmer", Birth: "2003-07"})
	o.member(data.Person{FullName: "Đặng Minh Lộc", Gender: data.Male, Ethnicity: "Khmer"})
	return o, o.open()
}

// facts are some facts of everybody, as they are kept.
func (o *office) facts(keys ...string) string {
	o.t.Helper()
	rows, err := o.desk.File.MemberRows(ctx, store.MemberFilter{}, 2022, keys...)
	o.check(err)
	var lines []string
	for i := range rows {
		var values []string
		for _, key := range keys {
			switch key {
			case "position":
				values = append(values, rows[i].Position)
			case "rating":
				values = append(values, rows[i].Rating)
			case "branch":
				values = append(values, rows[i].UnitName)
			default:
				values = append(values, rows[i].Fact(key))
			}
		}
		lines = append(lines, strings.Join(values, ","))
	}
	return strings.Join(lines, ";")
}

func (o *office) undo() {
	o.t.Helper()
	list, err := o.desk.File.Changes(ctx, 1)
	o.check(err)
	_, err = o.desk.File.Undo(ctx, fmt.Sprint(list[0].Number))
	o.check(err)
	o.Changed()
}

// choose picks a value of a choice as the officer would.
func choose(c *kit.ChoiceField, value string) {
	focus(c)
	c.SetText(value)
	c.Commit()
}

func TestConditionsNarrowTheListAndShowAsChips(t *testing.T) {
	o, s := trio(t)
	s.front.grid.OnFilter("ethnicity", fyne.NewPos(300, 100))
	d := o.dialog()
	o.window.Canvas().Focused().(*kit.SearchField).SetText("khơ")
	o.press(fyne.KeyEscape)
	o.press(fyne.KeyEscape)
	if d.Open() {
		t.Fatal("Esc left the sheet open")
	}
	f := newValueFilter(s, roster.Fixed.Of("ethnicity"), -1, []roster.Count{{Value: "Khmer", Count: 2}, {Value: "Kinh", Count: 1}})
	f.narrow("km")
	f.narrow("khm")
	f.grid.Mark(0)
	f.narrow("")
	if c := f.condition(); c == nil || !slices.Equal(c.Values, []string{"Khmer"}) || !slices.Equal(f.grid.Marked(), []int{0}) {
		t.Fatalf("the marks ask for %+v, marked %v", c, f.grid.Marked())
	}
	s.replaceCondition(-1, f.condition())
	if got := o.names(); !slices.Equal(got, []string{"Danh Hữu Cường", "Đặng Minh Lộc"}) {
		t.Fatalf("Khmer are %v", got)
	}
	if !strings.Contains(o.said, "2 đoàn viên · 0 nữ") || !strings.Contains(o.said, "lọc: 1 điều kiện") {
		t.Errorf("said %q", o.said)
	}
	s.replaceCondition(-1, &data.Condition{Column: "phone", Relation: data.Blank})
	s.replaceCondition(-1, &data.Condition{Column: "birth", Relation: data.Blank})
	if got := o.names(); !slices.Equal(got, []string{"Đặng Minh Lộc"}) || len(s.front.chips.Objects) != 4 || !s.front.chipRow.Visible() {
		t.Errorf("three conditions: %v, %d chips", got, len(s.front.chips.Objects))
	}
	s.turnAny()
	if got := o.names(); !slices.Equal(got, []string{"Danh Hữu Cường", "Đặng Minh Lộc"}) {
		t.Errorf("any of three conditions: %v", got)
	}
	pill := s.front.chips.Objects[1].(*kit.Pill)
	pill.OnClose()
	if len(s.query.conditions.List) != 2 {
		t.Errorf("closing a chip leaves %v", s.query.conditions.List)
	}
	s.dropConditions()
	if len(o.names()) != 3 || s.front.chipRow.Visible() {
		t.Errorf("without conditions: %v", o.names())
	}
}

func TestTheConditionFormSaysWhatIsMissing(t *testing.T) {
	o, s := trio(t)
	s.askCondition(-1)
	d := o.dialog()
	test.Tap(d.Button(0))
	if !d.Open() {
		t.Fatal("a condition without a value was taken")
	}
	o.press(fyne.KeyEscape)
	s.query.conditions.List = []data.Condition{{Column: "age", Relation: data.Between, Values: []string{"20", ""}}}
	s.askCondition(0)
	test.Tap(o.dialog().Button(0))
	if got := o.names(); !slices.Equal(got, []string{"Lý Thị Ngọc Anh"}) {
		t.Errorf("from 20 years on: %v", got)
	}
}

func TestEveryFactCanBeAColumnAndListsAreKept(t *testing.T) {
	o, s := trio(t)
	s.showColumns([]string{"phone", "age", "hometown", "gone"})
	if len(s.front.shown) != 5 || s.front.Cell(0, 2).Text != "091•••••78" || s.front.Cell(0, 3).Text != "23" {
		t.Fatalf("shown %d columns, %+v", len(s.front.shown), s.front.Cell(0, 2))
	}
	for i := range data.PersonFields {
		if s.list.columns.of(data.PersonFields[i].Key) == nil {
			t.Errorf("%s cannot be a column", data.PersonFields[i].Key)
		}
	}
	s.front.grid.OnMove([]string{"number", "full_name", "age", "phone"})
	s.front.grid.OnResize("phone", 222)
	s.replaceCondition(-1, &data.Condition{Column: "gender", Relation: data.Is, Values: []string{data.Male}})
	s.front.grid.OnSort([]kit.SortMark{{Column: nameColumn, Descending: true}})
	s.askSaveList()
	o.window.Canvas().Focused().(*kit.TextField).SetText("Nam giới")
	test.Tap(o.dialog().Button(0))
	if o.lastTitle() != "Lưu danh sách “Nam giới”" || s.front.standing.Caption != "Danh sách: Nam giới" {
		t.Fatalf("the log says %q, the menu %q", o.lastTitle(), s.front.standing.Caption)
	}
	items := s.front.standingMenu()
	items[everybody].Action()
	s.dropConditions()
	s.query.columns = nil
	for _, item := range s.front.standingMenu() {
		if item.Label == "Nam giới" {
			item.Action()
		}
	}
	if got := o.names(); !slices.Equal(got, []string{"Đặng Minh Lộc", "Danh Hữu Cường"}) || s.query.standing != active {
		t.Errorf("the saved list gives %v", got)
	}
	if c := s.front.grid.Columns(); len(c) != 4 || c[2].ID != "age" || c[3].Width != 222 {
		t.Errorf("the saved list shows %+v", c)
	}
	s.removeList()
	if o.lastTitle() != "Xóa danh sách đã lưu “Nam giới”" || len(s.saved) != 0 {
		t.Errorf("the log says %q, %d lists left", o.lastTitle(), len(s.saved))
	}
}

func TestCellsAreEditedAsOnThePage(t *testing.T) {
	o, s := trio(t)
	if s.editCell(0, nameColumn) != nil || s.editCell(0, "branch") != nil || s.editCell(0, "filled") != nil {
		t.Error("the name, the branch or a share can be typed over")
	}
	keep := func(row int, id, text string) string {
		t.Helper()
		edit := s.editCell(row, id)
		if edit == nil {
			t.Fatalf("%s cannot be edited", id)
		}
		return edit.Keep(text)
	}
	if said := keep(2, "birth", "31/2/2003"); !strings.Contains(said, "không có ngày 31") {
		t.Errorf("a day that does not exist: %q", said)
	}
	before := o.facts("birth", "ethnicity", "position", "rating")
	for _, said := range []string{keep(2, "birth", "26032003"), keep(0, "ethnicity", "Hoa"), keep(0, "position", "Bí thư"), keep(1, ratingColumn, "Hoàn thành tốt nhiệm vụ")} {
		if said != "" {
			t.Error(said)
		}
	}
	if got, want := o.facts("birth", "ethnicity", "position", "rating"), "1999-04-12,Hoa,Bí thư,;2003-07,Khmer,Đoàn viên,Hoàn thành tốt nhiệm vụ;2003-03-26,Khmer,Đoàn viên,"; got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
	list, err := o.desk.File.Changes(ctx, 4)
	o.check(err)
	for _, c := range list {
		_, err := o.desk.File.Undo(ctx, fmt.Sprint(c.Number))
		o.check(err)
	}
	if got := o.facts("birth", "ethnicity", "position", "rating"); got != before {
		t.Errorf("undoing all gives %s", got)
	}
}

func TestABlockFromASpreadsheetIsPreviewedAndWrittenAsOneChange(t *testing.T) {
	o, s := trio(t)
	before := o.facts("full_name", "birth", "gender", "ethnicity")
	s.front.grid.SelectCell(0, "birth")
	s.front.grid.OnPaste("19/05/2003\tnữ\tHoa\tkhông sửa\r\n31/02/2001\tNam\tKinh\tx\r\n2003\tNu\tKhmer\tx\r\nquá\tNam\tKinh\tx\r\n")
	d := o.dialog()
	if d.Button(0).Caption != "Ghi 5 ô" {
		t.Fatalf("the button says %q", d.Button(0).Caption)
	}
	test.Tap(d.Button(0))
	if got, want := o.facts("full_name", "birth", "gender", "ethnicity"), "Lý Thị Ngọc Anh,2003-05-19,Nữ,Hoa;Danh Hữu Cường,2003-07,Nam,Kinh;Đặng Minh Lộc,2003,Nữ,Khmer"; got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
	if got := o.lastTitle(); got != "Dán từ bảng tính: 5 ô của 3 người" {
		t.Errorf("the log says %q", got)
	}
	o.undo()
	if got := o.facts("full_name", "birth", "gender", "ethnicity"); got != before {
		t.Errorf("undoing the paste gives %s", got)
	}
	s.front.grid.SelectCell(1, "ethnicity")
	s.front.grid.OnFill()
	if got := o.facts("ethnicity"); got != "Kinh;Kinh;Khmer" {
		t.Errorf("filled down: %s", got)
	}
	s.front.grid.OnPaste("  \n")
	s.front.grid.SelectCell(0, "branch")
	s.front.grid.OnPaste("x")
	if want := "Dán không làm thay đổi ô nào; bỏ qua 1 ô nằm ngoài danh sách hoặc ở cột không sửa được."; o.said != want {
		t.Errorf("said %q", o.said)
	}
}

func TestManyPeopleAtOnce(t *testing.T) {
	o, s := trio(t)
	s.front.grid.MarkAll(true)
	bulk := func(what string, fill func(f *bulkForm)) string {
		t.Helper()
		s.front.grid.MarkAll(true)
		f := s.newBulk()
		choose(f.what, what)
		fill(f)
		if !f.run() {
			t.Fatalf("%s was not written: %s", what, f.effect.Text())
		}
		return f.effect.Text()
	}
	said := bulk(bulkFact, func(f *bulkForm) { choose(f.fact, "Dân tộc"); choose(f.value, "Khmer") })
	if said != "1 người sẽ thay đổi, trong đó 1 người đang có giá trị khác; 2 người đã đúng như vậy." {
		t.Errorf("said %q", said)
	}
	if got := o.facts("ethnicity"); got != "Khmer;Khmer;Khmer" || o.lastTitle() != "Dân tộc “Khmer”: 1 người" {
		t.Errorf("got %s, the log says %q", got, o.lastTitle())
	}
	said = bulk(bulkFact, func(f *bulkForm) { choose(f.fact, "Điện thoại"); choose(f.value, "0987654321") })
	if !strings.HasPrefix(said, "3 người sẽ thay đổi, trong đó 1 người") {
		t.Errorf("a fact that the list does not show: %q", said)
	}
	bulk(bulkRating, func(f *bulkForm) { choose(f.value, "Hoàn thành nhiệm vụ") })
	bulk(bulkPosition, func(f *bulkForm) { choose(f.value, "Ủy viên") })
	bulk(bulkTransfer, func(f *bulkForm) { choose(f.branch.branch, "Chi đoàn ấp Vĩnh Tây – Đoàn xã Vĩnh Thanh") })
	if got, want := o.facts("phone", "rating", "position", "branch"), strings.Repeat(";0987654321,Hoàn thành nhiệm vụ,Ủy viên,Chi đoàn ấp Vĩnh Tây", 3)[1:]; got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
	s.front.grid.MarkAll(true)
	f := s.newBulk()
	choose(f.what, bulkTransfer)
	choose(f.branch.branch, "Chi đoàn ấp Vĩnh Tây – Đoàn xã Vĩnh Thanh")
	if f.run() || f.effect.Text() != "0 người sẽ chuyển; 3 người đã ở chi đoàn này, 0 người không đang sinh hoạt: giữ nguyên." {
		t.Errorf("transferring to where they are: %q", f.effect.Text())
	}
}

func TestFindNextGoesFromCellToCell(t *testing.T) {
	o, s := trio(t)
	s.sought = "khmer"
	for _, want := range []int{1, 2, 1} {
		o.do("members-find-next")
		if s.front.grid.Selected() != want || s.front.grid.Column() != "ethnicity" {
			t.Errorf("found row %d, column %s; want row %d", s.front.grid.Selected(), s.front.grid.Column(), want)
		}
	}
	if o.said != "Đã tìm hết danh sách, tìm lại từ đầu." {
		t.Errorf("said %q", o.said)
	}
	s.sought = "không có"
	o.do("members-find-next")
	if o.said != "Không có ô nào chứa “không có”." {
		t.Errorf("said %q", o.said)
	}
}
