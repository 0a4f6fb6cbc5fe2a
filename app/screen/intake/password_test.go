package intake_test

import (
	"os"
	"testing"

	"bachudong/app/kit"
)

// locked copies a list that opens only with "bí mật 12".
func (o *office) locked() string {
	o.t.Helper()
	raw, err := os.ReadFile("testdata/co-mat-khau.xlsx")
	o.check(err)
	return o.file("co-mat-khau.xlsx", string(raw))
}

func TestALockedListAsksForItsPassword(t *testing.T) {
	o := newOffice(t)
	o.take(o.locked(), o.sample("07-ket-xuat.csv"))
	o.wantText("Mật khẩu của tệp", "co-mat-khau.xlsx")
	part[*kit.TextField](o).SetText("sai")
	o.tap("Mở tệp")
	o.wantText("Mật khẩu của tệp", "Mật khẩu không mở được")
	part[*kit.TextField](o).SetText("bí mật 12")
	o.tap("Mở tệp")
	o.wantText("co-mat-khau.xlsx · 2 người", "07-ket-xuat.csv · 50 người")
	o.do("intake-next")
	o.do("intake-next")
	o.wantText("Nhập 52 dòng", "Sơn Thị Na")
	o.do("intake-write")
	if o.members() != 52 || len(o.failed) != 0 {
		t.Errorf("%d members, failed %v", o.members(), o.failed)
	}
}

func TestALockedListCanBePassedOver(t *testing.T) {
	o := newOffice(t)
	o.take(o.locked(), o.sample("07-ket-xuat.csv"))
	o.tap("Bỏ qua tệp này")
	o.wantText("07-ket-xuat.csv · 50 người")
	o.wantNoText("co-mat-khau.xlsx")
	o.take(o.locked())
	o.tap("Bỏ qua tệp này")
	o.wantText("Kéo các tệp danh sách hoặc cả thư mục vào đây")
	if len(o.failed) != 0 {
		t.Errorf("failed %v", o.failed)
	}
}
