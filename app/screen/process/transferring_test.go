package process

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"bachudong/data"
	"bachudong/data/store"
	"bachudong/reports/pdf/pdftest"
)

// mover is a member of the branch in the east, whose fees are settled to October.
func (o *office) mover(name string) data.ID {
	o.t.Helper()
	id := o.add(data.Person{FullName: name, Birth: "2002-01-05"}, "2020-03-26")
	fee, paid := data.Fee{PersonID: id, Year: 2022}, 2000
	for i := range 10 {
		fee.Months[i] = &paid
	}
	o.check(o.desk.File.SaveFee(ctx, fee))
	return id
}

// branchOf names where somebody counts on the day of the test.
func (o *office) branchOf(id data.ID) string {
	o.t.Helper()
	members, err := o.desk.File.Members(ctx, store.MemberFilter{People: []data.ID{id}})
	o.check(err)
	if len(members) == 0 {
		return ""
	}
	return members[0].UnitName
}

func (o *office) waiting() []store.TransferRow {
	o.t.Helper()
	rows, err := o.desk.File.PendingTransfers(ctx, "", "")
	o.check(err)
	return rows
}

func TestMoveWithinTheUnitByKeyboard(t *testing.T) {
	o := newOffice(t)
	an := o.mover("Lý Thị Ngọc Anh")
	o.open("transfer", an)
	if size := o.dialog().MinSize(); size.Width > 819 || size.Height > 480 {
		t.Errorf("the dialog wants %v", size)
	}
	if !strings.Contains(o.shown(), "Chưa có nơi đến") {
		t.Errorf("it is not said what is missing: %s", o.shown())
	}
	o.typed("", "vinh tay", "12-GT")
	if got := o.shown(); got != "" {
		t.Errorf("something stands against it: %s", got)
	}
	o.press(fyne.KeyS)
	if o.changed != 1 || o.lastTitle() != "Giới thiệu sinh hoạt: Lý Thị Ngọc Anh" || o.branchOf(an) != "Chi đoàn ấp Vĩnh Tây" {
		t.Fatalf("changed %d, log %q, now in %q, shown %s", o.changed, o.lastTitle(), o.branchOf(an), o.shown())
	}
	records, err := store.RecordsOf(ctx, o.desk.File, &data.Transfers, an)
	o.check(err)
	if r := records[0]; r.LetterNumber != "12-GT" || r.FeesPaidTo != "2022-10" || r.LetterDate != "2022-11-15" || r.Kind != data.TransferWithin {
		t.Errorf("recorded %+v", r)
	}
	o.undo()
	if got := o.branchOf(an); got != "Chi đoàn ấp Vĩnh Đông" {
		t.Errorf("undo leaves %q", got)
	}
}

func TestSeveralAreIntroducedElsewhereAndReceived(t *testing.T) {
	o := newOffice(t)
	other := o.unit("Đoàn xã Hưng Phú", data.Grassroots, "")
	branch := o.unit("Chi đoàn ấp Mười", data.Branch, other.ID)
	an, binh := o.mover("Lý Thị Ngọc Anh"), o.mover("Danh Bình")
	o.saveTo = filepath.Join(t.TempDir(), "giay.pdf")
	o.open("transfer", an, binh)
	o.typed("", "hung phu – huyen")
	if got := o.shown(); strings.Count(got, "chưa được ghi đã đóng đoàn phí") != 0 {
		t.Errorf("the fees that the book knows are not taken: %s", got)
	}
	o.press(fyne.KeyP)
	if o.changed != 1 || o.said != "Đã ghi giấy giới thiệu của 2 đoàn viên · làm nhầm thì bấm Hoàn tác (Ctrl+Z)" || o.failed != nil {
		t.Fatalf("changed %d, said %q, failed %v, shown %s", o.changed, o.said, o.failed, o.shown())
	}
	file, err := os.ReadFile(o.saveTo)
	o.check(err)
	pages, err := pdftest.Pages(file)
	o.check(err)
	if text := pages[0].String(); len(pages) != 1 || !strings.Contains(text, "Danh Bình") || !strings.Contains(text, "Lý Thị Ngọc Anh") {
		t.Errorf("%d pages: %s", len(pages), text)
	}
	if o.branchOf(an) != "Chi đoàn ấp Vĩnh Đông" || len(o.waiting()) != 2 {
		t.Fatalf("who waits is in %q, %d wait", o.branchOf(an), len(o.waiting()))
	}

	Receive(o, o.waiting())
	o.typed("ap muoi")
	o.press(fyne.KeyS)
	if o.lastTitle() != "Tiếp nhận sinh hoạt đến "+branch.Name+": 2 đoàn viên" || len(o.waiting()) != 0 {
		t.Fatalf("log %q, %d wait, shown %s", o.lastTitle(), len(o.waiting()), o.shown())
	}
	o.undo()
	Return(o, o.waiting())
	o.typed("sai đơn vị")
	o.press(fyne.KeyS)
	if len(o.waiting()) != 0 || o.branchOf(binh) != "Chi đoàn ấp Vĩnh Đông" || !strings.HasPrefix(o.lastTitle(), "Trả lại giấy giới thiệu") {
		t.Errorf("%d wait, in %q, log %q", len(o.waiting()), o.branchOf(binh), o.lastTitle())
	}
}

func TestMoveOutOfTheFile(t *testing.T) {
	o := newOffice(t)
	an := o.mover("Lý Thị Ngọc Anh")
	o.open("transfer", an)
	o.typed("ngoai tinh", "Đoàn phường Năm, TP. Cần Thơ")
	o.press(fyne.KeyS)
	rows := o.waiting()
	if len(rows) != 1 || rows[0].Kind != data.TransferOutside || rows[0].ToPlace != "Đoàn phường Năm, TP. Cần Thơ" || o.heads() != 0 {
		t.Fatalf("waiting %+v, %d count, shown %s", rows, o.heads(), o.shown())
	}
	Withdraw(o, rows)
	o.press(fyne.KeyS)
	if len(o.waiting()) != 0 || o.heads() != 1 {
		t.Errorf("%d wait, %d count", len(o.waiting()), o.heads())
	}
}

func TestStayBesideBeginsAndEnds(t *testing.T) {
	o := newOffice(t)
	an := o.mover("Lý Thị Ngọc Anh")
	o.open("residence", an)
	if !strings.Contains(o.shown(), "Chưa có nơi đến") {
		t.Errorf("it is not said what is missing: %s", o.shown())
	}
	o.typed("", "vinh tay", "", "", "", "tam tru", "01092022")
	if !strings.Contains(o.shown(), "chưa đủ 6 tháng") || !strings.Contains(o.shown(), "01-HD/BTC") {
		t.Errorf("the rule of residence does not warn: %s", o.shown())
	}
	o.press(fyne.KeyS)
	if o.changed != 1 || o.heads() != 1 || o.branchOf(an) != "Chi đoàn ấp Vĩnh Đông" {
		t.Fatalf("changed %d, %d count, in %q", o.changed, o.heads(), o.branchOf(an))
	}
	Find("beside-end").Open(o, []data.ID{an})
	o.press(fyne.KeyS)
	records, err := store.RecordsOf(ctx, o.desk.File, &data.Transfers, an)
	o.check(err)
	if r := records[0]; r.State != data.TransferOver || r.EndedOn != "2022-11-15" || r.Residence != data.ResidesTemporarily {
		t.Errorf("recorded %+v", r)
	}
	Find("beside-end").Open(o, []data.ID{an})
	if !strings.Contains(o.said, "không có sinh hoạt tạm thời") {
		t.Errorf("said %q", o.said)
	}
}

func TestSomebodyNewArrives(t *testing.T) {
	o := newOffice(t)
	o.open("arrival")
	o.press(fyne.KeyS)
	if o.changed != 0 {
		t.Fatal("a nameless person was received")
	}
	o.typed("danh hữu cường", "nam", "01072004", "", "", "Đoàn xã Ba, tỉnh Hậu Giang")
	if got := o.shown(); got != "" {
		t.Errorf("something stands against it: %s", got)
	}
	o.press(fyne.KeyS)
	members, err := o.desk.File.Members(ctx, store.MemberFilter{Find: "huu cuong"})
	o.check(err)
	if o.changed != 1 || len(members) != 1 || members[0].Membership.Began != data.BeganTransfer || members[0].Membership.UnitID != o.east.ID ||
		members[0].Birth != "2004-07-01" || o.lastTitle() != "Tiếp nhận từ nơi khác: Danh Hữu Cường" {
		t.Fatalf("changed %d, kept %+v, log %q, shown %s", o.changed, members, o.lastTitle(), o.shown())
	}
	o.open("arrival", members[0].ID)
	if !strings.Contains(o.shown(), "đang sinh hoạt ở một chi đoàn") {
		t.Errorf("who belongs already is received: %s", o.shown())
	}
}
