package intake_test

import (
	"path/filepath"
	"testing"

	"bachudong/app/kit"
	"bachudong/data/sheet"
)

func TestTheListOfEarlierImportsNamesEveryFileAndIsExported(t *testing.T) {
	o := newOffice(t)
	first := o.file("mot.csv", "Họ và tên,Ngày sinh,Giới tính\nTrần Thị Bé,04/05/2004,Nữ\n")
	second := o.file("hai.csv", "Họ và tên,Ngày sinh,Giới tính\nLê Văn Tư,05/06/2003,Nam\nLý Thị Năm,06/07/2002,Nữ\n")
	o.toCheck(first, second)
	o.do("intake-write")
	o.files = nil
	o.tap("Nhập tệp khác")
	o.wantText("2 tệp: mot.csv: 1 mới; hai.csv: 2 mới", "Hoàn tác lần nhập này")
	o.target = filepath.Join(t.TempDir(), "cac-lan-nhap.xlsx")
	o.do("intake-export")
	book, err := sheet.Open(ctx, o.target)
	o.check(err)
	rows := book.Sheets[0].Rows
	last := rows[len(rows)-1]
	if last.Cell(0).Kind != sheet.Number || last.Cell(1).Text != "2 tệp: mot.csv: 1 mới; hai.csv: 2 mới" || last.Cell(2).Text != "Lê Văn Thư" || last.Cell(3).Text != "Đã ghi vào sổ" {
		t.Errorf("exported %+v", last.Cells)
	}
	part[*kit.Grid](o).OnOpen(0)
	o.wantText("mot.csv: 1 mới", "hai.csv: 2 mới", "Lê Văn Thư")
	o.tap("Hoàn tác lần nhập này")
	if o.members() != 0 {
		t.Errorf("%d members after the undo", o.members())
	}
	o.wantText("Đã hoàn tác")
}

func TestAListIntoAUnitAboveCommunesIsPointedOut(t *testing.T) {
	o := newOffice(t)
	ours, err := o.desk.OurUnit(ctx)
	o.check(err)
	o.Choose(ours.ID)
	o.wantText("Danh sách của Đoàn cơ sở thì chọn đơn vị đó ở cây bên trái.")
	o.toCheck(o.file("mot.csv", "Họ và tên,Ngày sinh,Giới tính\nTrần Thị Bé,04/05/2004,Nữ\n"))
	o.wantText("Nhập thẳng vào " + ours.Name)
	o.Choose(o.commune.ID)
	o.wantNoText("Nhập thẳng vào")
}
