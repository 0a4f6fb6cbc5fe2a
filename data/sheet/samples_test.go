package sheet_test

import (
	"slices"
	"testing"

	"bachudong/data/sheet"
)

func TestSampleListsCellByCell(t *testing.T) {
	for _, c := range []struct {
		file, page string
		row        int
		want       []string
	}{
		{"02-xa-vinh-thanh.xlsx", "DS DOAN VIEN", 6, []string{"TT", "Họ và tên", "", "Ngày, tháng, năm sinh", "", "Dân tộc", "Tôn giáo", "Quê quán", "Trình độ", "", "", "Ngày vào Đoàn", "Số CMND/CCCD", "Ghi chú"}},
		{"02-xa-vinh-thanh.xlsx", "DS DOAN VIEN", 8, []string{"I", "Chi đoàn ấp Vĩnh Đông"}},
		{"02-xa-vinh-thanh.xlsx", "DS DOAN VIEN", 9, []string{"1", "Lâm Văn", "Hòa", "07/08/2007", "", "Kinh", "Không", "xã Long Điền Đông, tỉnh Bạc Liêu", "12/12", "Chưa qua đào tạo", "Trung cấp", "26/12/2023", "095207170210"}},
		{"06-so-va-ngay-lon-xon.xlsx", "Sheet", 3, []string{"1", "Nguyễn Hoàng Vĩnh", "18-08-1998", "x", "", "95098714866", "913571515", "Kinh", "19/03/2014", "Chi đoàn khóm 1"}},
	} {
		s := open(t, "testdata/"+c.file).Sheet(c.page)
		if s == nil {
			t.Errorf("%s has no page %q", c.file, c.page)
			continue
		}
		if got := texts(s, c.row); !slices.Equal(got, c.want) {
			t.Errorf("%s row %d is %q, want %q", c.file, c.row, got, c.want)
		}
	}
}

func TestSampleNumbersDatesAndFontsAreKnownForWhatTheyAre(t *testing.T) {
	row := open(t, "testdata/06-so-va-ngay-lon-xon.xlsx").Sheets[0].Row(3)
	if id := row.Cell(5); id.Kind != sheet.Number || id.Number != 95098714866 || id.IsDate || id.Font() != "Times New Roman" {
		t.Errorf("CCCD kept as a number is %+v", id)
	}
	dates := 0
	for _, r := range open(t, "testdata/06-so-va-ngay-lon-xon.xlsx").Sheets[0].Rows {
		if c := r.Cell(2); c != nil && c.IsDate {
			dates++
			if c.Format() != "dd/mm/yyyy" || c.Kind != sheet.Number || len(c.Text) != len("26/03/2004") {
				t.Errorf("birth in row %d is %+v", r.Number, c)
			}
		}
	}
	if dates == 0 {
		t.Error("no birth date kept as a day number was seen")
	}
	for _, r := range open(t, "testdata/05-font-vni.xlsx").Sheets[0].Rows[5:8] {
		if c := r.Cell(1); c.Font() != "VNI-Times" {
			t.Errorf("name in row %d is %+v, want the font VNI-Times", r.Number, c)
		}
	}
}
