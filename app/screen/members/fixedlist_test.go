package members

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2/test"

	"bachudong/app/kit"
	"bachudong/data"
)

func TestAFixedListIsFilledShownAndThinnedOut(t *testing.T) {
	o, s := trio(t)
	menu := func(beginning string) {
		t.Helper()
		for _, item := range s.front.standingMenu() {
			if strings.HasPrefix(item.Label, beginning) {
				item.Action()
				return
			}
		}
		t.Fatalf("the menu has no %q", beginning)
	}
	add := func(name string) {
		t.Helper()
		o.do("members-list-add")
		choose(o.window.Canvas().Focused().(*kit.ChoiceField), name)
		test.Tap(o.dialog().Button(0))
	}
	s.front.grid.Mark(0, 2)
	add("Đội văn nghệ")
	if !strings.Contains(o.said, "Đã thêm 2 người vào danh sách “Đội văn nghệ”") || o.lastTitle() != "Thêm 2 người vào danh sách “Đội văn nghệ”" {
		t.Fatalf("said %q, the log %q", o.said, o.lastTitle())
	}
	s.front.grid.Mark(0, 1)
	add("đội văn nghệ")
	if !strings.Contains(o.said, "Đã thêm 1 người vào danh sách “Đội văn nghệ”; 1 người đã có sẵn") || len(s.saved) != 1 {
		t.Errorf("said %q, %d lists", o.said, len(s.saved))
	}
	s.front.grid.MarkAll(false)
	o.check(o.desk.File.EndMembership(ctx, s.list.at(0).ID, "2022-10-01", data.EndedGraduation))
	o.Choose(o.west.ID) // where none of them is
	menu("Đội văn nghệ (cố định, 3 người)")
	if got := o.names(); !slices.Equal(got, []string{"Lý Thị Ngọc Anh", "Danh Hữu Cường", "Đặng Minh Lộc"}) || !strings.Contains(o.said, "3 người") {
		t.Fatalf("the list shows %v, said %q", got, o.said)
	}
	s.replaceCondition(-1, &data.Condition{Column: "gender", Relation: data.Is, Values: []string{data.Male}})
	if got := o.names(); !slices.Equal(got, []string{"Danh Hữu Cường", "Đặng Minh Lộc"}) {
		t.Errorf("the men of the list are %v", got)
	}
	s.dropConditions()
	s.front.grid.Select(1)
	o.do("members-list-take")
	if got := o.names(); !slices.Equal(got, []string{"Lý Thị Ngọc Anh", "Đặng Minh Lộc"}) || o.lastTitle() != "Bỏ 1 người khỏi danh sách “Đội văn nghệ”" {
		t.Errorf("left %v, the log says %q", got, o.lastTitle())
	}
	o.undo()
	if got := o.names(); len(got) != 3 {
		t.Errorf("undone: %v", got)
	}
	if note := s.noteOf(3); !strings.HasPrefix(note, "Đội văn nghệ – ") {
		t.Errorf("its exports are of %q", note)
	}
	s.removeList()
	if got := o.names(); len(got) != 0 || s.query.exactly() != nil { // the chosen branch, in which nobody is
		t.Errorf("without the list: %v", got)
	}
}

func TestAListByConditionsTakesNobodyIn(t *testing.T) {
	o, s := trio(t)
	s.keepList(s.present(data.SavedList{Name: "Tất cả"}), "")
	s.front.grid.Mark(0)
	s.addToList("Tất cả", s.people())
	if got := data.MessageOf(o.failed); !strings.Contains(got, "Hãy chọn một danh sách cố định") {
		t.Errorf("refused with %q", got)
	}
}
