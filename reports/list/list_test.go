package list_test

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"path/filepath"
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
		Columns: []list.Column{{Title: "STT", Width: 6, Centered: true}, {Title: "Họ và tên", Width: 28}, {Title: "Ngày sinh", Width: 12}, {Title: "Ghi chú", Width: 30}},
		Value:   func(row, col int) any { return people[row][col] }}
}

func write(t *testing.T, tables ...list.Table) []byte {
	t.Helper()
	path := filepath.Join(t.TempDir(), "ds.xlsx")
	if err := list.Save(context.Background(), path, nil, tables...); err != nil {
		t.Fatal(err)
	}
	content, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return content
}

func TestTextsStayTextsAndDatesAreDates(t *testing.T) {
	content := write(t, table())
	file, err := excelize.OpenReader(bytes.NewReader(content))
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	for cell, want := range map[string]string{"A1": "DANH SÁCH ĐOÀN VIÊN", "A2": "Đoàn xã Vĩnh Thanh", "B3": "Họ và tên", "A4": "1", "C4": "01/07/2003",
		"D4": "095203000127", "B5": "=1+1", "C5": "07/2003", "D5": "091", "B6": "", "C6": "", "D6": "Chi đoàn <ấp> & “Vĩnh Đông”"} {
		if got, err := file.GetCellValue("Danh sách", cell); err != nil || got != want {
			t.Errorf("%s is %q, want %q (%v)", cell, got, want, err)
		}
	}
	for cell, want := range map[string]excelize.CellType{"A4": excelize.CellTypeUnset, "C4": excelize.CellTypeUnset, "D4": excelize.CellTypeInlineString, "B5": excelize.CellTypeInlineString} {
		if got, err := file.GetCellType("Danh sách", cell); err != nil || got != want {
			t.Errorf("%s has type %v, want %v (%v)", cell, got, want, err)
		}
	}
	if formula, _ := file.GetCellFormula("Danh sách", "B5"); formula != "" {
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
	path := filepath.Join(t.TempDir(), "ds.xlsx")
	err := list.Save(ctx, path, func(done, total int) {
		if calls++; done >= 1000 {
			cancel()
		}
	}, tab)
	left, _ := os.ReadDir(filepath.Dir(path))
	if data.CodeOf(err) != data.Canceled || len(left) != 0 || calls != 3 {
		t.Errorf("got %v after %d reports, left behind %v", err, calls, left)
	}
}
