package work_test

import (
	"context"
	"path/filepath"
	"strings"
	"testing"

	"bachudong/app/work"
	"bachudong/data/intake"
	"bachudong/data/sheet"
)

func TestARowThatIsStillWrongGoesBackWithItsCorrections(t *testing.T) {
	ctx := context.Background()
	desk, unit := newDesk(t)
	list := csv(t, t.TempDir(), "danh-sach.csv", "Trần Thị Bé,04/05/2004,Nữ", "Lê Văn Tơ,31/02/2003,Nam")
	first, err := desk.Preview(ctx, work.ImportJob{Unit: unit}, list)
	if err != nil {
		t.Fatal(err)
	}
	sheetName := first.Plan.Draft.Sheets[0].Name
	at := func(col int) intake.CellPlace { return intake.CellPlace{Sheet: sheetName, Row: 3, Col: col} }
	decided := first.Decided.WithEdit(at(0), "Lê Văn Tư").WithEdit(at(1), "30/02/2003").WithEdit(at(2), "")
	again, err := desk.Recheck(ctx, work.ImportJob{Unit: unit}, first, decided)
	if err != nil {
		t.Fatal(err)
	}
	result, err := desk.Commit(ctx, again, "", nil)
	if err != nil {
		t.Fatal(err)
	}
	book, err := sheet.Open(ctx, result.Files[0].ErrorFile)
	if err != nil {
		t.Fatal(err)
	}
	row := book.Sheets[0].Row(2)
	if len(book.Sheets[0].Rows) != 2 || row.Cell(0).Text != "Lê Văn Tư" || row.Cell(1).Text != "30/02/2003" || row.Cell(2) != nil {
		t.Errorf("the error file holds %+v", row.Cells)
	}
	if message := row.Cell(3).Text; !strings.Contains(message, "30/02/2003") || strings.Contains(message, "31/02/2003") {
		t.Errorf("the reason is %q", message)
	}
	if name := filepath.Base(result.Files[0].ErrorFile); name != "danh-sach.loi.xlsx" {
		t.Errorf("written as %s", name)
	}
}
