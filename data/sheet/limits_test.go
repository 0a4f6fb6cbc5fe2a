package sheet_test

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"runtime"
	"strings"
	"testing"

	"bachudong/data"
	"bachudong/data/sheet"
)

// tooBig opens a file within tight limits and expects it to be refused for its size.
func tooBig(t *testing.T, path, found string) {
	t.Helper()
	_, err := sheet.OpenTight(t.Context(), path)
	if message := data.MessageOf(err); data.CodeOf(err) != data.Invalid || !strings.Contains(message, found) || !strings.Contains(message, "chia thành nhiều tệp") {
		t.Errorf("gives %v, want %q", err, found)
	}
}

func TestBombsAreStoppedWhileUnpacking(t *testing.T) {
	bulk := strings.Repeat("<!--"+strings.Repeat(" ", 64<<10)+"-->", 40)
	tooBig(t, writeZip(t, "bom.xlsx", workbookParts(bulk, "")), "bung ra quá lớn")
	tooBig(t, writeZip(t, "bom.xlsx", with(workbookParts("", ""), "xl/sharedStrings.xml", "<sst>"+bulk+"</sst>")), "bung ra quá lớn")
	tooBig(t, writeZip(t, "bom.xlsx", with(workbookParts("", ""), "xl/styles.xml", "<styleSheet>"+bulk+"</styleSheet>")), "bung ra quá lớn")

	// The directory of this one says that the sheet unpacks to next to nothing.
	packed := zipBytes(t, workbookParts(bulk, ""))
	at := bytes.LastIndex(packed, []byte("xl/worksheets/sheet1.xml")) - 46
	binary.LittleEndian.PutUint32(packed[at+24:], 10)
	refused(t, write(t, "dối.xlsx", string(packed)), data.Corrupt, "bị hỏng")
}

func TestEverythingKeptHasALimit(t *testing.T) {
	tooBig(t, writeZip(t, "ô.xlsx", workbookParts(strings.Repeat(`<row><c><v>1</v></c></row>`, 1001), "")), "quá nhiều ô")
	tooBig(t, writeZip(t, "gộp.xlsx", workbookParts("", "<mergeCells>"+strings.Repeat(`<mergeCell ref="A1:B1"/>`, 102)+"</mergeCells>")), "ô gộp")
	strs := "<sst>" + strings.Repeat("<si><t>"+strings.Repeat("a", 1000)+"</t></si>", 101) + "</sst>"
	tooBig(t, writeZip(t, "chữ.xlsx", with(workbookParts("", ""), "xl/sharedStrings.xml", strs)), "quá nhiều chữ")
	inline := strings.Repeat(`<row><c t="inlineStr"><is><t>`+strings.Repeat("a", 1000)+`</t></is></c></row>`, 101)
	tooBig(t, writeZip(t, "chữ.xlsx", workbookParts(inline, "")), "quá nhiều chữ")
	xfs := `<styleSheet><cellXfs>` + strings.Repeat(`<xf numFmtId="0"/>`, 102) + `</cellXfs></styleSheet>`
	tooBig(t, writeZip(t, "kiểu.xlsx", with(workbookParts("", ""), "xl/styles.xml", xfs)), "kiểu định dạng")
	parts := workbookParts("", "")
	for i := range 12 {
		parts[fmt.Sprint("x", i)] = ""
	}
	tooBig(t, writeZip(t, "nhiều.xlsx", parts), "thành phần")
	pages := strings.Replace(bookXML, "</sheets>", strings.Repeat(`<sheet name="x" r:id="rId1"/>`, 12)+"</sheets>", 1)
	tooBig(t, writeZip(t, "trang.xlsx", with(workbookParts("", ""), "xl/workbook.xml", pages)), "quá nhiều trang")
	tooBig(t, write(t, "to.csv", strings.Repeat("a;b\n", 1<<19)), "tệp quá lớn")
	tooBig(t, write(t, "ô.csv", strings.Repeat("a;b\n", 501)), "quá nhiều ô")
	tooBig(t, write(t, "cột.csv", strings.Repeat(";", sheet.MaxColumns)), "quá nhiều dòng hoặc cột")
	long := `<row><c t="inlineStr"><is><t>` + strings.Repeat("a", 5<<20) + `</t></is></c></row>`
	refused(t, writeZip(t, "dài.xlsx", workbookParts(long, "")), data.Invalid, "có ô dài quá mức")
}

func TestAMillionFormattedButEmptyRowsCostNothingToKeep(t *testing.T) {
	var rows strings.Builder
	rows.WriteString(`<row r="1"><c r="A1"><v>1</v></c></row>`)
	for n := 2; n <= sheet.MaxRows; n++ {
		fmt.Fprintf(&rows, `<row r="%d" s="1" customFormat="1"><c r="A%d" s="1"/><c r="B%d" s="1"></c></row>`, n, n, n)
	}
	path := writeZip(t, "a.xlsx", workbookParts(rows.String(), ""))
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	s := open(t, path).Sheets[0]
	runtime.ReadMemStats(&after)
	if used := (after.TotalAlloc - before.TotalAlloc) >> 20; used > 8 {
		t.Errorf("reading took %d MB, want next to nothing", used)
	}
	if len(s.Rows) != 1 || s.Rows[0].Number != 1 {
		t.Errorf("%d rows kept, want 1", len(s.Rows))
	}
}
