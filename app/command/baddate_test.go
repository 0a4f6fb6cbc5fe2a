package command_test

import (
	"encoding/json"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"
)

func decode(t *testing.T, out string, into any) {
	t.Helper()
	if err := json.Unmarshal([]byte(out), into); err != nil {
		t.Fatalf("not one JSON value: %v\n%s", err, out)
	}
}

// cells reads a page as excelize shows it: the officer's view, by a program that is not ours.
func cells(t *testing.T, path string) [][]string {
	t.Helper()
	f, err := excelize.OpenFile(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	rows, err := f.GetRows(f.GetSheetName(0))
	if err != nil {
		t.Fatal(err)
	}
	return rows
}

func TestImpossibleDatesComeBackAndComeInOnceCorrected(t *testing.T) {
	o := newOffice(t)
	path := list(t, "ngày sai.xlsx",
		[]string{"DANH SÁCH ĐOÀN VIÊN"},
		append(slices.Clone(header), "Ngày vào Đoàn"),
		[]string{"1", "Nguyễn Văn An", "26/03/2004", "Nam", "Kinh", "0912345671", "Chi đoàn 1", "26/03/2020"},
		[]string{"2", "Trần Thị Bình", "31/02/2004", "Nữ", "Kinh", "0912345672", "Chi đoàn 1", "26/03/2020"},
		[]string{"3", "Lê Văn Cường", "12/05/2235", "Nam", "Hoa", "0912345673", "Chi đoàn 1", "26/03/2020"},
		[]string{"4", "Phạm Thị Dung", "01/01/1900", "Nữ", "Kinh", "0912345674", "Chi đoàn 2", "26/03/2020"},
		[]string{"5", "Võ Văn Em", "15/08/2003", "Nam", "Kinh", "0912345675", "Chi đoàn 2", "26/03/2035"},
		[]string{"6", "Đỗ Thị Gấm", "16/08/2003", "Nữ", "Khmer", "0912345676", "Chi đoàn 2", "19/05/2019"},
		[]string{"7", "Bùi Văn Hải", "17/08/2035", "Nam", "Kinh", "0912345677", "Chi đoàn 2", "19/05/2019"},
	)
	var first imported
	o.read(&first, "import", path, "--unit", unit)
	if first.counts(0) != (counted{rows: 7, fresh: 2, errors: 5}) {
		t.Fatalf("%+v", first.counts(0))
	}
	wrong := []struct {
		row                  int
		column, value, right string
	}{
		{4, "C", "31/02/2004", "28/02/2004"}, {5, "C", "12/05/2235", "12/05/2005"}, {6, "C", "01/01/1900", "01/01/2000"},
		{7, "H", "26/03/2035", "26/03/2019"}, {9, "C", "17/08/2035", "17/08/2003"},
	}
	for i, want := range wrong {
		e := first.Files[0].Errors[i]
		if e.Sheet != "DS" || e.Row != want.row || e.Column != want.column || e.Value != want.value {
			t.Errorf("error %d is placed at %+v, want %+v", i, e, want)
		}
		explains(t, e.Message, want.value)
	}
	back := first.Files[0].ErrorFile
	if want := filepath.Join(filepath.Dir(path), "ngày sai.loi.xlsx"); back != want {
		t.Fatalf("the error file is %q, want %q", back, want)
	}
	sent, returned := cells(t, path), cells(t, back)
	if got := returned[1]; !slices.Equal(got, append(slices.Clone(sent[1]), "Lỗi")) {
		t.Errorf("the header of the error file is %q", got)
	}
	f, err := excelize.OpenFile(back)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	for i, want := range wrong {
		got, original := returned[2+i], sent[want.row-1]
		if !slices.Equal(got[:len(original)], original) || !strings.Contains(got[len(original)], "Cột "+want.column) {
			t.Errorf("row %d came back as %q, want %q with the reason", want.row, got, original)
		}
		at, _ := excelize.CoordinatesToCellName(int(want.column[0]-'A')+1, 3+i)
		if err := f.SetCellStr(f.GetSheetName(0), at, want.right); err != nil {
			t.Fatal(err)
		}
	}
	if len(returned) != 2+len(wrong) {
		t.Errorf("the error file has %d rows, want %d", len(returned), 2+len(wrong))
	}
	if err := f.Save(); err != nil {
		t.Fatal(err)
	}
	var second, third imported
	o.read(&second, "import", back, "--unit", unit)
	if second.counts(0) != (counted{rows: 5, fresh: 5}) {
		t.Errorf("the corrected rows: %+v", second.counts(0))
	}
	if p := o.people()["Phạm Thị Dung"]; p["birth"] != "2000-01-01" || p["phone"] != "0912345674" || p["branch"] != "Chi đoàn 2" {
		t.Errorf("a corrected row is kept as %v", p)
	}
	o.read(&third, "import", back, "--unit", unit)
	if third.counts(0) != (counted{rows: 5, unchanged: 5}) {
		t.Errorf("the corrected rows again: %+v", third.counts(0))
	}
	o.sound()
}
