package members

import (
	"slices"
	"strings"
	"testing"

	"bachudong/app/kit"
	"bachudong/data"
)

func TestRatingsFollowTheScaleOfTheYear(t *testing.T) {
	o, s := trio(t)
	o.check(o.desk.File.SaveScale(ctx, data.Scale{Subject: data.MemberScale, Name: "Thang mới", FromYear: 2022, ToYear: data.LastYear,
		Grades: []data.Grade{{Label: "Vượt trội", Short: "VT"}, {Label: "Đạt yêu cầu", Short: "ĐYC"}, {Label: "Cần cố gắng", Short: "CCG"}}}))
	o.scope.Year = 2021
	s.Show(o.scope)
	if got := s.editCell(0, ratingColumn).Options; len(got) != 4 || got[0] != "Hoàn thành xuất sắc nhiệm vụ" {
		t.Errorf("in 2021 there are %v", got)
	}
	o.Choose(o.commune.ID)
	edit := s.editCell(0, ratingColumn)
	if want := []string{"Vượt trội", "Đạt yêu cầu", "Cần cố gắng"}; !slices.Equal(edit.Options, want) {
		t.Errorf("in 2022 there are %v", edit.Options)
	}
	if said := edit.Keep("Hoàn thành tốt nhiệm vụ"); !strings.Contains(said, "không phải là mức xếp loại năm 2022") {
		t.Errorf("a grade of the other scale: %q", said)
	}
	for row, typed := range []string{"ccg", "dat"} { // a short form, a beginning
		if said := s.editCell(row, ratingColumn).Keep(typed); said != "" {
			t.Error(said)
		}
	}
	rating := s.list.columns.of(ratingColumn)
	for row, want := range []kit.Cell{{Text: "CCG", Tone: kit.Red}, {Text: "ĐYC"}, {Text: "chưa", Tone: kit.Muted}} {
		if got := rating.show(s.list.at(row), row+1, false); got.Text != want.Text || got.Tone != want.Tone {
			t.Errorf("row %d shows %+v, want %+v", row, got, want)
		}
	}
	if got := s.list.at(0).Rating + ", " + s.list.at(1).Rating; got != "Cần cố gắng, Đạt yêu cầu" {
		t.Errorf("kept %s", got)
	}
	s.front.grid.MarkAll(true)
	f := s.newBulk()
	choose(f.what, bulkRating)
	choose(f.value, "Vượt trội")
	if !f.run() || s.list.at(2).Rating != "Vượt trội" {
		t.Errorf("for many: %q, %s", s.list.at(2).Rating, f.effect.Text())
	}
	scale := data.ScaleIn([]data.Scale{}, data.MemberScale, 2022)
	s.list.columns = newColumnSet(nil, scale)
	if said := s.editCell(0, ratingColumn).Keep("Tốt"); !strings.Contains(said, "chưa có thang xếp loại") {
		t.Errorf("without a scale: %q", said)
	}
}
