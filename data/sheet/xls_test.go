package sheet_test

import (
	"encoding/binary"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"bachudong/data"
	"bachudong/data/sheet"
)

func TestOldExcelListKeepsTheBytesAndFontsOfItsTexts(t *testing.T) {
	book := open(t, "testdata/04-font-vntime.xls")
	s := book.Sheets[0]
	if book.Format != "xls" || len(s.Rows) != 47 {
		t.Fatalf("format %q, %d rows", book.Format, len(s.Rows))
	}
	want := []string{"4", "Vâ ThÞ CÈm Ph\u00adîng", "20/08/1991", "N÷", "Kinh", "Kh«ng", "ph\u00adêng 7, tØnh B¹c Liªu", "12/12", "15/03/2011", "Chi ®oµn Êp VÜnh §«ng"}
	if got := texts(s, 7); !slices.Equal(got, want) {
		t.Errorf("row 7 is %q, want %q", got, want)
	}
	for at, font := range map[[2]int]string{{3, 1}: ".VnTimeH", {6, 1}: ".VnTimeH", {7, 1}: ".VnTime"} {
		if got := s.Row(at[0]).Cell(at[1]).Font(); got != font {
			t.Errorf("row %d column %d stands in %q, want %q", at[0], at[1], got, font)
		}
	}
	if c := s.Row(7).Cell(2); !c.IsDate || c.Format() != "dd/mm/yyyy" || c.Number != 33470 {
		t.Errorf("birth is %+v", c)
	}
}

func TestOldExcelCellsOfEveryKindReadAsInXLSX(t *testing.T) {
	book := open(t, "testdata/kieu-o.xls")
	s := book.Sheets[0]
	for at, want := range map[int][]string{
		1: {"DANH SÁCH ĐOÀN VIÊN"},
		2: {"Lª ThÞ B\u00adëi", "26/03/2004", "079099012345", "03/2004", "26/03/2004", "2.5", "-7", "TRUE"},
		3: {"38072x", "5", "#DIV/0!", "TRUE"},
		4: {"Hä Ửng"},
	} {
		if got := texts(s, at); !slices.Equal(got, want) {
			t.Errorf("row %d is %q, want %q", at, got, want)
		}
	}
	if got, want := s.Row(4).Cells[0].Runs(), []sheet.Run{{Text: "Hä ", Font: ".VnTime"}, {Text: "Ửng", Font: "Times New Roman"}}; !slices.Equal(got, want) {
		t.Errorf("runs are %+v, want %+v", got, want)
	}
	for i := range 400 { // the table of texts goes on over several records
		var want strings.Builder
		for k := range 40 {
			want.WriteByte(byte('a' + (i+k)%26))
			if i%3 == 0 && k == 20 {
				want.WriteString("ệ")
			}
		}
		if got := texts(s, 10+i); !slices.Equal(got, []string{want.String()}) {
			t.Fatalf("row %d is %q, want %q", 10+i, got, want.String())
		}
	}
	if !s.Row(4).Hidden || s.Row(3).Hidden || !s.ColumnHidden(2) || !s.ColumnHidden(3) || s.ColumnHidden(4) {
		t.Errorf("hidden: row 4 %v, columns %v", s.Row(4).Hidden, s.HiddenCols)
	}
	if s.Hidden || len(book.Sheets) != 2 || !book.Sheets[1].Hidden || book.Sheets[1].Name != "Ẩn" || texts(book.Sheets[1], 2)[1] != "kín" {
		t.Error("the hidden page is not told or not read")
	}
	if !slices.Equal(s.Merges, []sheet.Range{{Row1: 1, Col1: 0, Row2: 1, Col2: 5}}) || !s.Row(3).Cells[0].Formula {
		t.Errorf("merges %v, formula %v", s.Merges, s.Row(3).Cells[0].Formula)
	}
}

// fontRecord names a font as Excel 97 does.
func fontRecord(name string) []byte {
	return records(0x31, strings.Repeat("\x00", 14)+string(rune(len(name)))+"\x00"+name)
}

func TestTextsThatChangeTheirWidthBetweenRecords(t *testing.T) {
	globals := slices.Concat(
		fontRecord("A"), fontRecord("B"), fontRecord("C"), fontRecord("D"), fontRecord("E"),
		records(0xE0, "\x05\x00\x00\x00"), // the fifth font has number 5: there is no 4
		records(0xFC, "\x02\x00\x00\x00\x02\x00\x00\x00"+"\x05\x00\x00H\xE4", 0x3C, "\x01 \x00\xA2\x1Ep\x00",
			0x3C, "\x04\x00\x09\x01\x00a\x00b\x00c\x00d\x00"+"\x02\x00\x03\x00"),
	)
	s := xls(t, xlsStream(bof8Globals, bof8Sheet, globals, records(
		0xFD, "\x04\x00\x00\x00\x00\x00\x00\x00\x00\x00", 0xFD, "\x04\x00\x01\x00\x00\x00\x01\x00\x00\x00",
		0xFD, "\x04\x00\x02\x00\x00\x00\xFF\xFF\xFF\xFF")))
	if got, want := texts(s, 5), []string{"Hä \u1EA2p", "abcd", "#N/A"}; !slices.Equal(got, want) {
		t.Errorf("row is %q, want %q", got, want)
	}
	if got, want := s.Row(5).Cells[1].Runs(), []sheet.Run{{Text: "ab", Font: "E"}, {Text: "cd", Font: "D"}}; !slices.Equal(got, want) {
		t.Errorf("runs are %+v, want %+v", got, want)
	}
	if got := s.Row(5).Cells[0].Font(); got != "E" {
		t.Errorf("font 5 is %q, want E", got)
	}
}

func TestOldNumbersAndLabels(t *testing.T) {
	s := xls(t, xlsStream(bof8Globals, bof8Sheet, slices.Concat(fontRecord("A"), fontRecord("B"), records(0xE0, "\x00\x00\x00\x00")), records(
		0x200, strings.Repeat("\xFF", 14), // a size that lies
		0xBD, "\x00\x00\x00\x00"+"\x00\x00"+"\x16\x00\x00\x00"+"\x00\x00"+"\x17\x00\x00\x00"+"\x01\x00", // 5 and 0.05
		0x27E, "\x00\x00\x02\x00\x00\x00"+"\x00\x00\x04\x40", // 2.5
		0xBE, "\x00\x00\x03\x00\x00\x00\x00\x00\x04\x00",
		0x204, "\x01\x00\x00\x00\x00\x00\x02\x00\x00\xAD\xAE",
		0xD6, "\x01\x00\x01\x00\x00\x00\x03\x00\x00abc\x01\x00\x01\x00\x01\x00",
		0x205, "\x01\x00\x02\x00\x00\x00\x17\x01",
		0x06, "\x01\x00\x03\x00\x00\x00\x00\x00\x00\x00\x00\x00\xFF\xFF\x00\x00\x00\x00\x00\x00", 0x4BC, "", 0x207, "\x02\x00\x00xy",
	)))
	if got, want := texts(s, 1), []string{"5", "0.05", "2.5"}; !slices.Equal(got, want) {
		t.Errorf("numbers are %q, want %q", got, want)
	}
	if got, want := texts(s, 2), []string{"\u00AD\u00AE", "abc", "#REF!", "xy"}; !slices.Equal(got, want) {
		t.Errorf("texts are %q, want %q", got, want)
	}
	if got, want := s.Row(2).Cells[1].Runs(), []sheet.Run{{Text: "a", Font: "A"}, {Text: "bc", Font: "B"}}; !slices.Equal(got, want) {
		t.Errorf("runs are %+v, want %+v", got, want)
	}
}

func TestExcel95KeepsItsBytes(t *testing.T) {
	font := records(0x31, strings.Repeat("\x00", 14)+"\x07.VnTime")
	stream := xlsStream(bof5Globals, bof5Sheet, slices.Concat(font, records(0xE0, "\x00\x00\x00\x00")),
		records(0x204, "\x00\x00\x00\x00\x00\x00\x03\x00H\xE4\xAD"))
	c := open(t, write(t, "95.xls", string(container("Book", stream)))).Sheets[0].Rows[0].Cells[0]
	if c.Text != "Hä\u00AD" || c.Font() != ".VnTime" {
		t.Errorf("cell is %q in %q", c.Text, c.Font())
	}
}

func TestOldExcelFilesThatCannotBeReadAreRefused(t *testing.T) {
	good := xlsStream(bof8Globals, bof8Sheet, nil, records(0x27E, "\x00\x00\x02\x00\x00\x00\x00\x00\x04\x40"))
	at := func(stream []byte) string { return write(t, "hỏng.xls", string(container("Workbook", stream))) }
	locked := xlsStream(bof8Globals, bof8Sheet, records(0x2F, "\x01\x00"), nil)
	refused(t, at(locked), data.Password, "lưu thành .xlsx")
	refused(t, at(records(0x09, "\x02\x00\x10\x00")), data.Invalid, "trước Excel 5.0")
	refused(t, at([]byte("không phải")), data.Corrupt, "bị hỏng")
	elsewhere := slices.Clone(good)
	binary.LittleEndian.PutUint32(elsewhere[16:], 0x7FFFFFFF)
	refused(t, at(elsewhere), data.Corrupt, "trang “S”")
	whole := container("Workbook", good)
	circle := slices.Clone(whole)
	binary.LittleEndian.PutUint32(circle[512+4*3:], 2) // the chain of sectors bites its tail
	if book, err := sheet.Open(t.Context(), write(t, "vòng.xls", string(circle))); err == nil && len(book.Sheets) != 1 {
		t.Errorf("a circular chain gives %+v", book)
	}
	for cut := 600; cut < len(whole); cut += 700 {
		if _, err := sheet.Open(t.Context(), write(t, "cắt.xls", string(whole[:cut]))); err != nil && data.CodeOf(err) == data.Internal {
			t.Errorf("cut at %d: %v", cut, err)
		}
	}
}

func TestLockedWorkbookOpensWithItsPasswordOnly(t *testing.T) {
	path := filepath.Join(t.TempDir(), "mật.xlsx")
	f := excelize.NewFile()
	defer f.Close()
	if err := f.SetCellStr("Sheet1", "B2", "Ửng"); err != nil {
		t.Fatal(err)
	}
	if err := f.SaveAs(path, excelize.Options{Password: "bí mật"}); err != nil {
		t.Fatal(err)
	}
	refused(t, path, data.Password, "--password")
	_, err := sheet.Open(t.Context(), path, sheet.WithPassword("sai"))
	if data.CodeOf(err) != data.Password || !strings.Contains(data.MessageOf(err), "“mật.xlsx”") || strings.Contains(err.Error(), "sai") {
		t.Errorf("a wrong password gives %v", err)
	}
	for _, password := range []string{"bí mật", "bi\u0301 mâ\u0323t"} {
		book, err := sheet.Open(t.Context(), path, sheet.WithPassword(password))
		if err != nil || texts(book.Sheets[0], 2)[1] != "Ửng" {
			t.Errorf("the right password gives %v", err)
		}
	}
}
