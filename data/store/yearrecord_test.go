package store_test

import (
	"testing"

	"bachudong/data"
)

func TestAYearIsWrittenForManyAtOnce(t *testing.T) {
	f, first := branchMember(t)
	second := addMember(t, f, "Danh Hữu Cường", must(f.Person(ctx, first))(t).Memberships[0].UnitID, "2021")
	check(t, f.SaveAssessments(ctx, first, []data.Assessment{{Year: 2022, Strengths: "Nhiệt tình", Document: data.Document{Number: "12-QĐ/ĐTN"}}}))
	before := dump(t, f)
	check(t, f.SaveYearRecords(ctx, "Xếp loại năm 2022: Chi đoàn ấp 1, 2 người", 2022, []data.SheetEdit{
		{PersonID: first, Values: map[string]string{data.SelfRating: "Hoàn thành tốt nhiệm vụ", data.FinalRating: "Hoàn thành tốt nhiệm vụ",
			data.RegisteredOn: "2022-01-10", data.SelfPoints(0): "18", data.BranchPoints(4): "20"}},
		{PersonID: second, Values: map[string]string{data.NotRated: "Nghỉ thai sản"}},
	}))
	records := must(f.YearRecords(ctx, 2022, []data.ID{first, second}))(t)
	a, r := records[first].Assessment, records[first].Training
	if a.SelfRating != "Hoàn thành tốt nhiệm vụ" || a.Rating != a.SelfRating || a.Strengths != "Nhiệt tình" || a.Document.Number != "12-QĐ/ĐTN" {
		t.Errorf("assessment %+v", a)
	}
	if r.RegisteredOn != "2022-01-10" || *r.Items[0].SelfPoints != 18 || *r.Items[4].BranchPoints != 20 || r.Items[1].SelfPoints != nil {
		t.Errorf("training %+v", r)
	}
	if got := records[second]; got.Assessment.NotRated != "Nghỉ thai sản" || got.Training.ID != "" {
		t.Errorf("of the second: %+v", got)
	}
	if got := must(f.YearRecords(ctx, 2021, []data.ID{first, second}))(t); len(got) != 0 {
		t.Errorf("of another year: %+v", got)
	}
	check(t, f.SaveYearRecords(ctx, "Sửa", 2022, []data.SheetEdit{{PersonID: first, Values: map[string]string{data.SelfPoints(0): "", data.SelfRating: ""}}}))
	if got := must(f.YearRecords(ctx, 2022, []data.ID{first}))(t)[first]; got.Training.Items[0].SelfPoints != nil || got.Assessment.SelfRating != "" || got.Assessment.Rating == "" {
		t.Errorf("taken out: %+v", got)
	}
	undo(t, f, lastChange(t, f).Number)
	if c := must(f.Changes(ctx, 0))(t); c[2].Title != "Xếp loại năm 2022: Chi đoàn ấp 1, 2 người" {
		t.Errorf("changes %+v", c)
	}
	undo(t, f, must(f.Changes(ctx, 0))(t)[2].Number)
	if got := dump(t, f); got != before {
		t.Errorf("undone: %s", firstDifference(got, before))
	}
}

func TestAWrongValueOfAYearIsRefusedWithEverything(t *testing.T) {
	f, person := branchMember(t)
	for key, value := range map[string]string{data.SelfPoints(0): "hai mươi", data.BranchPoints(1): "-1", data.RegisteredOn: "2022-13-01", "height": "1"} {
		wantCode(t, f.SaveYearRecords(ctx, "Xếp loại", 2022, []data.SheetEdit{{PersonID: person, Values: map[string]string{data.SelfRating: "Khá"}},
			{PersonID: person, Values: map[string]string{key: value}}}), data.Invalid)
	}
	if got := must(f.YearRecords(ctx, 2022, []data.ID{person}))(t); len(got) != 0 {
		t.Errorf("refused, yet kept: %+v", got)
	}
}
