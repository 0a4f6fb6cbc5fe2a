package sheet_test

import (
	"slices"
	"strings"
	"testing"

	"bachudong/data/sheet"
)

func TestWebPageUnderTheNameOfAWorkbookIsReadTableByTable(t *testing.T) {
	book := open(t, write(t, "ds.xls", `<html><head><meta charset="utf-8"><style>td{color:red}</style></head><body>
<table><tr><td colspan=2>DANH  SÁCH</td><td rowspan=2>Xã</td></tr>
<tr><td> Họ
 tên</td><td>CCCD</td></tr>
<tr style="display:none"><td><font face=".VnTime">H&auml; <b>v&shy;</b></font></td><td>0950<span style="display: none">x</span><script>alert(1)</script><br>2</td>
<td style="font-family: 'VNI-Times', serif">Hoà <font face="Arial">An</font></td></tr></table>
<table><tr><td>=1+1</td></tr></table></body></html>`))
	if book.Format != "html" || book.Legacy || len(book.Sheets) != 2 {
		t.Fatalf("read %+v", book)
	}
	s := book.Sheets[0]
	for at, want := range map[int][]string{1: {"DANH SÁCH", "", "Xã"}, 2: {"Họ tên", "CCCD"}, 3: {"Hä v\u00AD", "0950\n2", "Hoà An"}} {
		if got := texts(s, at); !slices.Equal(got, want) {
			t.Errorf("row %d is %q, want %q", at, got, want)
		}
	}
	if want := []sheet.Range{{Row1: 1, Col1: 0, Row2: 1, Col2: 1}, {Row1: 1, Col1: 2, Row2: 2, Col2: 2}}; !slices.Equal(s.Merges, want) {
		t.Errorf("merges are %v, want %v", s.Merges, want)
	}
	row := s.Row(3)
	if !row.Hidden || row.Cells[0].Font() != ".VnTime" || row.Cells[1].Font() != "" {
		t.Errorf("row 3 hidden %v, fonts %q and %q", row.Hidden, row.Cells[0].Font(), row.Cells[1].Font())
	}
	if got, want := row.Cells[2].Runs(), []sheet.Run{{Text: "Hoà ", Font: "VNI-Times"}, {Text: "An", Font: "Arial"}}; !slices.Equal(got, want) {
		t.Errorf("runs are %+v, want %+v", got, want)
	}
	if got := texts(book.Sheets[1], 1); !slices.Equal(got, []string{"=1+1"}) {
		t.Errorf("the second table is %q", got)
	}
}

func TestWebPagesInOldEncodings(t *testing.T) {
	legacy := open(t, write(t, "cũ.xls", "<html><meta http-equiv=Content-Type content=\"text/html; charset=windows-1252\"><table><tr><td>H\xE4 t\xAAn\xAD</table>"))
	if got := texts(legacy.Sheets[0], 1); !legacy.Legacy || !slices.Equal(got, []string{"Hä tªn\u00AD"}) {
		t.Errorf("legacy %v, %q", legacy.Legacy, got)
	}
	declared := open(t, write(t, "1258.xls", "<html><meta charset=windows-1258><table><tr><td>\xD0\xFD \xF5</table>"))
	if got := texts(declared.Sheets[0], 1); declared.Legacy || !slices.Equal(got, []string{"Đư ơ"}) {
		t.Errorf("legacy %v, %q", declared.Legacy, got)
	}
	wide := open(t, write(t, "utf16.xls", utf16LE("<html><table><tr><td>Ửng</table>")))
	if got := texts(wide.Sheets[0], 1); !slices.Equal(got, []string{"Ửng"}) {
		t.Errorf("UTF-16 gives %q", got)
	}
}

func TestErrorWorkbookOfAWebPageAndAnOldWorkbook(t *testing.T) {
	page := write(t, "ds.html", "<table><tr><td>Họ tên<td>CCCD<tr><td>=HYPERLINK(1)<td>0951"+strings.Repeat("0", 8)+"</table>")
	_, back := writeErrors(t, page, map[string][]int{"Bảng 1": {1}}, []sheet.BadRow{{Sheet: "Bảng 1", Row: 2, Message: "Sai."}})
	if got, want := texts(back.Sheets[0], 2), []string{"=HYPERLINK(1)", "095100000000", "Sai."}; !slices.Equal(got, want) || back.Sheets[0].Rows[1].Cells[0].Formula {
		t.Errorf("row is %q, want %q", got, want)
	}
	_, back = writeErrors(t, "testdata/04-font-vntime.xls", map[string][]int{"Sheet1": {3}}, []sheet.BadRow{{Sheet: "Sheet1", Row: 7, Message: "Thiếu CCCD."}})
	s := back.Sheets[0]
	row := s.Row(4)
	if row.Cells[1].Text != "Vâ ThÞ CÈm Ph\u00adîng" || row.Cells[1].Font() != ".VnTime" || row.Cells[2].Text != "20/08/1991" {
		t.Errorf("row is %+v in %q", row.Cells[1], row.Cells[1].Font())
	}
	if head := s.Row(3); head.Cells[1].Font() != ".VnTimeH" || head.Cells[len(head.Cells)-1].Font() != "Times New Roman" {
		t.Errorf("headings stand in %q and %q", head.Cells[1].Font(), head.Cells[len(head.Cells)-1].Font())
	}
}
