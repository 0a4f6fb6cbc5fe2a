package statistics_test

import (
	"bytes"
	"context"
	"fmt"
	"strings"
	"testing"

	"bachudong/data"
	"bachudong/reports/list"
	"bachudong/reports/pdf/pdftest"
	"bachudong/reports/statistics"
)

var scale = data.Scale{Name: "Bốn mức", Grades: []data.Grade{{Label: "Hoàn thành xuất sắc nhiệm vụ", Short: "HTXS"}, {Label: "Hoàn thành tốt nhiệm vụ", Short: "HTT"},
	{Label: "Không hoàn thành nhiệm vụ", Short: "KHT"}}}

func branchRating() *statistics.YearRating {
	return &statistics.YearRating{Unit: data.Unit{Name: "Chi đoàn ấp 1", Level: data.Branch}, Year: 2022, Day: "2022-12-31", Scale: scale, Members: []statistics.RatedMember{
		{Name: "Đặng Thị Ánh", Birth: "2003-02-01", Position: "Bí thư chi đoàn", Branch: "Chi đoàn ấp 1", Grade: "Tốt", Self: "Hoàn thành xuất sắc nhiệm vụ", ByBranch: "Hoàn thành tốt nhiệm vụ", Rating: "Hoàn thành tốt nhiệm vụ", Note: "Tích cực"},
		{Name: "Danh Hữu Cường", Birth: "2004", Branch: "Chi đoàn ấp 1", Rating: "Hoàn thành tốt nhiệm vụ"},
		{Name: "Lý Thị Duyên", Branch: "Chi đoàn ấp 1", NotRated: "Nghỉ thai sản"},
		{Name: "Võ Thị Hạnh", Branch: "Chi đoàn ấp 1"},
	}}
}

// tableLines are the headings, the rows and the totals of a table as texts.
func tableLines(t list.Table) []string {
	var all []string
	row := func(value func(col int) any) {
		var cells []string
		for col := range t.Columns {
			cells = append(cells, fmt.Sprint(value(col)))
		}
		all = append(all, strings.Join(cells, "|"))
	}
	row(func(col int) any { return t.Columns[col].Title })
	for i := range t.Len {
		row(func(col int) any { return t.Value(i, col) })
	}
	row(func(col int) any { return t.Totals[col] })
	return all
}

func TestR06ListsEverybodyWithTheRatingOrTheReason(t *testing.T) {
	got := tableLines(branchRating().Table())
	want := []string{
		"TT|Họ và tên|Ngày sinh|Chức vụ|Kết quả RLĐV|Tự xếp loại|Chi đoàn xếp loại|Đoàn cơ sở xét|Lý do không xếp loại|Ghi chú",
		"1|Đặng Thị Ánh|2003-02-01|Bí thư chi đoàn|Tốt|HTXS|HTT|HTT||Tích cực",
		"2|Danh Hữu Cường|2004|||||HTT||", "3|Lý Thị Duyên|||||||Nghỉ thai sản|", "4|Võ Thị Hạnh||||||||",
		"Tổng cộng: 4 đoàn viên; được xếp loại: 2 (50 %); Hoàn thành xuất sắc nhiệm vụ (HTXS): 0, 0 %; Hoàn thành tốt nhiệm vụ (HTT): 2, 100 %; " +
			"Không hoàn thành nhiệm vụ (KHT): 0, 0 %; không xếp loại, có lý do: 1; chưa xếp loại: 1" + strings.Repeat("|<nil>", 9),
	}
	for i := range want {
		if got[i] != want[i] {
			t.Errorf("line %d\n%s\nwant\n%s", i, got[i], want[i])
		}
	}
	unit := branchRating()
	unit.Unit.Level = data.Grassroots
	if got := tableLines(unit.Table())[1]; got != "1|Đặng Thị Ánh|2003-02-01|Bí thư chi đoàn|ấp 1|Tốt|HTXS|HTT|HTT||Tích cực" {
		t.Errorf("of a Đoàn cơ sở: %s", got)
	}
}

func TestR06IsPrinted(t *testing.T) {
	var out bytes.Buffer
	if _, err := list.WritePDF(context.Background(), &out, branchRating().Table(), nil); err != nil {
		t.Fatal(err)
	}
	pages, err := pdftest.Pages(out.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	text := ""
	for _, page := range pages {
		text += strings.Join(strings.Fields(page.String()), " ")
	}
	for _, want := range []string{"DANH SÁCH ĐÁNH GIÁ, XẾP LOẠI ĐOÀN VIÊN NĂM 2022", "Chi đoàn ấp 1", "tính đến ngày 31/12/2022", "Nghỉ thai sản", "được xếp loại: 2 (50 %)"} {
		if !strings.Contains(text, want) {
			t.Errorf("%q is not printed in\n%s", want, text)
		}
	}
}

func TestR07AddsUp(t *testing.T) {
	r := branchRating()
	other := data.NewYearTally(&scale)
	other.Add("Hoàn thành xuất sắc nhiệm vụ", "")
	other.Add("Khá", "")
	s := statistics.YearSummary{Unit: data.Unit{Name: "Đoàn xã Vĩnh Thanh", Level: data.Grassroots}, Year: 2022, Day: "2022-12-31", Scale: scale,
		Units: []statistics.RatedUnit{{Name: "Chi đoàn ấp 1", Tally: r.Tally()}, {Name: "Chi đoàn ấp 2", Tally: other}}}
	got := tableLines(s.Table())
	want := []string{
		"TT|Đơn vị|Tổng số ĐV|Được xếp loại > Số|Được xếp loại > %|HTXS > Số|HTXS > %|HTT > Số|HTT > %|KHT > Số|KHT > %|Khá > Số|Khá > %|Chưa xếp loại > Có lý do|Chưa xếp loại > Còn lại",
		"1|Chi đoàn ấp 1|4|2|50 %|0|0 %|2|100 %|0|0 %|0|0 %|1|1", "2|Chi đoàn ấp 2|2|2|100 %|1|50 %|0|0 %|0|0 %|1|50 %|0|0",
		"Tổng cộng|<nil>|6|4|66,7 %|1|25 %|2|50 %|0|0 %|1|25 %|1|1",
	}
	for i := range want {
		if got[i] != want[i] {
			t.Errorf("line %d\n%s\nwant\n%s", i, got[i], want[i])
		}
	}
}
