package sheet_test

import (
	"path/filepath"
	"slices"
	"testing"

	"github.com/xuri/excelize/v2"

	"bachudong/data"
	"bachudong/data/sheet"
)

// texts is the row as texts by column; nil for an empty row.
func texts(s *sheet.Sheet, number int) []string {
	row := s.Row(number)
	if row == nil {
		return nil
	}
	out := make([]string, row.Cells[len(row.Cells)-1].Col+1)
	for _, c := range row.Cells {
		out[c.Col] = c.Text
	}
	return out
}

func writeErrors(t *testing.T, source string, headers map[string][]int, bad []sheet.BadRow) (path string, back *sheet.Book) {
	t.Helper()
	book, err := sheet.Open(t.Context(), source)
	if err != nil {
		t.Fatal(err)
	}
	path = filepath.Join(t.TempDir(), "x.loi.xlsx")
	if err := sheet.WriteErrors(path, book, headers, bad); err != nil {
		t.Fatal(err)
	}
	if back, err = sheet.Open(t.Context(), path); err != nil {
		t.Fatal(err)
	}
	return path, back
}

func TestErrorWorkbookKeepsHeaderAndColumnsAndAddsTheMessage(t *testing.T) {
	const source = "testdata/06-so-va-ngay-lon-xon.xlsx"
	original, err := sheet.Open(t.Context(), source)
	if err != nil {
		t.Fatal(err)
	}
	name := original.Sheets[0].Name
	path, back := writeErrors(t, source, map[string][]int{name: {2}}, []sheet.BadRow{
		{Sheet: name, Row: 9, Message: "Ngày sinh 31/02/2004 không có thật."},
		{Sheet: name, Row: 3, Message: "CCCD thiếu số."},
		{Sheet: name, Row: 9, Message: "Thiếu họ tên."},
	})
	if len(back.Sheets) != 1 || back.Sheets[0].Name != name || len(back.Sheets[0].Rows) != 3 {
		t.Fatalf("wrote %+v", back.Sheets)
	}
	for at, want := range map[int][]string{
		2: append(texts(original.Sheets[0], 2), "Lỗi"),
		3: append(texts(original.Sheets[0], 3), "CCCD thiếu số."),
		4: append(texts(original.Sheets[0], 9), "Ngày sinh 31/02/2004 không có thật.\nThiếu họ tên."),
	} {
		if got := texts(back.Sheets[0], at); !slices.Equal(got, want) {
			t.Errorf("row %d is %q, want %q", at, got, want)
		}
	}
	for _, c := range back.Sheets[0].Row(3).Cells {
		if c.Kind != sheet.Text || c.Format() != "@" {
			t.Errorf("%s3 is %+v, want text formatted as text", sheet.ColumnName(c.Col), c)
		}
	}
	checkMessageStyle(t, path, name, "K3")
}

func checkMessageStyle(t *testing.T, path, name, cell string) {
	t.Helper()
	f, err := excelize.OpenFile(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	id, err := f.GetCellStyle(name, cell)
	if err != nil {
		t.Fatal(err)
	}
	style, err := f.GetStyle(id)
	if err != nil {
		t.Fatal(err)
	}
	width, err := f.GetColWidth(name, cell[:1])
	if err != nil || width != 60 || !style.Alignment.WrapText || style.Font.Color != "C00000" {
		t.Errorf("message has width %v, %+v, %+v", width, style.Alignment, style.Font)
	}
}

func TestCorrectingAnErrorWorkbookKeepsOneMessageColumn(t *testing.T) {
	const source = "testdata/06-so-va-ngay-lon-xon.xlsx"
	first, back := writeErrors(t, source, map[string][]int{"Sheet": {2}}, []sheet.BadRow{{Sheet: "Sheet", Row: 5, Message: "Sai một."}})
	_, again := writeErrors(t, first, map[string][]int{"Sheet": {2}}, []sheet.BadRow{{Sheet: "Sheet", Row: 3, Message: "Sai hai."}})
	if want, got := texts(back.Sheets[0], 2), texts(again.Sheets[0], 2); !slices.Equal(got, want) {
		t.Errorf("header became %q, want %q", got, want)
	}
	want := texts(back.Sheets[0], 3)
	want[len(want)-1] = "Sai hai."
	if got := texts(again.Sheets[0], 3); !slices.Equal(got, want) {
		t.Errorf("row became %q, want %q", got, want)
	}
}

func TestErrorWorkbookOfTextThatLooksLikeFormulasHoldsNoFormula(t *testing.T) {
	source := write(t, "ds.csv", "Họ tên;CCCD;SĐT\n=1+1;+84901;-5\n@SUM(A1);095098714866;\n")
	path, back := writeErrors(t, source, map[string][]int{"ds": {1}}, []sheet.BadRow{
		{Sheet: "ds", Row: 2, Message: "=HYPERLINK(1)"}, {Sheet: "ds", Row: 3, Message: "Thiếu ngày sinh."},
	})
	want := [][]string{{"Họ tên", "CCCD", "SĐT", "Lỗi"}, {"=1+1", "+84901", "-5", "=HYPERLINK(1)"}, {"@SUM(A1)", "095098714866", "", "Thiếu ngày sinh."}}
	for i, w := range want {
		if got := texts(back.Sheets[0], i+1); !slices.Equal(got, w) {
			t.Errorf("row %d is %q, want %q", i+1, got, w)
		}
	}
	f, err := excelize.OpenFile(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	for _, cell := range []string{"A2", "B2", "C2", "D2", "A3"} {
		if formula, _ := f.GetCellFormula("ds", cell); formula != "" {
			t.Errorf("%s holds the formula %q", cell, formula)
		}
	}
}

func TestErrorWorkbookKeepsHeaderMergesGroupTitlesAndMergedValues(t *testing.T) {
	source := writeZip(t, "nhom.xlsx", workbookParts(`
<row r="1"><c r="A1" t="inlineStr"><is><t>DANH SÁCH</t></is></c></row>
<row r="2"><c r="A2" t="inlineStr"><is><t>TT</t></is></c><c r="B2" t="inlineStr"><is><t>Họ tên</t></is></c><c r="C2" t="inlineStr"><is><t>Xã</t></is></c></row>
<row r="4"><c r="A4" t="inlineStr"><is><t>Chi đoàn A</t></is></c></row>
<row r="5"><c r="A5"><v>1</v></c><c r="B5" t="inlineStr"><is><t>An</t></is></c><c r="C5" t="inlineStr"><is><t>Vĩnh Thanh</t></is></c></row>
<row r="6"><c r="A6"><v>2</v></c><c r="B6" t="inlineStr"><is><t>Bé</t></is></c></row>`,
		`<mergeCells><mergeCell ref="A1:F1"/><mergeCell ref="A2:A3"/><mergeCell ref="C5:C6"/></mergeCells>`))
	_, back := writeErrors(t, source, map[string][]int{"Trang 1": {2, 3}}, []sheet.BadRow{{Sheet: "Trang 1", Row: 6, Message: "Sai.", Group: 4}})
	s := back.Sheets[0]
	for at, want := range map[int][]string{
		1: {"DANH SÁCH"}, 2: {"TT", "Họ tên", "Xã"}, 3: {"", "", "", "Lỗi"}, 4: {"Chi đoàn A"}, 5: {"2", "Bé", "Vĩnh Thanh", "Sai."},
	} {
		if got := texts(s, at); !slices.Equal(got, want) {
			t.Errorf("row %d is %q, want %q", at, got, want)
		}
	}
	want := []sheet.Range{{Row1: 1, Col1: 0, Row2: 1, Col2: 2}, {Row1: 2, Col1: 0, Row2: 3, Col2: 0}}
	if !slices.Equal(s.Merges, want) {
		t.Errorf("merges are %v, want %v", s.Merges, want)
	}
}

func TestErrorWorkbookRefusesAnUnknownSheetAndWritesNothingWithoutBadRows(t *testing.T) {
	book := &sheet.Book{Sheets: []*sheet.Sheet{{Name: "A"}}}
	path := filepath.Join(t.TempDir(), "x.xlsx")
	err := sheet.WriteErrors(path, book, nil, []sheet.BadRow{{Sheet: "B", Row: 1, Message: "?"}})
	if data.CodeOf(err) != data.NotFound {
		t.Errorf("unknown sheet gives %v", err)
	}
	if err := sheet.WriteErrors(path, book, nil, nil); err != nil {
		t.Error(err)
	}
	if files, _ := filepath.Glob(filepath.Join(filepath.Dir(path), "*")); len(files) != 0 {
		t.Errorf("left %v", files)
	}
}
