package form_test

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"bachudong/data"
	"bachudong/data/vntext"
	"bachudong/reports/form"
	"bachudong/reports/form/design"
	"github.com/xuri/excelize/v2"
)

// drawn is a template with a letterhead, a list of two models and two signature columns.
func drawn(t testing.TB) *form.Template {
	t.Helper()
	s := design.New("Mẫu thử", 8, 60, 20, 20)
	s.Letterhead([2]string{"A", "B"}, [2]string{"C", "D"})
	s.Row(18)
	for _, column := range []string{"A", "B", "C", "D"} {
		s.Cell("", column, column, design.Look{Bold: true, Border: design.Box, Grey: true}, "Cột "+column)
	}
	s.Header(1)
	s.Row(20)
	s.Cell("", "A", "A", design.Look{Bold: true, Border: design.Box}, "")
	s.Cell("", "B", "D", design.Look{Bold: true, Border: design.Box}, "")
	s.Row(18)
	s.Cell("", "A", "A", design.Look{Border: design.Box, Format: design.Text}, "")
	s.Cell("", "B", "B", design.Look{Border: design.Box}, "")
	s.Cell("", "C", "C", design.Look{Border: design.Box, Format: design.Date}, "")
	s.Cell("", "D", "D", design.Look{Border: design.Box, Format: design.Number}, "")
	s.List("rows", 2)
	s.Row(20)
	s.Cell("total", "A", "D", design.Look{Bold: true}, "")
	s.Signatures([2]string{"A", "B"}, [2]string{"C", "D"})
	var out bytes.Buffer
	if err := s.Write(&out, "Mẫu thử"); err != nil {
		t.Fatal(err)
	}
	template, err := form.Parse(out.Bytes(), "superior", "issuer", "stars", "number", "union", "place_date", "header", "rows", "total")
	if err != nil {
		t.Fatal(err)
	}
	return template
}

// filled writes a copy of the template, lints it and opens it again.
func filled(t testing.TB, fill func(*form.Sheet)) *excelize.File {
	t.Helper()
	sheet, err := drawn(t).New()
	if err != nil {
		t.Fatal(err)
	}
	fill(sheet)
	var out bytes.Buffer
	if _, err := sheet.WriteTo(&out); err != nil {
		t.Fatal(err)
	}
	problems, err := form.Lint(out.Bytes())
	if err != nil || len(problems) > 0 {
		t.Fatalf("lint: %v, %v", problems, err)
	}
	file, err := excelize.OpenReader(&out)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { file.Close() })
	return file
}

func value(t testing.TB, f *excelize.File, cell string) string {
	t.Helper()
	v, err := f.GetCellValue("Mẫu thử", cell, excelize.Options{RawCellValue: strings.HasPrefix(cell, "D")})
	if err != nil {
		t.Fatal(err)
	}
	return v
}

var plain = form.Model{Plain: 1, Tall: 1, More: 1}

func TestAListGetsAsManyRowsAsLinesAndWhatFollowsMovesAlong(t *testing.T) {
	for _, n := range []int{0, 1, 2, 3, 500} {
		file := filled(t, func(s *form.Sheet) {
			var lines []form.Line
			for i := range n {
				lines = append(lines, form.Line{Model: plain, Cells: []any{fmt.Sprint(i + 1), "Đoàn viên"}})
			}
			starts := s.List("rows", lines)
			if len(starts) != n || (n > 0 && (starts[0] != 6 || starts[n-1] != 5+n)) {
				t.Errorf("%d lines start at %v", n, starts)
			}
			s.Text("total", "Tổng cộng")
		})
		rows := max(n, 1)
		if got := value(t, file, fmt.Sprint("A", 6+rows)); got != "Tổng cộng" {
			t.Errorf("%d lines: the row after the list is %q", n, got)
		}
		if n > 0 && value(t, file, fmt.Sprint("A", 5+n)) != fmt.Sprint(n) {
			t.Errorf("%d lines: the last is not in row %d", n, 5+n)
		}
	}
}

func TestLinesTakeTheLookOfTheirModel(t *testing.T) {
	file := filled(t, func(s *form.Sheet) {
		s.List("rows", []form.Line{
			{Model: plain, Cells: []any{"1"}}, {Cells: []any{"I", "Nhóm"}}, {Model: plain, Cells: []any{"2"}}, {Cells: []any{"II"}}})
	})
	merges, err := file.GetMergeCells("Mẫu thử", true)
	if err != nil {
		t.Fatal(err)
	}
	var list []string
	for _, m := range merges {
		list = append(list, m[0])
	}
	if got := strings.Join(list, " "); !strings.Contains(got, "B7:D7") || !strings.Contains(got, "B9:D9") || strings.Contains(got, "B6:D6") || strings.Contains(got, "B8:D8") {
		t.Errorf("got merges %s", got)
	}
	bold := func(cell string) bool {
		id, _ := file.GetCellStyle("Mẫu thử", cell)
		style, err := file.GetStyle(id)
		if err != nil {
			t.Fatal(err)
		}
		return style.Font.Bold
	}
	if bold("A6") || !bold("A7") || bold("A8") || !bold("A9") {
		t.Error("bold is not where the groups are")
	}
}

func TestCellsKeepTheKindOfTheirValue(t *testing.T) {
	file := filled(t, func(s *form.Sheet) {
		s.List("rows", []form.Line{
			{Model: plain, Cells: []any{"095204000123", "=1+1", vntext.Date("2022-03-26"), 1286}},
			{Model: plain, Cells: []any{"0912", "Vie\u0323\u0302t 👍", vntext.Date("2022-03"), new(1234567)}},
			{Model: plain, Cells: []any{"01", "_x0041_ <b> & \"", vntext.Date(""), (*int)(nil)}},
			{Model: plain, Cells: []any{nil, "a\nb", vntext.Date("1931-03-26"), 2.5}},
		})
	})
	for cell, want := range map[string]string{
		"A6": "095204000123", "B6": "=1+1", "C6": "26/03/2022", "D6": "1286",
		"A7": "0912", "B7": "Việt 👍", "C7": "…/03/2022", "D7": "1234567",
		"A8": "01", "B8": "_x0041_ <b> & \"", "C8": "", "D8": "", "A9": "", "B9": "a\nb", "C9": "26/03/1931",
	} {
		if got := value(t, file, cell); got != want {
			t.Errorf("%s: got %q, want %q", cell, got, want)
		}
	}
	for cell, want := range map[string]excelize.CellType{"A6": excelize.CellTypeSharedString, "B6": excelize.CellTypeSharedString,
		"C6": excelize.CellTypeUnset, "C7": excelize.CellTypeSharedString, "D6": excelize.CellTypeUnset} {
		if got, _ := file.GetCellType("Mẫu thử", cell); got != want {
			t.Errorf("%s: got type %v, want %v", cell, got, want)
		}
	}
	if f, _ := file.GetCellFormula("Mẫu thử", "B6"); f != "" {
		t.Errorf("a text became the formula %q", f)
	}
}

func TestRowsAreHighEnoughAndTallLinesGoOnInFurtherRows(t *testing.T) {
	words := strings.TrimSpace(strings.Repeat("đoàn viên ", 700))
	file := filled(t, func(s *form.Sheet) {
		starts := s.List("rows", []form.Line{
			{Model: plain, Cells: []any{"1", "ngắn"}},
			{Model: plain, Cells: []any{"2", strings.Repeat("đoàn viên ", 30)}},
			{Model: plain, Cells: []any{"3", words, nil, 7}},
			{Model: plain, Cells: []any{"4"}},
		})
		if starts[2] != 8 || starts[3] < 14 {
			t.Errorf("lines start at %v", starts)
		}
	})
	height := func(row int) float64 {
		h, err := file.GetRowHeight("Mẫu thử", row)
		if err != nil {
			t.Fatal(err)
		}
		return h
	}
	// 30 times "đoàn viên " of about 52 points in a column of 355 makes 5 lines of 15.75 points.
	if height(6) != 18.75 && height(6) != 18 || height(7) < 5*15.5 || height(7) > 6*16 {
		t.Errorf("got heights %g and %g", height(6), height(7))
	}
	var joined []string
	for row := 8; value(t, file, fmt.Sprint("A", row)) != "4"; row++ {
		if height(row) > 120 {
			t.Errorf("row %d is %g points high", row, height(row))
		}
		joined = append(joined, strings.Fields(value(t, file, fmt.Sprint("B", row)))...)
		if number := value(t, file, fmt.Sprint("D", row)); (number == "7") != (row == 8) {
			t.Errorf("row %d has the number %q", row, number)
		}
	}
	if got := strings.Join(joined, " "); got != words {
		t.Errorf("the parts hold %d letters of %d", len(got), len(words))
	}
}

func TestPagesDoNotDivideWhatStaysTogether(t *testing.T) {
	for n := 1; n <= 60; n++ {
		var first, last int
		var header float64
		file := filled(t, func(s *form.Sheet) {
			lines := make([]form.Line, n)
			for i := range lines {
				lines[i] = form.Line{Model: plain, Cells: []any{fmt.Sprint(i + 1)}}
			}
			first, last, header = s.List("rows", lines)[n-1], s.Row("sign1_name"), 18
			s.Together(first, last)
		})
		breaks := manualBreaks(t, file)
		for _, room := range []float64{170 * 72 / 25.4, 165 * 72 / 25.4, 162 * 72 / 25.4} {
			if a, b := pageOf(t, file, first, room, header, breaks), pageOf(t, file, last, room, header, breaks); a != b {
				t.Errorf("%d lines on pages of %.0f points: the last line is on page %d, the signatures end on page %d", n, room, a, b)
			}
		}
		if n == 5 && len(breaks) > 0 {
			t.Errorf("5 lines fit on one page, got breaks %v", breaks)
		}
	}
}

// pageOf says on which page a row is printed.
func pageOf(t testing.TB, f *excelize.File, wanted int, room, header float64, breaks map[int]bool) int {
	t.Helper()
	page, used := 1, 0.0
	for row := 1; row <= wanted; row++ {
		height, err := f.GetRowHeight("Mẫu thử", row)
		if err != nil {
			t.Fatal(err)
		}
		if used+height > room || breaks[row] {
			page, used = page+1, header
		}
		used += height
	}
	return page
}

// manualBreaks are the rows before which a new page is asked for.
func manualBreaks(t testing.TB, f *excelize.File) map[int]bool {
	t.Helper()
	var out bytes.Buffer
	if err := f.Write(&out); err != nil {
		t.Fatal(err)
	}
	rows := map[int]bool{}
	for _, piece := range strings.Split(part(t, out.Bytes(), "xl/worksheets/sheet1.xml"), `<brk id="`)[1:] {
		var row int
		if _, err := fmt.Sscanf(piece, `%d"`, &row); err != nil {
			t.Fatal(err)
		}
		rows[row+1] = true
	}
	return rows
}

func TestABodyWithoutASuperiorHasOneLine(t *testing.T) {
	head := form.Head{Letterhead: data.Letterhead{Issuer: "BCH ĐOÀN TỈNH BẠC LIÊU"}, Number: "1-BC/TĐTN", Place: "Bạc Liêu", Date: "2022-12-05"}
	file := filled(t, func(s *form.Sheet) { s.Letterhead(head) })
	for cell, want := range map[string]string{"A1": "BCH ĐOÀN TỈNH BẠC LIÊU", "A2": "***", "A3": "Số: 1-BC/TĐTN", "A4": "",
		"C1": "ĐOÀN TNCS HỒ CHÍ MINH", "C3": "Bạc Liêu, ngày 05 tháng 12 năm 2022"} {
		if got := value(t, file, cell); got != want {
			t.Errorf("%s: got %q, want %q", cell, got, want)
		}
	}
	id, _ := file.GetCellStyle("Mẫu thử", "A1")
	if style, err := file.GetStyle(id); err != nil || !style.Font.Bold {
		t.Errorf("the issuing body is not bold: %v", err)
	}
}

func TestParseRefusesATemplateWithoutItsNames(t *testing.T) {
	named := func(reference string) []byte {
		f := excelize.NewFile()
		defer f.Close()
		if err := f.SetDefinedName(&excelize.DefinedName{Name: "title", RefersTo: reference}); err != nil {
			t.Fatal(err)
		}
		var out bytes.Buffer
		if err := f.Write(&out); err != nil {
			t.Fatal(err)
		}
		return out.Bytes()
	}
	if _, err := form.Parse(named("Sheet1!$A$1"), "title"); err != nil {
		t.Fatalf("a good name is refused: %v", err)
	}
	for name, content := range map[string][]byte{
		"a deleted cell": named("Sheet1!#REF!"), "another sheet": named("Khac!$A$1"), "two blocks": named("Sheet1!$A$1,Sheet1!$C$1"),
		"no name": named("Sheet1!$A$1")[:0], "no workbook": []byte("xin chào"),
	} {
		if _, err := form.Parse(content, "title"); err == nil {
			t.Errorf("%s is taken", name)
		}
	}
	if _, err := form.Parse(named("Sheet1!$A$1"), "title", "rows"); err == nil {
		t.Error("a missing name is not noticed")
	}
}

func TestAWrongNameComesOutOfWriteTo(t *testing.T) {
	sheet, err := drawn(t).New()
	if err != nil {
		t.Fatal(err)
	}
	sheet.Text("khong_co", "x")
	sheet.Text("total", "x")
	if _, err := sheet.WriteTo(&bytes.Buffer{}); err == nil || !strings.Contains(err.Error(), "khong_co") {
		t.Errorf("got %v", err)
	}
}
