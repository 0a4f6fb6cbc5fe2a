package store_test

import (
	"reflect"
	"slices"
	"testing"

	"bachudong/data"
	"bachudong/data/store"
)

var plan = data.Document{Number: "05-KH/ĐTN", Date: "2022-01-20", Issuer: "Đoàn xã Vĩnh Thanh", Summary: "Kế hoạch năm"}

func TestEvaluationIsKeptWholeAndOnlyDifferencesAreWritten(t *testing.T) {
	f := create(t)
	unit := addUnit(t, f, "Đoàn xã Vĩnh Thanh", data.Grassroots, "")
	e := must(f.Evaluation(ctx, unit.ID, 2022))(t)
	if want := (data.Evaluation{UnitID: unit.ID, Year: 2022, SetID: "2018-2022"}); !reflect.DeepEqual(e, want) {
		t.Fatalf("empty evaluation %+v", e)
	}
	before := lastChange(t, f).Number
	check(t, f.SaveEvaluation(ctx, e))
	if lastChange(t, f).Number != before {
		t.Error("saving nothing made a change")
	}
	e.Registration, e.FiguresAsOf, e.Youth, e.Note = plan, "2022-11-15", "1.240", "đợt 1"
	e.Rows = []data.EvaluationRow{
		{Code: "1.2a", Figure: "286", Evidence: []data.Document{plan, {Number: "12-BC/ĐTN"}}, Self: data.Met, Note: "đủ"},
		{Code: "1.1a", Self: data.NotArisen, Evidence: []data.Document{plan}},
	}
	check(t, f.SaveEvaluation(ctx, e))
	if c := lastChange(t, f); c.Title != "Đánh giá thông tin chung, 1.1a, 1.2a – Đoàn xã Vĩnh Thanh năm 2022" {
		t.Errorf("title %q", c.Title)
	}
	kept := must(f.Evaluation(ctx, unit.ID, 2022))(t)
	for _, want := range e.Rows {
		got := *kept.Row(want.Code)
		want.ID = got.ID
		if !reflect.DeepEqual(got, want) {
			t.Errorf("row %+v\nwant %+v", got, want)
		}
	}
	if kept.Registration != plan || kept.FiguresAsOf != "2022-11-15" || kept.Youth != "1.240" || kept.Note != "đợt 1" || len(kept.Rows) != 2 {
		t.Errorf("head %+v", kept)
	}
	if n := must(f.Query(`SELECT number FROM document ORDER BY number`))(t); !slices.Equal(n, []string{"05-KH/ĐTN", "12-BC/ĐTN"}) {
		t.Errorf("papers %v: each is kept once", n)
	}

	kept.Row("1.2a").Appraised = data.NotMet
	check(t, f.SaveEvaluation(ctx, kept))
	c := lastChange(t, f)
	if c.Title != "Đánh giá 1.2a – Đoàn xã Vĩnh Thanh năm 2022" || c.Rows != 1 {
		t.Errorf("appraisal wrote %+v", c)
	}
	if row := must(f.Evaluation(ctx, unit.ID, 2022))(t).Rows; !slices.ContainsFunc(row, func(r data.EvaluationRow) bool {
		return r.Code == "1.2a" && r.Self == data.Met && r.Appraised == data.NotMet
	}) {
		t.Errorf("rows %+v", row)
	}
	undo(t, f, c.Number)
	undo(t, f, c.Number-1)
	if e := must(f.Evaluation(ctx, unit.ID, 2022))(t); e.ID != "" || len(e.Rows) != 0 {
		t.Errorf("after undo %+v", e)
	}
	check(t, f.Check(ctx))
}

func TestTheResultsOfAYearAreThoseOfItsEvaluations(t *testing.T) {
	f := create(t)
	for i, name := range []string{"Đoàn xã Vĩnh Thanh", "Đoàn xã Hưng Phú", "Đoàn xã Phong Thạnh"} {
		e := data.Evaluation{UnitID: addUnit(t, f, name, data.Grassroots, "").ID, Year: 2022 - i/2, SetID: "2018-2022", Note: "đợt 1"}
		if i == 0 {
			e.Recognition = plan
			e.Rows = []data.EvaluationRow{{Code: "1.1a", Self: data.Met, Appraised: data.NotMet}, {Code: "1.2a", Self: data.NotArisen, Figure: "286"}}
		}
		check(t, f.SaveEvaluation(ctx, e))
	}
	found := must(f.YearResults(ctx, 2022))(t)
	if len(found) != 2 {
		t.Errorf("%d units have an evaluation of 2022, want 2", len(found))
	}
	for id, got := range found {
		e := must(f.Evaluation(ctx, id, 2022))(t)
		if got.UnitID != id || got.Recognition.Number != e.Recognition.Number || len(got.Rows) != len(e.Rows) {
			t.Errorf("%+v of %+v", got, e)
		}
		for i := range e.Rows {
			if r := got.Row(e.Rows[i].Code); r == nil || r.Self != e.Rows[i].Self || r.Appraised != e.Rows[i].Appraised {
				t.Errorf("row %s: %+v of %+v", e.Rows[i].Code, r, e.Rows[i])
			}
		}
	}
}

func TestEvaluationThatCannotBeRightIsRefused(t *testing.T) {
	f := create(t)
	for _, test := range []struct {
		e    data.Evaluation
		code data.Code
	}{
		{data.Evaluation{UnitID: f.Ours(), Year: 2017}, data.NotFound},
		{data.Evaluation{UnitID: "nobody", Year: 2022, SetID: "2018-2022", Note: "x"}, data.NotFound},
		{data.Evaluation{UnitID: f.Ours(), Year: 2022, SetID: "2030"}, data.NotFound},
		{data.Evaluation{UnitID: f.Ours(), Year: 2022, Rows: []data.EvaluationRow{{Code: "9.9"}}}, data.Invalid},
		{data.Evaluation{UnitID: f.Ours(), Year: 2022, Rows: []data.EvaluationRow{{Code: "1.2a", Self: "đạt"}}}, data.Invalid},
	} {
		wantCode(t, f.SaveEvaluation(ctx, test.e), test.code)
	}
}

func TestCriteriaSetsAreStoredOnce(t *testing.T) {
	f := create(t)
	got := must(f.CriteriaSets(ctx))(t)
	if !reflect.DeepEqual(got, sets) {
		t.Errorf("sets %+v", got)
	}
	check(t, f.Close())
	more := append(slices.Clone(sets), data.CriteriaSet{ID: "2028", Title: "Bộ mới", FromYear: 2028, ToYear: 2032})
	more[0].Title = "Khác"
	again := must(store.Open(ctx, f.Path(), with(store.WithCriteria(more))...))(t)
	defer again.Close()
	got = must(again.CriteriaSets(ctx))(t)
	if len(got) != 3 || got[0].Title != "Bộ tiêu chí 2018–2022" || must(again.SetForYear(ctx, 2030))(t).ID != "2028" {
		t.Errorf("after opening with a new set: %+v", got)
	}
	_, err := again.Undo(ctx, "1")
	wantCode(t, err, data.Conflict)
}

func TestOfficeIsKept(t *testing.T) {
	f := create(t)
	want := data.Office{Place: "Phước Long", Superior: "TỈNH ĐOÀN BẠC LIÊU", Issuer: "BCH ĐOÀN HUYỆN PHƯỚC LONG", ShortName: "HUYỆN ĐOÀN PHƯỚC LONG",
		SignerTitle: "BÍ THƯ", SignerName: "Lê Văn Thư", PreparerName: "Võ Thị Lan", SignsOnBehalf: "TM. BAN THƯỜNG VỤ"}
	check(t, f.SaveOffice(ctx, want))
	f = reopen(t, f)
	if got := must(f.Office(ctx))(t); got != want {
		t.Errorf("%+v", got)
	}
	want.SignerName = ""
	check(t, f.SaveOffice(ctx, want))
	if got := must(f.Office(ctx))(t); got != want || lastChange(t, f).Rows != 1 {
		t.Errorf("%+v", got)
	}
}
