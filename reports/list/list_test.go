package list_test

import (
	"bytes"
	"context"
	"fmt"
	"testing"

	"github.com/xuri/excelize/v2"

	"bachudong/data"
	"bachudong/data/vntext"
	"bachudong/reports/form"
	"bachudong/reports/list"
)

var people = [][]any{
	{1, "Danh Hữu Cường", vntext.Date("2003-07-01"), "095203000127"},
	{2, "=1+1", vntext.Date("2003-07"), "091"},
	{3, "", vntext.Date(""), "Chi đoàn <ấp> & “Vĩnh Đông”"},
}

func table() list.Table {
	return list.Table{Title: "DANH SÁCH ĐOÀN VIÊN", Note: "Đoàn xã Vĩnh Thanh", Sheet: "Danh sách", Len: len(people),
		Columns: []list.Column{{"STT", 6}, {"Họ và tên", 28}, {"Ngày sinh", 12}, {"Ghi chú", 30}},
		Value:   func(row, col int) any { return people[row][col] }}
}

func write(t *testing.T, tab list.Table) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := list.Write(context.Background(), &b, tab, nil); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestTextsStayTextsAndDatesAreDates(t *testing.T) {
	content := write(t, table())
	file, err := excelize.OpenReader(bytes.NewReader(content))
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	for cell, want := range map[string]string{"A1": "DANH SÁCH ĐOÀN VIÊN", "A2": "Đoàn xã Vĩnh Thanh", "B4": "Họ và tên", "A5": "1", "C5": "01/07/2003",
		"D5": "095203000127", "B6": "=1+1", "C6": "…/07/2003", "D6": "091", "B7": "", "C7": "", "D7": "Chi đoàn <ấp> & “Vĩnh Đông”"} {
		if got, err := file.GetCellValue("Danh sách", cell); err != nil || got != want {
			t.Errorf("%s is %q, want %q (%v)", cell, got, want, err)
		}
	}
	for cell, want := range map[string]excelize.CellType{"A5": excelize.CellTypeUnset, "C5": excelize.CellTypeUnset, "D5": excelize.CellTypeInlineString, "B6": excelize.CellTypeInlineString} {
		if got, err := file.GetCellType("Danh sách", cell); err != nil || got != want {
			t.Errorf("%s has type %v, want %v (%v)", cell, got, want, err)
		}
	}
	if formula, _ := file.GetCellFormula("Danh sách", "B6"); formula != "" {
		t.Errorf("a text became the formula %q", formula)
	}
}

func TestTheWorkbookNeedsNoRepair(t *testing.T) {
	for _, rows := range []int{0, 3} {
		tab := table()
		tab.Len = rows
		problems, err := form.Lint(write(t, tab))
		if err != nil {
			t.Fatal(err)
		}
		for _, p := range problems {
			t.Errorf("%d rows: %s", rows, p)
		}
	}
}

func TestALongListCanBeStopped(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	tab := table()
	tab.Len = 5000
	tab.Value = func(row, col int) any { return fmt.Sprint(row, col) }
	calls := 0
	var b bytes.Buffer
	err := list.Write(ctx, &b, tab, func(done, total int) {
		if calls++; done >= 1000 {
			cancel()
		}
	})
	if data.CodeOf(err) != data.Canceled || b.Len() != 0 || calls != 3 {
		t.Errorf("got %v after %d reports with %d bytes written", err, calls, b.Len())
	}
}
