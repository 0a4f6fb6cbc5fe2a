package units_test

import (
	"context"
	"path/filepath"
	"strings"
	"testing"

	"bachudong/app/screen/screentest"
	"bachudong/app/screen/units"
	"bachudong/data/sheet"
)

func TestTheUnitsGoIntoAWorkbookAsListed(t *testing.T) {
	h := screentest.Sample(t, units.New)
	h.Choose(h.Scope().Units[1].ID)
	h.SaveTo = filepath.Join(t.TempDir(), "đơn vị.xlsx")
	h.Do("unit-export")
	if len(h.Failed) > 0 {
		t.Fatal(h.Failed)
	}
	book, err := sheet.Open(context.Background(), h.SaveTo)
	if err != nil {
		t.Fatal(err)
	}
	rows := book.Sheets[0].Rows
	var heads []string
	for _, c := range rows[2].Cells {
		heads = append(heads, c.Text)
	}
	if got := strings.Join(heads, "|"); got != "Mã|Tên đơn vị|Cấp|Loại hình|Chi đoàn|Đoàn viên" {
		t.Errorf("the headings are %s", got)
	}
	first := rows[3]
	if first.Cell(1).Text != h.Scope().Unit.Name || first.Cell(5).Kind != sheet.Number || int(first.Cell(5).Number) != h.Scope().Unit.Members {
		t.Errorf("the first row is %+v", first.Cells)
	}
	if want := "Đã kết xuất 5 đơn vị."; h.Outcome.Text != want || len(rows) != 3+5 {
		t.Errorf("said %q over %d rows, want %q", h.Outcome.Text, len(rows), want)
	}
}
