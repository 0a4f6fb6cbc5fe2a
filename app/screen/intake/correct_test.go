package intake_test

import (
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"bachudong/app/kit"
	"bachudong/data/store"
)

// typeCell edits the outlined cell as F2 does, and leaves it with Enter.
func (o *office) typeCell(row int, column, text string) {
	o.t.Helper()
	grid := part[*kit.Grid](o)
	grid.SelectCell(row, column)
	o.do("intake-cell")
	field, ok := o.window.Canvas().Focused().(interface {
		SetText(string)
		TypedKey(*fyne.KeyEvent)
	})
	if !ok {
		o.t.Fatalf("no field lies over the cell: %T has the focus", o.window.Canvas().Focused())
	}
	field.SetText(text)
	field.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
}

func TestACorrectedCellTurnsABadRowIntoANewOne(t *testing.T) {
	o := newOffice(t)
	o.toCheck(o.file("danh-sach.csv", mixed))
	part[*kit.Tabs](o).Choose("error")
	o.wantText("Lỗi 1", "31/02/2004")
	o.typeCell(0, "birth", "29/02/2004")
	o.wantText("Lỗi 0", "Mới 5", "Nhập 5 dòng", "Không có dòng nào “Lỗi”.")
	if o.members() != 0 {
		t.Fatal("a correction was written before the last step")
	}
	part[*kit.Tabs](o).Choose("new")
	o.typeCell(1, "full_name", "Trần Văn Mới")
	o.setMode(1)
	o.wantText("Trần Văn Mới", "Cập nhật theo tệp", "Nhập 5 dòng")
	if row := part[*kit.Grid](o).Selected(); row != 1 {
		t.Errorf("row %d is selected after the mode changed, want 1", row)
	}
	o.do("intake-write")
	if p := o.member("Trần Văn Mới"); p.Birth != "2004-02-29" || p.Phone != "0912345679" {
		t.Errorf("kept %+v", p)
	}
}

// setMode chooses a mode in the third step.
func (o *office) setMode(i int) {
	o.t.Helper()
	o.choose(o.button("Khi đã có"), []string{"Chỉ điền ô trống", "Cập nhật theo tệp", "Bỏ qua người đã có"}[i])
}

func TestAnyCellOfARowCanBeCorrected(t *testing.T) {
	o := newOffice(t)
	o.toCheck(o.sample("02-xa-vinh-thanh.xlsx"))
	grid := part[*kit.Grid](o)
	grid.SelectCell(0, "full_name") // stands in two columns: all cells of the row come up
	o.do("intake-cell")
	o.wantText("Dòng 9 · Lâm Văn Hòa", "B · Họ và tên đệm", "C · Tên", "D · Ngày sinh (nam)")
	for _, field := range all[*kit.TextField](o) {
		if field.Text == "Hòa" {
			field.SetText("Hòa Bình")
		}
	}
	o.tap("Sửa dòng này")
	o.wantText("Lâm Văn Hòa Bình")
	o.do("intake-write")
	if p := o.member("Lâm Văn Hòa Bình"); p.Birth != "2007-08-07" {
		t.Errorf("kept %+v", p)
	}
}

func TestAStrangeValueIsTaughtOnceForAllRows(t *testing.T) {
	o := newOffice(t)
	const text = "Họ và tên,Ngày sinh,Giới tính,Dân tộc\nDanh Na,01/02/2004,Nữ,Kh'mer Krom\nSơn Bé,02/03/2005,Nam,Kh'mer Krom\nLý Hoa,03/04/2005,Nữ,Kinh\n"
	o.toCheck(o.file("la.csv", text))
	part[*kit.Tabs](o).Choose("strange")
	o.wantText("Giá trị lạ 1", "Kh'mer Krom", "Dân tộc", "dòng 2: Danh Na")
	part[*kit.ChoiceField](o).SetText("Khmer")
	o.tap("Thêm vào danh mục")
	o.wantNoText("Giá trị lạ")
	o.wantText("Mới 3", "Danh Na", "Sơn Bé") // the tab is gone: the first one shows
	if !strings.HasPrefix(o.said, "Từ nay “Kh'mer Krom” là “Khmer” (2 dòng)") {
		t.Errorf("said %q, failed %v", o.said, o.failed)
	}
	o.do("intake-write")
	for _, name := range []string{"Danh Na", "Sơn Bé"} {
		if p := o.member(name); p.Ethnicity != "Khmer" {
			t.Errorf("%s is %q", name, p.Ethnicity)
		}
	}
}

func TestSheetsAreChosenByTheirTicks(t *testing.T) {
	o := newOffice(t)
	o.take(o.sample("03-moi-chi-doan-mot-trang.xlsx"))
	grid := part[*kit.Grid](o)
	ticked := grid.Marked()
	if len(ticked) < 2 {
		t.Fatalf("rows %v are ticked", ticked)
	}
	whole := o.people()
	last := len(ticked) - 1
	grid.Mark(ticked[:last]...)
	fewer := o.people()
	grid.Mark(ticked[last])
	if one := o.people(); one == 0 || fewer == 0 || one+fewer != whole {
		t.Errorf("%d people in the last sheet, %d in the others, %d in all", one, fewer, whole)
	}
	grid.Mark()
	if o.people() != 0 || o.button("Tiếp tục").Disabled() == false {
		t.Error("without a sheet there is nothing to go on with")
	}
	grid.Mark(ticked...)
	if o.people() != whole || len(o.failed) != 0 {
		t.Errorf("%d people with all ticks back, want %d; failed %v", o.people(), whole, o.failed)
	}
}

// people is how many people the status line counts.
func (o *office) people() int {
	o.t.Helper()
	n := 0
	for _, r := range strings.TrimSpace(strings.SplitN(o.said, "dòng", 2)[0]) {
		if r >= '0' && r <= '9' {
			n = n*10 + int(r-'0')
		}
	}
	return n
}

func TestTheTemplateReadsBackWithoutADoubt(t *testing.T) {
	o := newOffice(t)
	o.target = filepath.Join(t.TempDir(), "mau.xlsx")
	o.follow("Tải tệp mẫu")
	if len(o.failed) != 0 || len(o.outcome.Files) != 1 {
		t.Fatalf("failed %v, outcome %+v", o.failed, o.outcome)
	}
	o.take(o.target)
	o.wantText("dòng 3", "Trang có tiêu đề nhưng không có dòng đoàn viên nào.")
	o.wantNoText("chưa rõ")
}

func TestAListThatIsUndoneNamesWhatStays(t *testing.T) {
	o := newOffice(t)
	o.toCheck(o.sample("02-xa-vinh-thanh.xlsx"))
	o.do("intake-write")
	people, err := o.desk.File.Members(ctx, store.MemberFilter{AsOf: o.desk.Today(), Find: "Lâm Văn Hòa"})
	o.check(err)
	o.check(o.desk.File.SavePerson(ctx, store.PersonEdit{ID: people[0].ID, Facts: map[string]string{"note": "đã gặp"}}))
	o.Changed()
	o.tap("Hoàn tác lần nhập này")
	o.wantText("Đã hoàn tác một phần", "Đoàn viên Lâm Văn Hòa")
	o.tap("Đóng")
	o.wantText("GIỮ LẠI VÌ ĐÃ SỬA SAU LẦN NHẬP", "Đoàn viên Lâm Văn Hòa", "đã hoàn tác")
}
