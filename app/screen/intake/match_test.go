package intake_test

import (
	"path/filepath"
	"strings"
	"testing"

	"bachudong/app/kit"
	"bachudong/data"
	"bachudong/data/store"
)

// member is one kept person by name.
func (o *office) member(name string) data.Person {
	o.t.Helper()
	people, err := o.desk.File.Members(ctx, store.MemberFilter{AsOf: o.desk.Today(), Find: name})
	o.check(err)
	if len(people) != 1 {
		o.t.Fatalf("%d people are called %s", len(people), name)
	}
	return people[0].Person
}

// setColumn takes a column for something else, as the officer does in the second step.
func (o *office) setColumn(row int, label string) {
	o.t.Helper()
	part[*kit.Grid](o).Select(row)
	field := part[*kit.ChoiceField](o)
	field.SetText(label)
	field.Commit()
	if field.Value() != label {
		o.t.Errorf("the column is taken for %q, want %q", field.Value(), label)
	}
}

// takeHeader chooses a list and says in which row of the preview its headings stand.
func (o *office) takeHeader(path string, row int) {
	o.t.Helper()
	o.take(path)
	grids := all[*kit.Grid](o)
	grids[1].Select(row)
	o.do("intake-header")
	if len(o.failed) > 0 {
		o.t.Fatal(o.failed)
	}
}

const unusual = `STT,Tên tổ viên,Ngày,Mã,Liên lạc
1,Lâm Văn Hòa,07/08/2007,095207170210,0912345678
2,Trần Thị Bé,01/02/2004,095304000127,0912345679
`

func TestColumnsAreMatchedByTheOfficer(t *testing.T) {
	o := newOffice(t)
	o.takeHeader(o.file("la.csv", unusual), 0)
	o.do("intake-next")
	o.wantText("Tên tổ viên", "Giá trị mẫu", "Lâm Văn Hòa · Trần Thị Bé", "Trang “la”: chưa cột nào là họ và tên")
	o.setColumn(1, "Họ và tên")
	o.wantText("Bạn chọn")
	o.setColumn(2, "Ngày vào Đoàn")
	o.setColumn(3, "Số thẻ đoàn")
	o.setColumn(4, "Bỏ qua cột")
	if row := part[*kit.Grid](o).Selected(); row != 4 {
		t.Errorf("column %d is selected after a change, want 4", row)
	}
	o.do("intake-next")
	o.do("intake-write")
	p := o.member("Lâm Văn Hòa")
	if p.JoinedUnion != "2007-08-07" || p.Birth != "" || p.CardNumber != "095207170210" || p.CitizenID != "" || p.Phone != "" {
		t.Errorf("kept %+v", p)
	}
}

func TestAListWithoutANameIsSaidAtOnce(t *testing.T) {
	o := newOffice(t)
	o.take(o.sample("07-ket-xuat.csv"))
	o.do("intake-next")
	grid := part[*kit.Grid](o)
	for row := range grid.Len() {
		grid.Select(row)
		if strings.Contains(part[*kit.ChoiceField](o).Value(), "Họ và tên") {
			o.setColumn(row, "Bỏ qua cột")
			break
		}
	}
	o.wantText("chưa cột nào là họ và tên")
	o.do("intake-next")
	o.wantText("Nhập 0 dòng")
}

func TestAProfileOfOneListReadsTheNextOfItsShape(t *testing.T) {
	o := newOffice(t)
	o.takeHeader(o.file("quy-1.csv", unusual), 0)
	o.do("intake-next")
	o.setColumn(1, "Họ và tên")
	o.setColumn(2, "Ngày vào Đoàn")
	o.choose(o.button("Mẫu ghép cột"), "Lưu cách ghép này thành mẫu…")
	o.wantText("Tên mẫu, ví dụ tên nơi gửi")
	part[*kit.TextField](o).SetText("Xã Vĩnh Thanh")
	o.tap("Lưu mẫu")
	if len(o.failed) != 0 || o.said != "Đã lưu mẫu ghép cột “Xã Vĩnh Thanh”." {
		t.Fatalf("said %q, failed %v", o.said, o.failed)
	}

	const moved = "DANH SÁCH QUÝ II\n\nSTT,Mã,Ngày,Tên tổ viên,Liên lạc\n1,095202000345,09/09/2002,Sơn Thị Na,0912345670\n"
	o.take(o.file("quy-2.csv", moved))
	o.wantText("Mẫu “Xã Vĩnh Thanh”")
	o.do("intake-next")
	o.wantText("Mẫu: Xã Vĩnh Thanh")
	o.do("intake-next")
	o.do("intake-write")
	if p := o.member("Sơn Thị Na"); p.JoinedUnion != "2002-09-09" || p.Birth != "" {
		t.Errorf("kept %+v", p)
	}

	o.take(o.file("quy-3.csv", moved))
	o.do("intake-next")
	o.choose(o.button("Mẫu: Xã Vĩnh Thanh"), "Không theo mẫu, tự nhận lại")
	o.wantText("Mẫu ghép cột")
	o.wantNoText("Mẫu: Xã Vĩnh Thanh")
	o.choose(o.button("Mẫu ghép cột"), "Ghép theo “Xã Vĩnh Thanh”")
	o.wantText("Mẫu: Xã Vĩnh Thanh", "Ngày vào Đoàn")
}

func TestProfilesAreRenamedWrittenOutDroppedAndTakenIn(t *testing.T) {
	o := newOffice(t)
	o.takeHeader(o.file("quy-1.csv", unusual), 0)
	o.do("intake-next")
	o.choose(o.button("Mẫu ghép cột"), "Lưu cách ghép này thành mẫu…")
	o.tap("Lưu mẫu")
	manage := func(link string) {
		t.Helper()
		button := o.button("Mẫu")
		o.choose(button, "Quản lý các mẫu…")
		part[*kit.Grid](o).OnCell(0, link)
	}
	manage("rename")
	part[*kit.TextField](o).SetText("Xã Hưng Phú")
	o.tap("Đổi tên")
	o.target = filepath.Join(t.TempDir(), "mau.json")
	manage("export")
	manage("delete")
	if kept, err := o.desk.File.ImportProfiles(ctx); err != nil || len(kept) != 0 {
		t.Fatalf("still kept: %+v (%v)", kept, err)
	}
	o.files = []string{o.target}
	o.choose(o.button("Mẫu"), "Nhận mẫu từ tệp…")
	kept, err := o.desk.File.ImportProfiles(ctx)
	if err != nil || len(kept) != 1 || kept[0].Name != "Xã Hưng Phú" || len(o.failed) != 0 {
		t.Errorf("taken in: %+v (%v), failed %v", kept, err, o.failed)
	}
	o.files = []string{o.file("khac.json", `{"kind":"other"}`)}
	o.choose(o.button("Mẫu"), "Nhận mẫu từ tệp…")
	if len(o.failed) != 1 || data.CodeOf(o.failed[0]) != data.Foreign {
		t.Errorf("another file: %v", o.failed)
	}
}
