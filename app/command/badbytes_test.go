package command_test

import (
	"fmt"
	"strings"
	"testing"

	"bachudong/data/vntext/legacy"
	"bachudong/data/vntext/legacy/legacytest"
)

// oldList is a list of invented people whose names, places and headings have letters of every kind.
const oldList = `STT;Họ và tên;Ngày sinh;Giới tính;Dân tộc;Quê quán;Chi đoàn
1;Nguyễn Văn Ánh;15/03/2004;Nam;Kinh;xã Vĩnh Thanh, tỉnh Bạc Liêu;Chi đoàn ấp Vĩnh Đông
2;Đỗ Thị Thúy Phượng;16/03/2004;Nữ;Kinh;thị trấn Phước Long;Chi đoàn ấp Vĩnh Đông
3;Lý Quý Ửng;17/03/2004;Nam;Hoa;xã Châu Thới;Chi đoàn ấp Mỹ
4;Danh Thị Hữu Nghĩa;18/03/2004;Nữ;Khmer;xã Long Điền Đông;Chi đoàn ấp Mỹ
`

// inBytes is a text as a program of its time saved it: one byte a letter.
func inBytes(text string, e legacy.Encoding) string {
	var b strings.Builder
	for _, r := range legacytest.Encode(text, e) {
		b.WriteByte(byte(r))
	}
	return b.String()
}

func TestTextFilesOfOldEncodingsComeInRight(t *testing.T) {
	for _, e := range []legacy.Encoding{legacy.TCVN3, legacy.VNI, legacy.Windows1258} {
		for name, content := range map[string]string{"cũ.csv": oldList, "cũ.txt": strings.ReplaceAll(oldList, ";", "\t"), "cũ nói trước.csv": "sep=;\r\n" + oldList} {
			o := newOffice(t)
			var got imported
			var warns warned
			out := o.must("import", write(t, name, inBytes(content, e)), "--unit", unit, "--json")
			decode(t, out, &got)
			decode(t, out, &warns)
			if got.counts(0) != (counted{rows: 4, fresh: 4}) || got.Files[0].Sheets[0].Encoding != string(e) {
				t.Errorf("%s in %s: %+v, encoding %q", name, e, got.counts(0), got.Files[0].Sheets[0].Encoding)
			}
			explains(t, warns.at(0), "tệp không ghi phông chữ", e.Label(), "“"+legacytest.Encode("xã Vĩnh Thanh, tỉnh Bạc Liêu", e)+"” → “xã Vĩnh Thanh, tỉnh Bạc Liêu”")
			for person, want := range map[string]string{
				"Nguyễn Văn Ánh": "Nam Kinh xã Vĩnh Thanh, tỉnh Bạc Liêu Chi đoàn ấp Vĩnh Đông", "Đỗ Thị Thúy Phượng": "Nữ Kinh thị trấn Phước Long Chi đoàn ấp Vĩnh Đông",
				"Lý Quý Ửng": "Nam Hoa xã Châu Thới Chi đoàn ấp Mỹ", "Danh Thị Hữu Nghĩa": "Nữ Khmer xã Long Điền Đông Chi đoàn ấp Mỹ",
			} {
				p := o.people()[person]
				if kept := fmt.Sprintf("%s %s %s %s", p["gender"], p["ethnicity"], p["hometown"], p["branch"]); kept != want {
					t.Errorf("%s in %s: %s is kept as %q, want %q", name, e, person, kept, want)
				}
			}
		}
	}
}

func TestATextFileOfWhichNobodyKnowsTheEncodingIsTold(t *testing.T) {
	o := newOffice(t)
	var got imported
	var warns warned
	out := o.must("import", write(t, "tây.csv", "Ho va ten;Ngay sinh;Ghi chu\r\nNguyen Van An;15/03/2004;Z\xFCrich\r\nTran Thi Be;16/03/2004;K\xF6ln\r\n"), "--unit", unit, "--json")
	decode(t, out, &got)
	decode(t, out, &warns)
	if got.counts(0) != (counted{rows: 2, fresh: 2}) || got.Files[0].Sheets[0].Encoding != "cp1252" {
		t.Errorf("%+v, encoding %q", got.counts(0), got.Files[0].Sheets[0].Encoding)
	}
	explains(t, warns.at(0), "Cột C", "không phải Unicode", "2 ô", "Windows-1252", "“Zürich”")
	if note := o.people()["Nguyen Van An"]["note"]; note != "Zürich" {
		t.Errorf("the note is kept as %q", note)
	}
}
