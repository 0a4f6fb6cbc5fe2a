package evaluation_test

import (
	"archive/zip"
	"bytes"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"bachudong/reports/form"
	"github.com/xuri/excelize/v2"
)

var update = flag.Bool("update", false, "write the golden files anew")

// dump is a workbook as a person can read it: cells with their text, merges, heights, page setup, names.
func dump(t testing.TB, book []byte) string {
	t.Helper()
	file, err := excelize.OpenReader(bytes.NewReader(book))
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	sheet := file.GetSheetName(0)
	var out strings.Builder
	rows, err := file.GetRows(sheet, excelize.Options{RawCellValue: true})
	if err != nil {
		t.Fatal(err)
	}
	for r, row := range rows {
		height, err := file.GetRowHeight(sheet, r+1)
		if err != nil {
			t.Fatal(err)
		}
		fmt.Fprintf(&out, "row %d, %g points\n", r+1, height)
		for c, text := range row {
			if text != "" {
				name, _ := excelize.CoordinatesToCellName(c+1, r+1)
				kind, _ := file.GetCellType(sheet, name)
				mark := map[excelize.CellType]string{excelize.CellTypeSharedString: "", excelize.CellTypeUnset: "number "}[kind]
				fmt.Fprintf(&out, "  %s %s%q\n", name, mark, text)
			}
		}
	}
	merges, err := file.GetMergeCells(sheet, true)
	if err != nil {
		t.Fatal(err)
	}
	for _, m := range merges {
		fmt.Fprintln(&out, "merged", m[0])
	}
	for _, n := range file.GetDefinedName() {
		fmt.Fprintln(&out, "name", n.Name, n.RefersTo)
	}
	return out.String() + pageSetup(t, book)
}

// pageSetup lists the elements of the sheet that say how it is printed.
func pageSetup(t testing.TB, book []byte) string {
	t.Helper()
	archive, err := zip.NewReader(bytes.NewReader(book), int64(len(book)))
	if err != nil {
		t.Fatal(err)
	}
	r, err := archive.Open("xl/worksheets/sheet1.xml")
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	content, err := io.ReadAll(r)
	if err != nil {
		t.Fatal(err)
	}
	var out strings.Builder
	for _, element := range []string{"dimension", "pageSetUpPr", "printOptions", "pageMargins", "pageSetup", "oddFooter", "brk", "ignoredError"} {
		for _, piece := range strings.Split(string(content), "<"+element)[1:] {
			if piece[0] == ' ' || piece[0] == '>' {
				end := strings.Index(piece, "</")
				fmt.Fprintln(&out, element, strings.Trim(piece[:end], " >"))
			}
		}
	}
	return out.String()
}

func TestFormsMatchTheirGoldens(t *testing.T) {
	for name, book := range map[string][]byte{
		"r01-empty": written(t, emptyR01(t)), "r01-filled": written(t, filledR01(t)), "r02": writtenR02(t, filledR02(t, 5)),
	} {
		got, path := dump(t, book), filepath.Join("testdata", name+".golden")
		if *update {
			if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		if got != string(want) {
			t.Errorf("%s differs from its golden; run the test with -update and look at the difference", path)
		}
	}
}

func TestFormsAreClean(t *testing.T) {
	for name, book := range map[string][]byte{
		"empty": written(t, emptyR01(t)), "filled": written(t, filledR01(t)), "full": written(t, fullR01(t)),
		"hostile": written(t, hostileR01(t)), "R-02": writtenR02(t, filledR02(t, 14)), "R-02 without units": writtenR02(t, filledR02(t, 0)),
		"R-02 of a province": writtenR02(t, filledR02(t, 116)),
	} {
		problems, err := form.Lint(book)
		if err != nil || len(problems) > 0 {
			t.Errorf("%s: %v, %v", name, problems, err)
		}
	}
}
