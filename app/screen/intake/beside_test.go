package intake_test

import (
	"testing"

	"bachudong/app/kit"
	lists "bachudong/data/intake"
)

// pairs prints two people in each row; the second row of the left column and the first of the right are wrong.
const pairs = `STT,Họ và tên,Ngày sinh,Giới tính,STT,Họ và tên,Ngày sinh,Giới tính
1,Lâm Văn Hòa,07/08/2007,Nam,2,Ngô Minh Khánh,25/11/1998,Nam
3,Trần Văn Mới,31/02/2004,Nam,4,Lê Thị Cúc,31/04/2005,Nữ
`

func TestAnEditReachesTheOneOfTwoPeopleInARow(t *testing.T) {
	o := newOffice(t)
	o.toCheck(o.file("hai-cot.csv", pairs))
	part[*kit.Tabs](o).Choose(string(lists.Bad))
	o.wantText("Lỗi 2", "Trần Văn Mới", "Lê Thị Cúc")
	o.typeCell(1, "birth", "30/04/2005")
	o.wantText("Lỗi 1", "Mới 3")
	grid := part[*kit.Grid](o)
	grid.Select(0)
	o.tap("Sửa cả dòng")
	o.wantText("Dòng 3 · Trần Văn Mới", "C · Ngày sinh")
	o.wantNoText("G · Ngày sinh")
	o.tap("Đóng")
	o.typeCell(0, "birth", "29/02/2004")
	o.do("intake-write")
	if a, b := o.member("Trần Văn Mới"), o.member("Lê Thị Cúc"); a.Birth != "2004-02-29" || b.Birth != "2005-04-30" {
		t.Errorf("kept %s and %s", a.Birth, b.Birth)
	}
}

func TestAnAnswerReachesTheOneOfTwoPeopleInARow(t *testing.T) {
	o := newOffice(t)
	o.toCheck(o.sample("02-xa-vinh-thanh.xlsx"))
	o.do("intake-write")
	known := o.members()
	o.toCheck(o.file("hai-cot.csv", pairs))
	part[*kit.Tabs](o).Choose(string(lists.Suspect))
	grid := part[*kit.Grid](o)
	if grid.Len() != 2 {
		t.Fatalf("%d look like somebody, want both of the first row: %s", grid.Len(), o.text())
	}
	grid.Select(1)
	o.tap("Là người khác")
	o.wantText("Trùng nghi ngờ 1", "Mới 1", "Nhập 1 dòng")
	o.do("intake-write")
	if o.members() != known+1 {
		t.Errorf("%d members, want one more than %d", o.members(), known)
	}
}
