package intake_test

import (
	"context"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"bachudong/data"
	"bachudong/data/intake"
	"bachudong/data/sheet"
	"bachudong/data/store"
)

func ratedPage(heading string, ratings ...string) *sheet.Sheet {
	names := []string{"Nguyễn Văn An", "Lê Thị Bé", "Trần Văn Cường", "Võ Thị Dung", "Bùi Văn Em", "Đỗ Thị Giàu"}
	rows := [][]any{{"STT", "Họ và tên", "Ngày sinh", heading}}
	for i, rating := range ratings {
		rows = append(rows, []any{i + 1, names[i], "15/03/2004", rating})
	}
	return page("DS", rows...)
}

func TestRatingsAreOfTheYearInTheHeadingOrTitle(t *testing.T) {
	for heading, year := range map[string]int{
		"Đánh giá, xếp loại đoàn viên năm 2022": 2022, "Xếp loại 2021": 2021, "Xếp loại năm học 2021-2022": 2022, "Kết quả xếp loại (năm 2020)": 2020,
	} {
		d := draftOf(t, ratedPage(heading, "HTXS", "Khá", "Chưa đánh giá", "")).Sheets[0]
		want := [][]intake.YearRating{{{Year: year, Rating: "Hoàn thành xuất sắc nhiệm vụ"}}, {{Year: year, Rating: "Khá"}}, nil, nil}
		for i := range d.Rows {
			if !reflect.DeepEqual(d.Rows[i].Ratings, want[i]) {
				t.Errorf("%s: row %d is rated %+v, want %+v", heading, i+1, d.Rows[i].Ratings, want[i])
			}
		}
		if len(d.Notes) != 0 {
			t.Errorf("%s: %+v", heading, d.Notes)
		}
	}
	titled := page("DS", []any{"DANH SÁCH ĐOÀN VIÊN NĂM 2022"}, []any{"STT", "Họ và tên", "Ngày sinh", "Xếp loại"}, []any{1, "Nguyễn Văn An", "15/03/2004", "TB"})
	if got := draftOf(t, titled).Sheets[0].Rows[0].Ratings; !reflect.DeepEqual(got, []intake.YearRating{{Year: 2022, Rating: "Trung bình"}}) {
		t.Errorf("year of the title: %+v", got)
	}
	d := draftOf(t, ratedPage("Xếp loại", "Khá")).Sheets[0]
	if len(d.Rows[0].Ratings) != 0 || len(d.Notes) != 1 || d.Notes[0].Code != "rating_undated" || !strings.Contains(d.Notes[0].Message, "Cột D “Xếp loại”") {
		t.Errorf("without a year: %+v, %+v", d.Rows[0].Ratings, d.Notes)
	}
}

func TestRatingsAndAttachedStaysComeInWithTheListAndOnlyOnce(t *testing.T) {
	ctx := context.Background()
	f, err := store.Create(ctx, filepath.Join(t.TempDir(), "so.db"), store.Setup{UnitName: "Đoàn xã Vĩnh Thanh", Level: data.Grassroots, Code: "VT"})
	must(t, err)
	defer f.Close()
	ours, err := f.Unit(ctx, "VT", today)
	must(t, err)
	list := func(first, second string) *sheet.Sheet {
		return page("DS", []any{"STT", "Họ và tên", "Ngày sinh", "Đối tượng sinh hoạt", "Xếp loại năm 2021", "Xếp loại năm 2022"},
			[]any{1, "Nguyễn Văn An", "15/03/2004", "Sinh hoạt chính", "Khá", first}, []any{2, "Lê Thị Bé", "01/02/2003", "Sinh hoạt ghép", nil, second})
	}
	bring := func(s *sheet.Sheet, mode intake.Mode) (intake.Counts, data.RegisterChange) {
		plan, err := intake.Judge(ctx, draftOf(t, s), f, intake.Options{Unit: ours, Mode: mode, Today: today})
		must(t, err)
		change := plan.Change()
		_, err = f.Import(ctx, change, nil)
		must(t, err)
		return plan.Counts(), change
	}
	if c, _ := bring(list("HTT", ""), intake.Fill); c.New != 2 {
		t.Fatalf("%+v", c)
	}
	if n, err := f.CountMembers(ctx, store.MemberFilter{AsOf: today}); err != nil || n.Total != 1 {
		t.Errorf("%d count as members (%v), want only the one whose stay counts", n.Total, err)
	}
	if c, change := bring(list("HTT", ""), intake.Update); c.Unchanged != 2 || len(change.Ratings)+len(change.Updates) != 0 {
		t.Errorf("the same list again: %+v, %+v", c, change)
	}
	if c, change := bring(list("KHT", "HTNV"), intake.Fill); c.Updated != 1 || c.Unchanged != 1 || len(change.Ratings) != 1 || len(change.Updates) != 0 {
		t.Errorf("a blank filled: %+v, %+v", c, change)
	}
	c, change := bring(list("KHT", "HTNV"), intake.Update)
	if c.Updated != 1 || c.Unchanged != 1 || len(change.Ratings) != 1 {
		t.Errorf("a rating replaced: %+v, %+v", c, change)
	}
	page, err := f.Person(ctx, change.Ratings[0].PersonID)
	must(t, err)
	var got []string
	for _, a := range page.Assessments {
		got = append(got, a.Rating)
	}
	if want := []string{"Khá", "Không hoàn thành nhiệm vụ"}; !reflect.DeepEqual(got, want) {
		t.Errorf("kept are %q, want %q", got, want)
	}
	if label := intake.KeyLabel("rating@2022"); label != "Xếp loại năm 2022" {
		t.Errorf("labelled %q", label)
	}
}
