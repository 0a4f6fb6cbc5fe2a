package evaluation_test

import (
	"bytes"
	"fmt"
	"io/fs"
	"strings"
	"testing"

	"bachudong/assets"
	"bachudong/data"
	"bachudong/data/vntext"
	"bachudong/reports/evaluation"
	"bachudong/reports/form"
)

func criteria(t testing.TB, id string) data.CriteriaSet {
	t.Helper()
	text, err := fs.ReadFile(assets.CriteriaFiles(), id+".json")
	if err != nil {
		t.Fatal(err)
	}
	set, err := data.DecodeCriteriaSet(text)
	if err != nil {
		t.Fatal(err)
	}
	return set
}

// emptyR01 is a form of which only the unit and the year are known.
func emptyR01(t testing.TB) evaluation.R01 {
	return evaluation.R01{Unit: "Đoàn xã Vĩnh Thanh", Year: 2023, Set: criteria(t, "2023-2027"),
		Head: form.Head{Letterhead: data.Letterhead{Superior: "HUYỆN ĐOÀN PHƯỚC LONG", Issuer: "BCH ĐOÀN XÃ VĨNH THANH"}, Number: "-BC/ĐTN"}}
}

// filledR01 is a form as a careful secretary would hand it in: everything met but the appraisal of 2.5.
func filledR01(t testing.TB) evaluation.R01 {
	r := emptyR01(t)
	r.Set, r.Year, r.Appraiser = criteria(t, "2018-2022"), 2022, "Huyện đoàn Phước Long"
	r.Head.Number, r.Head.Place, r.Head.Date = "05-BC/ĐTN", "Vĩnh Thanh", "2022-11-05"
	r.Branches, r.Members, r.Women, r.Youth, r.FiguresAsOf = new(9), new(1286), new(641), "2.140", "2022-10-31"
	r.Figures = map[string]string{"1.2a": "286 đoàn viên (141 nữ); đủ thông tin 94,1 %; cập nhật 15/11/2022", "2.6a": "9 chi đoàn", "1.2g": "bị che bởi số nhập tay"}
	r.UnitSigner = form.Signer{Name: "Nguyễn Thị Ngọc Ửng"}
	r.Superior = form.Signer{Title: "PHÓ BÍ THƯ", Name: "Trần Văn Được"}
	e := data.Evaluation{Year: 2022, SetID: "2018-2022", Note: "Chưa đạt tiêu chí 2"}
	for _, group := range r.Set.Criteria {
		for i, c := range group.Rows {
			row := data.EvaluationRow{Code: c.Code, Self: data.Met, Appraised: data.Met,
				Evidence: []data.Document{{Number: fmt.Sprintf("%02d-KH/ĐTN", i+1), Date: "2022-01-12"}}}
			switch c.Code {
			case "1.2g":
				row.Figure, row.Self, row.Appraised = "0", data.NotArisen, data.NotArisen
			case "2.1":
				row.Figure = "1 chương trình hành động, 4 kế hoạch"
				row.Evidence = []data.Document{
					{Number: "02-CTr/ĐTN", Date: "2022-01-10", Summary: "Chương trình công tác năm 2022"},
					{Number: "05-KH/ĐTN", Date: "2022-02", Issuer: "BCH Đoàn xã"}, {Number: "07-KH/ĐTN", Date: "2022"}}
			case "2.5":
				row.Figure, row.Appraised, row.Note = "7/9 chi đoàn sinh hoạt đủ 12 kỳ", data.NotMet, "02 chi đoàn ấp chưa sinh hoạt đủ kỳ trong quý III"
			}
			e.Rows = append(e.Rows, row)
		}
	}
	r.Evaluation = e
	return r
}

// fullR01 has as much in it as anyone will ever type: long evidence lists, notes of 300 letters.
func fullR01(t testing.TB) evaluation.R01 {
	r := filledR01(t)
	note := strings.Repeat("Đề nghị bổ sung biên bản sinh hoạt chi đoàn và danh sách ký nhận của từng đoàn viên; ", 4)
	r.Evaluation.Note = string([]rune(note)[:300])
	r.Unit = "Đoàn Trường Trung học phổ thông Dân tộc nội trú và Giáo dục thường xuyên Vĩnh Phú Đông"
	r.Head.Issuer = "BCH ĐOÀN TRƯỜNG TRUNG HỌC PHỔ THÔNG DÂN TỘC NỘI TRÚ VÀ GIÁO DỤC THƯỜNG XUYÊN VĨNH PHÚ ĐÔNG"
	for i := range r.Evaluation.Rows {
		row := &r.Evaluation.Rows[i]
		row.Note, row.Figure = r.Evaluation.Note, "Tổ chức 12 buổi, 1.286 lượt đoàn viên tham gia, đạt 98,5 % so với kế hoạch đầu năm"
		for n := range 4 + i%9 {
			row.Evidence = append(row.Evidence, data.Document{Number: fmt.Sprintf("%d-KH/ĐTN", 100+n), Date: vntext.Date(fmt.Sprintf("2022-%02d-%02d", n%12+1, n+1)), Summary: "Kế hoạch tổ chức hoạt động chào mừng"})
		}
	}
	return r
}

// hostileR01 has in every text what could break a workbook.
func hostileR01(t testing.TB) evaluation.R01 {
	r := filledR01(t)
	r.Unit = "=1+1"
	r.Head.Place = "@SUM(A1)"
	r.Evaluation.Rows[0].Figure = "=HYPERLINK(\"x\")"
	r.Evaluation.Rows[1].Figure = "Đoàn viên 👍🏽 tích cực 🇻🇳"
	r.Evaluation.Rows[2].Figure = "Tie\u0302\u0301ng Vie\u0323\u0302t, hoa\u0300"
	r.Evaluation.Rows[3].Figure = strings.Repeat("Việt 👍 ", 5000)
	r.Evaluation.Rows[4].Figure = "001204000123"
	r.Evaluation.Rows[5].Figure = "a\x00b\x0bc\u202Ed\xffe\tf_x0041_<b>&amp;"
	r.Evaluation.Rows[6].Note = strings.Repeat("x", 500)
	r.Evaluation.Rows[7].Evidence = []data.Document{{Number: "-5+3"}, {Number: "=A1"}}
	r.UnitSigner.Name = strings.Repeat("Nguyễn ", 50)
	return r
}

func written(t testing.TB, r evaluation.R01) []byte {
	t.Helper()
	var out bytes.Buffer
	if err := evaluation.WriteR01(&out, r); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// filledR02 sums up n units: every fourth is not recognised, the last has nothing recorded.
func filledR02(t testing.TB, n int) evaluation.R02 {
	r := evaluation.R02{Year: 2022, Set: criteria(t, "2018-2022"), Preparer: "Lý Thị Mỹ Hạnh",
		Signer: form.Signer{Name: "Trần Văn Được"},
		Head: form.Head{Letterhead: data.Letterhead{Superior: "TỈNH ĐOÀN BẠC LIÊU", Issuer: "BCH ĐOÀN HUYỆN PHƯỚC LONG"},
			Number: "21-BC/ĐTN", Place: "Phước Long", Date: "2022-12-01"}}
	for i := range n {
		row := evaluation.R02Row{Unit: fmt.Sprintf("Đoàn xã Vĩnh Phú Đông %d", i+1), Kind: "Địa bàn dân cư", Branches: new(9 + i%5), Members: new(280 + 90*i),
			Evaluation: filledR01(t).Evaluation}
		e := &row.Evaluation
		e.Note = ""
		e.Registration = data.Document{Number: fmt.Sprintf("%02d-KH/ĐTN", i+1), Date: "2022-01-20"}
		if i%4 != 3 {
			e.Row("2.5").Appraised = data.Met
			e.Recognition = data.Document{Number: "31-QĐ/ĐTN", Date: "2022-12-05"}
		}
		if i == n-1 {
			row = evaluation.R02Row{Unit: "Đoàn Trường THPT Trần Văn Bảy", Kind: "Trường học"}
		}
		r.Rows = append(r.Rows, row)
	}
	return r
}

func writtenR02(t testing.TB, r evaluation.R02) []byte {
	t.Helper()
	var out bytes.Buffer
	if err := evaluation.WriteR02(&out, r); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}
