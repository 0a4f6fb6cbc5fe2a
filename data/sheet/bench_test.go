package sheet_test

import (
	"fmt"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"

	"bachudong/data/sheet"
)

// bigList is a list of 35,000 people as Excel saves it: 16 columns, texts shared, days and numbers as numbers.
func bigList(b *testing.B) string {
	b.Helper()
	const people = 35_000
	var rows, shared strings.Builder
	texts := map[string]int{}
	text := func(s string) int {
		if _, known := texts[s]; !known {
			texts[s] = len(texts)
			fmt.Fprintf(&shared, "<si><t>%s</t></si>", s)
		}
		return texts[s]
	}
	family := []string{"Nguyễn", "Trần", "Lê", "Phạm", "Huỳnh", "Võ", "Danh"}
	given := []string{"An", "Bình", "Cẩm Ngân", "Đức", "Hồng Nhung", "Kiệt", "Ửng"}
	for n := range people {
		r := n + 1
		fmt.Fprintf(&rows, `<row r="%d" spans="1:16" ht="15.75" customHeight="1"><c r="A%d" s="1"><v>%d</v></c>`, r, r, r)
		for i, s := range []string{
			fmt.Sprintf("%s Thị %s %d", family[n%7], given[n/7%7], n), "Nữ", fmt.Sprintf("0951%08d", n), fmt.Sprintf("09%08d", n), "Kinh", "Không",
			fmt.Sprintf("xã số %d, tỉnh Bạc Liêu", n%64), "12/12", "Đại học", "Sơ cấp", "Đoàn viên", fmt.Sprintf("Chi đoàn %d", n%900), fmt.Sprintf("%08d", n),
		} {
			fmt.Fprintf(&rows, `<c r="%s%d" s="1" t="s"><v>%d</v></c>`, sheet.ColumnName(i+1), r, text(s))
		}
		fmt.Fprintf(&rows, `<c r="O%d" s="2"><v>%d</v></c><c r="P%d" s="2"><v>%d</v></c></row>`, r, 33000+n%4000, r, 40000+n%4000)
	}
	parts := with(workbookParts(rows.String(), ""), "xl/sharedStrings.xml", `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">`+shared.String()+"</sst>")
	parts["xl/styles.xml"] = numberStyles("General", "dd/mm/yyyy")
	parts["[Content_Types].xml"] = `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`
	return writeZip(b, "35000.xlsx", parts)
}

// BenchmarkOpenAgainstExcelize reads the same list of 35,000 rows and 16 columns with both readers in turn and reports
// how many times faster this one is (raw: excelize spared the formatting of days), and the memory that the cells take.
func BenchmarkOpenAgainstExcelize(b *testing.B) {
	path := bigList(b)
	var ours, theirs, raw time.Duration
	var held uint64
	for b.Loop() {
		runtime.GC()
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		start := time.Now()
		book, err := sheet.Open(b.Context(), path)
		ours += time.Since(start)
		if err != nil || len(book.Sheets[0].Rows) != 35_000 || len(book.Sheets[0].Rows[34_999].Cells) != 16 {
			b.Fatal("the list was not read in whole", err)
		}
		runtime.ReadMemStats(&after)
		held = after.HeapSys - after.HeapReleased
		runtime.KeepAlive(book)
		book = nil
		runtime.GC()
		start = time.Now()
		excelizeRows(b, path, excelize.Options{})
		theirs += time.Since(start)
		start = time.Now()
		excelizeRows(b, path, excelize.Options{RawCellValue: true})
		raw += time.Since(start)
	}
	b.ReportMetric(theirs.Seconds()/ours.Seconds(), "times-faster")
	b.ReportMetric(raw.Seconds()/ours.Seconds(), "times-faster-than-raw")
	b.ReportMetric(ours.Seconds()*1000/float64(b.N), "ours-ms")
	b.ReportMetric(theirs.Seconds()*1000/float64(b.N), "excelize-ms")
	b.ReportMetric(float64(held>>20), "heap-MB")
}

func excelizeRows(b *testing.B, path string, opt excelize.Options) {
	f, err := excelize.OpenFile(path, opt)
	if err != nil {
		b.Fatal(err)
	}
	defer f.Close()
	rows, err := f.Rows("Trang 1")
	if err != nil {
		b.Fatal(err)
	}
	n := 0
	for rows.Next() {
		if _, err := rows.Columns(); err != nil {
			b.Fatal(err)
		}
		n++
	}
	if n != 35_000 {
		b.Fatalf("excelize read %d rows", n)
	}
}

// BenchmarkOpen is Open alone, for profiles.
func BenchmarkOpen(b *testing.B) {
	path := bigList(b)
	b.ReportAllocs()
	for b.Loop() {
		if _, err := sheet.Open(b.Context(), path); err != nil {
			b.Fatal(err)
		}
	}
}
