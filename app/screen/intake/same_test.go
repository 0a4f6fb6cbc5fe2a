package intake_test

import (
	"testing"

	"bachudong/app/kit"
	lists "bachudong/data/intake"
)

const namesakes = `Họ và tên,Ngày sinh,Giới tính,Điện thoại,Nghề nghiệp
Lâm Văn Hòa,07/08/2007,Nam,0912345678,Học sinh
Ngô Minh Khánh,25/11/1998,Nam,0912345679,Nông dân
Bùi Hải,2008,Nam,0987654321,Học sinh
`

func TestSuspectsAreDecidedManyAtOnce(t *testing.T) {
	o := newOffice(t)
	o.toCheck(o.sample("02-xa-vinh-thanh.xlsx"))
	o.do("intake-write")
	o.toCheck(o.file("bo-sung.csv", namesakes))
	part[*kit.Tabs](o).Choose(string(lists.Suspect))
	grid := part[*kit.Grid](o)
	if grid.Len() != 3 {
		t.Fatalf("%d rows look like somebody, want 3: %s", grid.Len(), o.text())
	}
	o.wantText("Trùng nghi ngờ 3", "Nhập 0 dòng", "Lâm Văn Hòa, 07/08/2007", "Quyết định")
	grid.Mark(0, 1)
	o.tap("Là cùng người")
	o.wantText("Trùng nghi ngờ 1", "Cập nhật 2", "Nhập 2 dòng")
	grid = part[*kit.Grid](o)
	if grid.Len() != 3 || len(grid.Marked()) != 2 {
		t.Errorf("%d rows with %v marked: the answered ones must stay to be seen", grid.Len(), grid.Marked())
	}
	grid.MarkAll(false)
	grid.Select(2)
	o.tap("Là người khác")
	o.wantText("Trùng nghi ngờ 0", "Mới 1", "Nhập 3 dòng")
	o.setMode(1)
	o.wantText("Trùng nghi ngờ 0", "Mới 1", "Cập nhật 2")
	part[*kit.Grid](o).Select(2)
	o.tap("Để sau")
	o.wantText("Trùng nghi ngờ 1", "Nhập 2 dòng")
	o.tap("Là người khác")
	o.do("intake-write")
	if o.members() != 87 {
		t.Errorf("%d members, want one more than 86", o.members())
	}
	if p := o.member("Lâm Văn Hòa"); p.Phone != "0912345678" || p.CitizenID != "095207170210" {
		t.Errorf("kept %+v", p)
	}
}

func TestTheKeysOfAnswersWorkRightAfterAClickOnTheTab(t *testing.T) {
	o := newOffice(t)
	o.toCheck(o.sample("02-xa-vinh-thanh.xlsx"))
	o.do("intake-write")
	o.toCheck(o.file("bo-sung.csv", namesakes))
	tabs := part[*kit.Tabs](o)
	tabs.Choose(string(lists.Suspect))
	kit.FocusOn(tabs)
	o.window.Canvas().Focused().TypedRune('1')
	o.wantText("Trùng nghi ngờ 2", "Nhập 1 dòng")
}

func TestASuspectMayBeAnotherRowOfItsFile(t *testing.T) {
	o := newOffice(t)
	o.toCheck(o.file("trung.csv", `Họ và tên,Ngày sinh,Giới tính,Điện thoại,Nghề nghiệp
Lâm Văn Hòa,07/08/2007,Nam,0912345678,
Ngô Minh Khánh,25/11/1998,Nam,,Nông dân
LAM VAN HOA,07/08/2007,,,Học sinh
`))
	part[*kit.Tabs](o).Choose(string(lists.Suspect))
	if n := part[*kit.Grid](o).Len(); n != 1 {
		t.Fatalf("%d rows look like somebody, want 1: %s", n, o.text())
	}
	part[*kit.Grid](o).Select(0)
	o.wantText("Dòng 2: Lâm Văn Hòa", "DÒNG 2")
	o.tap("Là cùng người")
	o.wantText("Trùng nghi ngờ 0", "Mới 2", "Cập nhật 1")
	o.do("intake-write")
	if o.members() != 2 {
		t.Errorf("%d members, want 2", o.members())
	}
	if p := o.member("Lâm Văn Hòa"); p.Phone != "0912345678" || p.Occupation != "Học sinh" {
		t.Errorf("the two rows became %+v", p)
	}
}
