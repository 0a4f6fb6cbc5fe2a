package intake_test

import (
	"context"
	"reflect"
	"strings"
	"testing"

	"bachudong/data/intake"
	"bachudong/data/sheet"
	"bachudong/data/vntext/legacy"
	"bachudong/data/vntext/legacy/legacytest"
)

// plain are columns of Unicode text in which words are no syllables, while another encoding makes syllables of some.
var plain = map[string][]string{
	"peoples":        {"Kinh", "PA KÔ", "Pa Kô", "PA KÔ", "Ê Đê", "Brâu", "Hrê", "Xtiêng", "Rơ Măm", "Co"},
	"one people":     {"PA KÔ", "PA KÔ", "PA KÔ", "PA KÔ", "PA KÔ", "PA KÔ", "PA KÔ", "PA KÔ", "PA KÔ", "PA KÔ"},
	"small and rare": {"km", "Nam", "", "kô", "", "kâ", "", "", "kôn", ""},
	"capitals":       {"KÔN", "KÔ", "KÂN", "LÔ LÔ", "KÊ", "CÊ", "GÊN", "KÔN TUM", "NGÊ", "QÔ"},
	"names":          {"Y Bhăm Êban", "H'Bê Niê", "Kpă Kô", "Siu Bên", "Ksor Hân", "Rmah Tôk", "Nay Kông", "Y Ông Mlô", "Kim Rô", "Danh Kôl"},
	"places":         {"Kon Tum", "Krông Nô", "Đăk Tô", "Ia Kôm", "A Lưới", "Pa Kông", "Buôn Kô Siêr", "Ea Sô", "Kông Chro", "Sa Kê"},
	"French":         {"Côte d'Ivoire", "café", "Thaïlande", "hôtel", "Thaï", "né à Hué", "dû", "théâtre", "Noël", "José"},
	"signs":          {"37 °C", "2–3", "4 × 5", "½", "m²", "25 µm", "A®", "§ 5", "1º", "«An»"},
	"mail":           {"an@example.com", "be@example.vn", "", "kôn@example.com", "", "", "", "", "", ""},
	"two cells":      {"", "", "Thaï", "", "", "", "dû", "", "", ""},
}

// plainSheet is a list of ten people with one more column, all of it in one font; the first value stands in the title too.
func plainSheet(font string, column []string) *sheet.Sheet {
	rows := [][]any{{"DS " + column[0] + " KÔ"}, {}, {"STT", "Họ và tên", "Ngày sinh", "Ghi chú"}}
	for i, value := range column {
		rows = append(rows, []any{i + 1, "Nguyễn Văn An", "15/03/2004", value})
	}
	s := page("Pa Kô", rows...)
	for i := range s.Rows {
		for j := range s.Rows[i].Cells {
			setFont(&s.Rows[i].Cells[j], font)
		}
	}
	return s
}

func TestUnicodeStaysUnicodeWhateverElseItCouldBe(t *testing.T) {
	for name, column := range plain {
		for _, font := range []string{"", "Arial", "Times New Roman"} {
			d := draftOf(t, plainSheet(font, column)).Sheets[0]
			if d.Encoding != "unicode" || len(d.Conversions) != 0 || len(d.Rows) != len(column) {
				t.Errorf("%s in %q: encoding %s, %d people, conversions %+v", name, font, d.Encoding, len(d.Rows), d.Conversions)
			}
			for _, row := range d.Cells.Rows {
				if c := row.Cell(3); row.Number > 3 && c != nil && c.Text != column[row.Number-4] {
					t.Errorf("%s in %q: %q became %q", name, font, column[row.Number-4], c.Text)
				}
			}
			if title := d.Cells.Rows[0].Cells[0].Text; title != "DS "+column[0]+" KÔ" {
				t.Errorf("%s in %q: the title became %q", name, font, title)
			}
		}
	}
}

// The other way round: old texts under a font that says nothing are known although there are few, or the column repeats.
func TestOldTextsInAPlainFontAreStillFound(t *testing.T) {
	for name, column := range map[string][]string{
		"places":   {"xã Vĩnh Thanh", "phường 7", "xã Long Điền Đông", "", "", "", "", "", "", ""},
		"repeated": {"Đã chuyển đi", "Đã chuyển đi", "Đã chuyển đi", "Đã chuyển đi", "Đã chuyển đi", "Đã chuyển đi", "Đã chuyển đi", "Đã chuyển đi", "Đã chuyển đi", "Đã chuyển đi"},
		"names":    {"Nguyễn Văn Ánh", "Đỗ Thị Thúy", "Thạch Sóc Khươl", "Lý Quý Ửng", "Vũ Đức Hưng", "Trần Hữu Nghĩa", "", "", "", ""},
	} {
		for _, e := range []legacy.Encoding{legacy.TCVN3, legacy.VNI} {
			s := plainSheet("Arial", encoded(column, e))
			s.Rows[0].Cells[0].Text = "DANH SÁCH ĐOÀN VIÊN"
			d := draftOf(t, s).Sheets[0]
			if len(d.Conversions) != 1 || d.Conversions[0].Encoding != string(e) || d.Conversions[0].By != intake.ByVote || d.Encoding != "mixed" {
				t.Errorf("%s in %s: encoding %s, conversions %+v", name, e, d.Encoding, d.Conversions)
			}
			for i, want := range column {
				if c := d.Cells.Row(i + 4).Cell(3); want != "" && !strings.EqualFold(c.Text, want) {
					t.Errorf("%s in %s: row %d is %q, want %q", name, e, i+4, c.Text, want)
				}
			}
		}
	}
}

func encoded(column []string, e legacy.Encoding) []string {
	var out []string
	for _, s := range column {
		out = append(out, legacytest.Encode(s, e))
	}
	return out
}

// The bytes of a text file are no Unicode: what the spelling does not decide is told, and can be decided by the officer.
func TestBytesOfWhichNobodyKnowsTheEncoding(t *testing.T) {
	column := []string{"Zürich", "Müller", "Köln", "Größe", "Straße", "\u0093quoted\u0094", "", "", "", ""}
	s := plainSheet("", column)
	s.Row(1).Cells[0].Text = "DANH SACH"
	for i, heading := range []string{"STT", "Ho va ten", "Ngay sinh", "Ghi chu"} {
		s.Row(3).Cells[i].Text = heading
	}
	for i := range column {
		s.Row(i + 4).Cells[1].Text = "Nguyen Van An"
	}
	book := bookOf(s)
	book.Legacy = true
	draft, err := intake.Read(context.Background(), book, intake.Options{Today: today})
	must(t, err)
	d := draft.Sheets[0]
	if got := noteCodes(&d); !reflect.DeepEqual(got, []string{"D encoding_undecided"}) || d.Encoding != "cp1252" || !strings.Contains(d.Notes[0].Message, "6 ô") {
		t.Errorf("encoding %s, notes %+v", d.Encoding, d.Notes)
	}
	if quoted := d.Cells.Row(9).Cell(3).Text; quoted != "“quoted”" {
		t.Errorf("what Windows writes as quotes is read as %q", quoted)
	}
}
