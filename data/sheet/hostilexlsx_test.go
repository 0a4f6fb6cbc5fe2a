package sheet_test

import (
	"archive/zip"
	"bytes"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"

	"bachudong/data"
	"bachudong/data/sheet"
)

// cheaply fails when work takes more than a second (on a busy machine a few) or keeps asking for memory.
func cheaply(t *testing.T, megabytes uint64, work func()) {
	t.Helper()
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	start := time.Now()
	work()
	took := time.Since(start)
	runtime.ReadMemStats(&after)
	if used := (after.TotalAlloc - before.TotalAlloc) >> 20; took > 5*time.Second || used > megabytes {
		t.Errorf("took %v and %d MB, want at most %d MB", took, used, megabytes)
	}
}

func TestXMLOfAHundredThousandLevelsIsPassedOver(t *testing.T) {
	const levels = 100_000
	deep := strings.Repeat("<a>", levels) + "x" + strings.Repeat("</a>", levels)
	good := workbookParts(`<row r="1"><c r="A1"><v>1</v>`+deep+`</c></row>`, "<extLst>"+deep+"</extLst>")
	for name, parts := range map[string]map[string]string{
		"the page":    good,
		"the strings": with(good, "xl/sharedStrings.xml", "<sst>"+deep+"<si>"+deep+"<t>a</t></si></sst>"),
		"the styles":  with(good, "xl/styles.xml", "<styleSheet><cellXfs><xf>"+deep+"</xf></cellXfs></styleSheet>"),
		"the book":    with(good, "xl/workbook.xml", strings.Replace(bookXML, "<sheets>", deep+"<sheets>", 1)),
	} {
		path := writeZip(t, "sâu.xlsx", parts)
		cheaply(t, 64, func() {
			if got := open(t, path).Sheets[0].Rows[0].Cells[0]; got.Number != 1 {
				t.Errorf("deep XML in %s: A1 is %+v", name, got)
			}
		})
	}
	open := workbookParts(`<row r="1"><c r="A1"><v>1</v></c></row>`, strings.Repeat("<a>", levels))
	refused(t, writeZip(t, "hở.xlsx", open), data.Corrupt, "trang “Trang 1”")
}

func TestEntitiesAreNeitherFetchedNorUnfolded(t *testing.T) {
	secret := write(t, "bí mật.txt", "không ai được đọc")
	laughs := `<!DOCTYPE a [<!ENTITY l0 "ha">`
	for i := 1; i < 30; i++ {
		laughs += fmt.Sprintf(`<!ENTITY l%d "%s">`, i, strings.Repeat(fmt.Sprintf("&l%d;", i-1), 10))
	}
	types := []string{laughs + `]>`, `<!DOCTYPE a [<!ENTITY l29 SYSTEM "file://` + secret + `">]>`, `<!DOCTYPE a SYSTEM "http://example.invalid/a.dtd">`}
	good := workbookParts(`<row r="1"><c r="A1" t="inlineStr"><is><t>&l29;</t></is></c></row>`, "")
	for _, doctype := range types {
		for _, part := range []string{"xl/worksheets/sheet1.xml", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/sharedStrings.xml", "xl/styles.xml"} {
			path := writeZip(t, "thực thể.xlsx", with(good, part, `<?xml version="1.0"?>`+doctype+good[part]))
			cheaply(t, 8, func() { refused(t, path, data.Corrupt, "bị hỏng") })
		}
	}
	if got := open(t, writeZip(t, "lạ.xlsx", good)).Sheets[0].Rows[0].Cells[0].Text; got != "&l29;" {
		t.Errorf("an entity that nobody defined is read as %q", got)
	}
}

func TestWhatAPageSaysOfItsSizeIsNotBelieved(t *testing.T) {
	for _, says := range []string{"A1:XFD1048576", "A1", "B7:C8", "ZZZ1:A99999999999", "x"} {
		parts := workbookParts(`<row r="1" spans="1:16384"><c r="A1"><v>1</v></c></row><row r="9"><c r="D9"><v>2</v></c></row>`, "")
		parts["xl/worksheets/sheet1.xml"] = strings.Replace(parts["xl/worksheets/sheet1.xml"], "<sheetData>", `<dimension ref="`+says+`"/><sheetData>`, 1)
		path := writeZip(t, "dối.xlsx", parts)
		cheaply(t, 4, func() {
			s := open(t, path).Sheets[0]
			if len(s.Rows) != 2 || s.Rows[1].Number != 9 || len(s.Rows[1].Cells) != 1 || s.Rows[1].Cells[0].Col != 3 || s.Rows[1].Cells[0].Number != 2 {
				t.Errorf("a page that says to be %s has %+v", says, s.Rows)
			}
		})
	}
}

func TestTheLastColumnIsReadAndNoneBehindIt(t *testing.T) {
	s := open(t, writeZip(t, "rộng.xlsx", workbookParts(`<row r="1">`+strings.Repeat("<c><v>1</v></c>", sheet.MaxColumns)+`</row><row r="2"><c r="XFD2"><v>7</v></c></row>`, ""))).Sheets[0]
	if last := s.Rows[1].Cells[0]; len(s.Rows[0].Cells) != sheet.MaxColumns || last.Col != sheet.MaxColumns-1 || last.Number != 7 {
		t.Errorf("%d cells in row 1, row 2 has %+v", len(s.Rows[0].Cells), last)
	}
	for _, row := range []string{strings.Repeat("<c><v>1</v></c>", sheet.MaxColumns+1), `<c r="XFD1"><v>1</v></c><c><v>2</v></c>`, `<c r="AAAA1"><v>1</v></c>`, `<c r="A0"><v>1</v></c>`} {
		refused(t, writeZip(t, "quá rộng.xlsx", workbookParts(`<row r="1">`+row+`</row>`, "")), data.Corrupt, "trang “Trang 1”")
	}
}

// Names of parts lead nowhere outside the file: nothing is read or written there.
func TestNamesOfPartsThatLeadOut(t *testing.T) {
	outside := write(t, "sheet1.xml", `<worksheet><sheetData><row><c><v>666</v></c></row></sheetData></worksheet>`)
	good := workbookParts(`<row r="1"><c r="A1"><v>1</v></c></row>`, "")
	page := good["xl/worksheets/sheet1.xml"]
	for _, target := range []string{"../xl/worksheets/sheet1.xml", "/xl/worksheets/sheet1.xml", `\xl\worksheets\sheet1.xml`, "../../../../xl/worksheets/sheet1.xml", "WORKSHEETS/./Sheet1.XML"} {
		parts := with(good, "xl/_rels/workbook.xml.rels", strings.Replace(bookRels, "worksheets/sheet1.xml", target, 1))
		for _, evil := range []string{"../thoát.txt", `..\..\thoát.txt`, "/thoát.txt", `C:\thoát.txt`, "xl/../../thoát.txt"} {
			parts[evil] = "x"
		}
		path := writeZip(t, "đường dẫn.xlsx", parts)
		if got := open(t, path).Sheets[0].Rows[0].Cells[0]; got.Number != 1 {
			t.Errorf("%s leads to %+v", target, got)
		}
		entries, err := os.ReadDir(filepath.Dir(path))
		if err != nil || len(entries) != 1 {
			t.Errorf("%s: beside the file lie %v, %v", target, entries, err)
		}
	}
	delete(good, "xl/worksheets/sheet1.xml")
	for _, target := range []string{outside, "file://" + outside, "../../" + outside, `C:\Windows\win.ini`, "http://example.invalid/sheet1.xml"} {
		refused(t, writeZip(t, "ngoài.xlsx", with(good, "xl/_rels/workbook.xml.rels", strings.Replace(bookRels, "worksheets/sheet1.xml", target, 1))), data.Corrupt, "trang “Trang 1”")
	}
	good["../xl/worksheets/sheet1.xml"] = page // a name that is cleaned to that of the page stands for it
	if got := open(t, writeZip(t, "vòng.xlsx", good)).Sheets[0].Rows[0].Cells[0]; got.Number != 1 {
		t.Errorf("the page is %+v", got)
	}
}

func TestOfTwoPartsWithOneNameTheFirstCounts(t *testing.T) {
	parts := workbookParts(`<row r="1"><c r="A1"><v>1</v></c></row>`, "")
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	add := func(name, content string) {
		w, err := z.Create(name)
		if err == nil {
			_, err = w.Write([]byte(content))
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	for _, name := range slices.Sorted(maps.Keys(parts)) {
		add(name, parts[name])
	}
	for _, name := range []string{"xl/worksheets/sheet1.xml", "XL/Worksheets/Sheet1.xml", `xl\worksheets\sheet1.xml`} {
		add(name, strings.Replace(parts["xl/worksheets/sheet1.xml"], "<v>1</v>", "<v>2</v>", 1))
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	if got := open(t, write(t, "đôi.xlsx", b.String())).Sheets[0].Rows[0].Cells[0]; got.Number != 1 {
		t.Errorf("A1 is %+v", got)
	}
}
