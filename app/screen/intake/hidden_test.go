package intake_test

import (
	"os"
	"testing"

	"bachudong/app/kit"
)

func TestHiddenPartsAreAskedAbout(t *testing.T) {
	o := newOffice(t)
	raw, err := os.ReadFile("testdata/co-phan-an.xlsx")
	o.check(err)
	o.take(o.file("co-phan-an.xlsx", string(raw)))
	o.wantText("co-phan-an.xlsx · 2 người", "Cũ (ẩn)", "Có 1 dòng ẩn (4) không đọc", "Đọc cả dòng, cột ẩn")
	check := part[*kit.Check](o)
	check.Tapped(nil)
	o.wantText("co-phan-an.xlsx · 3 người")
	o.wantNoText("Có 1 dòng ẩn")
	if !check.On() {
		t.Error("the tick went away")
	}
	grid := part[*kit.Grid](o)
	if ticked := grid.Marked(); len(ticked) != 1 || ticked[0] != 1 {
		t.Fatalf("sheets %v are ticked, want only the one that shows", ticked)
	}
	grid.MarkAll(true)
	o.wantText("co-phan-an.xlsx · 4 người")
	o.do("intake-next")
	o.do("intake-next")
	o.do("intake-write")
	if p := o.member("Trần Văn Ẩn"); p.Phone != "0912000003" || o.members() != 4 {
		t.Errorf("kept %+v, %d members", p, o.members())
	}
}

func TestTheHeaderCanBeSetAndFoundAgain(t *testing.T) {
	o := newOffice(t)
	o.take(o.sample("02-xa-vinh-thanh.xlsx"))
	preview := all[*kit.Grid](o)[1]
	preview.Select(0)
	o.do("intake-header")
	o.wantText("dòng 1–2", "Cột A “HUYỆN ĐOÀN PHƯỚC LONG > BCH ĐOÀN XÃ VĨNH THANH” chưa rõ")
	part[*kit.Grid](o).Select(1)
	o.follow("Tự tìm")
	o.wantText("02-xa-vinh-thanh.xlsx · 86 người", "dòng 6–7")
}
