package intake_test

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"bachudong/data"
	"bachudong/data/intake"
	"bachudong/data/sheet"
)

// workbook saves a real .xlsx made by fill and gives its path.
func workbook(t *testing.T, fill func(*excelize.File)) string {
	t.Helper()
	f := excelize.NewFile()
	defer f.Close()
	fill(f)
	path := filepath.Join(t.TempDir(), "danh-sach.xlsx")
	if err := f.SaveAs(path); err != nil {
		t.Fatal(err)
	}
	return path
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func TestOddCellsOfARealWorkbook(t *testing.T) {
	const s = "Sheet1"
	path := workbook(t, func(f *excelize.File) {
		must(t, f.SetSheetRow(s, "A1", &[]any{"STT", "Họ và tên", "Chi đoàn", "Ngày sinh", "Số CCCD", "Dân tộc", "Quê quán"}))
		must(t, f.SetSheetRow(s, "A2", &[]any{1, nil, "Chi đoàn ấp 1", "15/03/2004", "095204001234", "Kinh", "xã Vĩnh Thanh"}))
		must(t, f.SetCellRichText(s, "B2", []excelize.RichTextRun{{Text: "NGUYỄN ", Font: &excelize.Font{Bold: true}}, {Text: "VĂN AN", Font: &excelize.Font{Color: "FF0000"}}}))
		must(t, f.SetSheetRow(s, "A3", &[]any{2, "Lê Thị Bé", nil, "01/02/2003", 95303001234, "Kinh"}))
		must(t, f.SetCellInt(s, "D3", 2003))
		must(t, f.SetCellFormula(s, "D3", "2000+3"))
		must(t, f.MergeCell(s, "C2", "C3"))
		must(t, f.SetSheetRow(s, "A4", &[]any{3, "Trần Văn Cường", "Chi đoàn ấp 2", "05/06/2002", nil, "Kinh"}))
	})
	d := read(t, path).Sheets[0]
	if len(d.Rows) != 3 {
		t.Fatalf("%d people: %+v", len(d.Rows), d)
	}
	if got := d.Rows[0].Person.FullName; got != "Nguyễn Văn An" {
		t.Errorf("rich text is %q", got)
	}
	if d.Rows[1].Branch != "Chi đoàn ấp 1" || d.Rows[1].Person.CitizenID != "095303001234" {
		t.Errorf("merged branch %q, number %q", d.Rows[1].Branch, d.Rows[1].Person.CitizenID)
	}
	if d.Rows[1].Person.Birth != "2003" || len(d.Notes) != 1 || d.Notes[0].Code != "formula" || d.Notes[0].Column != "D" {
		t.Errorf("formula read as %q, notes %+v", d.Rows[1].Person.Birth, d.Notes)
	}
}

func TestRefusedRowsComeBackAndCanBeImportedAfterCorrection(t *testing.T) {
	const s = "Danh sách"
	path := workbook(t, func(f *excelize.File) {
		must(t, f.SetSheetName("Sheet1", s))
		must(t, f.SetSheetRow(s, "A1", &[]any{"DANH SÁCH ĐOÀN VIÊN"}))
		must(t, f.SetSheetRow(s, "A3", &[]any{"STT", "Họ và tên", "Ngày sinh", "Số CCCD"}))
		must(t, f.SetSheetRow(s, "A4", &[]any{"I", "Chi đoàn ấp 1"}))
		must(t, f.SetSheetRow(s, "A5", &[]any{1, "Nguyễn Văn An", "15/03/2004", "095204001234"}))
		must(t, f.SetSheetRow(s, "A6", &[]any{2, "Lê Thị Bé", "31/02/2003", "095303001234"}))
	})
	book := open(t, path)
	opt := intake.Options{Unit: commune, Today: today}
	draft, err := intake.Read(context.Background(), book, opt)
	must(t, err)
	reg := newRegister()
	plan := judge(t, draft, reg, opt)
	reg.apply(plan.Change())
	back := strings.TrimSuffix(path, ".xlsx") + ".loi.xlsx"
	must(t, sheet.WriteErrors(back, book, map[string][]int{s: draft.Sheets[0].HeaderRows}, plan.BadRows()))

	f, err := excelize.OpenFile(back)
	must(t, err)
	rows, err := f.GetRows(s)
	must(t, err)
	row, col := 0, 0
	for i := range rows {
		for j := range rows[i] {
			if rows[i][j] == "31/02/2003" {
				row, col = i, j
			}
		}
	}
	last := rows[row][len(rows[row])-1]
	if !strings.HasPrefix(last, "Cột C (Ngày sinh): ") || rows[row][3] != "095303001234" {
		t.Fatalf("the row came back as %q", rows[row])
	}
	cell, _ := excelize.CoordinatesToCellName(col+1, row+1)
	must(t, f.SetCellValue(s, cell, "28/02/2003"))
	must(t, f.Save())
	must(t, f.Close())
	again := judge(t, read(t, back), reg, opt)
	if c := again.Counts(); c != (intake.Counts{Rows: 1, New: 1}) {
		t.Fatalf("%+v, %+v", c, again.Refusals())
	}
	d := again.Decisions[0]
	if d.Row.Person.FullName != "Lê Thị Bé" || d.Row.Person.Birth != "2003-02-28" || d.Place != "Chi đoàn ấp 1" {
		t.Errorf("%+v in %q", d.Row.Person, d.Place)
	}
}

func TestFilesThatAreNoListsAreRefusedInASentence(t *testing.T) {
	folder := t.TempDir()
	for name, body := range map[string]string{"rong.xlsx": "", "gia.xlsx": "Đây không phải bảng tính", "hong.xlsx": "PK\x03\x04hỏng"} {
		path := filepath.Join(folder, name)
		must(t, os.WriteFile(path, []byte(body), 0o600))
		book, err := sheet.Open(context.Background(), path)
		if err != nil {
			if data.MessageOf(err) == data.MessageOf(os.ErrInvalid) {
				t.Errorf("%s: no sentence of its own: %v", name, err)
			}
			continue
		}
		draft, err := intake.Read(context.Background(), book, intake.Options{})
		must(t, err)
		if draft.Rows() != 0 || draft.Sheets[0].Problem+draft.Sheets[0].LeftOut == "" {
			t.Errorf("%s: %+v", name, draft.Sheets)
		}
	}
}
