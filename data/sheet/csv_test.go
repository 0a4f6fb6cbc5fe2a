package sheet_test

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf16"

	"bachudong/data"
	"bachudong/data/sheet"
)

// utf16LE is the text as Excel saves "Unicode text", with its mark.
func utf16LE(text string) string {
	var b strings.Builder
	for _, u := range utf16.Encode([]rune("\uFEFF" + text)) {
		b.WriteByte(byte(u))
		b.WriteByte(byte(u >> 8))
	}
	return b.String()
}

func swapBytes(s string) string {
	b := []byte(s)
	for i := 0; i+1 < len(b); i += 2 {
		b[i], b[i+1] = b[i+1], b[i]
	}
	return string(b)
}

func TestTextListsAreCutAsExcelCutsThem(t *testing.T) {
	for _, c := range []struct {
		name, content string
		want          [][]string
	}{
		{"semicolons, addresses with commas", "Họ tên;Quê\nAn;xã A, tỉnh B\nBé;xã C, tỉnh D\n", [][]string{{"Họ tên", "Quê"}, {"An", "xã A, tỉnh B"}, {"Bé", "xã C, tỉnh D"}}},
		{"commas with quotes", "a,b\r\n\"x, y\",\"z \"\"q\"\"\"\r\n", [][]string{{"a", "b"}, {"x, y", `z "q"`}}},
		{"tabs", "a\tb\n1\t2", [][]string{{"a", "b"}, {"1", "2"}}},
		{"bars", "a|b\n1|2", [][]string{{"a", "b"}, {"1", "2"}}},
		{"said separator", "sep=,\r\na;x,b\n1;y,2", [][]string{{"a;x", "b"}, {"1;y", "2"}}},
		{"line break in quotes", "a;b\n\"1\n2\";3", [][]string{{"a", "b"}, {"1\n2", "3"}}},
		{"lone quotes", "a;b\n\"Út;2\nBa \"Bé\";4\n\"Tư\" lớn;6", [][]string{{"a", "b"}, {`"Út`, "2"}, {`Ba "Bé"`, "4"}, {"Tư lớn", "6"}}},
		{"zeros kept as formula", "mã;b\n=\"0123\";\"=\"\"045\"\"\"", [][]string{{"mã", "b"}, {"0123", "045"}}},
		{"old line ends", "a;b\r1;2\r", [][]string{{"a", "b"}, {"1", "2"}}},
		{"mark of UTF-8", "\uFEFFa;b\n1;2", [][]string{{"a", "b"}, {"1", "2"}}},
		{"UTF-16 little end first", utf16LE("Họ;Tên\nHồ;Ửng"), [][]string{{"Họ", "Tên"}, {"Hồ", "Ửng"}}},
		{"UTF-16 big end first", swapBytes(utf16LE("Họ;Tên\nHồ;Ửng")), [][]string{{"Họ", "Tên"}, {"Hồ", "Ửng"}}},
		{"UTF-16 without mark", strings.TrimPrefix(utf16LE("TT;Ten\n1;An"), "\xFF\xFE"), [][]string{{"TT", "Ten"}, {"1", "An"}}},
		{"UTF-16 in Vietnamese letters only", strings.TrimPrefix(utf16LE("Ưữ;Ổế\r\nỮỡ;Ộừ\r\n"), "\xFF\xFE"), [][]string{{"Ưữ", "Ổế"}, {"Ữỡ", "Ộừ"}}},
		{"UTF-16 in letters only, big end first", strings.TrimPrefix(swapBytes(utf16LE("Ưữ\tỔế\nỮỡ\tỘừ\n")), "\xFE\xFF"), [][]string{{"Ưữ", "Ổế"}, {"Ữỡ", "Ộừ"}}},
		{"UTF-16 with marks apart", strings.TrimPrefix(utf16LE("Ho\u0323;Te\u0302n\n"), "\xFF\xFE"), [][]string{{"Ho\u0323", "Te\u0302n"}}},
		{"UTF-16 that says its separator", utf16LE("sep=;\r\nHọ,đệm;Tên\r\n"), [][]string{{"Họ,đệm", "Tên"}}},
		{"said semicolon against the look", "sep=;\r\na,b;c,d\r\n1,2;3,4", [][]string{{"a,b", "c,d"}, {"1,2", "3,4"}}},
		{"said in quotes", "\"sep=;\"\na,b;c", [][]string{{"a,b", "c"}}},
		{"one column", "An\nBé", [][]string{{"An"}, {"Bé"}}},
		{"empty lines count", "a;b\n\n;\n1;2", [][]string{{"a", "b"}, nil, nil, {"1", "2"}}},
		{"a title above", "DANH SÁCH\n\na;b;c\n1;2;3\n4;5;6", [][]string{{"DANH SÁCH"}, nil, {"a", "b", "c"}, {"1", "2", "3"}, {"4", "5", "6"}}},
	} {
		t.Run(c.name, func(t *testing.T) {
			book := open(t, write(t, "ds.csv", c.content))
			s := book.Sheets[0]
			if book.Format != "csv" || s.Name != "ds" {
				t.Errorf("format %q, sheet %q", book.Format, s.Name)
			}
			for i, want := range c.want {
				if got := texts(s, i+1); !slices.Equal(got, want) {
					t.Errorf("row %d is %q, want %q", i+1, got, want)
				}
			}
			if last := s.Rows[len(s.Rows)-1].Number; last != len(c.want) {
				t.Errorf("last row is %d, want %d", last, len(c.want))
			}
		})
	}
}

func TestExportedListComesInWhole(t *testing.T) {
	s := open(t, "testdata/07-ket-xuat.csv").Sheets[0]
	if s.Name != "07-ket-xuat" || len(s.Rows) != 51 {
		t.Fatalf("sheet %q has %d rows, want 51", s.Name, len(s.Rows))
	}
	want := []string{"04100000", "Thạch Thị Ngọc Trâm", "04/07/1997", "Nữ", "0910485879", "095197345892", "Chi đoàn 10A1", "15/12/2014"}
	if got := texts(s, 2); !slices.Equal(got, want) {
		t.Errorf("row 2 is %q", got)
	}
	for _, row := range s.Rows {
		for _, c := range row.Cells {
			if c.Kind != sheet.Text {
				t.Fatalf("row %d has %+v, want only text", row.Number, c)
			}
		}
	}
}

func TestTextThatIsNotUnicodeKeepsItsBytes(t *testing.T) {
	book := open(t, write(t, "tcvn3.csv", "H\xE4 t\xAAn;Qu\xAA\nNguy\xD4n;\xADa\x80\n"))
	if !book.Legacy {
		t.Error("the book is not told to be legacy")
	}
	for at, want := range map[int][]string{1: {"Hä tªn", "Quª"}, 2: {"NguyÔn", "\u00ADa\u0080"}} {
		if got := texts(book.Sheets[0], at); !slices.Equal(got, want) {
			t.Errorf("row %d is %q, want %q", at, got, want)
		}
	}
	if open(t, write(t, "utf8.csv", "Họ;Tên\n")).Legacy {
		t.Error("UTF-8 is told to be legacy")
	}
	refused(t, write(t, "nhị phân.csv", "a;b\x00\x01\x02\x03\n"), data.Invalid, "không phải danh sách")
}
