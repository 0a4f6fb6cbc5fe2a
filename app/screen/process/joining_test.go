package process

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"bachudong/app/kit"
	"bachudong/data"
	"bachudong/data/store"
)

// shown is everything that the open dialog says in boxes.
func (o *office) shown() string {
	o.t.Helper()
	var said []string
	var walk func(fyne.CanvasObject)
	walk = func(object fyne.CanvasObject) {
		switch part := object.(type) {
		case *kit.Banner:
			said = append(said, part.Say())
		case *fyne.Container:
			for _, inner := range part.Objects {
				walk(inner)
			}
		case fyne.Widget:
			for _, inner := range test.WidgetRenderer(part).Objects() {
				walk(inner)
			}
		}
	}
	walk(o.dialog())
	return strings.Join(said, "\n")
}

func TestSomebodyNewIsAdmittedByKeyboardAlone(t *testing.T) {
	o := newOffice(t)
	o.add(data.Person{FullName: "Lý Thị Ngọc Anh", Birth: "2002-01-05"}, "2020-03-26")
	o.open("admission")
	if size := o.dialog().MinSize(); size.Width > 819 || size.Height > 480 {
		t.Errorf("the dialog wants %v", size)
	}
	if !strings.Contains(o.shown(), "Chưa có họ và tên") {
		t.Errorf("it is not said what is missing: %s", o.shown())
	}
	o.press(fyne.KeyS)
	if o.changed != 0 {
		t.Fatal("a nameless person was admitted")
	}
	o.typed("danh hữu cường", "nam", "01072006", "", "", "", "", "ly thi")
	if !strings.Contains(o.shown(), "Chưa có số nghị quyết") || strings.Contains(o.shown(), "Chưa ghi đoàn viên") {
		t.Errorf("the findings do not follow what is typed: %s", o.shown())
	}
	o.press(fyne.KeyS)
	if o.changed != 1 || o.said != "Đã kết nạp đoàn viên mới · làm nhầm thì bấm Hoàn tác (Ctrl+Z)" || o.lastTitle() != "Kết nạp Danh Hữu Cường" {
		t.Fatalf("changed %d, said %q, log %q, shown %s", o.changed, o.said, o.lastTitle(), o.shown())
	}
	members, err := o.desk.File.Members(ctx, store.MemberFilter{Find: "danh huu"})
	o.check(err)
	if len(members) != 1 {
		t.Fatalf("kept %+v", members)
	}
	m := members[0]
	if m.JoinedUnion != "2022-11-15" || m.JoinedUnionAt != "Chi đoàn ấp Vĩnh Đông" || m.Gender != data.Male || m.Birth != "2006-07-01" ||
		m.Membership.Began != data.BeganAdmission || m.Membership.UnitID != o.east.ID || !m.Membership.Counts {
		t.Errorf("kept %+v", m)
	}
	o.undo()
	if n := o.heads(); n != 1 {
		t.Errorf("%d count after undo", n)
	}
}
