package evaluation_test

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"bachudong/data"
	"bachudong/reports/evaluation"
	"bachudong/reports/evaluation/generate/template"
	"bachudong/reports/form"
)

func TestR02SumsUpTheUnits(t *testing.T) {
	expect(t, texts(t, writtenR02(t, filledR02(t, 5))),
		"BẢNG TỔNG HỢP KẾT QUẢ", `XÂY DỰNG ĐOÀN CƠ SỞ "3 CHỦ ĐỘNG" NĂM 2022`,
		"1|Đoàn xã Vĩnh Phú Đông 1|Địa bàn dân cư|9|280|01-KH/ĐTN ngày 20/01/2022|Đạt|Đạt|Đạt|Đạt|Đạt|Đạt|Đạt|31-QĐ/ĐTN ngày 05/12/2022",
		"4|Đoàn xã Vĩnh Phú Đông 4|Địa bàn dân cư|12|550|04-KH/ĐTN ngày 20/01/2022|Đạt|Đạt|Đạt|Chưa đạt|Đạt|Đạt|Chưa đạt||Chưa đạt: 2.5",
		"5|Đoàn Trường THPT Trần Văn Bảy|Trường học",
		"|TỔNG CỘNG||42|1660",
		"Tổng số Đoàn cơ sở: 5; đăng ký: 4; được công nhận: 3; tỷ lệ: 60 %",
		"NGƯỜI LẬP BIỂU||||||||TM. BAN THƯỜNG VỤ", "||||||||BÍ THƯ", "Lý Thị Mỹ Hạnh||||||||Trần Văn Được")
}

func TestR02OfAllRecognisedUnitsOfTheProvinceIsWhole(t *testing.T) {
	r := filledR02(t, 116)
	for i := range r.Rows {
		r.Rows[i].Evaluation.Registration, r.Rows[i].Evaluation.Recognition = data.Document{Number: "1"}, data.Document{Date: "2022-12-05"}
	}
	expect(t, texts(t, writtenR02(t, r)), "Tổng số Đoàn cơ sở: 116; đăng ký: 116; được công nhận: 116; tỷ lệ: 100 %")
}

func TestR02WithoutUnitsHasNoRate(t *testing.T) {
	expect(t, texts(t, writtenR02(t, filledR02(t, 0))), "|TỔNG CỘNG", "Tổng số Đoàn cơ sở: 0; đăng ký: 0; được công nhận: 0; tỷ lệ: —")
}

func TestR02NamesUnmetRowsAsTheUnitSaysUntilTheyAreAppraised(t *testing.T) {
	r := filledR02(t, 2)
	e := &r.Rows[0].Evaluation
	e.Row("1.5").Self, e.Row("1.5").Appraised = data.NotMet, data.Open
	e.Row("3.1a").Self, e.Row("3.1a").Appraised = data.NotMet, data.Met
	e.Row("2.8").Appraised = data.NotMet
	e.Note = "Đề nghị bổ sung hồ sơ"
	if got := texts(t, writtenR02(t, r)); !strings.Contains(got, "|Chưa đạt: 1.5, 2.8\nĐề nghị bổ sung hồ sơ\n") {
		t.Errorf("got\n%s", got)
	}
}

func TestR02RefusesMoreCriteriaThanItHasColumns(t *testing.T) {
	r := filledR02(t, 1)
	r.Set.Criteria = append(r.Set.Criteria, r.Set.Criteria[0])
	err := evaluation.WriteR02(&bytes.Buffer{}, r)
	if data.CodeOf(err) != data.Invalid || !strings.Contains(data.MessageOf(err), "4 tiêu chí") {
		t.Errorf("got %v", err)
	}
}

func TestTemplatesAreWhatTheirDrawingSays(t *testing.T) {
	for name, draw := range template.All() {
		want, err := draw()
		if err != nil {
			t.Fatal(err)
		}
		got, err := os.ReadFile(filepath.Join("..", "..", "assets", "forms", name))
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(got, want) {
			t.Errorf("%s is not what is drawn now; run go generate ./assets", name)
		}
		if problems, err := form.Lint(got); err != nil || len(problems) > 0 {
			t.Errorf("%s: %v, %v", name, problems, err)
		}
	}
}
