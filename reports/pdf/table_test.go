package pdf_test

import (
	"bytes"
	"fmt"
	"strings"
	"testing"
	"time"

	"bachudong/reports/pdf"
	"bachudong/reports/pdf/pdftest"
)

var table = pdf.Table{Size: 11, Columns: []pdf.Column{
	{Title: "TT", Width: 20, Align: pdf.Center}, {Title: "Nội dung", Width: 100}, {Title: "Số", Width: 40, Align: pdf.Right},
}}

func pagesOf(t testing.TB, doc *pdf.Document) []pdftest.Page {
	t.Helper()
	pages, err := pdftest.Pages(written(t, doc))
	if err != nil {
		t.Fatal(err)
	}
	return pages
}

func written(t testing.TB, doc *pdf.Document) []byte {
	t.Helper()
	var file bytes.Buffer
	if err := doc.Write(&file); err != nil {
		t.Fatal(err)
	}
	return file.Bytes()
}

func newPage(opt pdf.Options) *pdf.Document {
	doc := pdf.New(opt)
	doc.NewPage()
	return doc
}

func TestTableRepeatsItsHeadingAndKeepsEveryRow(t *testing.T) {
	doc := newPage(pdf.Options{})
	var rows []pdf.Row
	for i := range 200 {
		rows = append(rows, pdf.Texts(fmt.Sprint(i), fmt.Sprintf("Dòng thứ %d", i), fmt.Sprint(i*i)))
	}
	doc.Table(&table, rows)
	pages := pagesOf(t, doc)
	if len(pages) != 5 {
		t.Fatalf("%d pages, want 5", len(pages))
	}
	next := 0
	for n, page := range pages {
		if head := page[:3].String(); head != "TT\nNội dung\nSố" {
			t.Errorf("page %d begins with %q", n+1, head)
		}
		for _, text := range page[3:] {
			if text.Text == fmt.Sprintf("Dòng thứ %d", next) {
				next++
			}
			if text.Y < pdf.MarginBottom/25.4*72 {
				t.Errorf("page %d prints %q in the margin", n+1, text.Text)
			}
		}
	}
	if next != 200 {
		t.Errorf("rows are printed in order up to %d, want 200", next)
	}
}

func TestRowTallerThanItsRoomStaysWhole(t *testing.T) {
	doc := newPage(pdf.Options{})
	doc.Y = doc.Bottom() - 30
	tall := pdf.Texts("1", strings.Repeat("A\n", 11)+"A", "")
	doc.Table(&table, []pdf.Row{pdf.Texts("0", "đầu", ""), tall})
	pages := pagesOf(t, doc)
	if len(pages) != 2 || strings.Contains(pages[0].String(), "A") || strings.Count(pages[1].String(), "A") != 12 {
		t.Errorf("the row is not whole on page 2 of %d: %q", len(pages), pages)
	}
}

func TestKeptRowsAndTailStayTogether(t *testing.T) {
	doc := newPage(pdf.Options{})
	doc.Y = doc.Bottom() - 60
	tailed := table
	tailed.Tail = 40
	group := pdf.Texts("I", "nhóm", "")
	group.KeepNext = true
	doc.Table(&tailed, []pdf.Row{pdf.Texts("0", "đầu", ""), pdf.Texts("1", "giữa", ""), group, pdf.Texts("2", "cuối", "")})
	if room := doc.Room(); room < 40 {
		t.Errorf("%.0f mm follow the last row, want 40", room)
	}
	pages := pagesOf(t, doc)
	if len(pages) != 2 || pages[0].String() != "TT\nNội dung\nSố\n0\nđầu\n1\ngiữa" || pages[1].String() != "TT\nNội dung\nSố\nI\nnhóm\n2\ncuối" {
		t.Errorf("got %q", pages)
	}
}

func TestCellTallerThanAPageLosesNothing(t *testing.T) {
	doc := newPage(pdf.Options{})
	var want []string
	for i := range 300 {
		want = append(want, fmt.Sprintf("dòng %03d", i))
	}
	doc.Table(&table, []pdf.Row{pdf.Texts("1", strings.Join(want, "\n"), "x"), pdf.Texts("2", "sau", "")})
	var got []string
	pages := pagesOf(t, doc)
	for _, page := range pages {
		for _, text := range page {
			if strings.HasPrefix(text.Text, "dòng") {
				got = append(got, text.Text)
			}
		}
	}
	if strings.Join(got, "|") != strings.Join(want, "|") {
		t.Errorf("%d lines of 300 are printed in order", len(got))
	}
	if last := pages[len(pages)-1].String(); !strings.HasSuffix(last, "2\nsau") {
		t.Errorf("the table does not go on after the tall row: %q", last)
	}
}

func TestColumnsAlignAndCellsSpan(t *testing.T) {
	doc := newPage(pdf.Options{Landscape: true})
	doc.Table(&table, []pdf.Row{{Cells: []pdf.Cell{{Text: "trái", Span: 2, Align: pdf.Left, Face: pdf.Bold}, {Text: "9"}}}})
	page := pagesOf(t, doc)[0]
	const mm = 72 / 25.4
	if x := page[3].X; x < 31.2*mm || x > 31.4*mm {
		t.Errorf("the spanning cell begins at %.1f mm, want 31.3", x/mm)
	}
	end := page[4].X/mm + pdf.Style{Size: 11}.Width("9")
	if end < 188.6 || end > 188.8 {
		t.Errorf("the right-aligned cell ends at %.1f mm, want 188.7", end)
	}
}

func TestSameInputMakesTheSameFile(t *testing.T) {
	make := func() []byte {
		doc := newPage(pdf.Options{Title: "Hồ sơ", Created: time.Date(2022, 11, 5, 0, 0, 0, 0, time.UTC)})
		for face := pdf.Regular; face <= pdf.BoldItalic; face++ {
			doc.Paragraph(pdf.MarginLeft, 50, "Đoàn viên ưu tú của Đoàn xã Vĩnh Thanh", pdf.Style{Face: face, Size: 12}, pdf.Center)
		}
		return written(t, doc)
	}
	first := make()
	for range 5 {
		if !bytes.Equal(first, make()) {
			t.Fatal("two runs make different files")
		}
	}
}

func TestEveryVietnameseLetterIsDrawnInEveryFace(t *testing.T) {
	const lower = "aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵđ0123456789₫"
	letters := lower + strings.ToUpper(lower)
	for face := pdf.Regular; face <= pdf.BoldItalic; face++ {
		doc := newPage(pdf.Options{})
		doc.Text(0, 0, 0, letters, pdf.Style{Face: face, Size: 8}, pdf.Left)
		if lost := doc.TakeLost(); len(lost) > 0 {
			t.Errorf("face %d loses %q", face, string(lost))
		}
		file := written(t, doc)
		missing, err := pdftest.Drawn(file, letters)
		if err != nil || len(missing) > 0 {
			t.Errorf("face %d draws nothing for %q (%v)", face, string(missing), err)
		}
		if pages, _ := pdftest.Pages(file); pages[0].String() != letters {
			t.Errorf("face %d: the text reads %q", face, pages[0])
		}
	}
}

func TestOnPagesReturnsToTheEnd(t *testing.T) {
	doc := newPage(pdf.Options{})
	style := pdf.Style{Size: 12}
	doc.Paragraph(30, 100, "một", style, pdf.Left)
	doc.NewPage()
	doc.Paragraph(30, 100, "hai", style, pdf.Left)
	doc.OnPages(1, doc.Pages(), func(page int) {
		doc.Text(30, 280, 100, fmt.Sprintf("Trang %d/%d", page, doc.Pages()), pdf.Style{Face: pdf.Italic, Size: 10}, pdf.Left)
	})
	doc.Paragraph(30, 100, "ba", style, pdf.Left)
	pages := pagesOf(t, doc)
	if len(pages) != 2 || pages[0].String() != "một\nTrang 1/2" || pages[1].String() != "hai\nTrang 2/2\nba" {
		t.Errorf("got %q", pages)
	}
}
