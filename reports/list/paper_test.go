package list_test

import (
	"archive/zip"
	"bytes"
	"context"
	"fmt"
	"io"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"bachudong/data"
	"bachudong/reports/form"
	"bachudong/reports/list"
	"bachudong/reports/pdf/pdftest"
)

// signed is a paper of n rows.
func signed(n int) list.Table {
	return list.Table{Title: "SỔ THU ĐOÀN PHÍ", Note: "Chi đoàn ấp Vĩnh Đông – 3 đoàn viên", Sheet: "Danh sách", Len: n,
		Columns: []list.Column{{Title: "STT", Width: 5, Centered: true}, {Title: "Họ và tên", Width: 26}, {Title: "Đã đóng", Width: 12}, {Title: "Ghi chú", Width: 20}},
		Value: func(row, col int) any {
			return []any{row + 1, fmt.Sprintf("Lê Thứ %d", row+1), list.Money(24000), ""}[col]
		},
		Totals: []any{"Tổng cộng", nil, list.Money(24000 * n), nil},
		Paper: &list.Paper{
			Head:     form.Head{Letterhead: data.Letterhead{Superior: "BCH ĐOÀN XÃ VĨNH THANH", Issuer: "CHI ĐOÀN ẤP VĨNH ĐÔNG"}, Place: "Vĩnh Thanh", Date: "2022-11-15"},
			Subtitle: "Năm 2022", Foot: "Mẫu do đơn vị tự lập",
			Signers: []form.Signer{{Title: "NGƯỜI LẬP BIỂU", Name: "Đỗ Thị Bé"}, {OnBehalf: "TM. BAN CHẤP HÀNH", Title: "BÍ THƯ", Name: "Lê Văn Tám"}}}}
}

func TestAPaperHasItsLetterheadTotalsAndSignatures(t *testing.T) {
	content := write(t, signed(3))
	if problems, err := form.Lint(content); err != nil || len(problems) > 0 {
		t.Errorf("%v %v", err, problems)
	}
	file := opened(t, content)
	for cell, want := range map[string]string{"A1": "BCH ĐOÀN XÃ VĨNH THANH", "A2": "CHI ĐOÀN ẤP VĨNH ĐÔNG", "A3": "***", "C1": "ĐOÀN TNCS HỒ CHÍ MINH",
		"C2": "Vĩnh Thanh, ngày 15 tháng 11 năm 2022", "A5": "SỔ THU ĐOÀN PHÍ", "A6": "Năm 2022", "A8": "STT", "B11": "Lê Thứ 3", "C11": "24000",
		"A12": "Tổng cộng", "C12": "72000", "C14": "TM. BAN CHẤP HÀNH", "A14": "NGƯỜI LẬP BIỂU", "C15": "BÍ THƯ", "C18": "Lê Văn Tám"} {
		if got, _ := file.GetCellValue("Danh sách", cell, excelize.Options{RawCellValue: true}); got != want {
			t.Errorf("%s is %q, want %q", cell, got, want)
		}
	}
	page, _ := file.GetPageLayout("Danh sách")
	if *page.Orientation != "portrait" || *page.FitToWidth != 1 || *page.Size != 9 {
		t.Errorf("it prints on %d %s, %d wide", *page.Size, *page.Orientation, *page.FitToWidth)
	}
}

func TestAPaperWithoutRowsSaysSo(t *testing.T) {
	content := write(t, signed(0))
	if problems, err := form.Lint(content); err != nil || len(problems) > 0 {
		t.Errorf("%v %v", err, problems)
	}
	if got, _ := opened(t, content).GetCellValue("Danh sách", "B9"); got != "—" {
		t.Errorf("the row says %q", got)
	}
	if text := strings.Join(printedPages(t, signed(0)), "\n"); !strings.Contains(text, "— — — — Tổng cộng 0") {
		t.Errorf("the paper says\n%s", text)
	}
}

// printedPages is the text of the pages of a PDF.
func printedPages(t *testing.T, tab list.Table) (pages []string) {
	t.Helper()
	var out bytes.Buffer
	warnings, err := list.WritePDF(context.Background(), &out, tab, nil)
	if err != nil || len(warnings) > 0 {
		t.Fatal(err, warnings)
	}
	read, err := pdftest.Pages(out.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	for _, page := range read {
		pages = append(pages, strings.Join(strings.Fields(page.String()), " "))
	}
	return pages
}

func TestSignaturesStayWithTheLastRowOnPaper(t *testing.T) {
	for _, n := range []int{1, 20, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 60} {
		pages := printedPages(t, signed(n))
		for i, text := range pages {
			if !strings.Contains(text, "STT Họ và tên Đã đóng Ghi chú") || !strings.Contains(text, fmt.Sprintf("Trang %d/%d", i+1, len(pages))) {
				t.Errorf("%d rows: page %d lacks its heading or number:\n%s", n, i+1, text)
			}
		}
		last := pages[len(pages)-1]
		if !strings.Contains(last, fmt.Sprintf("Lê Thứ %d 24.000", n)) || !strings.Contains(last, "NGƯỜI LẬP BIỂU") || !strings.Contains(last, "Lê Văn Tám") {
			t.Errorf("%d rows: the signatures stand alone:\n%s", n, last)
		}
	}
}

func TestAWorkbookTurnsItsPagesBeforeTheLastRow(t *testing.T) {
	for n := 30; n < 45; n++ {
		content := string(unzipped(t, write(t, signed(n)), "xl/worksheets/sheet1.xml"))
		turned := 0
		if at := strings.Index(content, "<rowBreaks"); at >= 0 {
			if _, err := fmt.Sscanf(content[at+strings.Index(content[at:], `<brk id="`):], `<brk id="%d"`, &turned); err != nil {
				t.Fatal(err)
			}
		}
		if last := 8 + n; turned >= last {
			t.Errorf("%d rows: the page is turned after row %d, the list ends in row %d", n, turned, last)
		}
	}
}

// unzipped is one part of a workbook.
func unzipped(t *testing.T, content []byte, part string) []byte {
	t.Helper()
	archive, err := zip.NewReader(bytes.NewReader(content), int64(len(content)))
	if err != nil {
		t.Fatal(err)
	}
	file, err := archive.Open(part)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	raw, err := io.ReadAll(file)
	if err != nil {
		t.Fatal(err)
	}
	return raw
}
