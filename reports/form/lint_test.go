package form_test

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"bachudong/reports/form"
	"github.com/xuri/excelize/v2"
)

// goodBook is a small workbook with everything Lint looks at.
func goodBook(t testing.TB) []byte {
	t.Helper()
	f := excelize.NewFile()
	defer f.Close()
	must := func(err error) {
		if err != nil {
			t.Fatal(err)
		}
	}
	must(f.SetSheetName("Sheet1", "Mẫu 01"))
	must(f.SetSheetRow("Mẫu 01", "A1", &[]any{"Họ và tên", "Số CCCD", "Điểm"}))
	must(f.SetSheetRow("Mẫu 01", "A2", &[]any{"Hồ Thị Ửng", "095204000123", 8}))
	must(f.SetSheetRow("Mẫu 01", "A3", &[]any{"Lê Văn Đức", "095204000124", 120000000}))
	money, err := f.NewStyle(&excelize.Style{NumFmt: 3})
	must(err)
	must(f.SetCellStyle("Mẫu 01", "C3", "C3", money))
	must(f.MergeCell("Mẫu 01", "A5", "C5"))
	must(f.MergeCell("Mẫu 01", "A6", "B6"))
	must(f.SetRowHeight("Mẫu 01", 2, 20))
	must(f.SetDefinedName(&excelize.DefinedName{Name: "diem", RefersTo: "'Mẫu 01'!$C$2:$C$3"}))
	must(f.SetDefinedName(&excelize.DefinedName{Name: "_xlnm.Print_Titles", Scope: "Mẫu 01", RefersTo: "'Mẫu 01'!$1:$1"}))
	list := excelize.NewDataValidation(true)
	list.SetSqref("A2:A3")
	must(list.SetDropList([]string{"Đạt", "Chưa đạt"}))
	must(f.AddDataValidation("Mẫu 01", list))
	must(f.SetSheetDimension("Mẫu 01", "A1:C6"))
	var out bytes.Buffer
	must(f.Write(&out))
	return out.Bytes()
}

// changed is the workbook with one replacement in one part; the text to replace must be there.
func changed(t testing.TB, book []byte, part, from, to string) []byte {
	t.Helper()
	in, err := zip.NewReader(bytes.NewReader(book), int64(len(book)))
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	for _, entry := range in.File {
		r, err := entry.Open()
		if err != nil {
			t.Fatal(err)
		}
		content, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		if entry.Name == part {
			if !strings.Contains(string(content), from) {
				t.Fatalf("%s has no %s:\n%s", part, from, content)
			}
			content = []byte(strings.Replace(string(content), from, to, 1))
		}
		target, err := w.Create(entry.Name)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := target.Write(content); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func codes(t testing.TB, book []byte) string {
	t.Helper()
	problems, err := form.Lint(book)
	if err != nil {
		t.Fatal(err)
	}
	var list []string
	for _, p := range problems {
		list = append(list, p.Code)
	}
	return strings.Join(list, " ")
}

func TestLintFindsNothingInAGoodBook(t *testing.T) {
	problems, err := form.Lint(goodBook(t))
	if err != nil || len(problems) > 0 {
		t.Errorf("got %v, %v", problems, err)
	}
}

func TestLintFindsEachDeliberateDefect(t *testing.T) {
	const sheet, shared, book = "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/workbook.xml"
	long := strings.Repeat("Đạt,", 80)
	for _, c := range []struct{ name, part, from, to, want string }{
		{"elements in the wrong order", sheet, `</sheetData>`, `</sheetData><cols><col min="1" max="1" width="9"/></cols>`, "element_order"},
		{"an attribute that is no number", sheet, `ht="20"`, `ht="cao"`, "sheet_unreadable"},
		{"a style that is not there", sheet, `<c r="A1"`, `<c s="99" r="A1"`, "style_missing"},
		{"a shared string that is not there", sheet, `<c r="A1" t="s"><v>0</v>`, `<c r="A1" t="s"><v>99</v>`, "string_missing"},
		{"merged cells that overlap", sheet, `ref="A6:B6"`, `ref="B5:C6"`, "merge_overlap"},
		{"a row twice", sheet, `<row r="3"`, `<row r="2"><c r="A2"/></row><row r="3"`, "row_twice"},
		{"rows out of order", sheet, `<row r="3"`, `<row r="1"><c r="A1"/></row><row r="3"`, "row_order"},
		{"cells out of order", sheet, `<c r="B1"`, `<c r="C1"/><c r="B1"`, "cell_order"},
		{"a formula that does not close", sheet, `<c r="C2"><v>8</v>`, `<c r="C2"><f>SUM((C3</f><v>8</v>`, "formula_unbalanced"},
		{"a formula that closes before it opens", sheet, `<c r="C2"><v>8</v>`, `<c r="C2"><f>)SUM(C3</f><v>8</v>`, "formula_unbalanced"},
		{"a formula without a result", sheet, `<c r="C2"><v>8</v>`, `<c r="C2"><f>SUM(C3)</f>`, "no_result"},
		{"a formula of a deleted cell", sheet, `<c r="C2"><v>8</v>`, `<c r="C2"><f>SUM(#REF!)</f><v>8</v>`, "ref"},
		{"a list that is too long", sheet, `"Đạt,Chưa đạt"`, `"` + long + `"`, "list_long"},
		{"a name that looks like a cell", book, `name="diem"`, `name="ab12"`, "name_invalid"},
		{"a name with a space", book, `name="diem"`, `name="diem thi"`, "name_invalid"},
		{"a name of deleted cells", book, `$C$2:$C$3`, `#REF!`, "name_ref"},
		{"print titles that are not absolute", book, `!$1:$1`, `!1:1`, "print_titles"},
		{"a dimension of one cell", sheet, `ref="A1:C6"`, `ref="A1"`, "dimension"},
		{"a sheet name that is too long", book, `<sheet name="Mẫu 01"`, `<sheet name="` + strings.Repeat("Mẫu", 11) + `"`, "sheet_name"},
		{"a text that is too long", shared, `Hồ Thị Ửng`, strings.Repeat("x", 32768), "text_long"},
		{"a text that is not composed", shared, `Hồ Thị Ửng`, "Hô\u0300 Thị Ửng", "not_composed"},
		{"an identity number as a number", sheet, `<c r="B2" t="s"><v>4</v>`, `<c r="B2"><v>95204000123</v>`, "id_as_number"},
		{"a cell type that is not there", sheet, `<c r="C2"><v>8</v>`, `<c r="C2" t="zz"><v>8</v>`, "cell_type"},
		{"a row too high to show", sheet, `ht="20"`, `ht="500"`, "row_height"},
	} {
		if got := codes(t, changed(t, goodBook(t), c.part, c.from, c.to)); got != c.want {
			t.Errorf("%s: got %q, want %q", c.name, got, c.want)
		}
	}
}

func TestLintRefusesWhatIsNoWorkbook(t *testing.T) {
	book := goodBook(t)
	for name, content := range map[string][]byte{
		"empty": nil, "text": []byte("xin chào"), "cut in half": book[:len(book)/2],
		"no workbook part": changed(t, book, "xl/workbook.xml", "<workbook", "<wrkbook"),
	} {
		if problems, err := form.Lint(content); err == nil {
			t.Errorf("%s: got %v without an error", name, problems)
		}
	}
}

func TestLintFileReadsFromDisk(t *testing.T) {
	path := filepath.Join(t.TempDir(), "sach.xlsx")
	if err := os.WriteFile(path, goodBook(t), 0o600); err != nil {
		t.Fatal(err)
	}
	if problems, err := form.LintFile(path); err != nil || len(problems) > 0 {
		t.Errorf("got %v, %v", problems, err)
	}
	if _, err := form.LintFile(path + "x"); err == nil {
		t.Error("a missing file gives no error")
	}
}

func ExampleProblem_String() {
	fmt.Println(form.Problem{Code: "name_ref", Where: "name diem", What: "it refers to \"#REF!\""})
	// Output: name_ref at name diem: it refers to "#REF!"
}

// part is the text of one part of a workbook.
func part(t testing.TB, book []byte, name string) string {
	t.Helper()
	in, err := zip.NewReader(bytes.NewReader(book), int64(len(book)))
	if err != nil {
		t.Fatal(err)
	}
	r, err := in.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	content, err := io.ReadAll(r)
	if err != nil {
		t.Fatal(err)
	}
	return string(content)
}
