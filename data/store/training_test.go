package store_test

import (
	"reflect"
	"testing"

	"bachudong/data"
	"bachudong/data/store"
)

func number(n int) *int { return &n }

// programme is a year of training with something in every kind of place.
func programme(person data.ID, year int) data.Training {
	r := data.Training{PersonID: person, Year: year, RegisteredOn: "2022-03-26", Grade: "Tốt", Recorder: "Lê Văn Thư", Note: "đợt 1"}
	r.Items[0] = data.TrainingItem{Registered: "Học tập 4 bài lý luận", SelfPoints: number(18), BranchPoints: number(17), Remark: "tốt"}
	r.Items[4] = data.TrainingItem{BranchPoints: number(0)}
	return r
}

func branchMember(t *testing.T) (*store.File, data.ID) {
	t.Helper()
	f := create(t)
	return f, addMember(t, f, "Đặng Thị Ánh", addUnit(t, f, "Chi đoàn ấp 1", data.Branch, "").ID, "2020")
}

func TestATrainingProgrammeIsKeptOnceAYear(t *testing.T) {
	f, person := branchMember(t)
	check(t, f.SaveTraining(ctx, programme(person, 2022)))
	check(t, f.SaveTraining(ctx, data.Training{PersonID: person, Year: 2021, Grade: "Khá"}))
	list := must(f.TrainingsOf(ctx, person))(t)
	if len(list) != 2 || list[0].Grade != "Khá" {
		t.Fatalf("%+v", list)
	}
	want := programme(person, 2022)
	want.ID = list[1].ID
	if !reflect.DeepEqual(list[1], want) {
		t.Errorf("kept %+v\nwant %+v", list[1], want)
	}
	if *list[1].Total() != 17 || list[0].Total() != nil {
		t.Errorf("totals %v %v", *list[1].Total(), list[0].Total())
	}
	again := data.Training{PersonID: person, Year: 2022, Grade: "Xuất sắc"} // without an ID: the year is the one that is kept
	again.Items[0].BranchPoints = number(20)
	check(t, f.SaveTraining(ctx, again))
	list = must(f.TrainingsOf(ctx, person))(t)
	if len(list) != 2 || list[1].ID != want.ID || list[1].Grade != "Xuất sắc" || list[1].Items[4].BranchPoints != nil || *list[1].Items[0].BranchPoints != 20 {
		t.Errorf("%+v", list)
	}
	if got := must(f.PersonChanges(ctx, person, 1))(t)[0].Title; got != "Rèn luyện đoàn viên năm 2022: Đặng Thị Ánh" {
		t.Errorf("the log of the person begins with %q", got)
	}
	undo(t, f, lastChange(t, f).Number)
	if list = must(f.TrainingsOf(ctx, person))(t); !reflect.DeepEqual(list[1], want) {
		t.Errorf("undone to %+v", list[1])
	}
	check(t, f.RemoveTraining(ctx, person, 2022))
	if list = must(f.TrainingsOf(ctx, person))(t); len(list) != 1 || list[0].Year != 2021 {
		t.Errorf("removed, yet %+v", list)
	}
	if left := must(f.Query(`SELECT count(*) FROM training_item`))(t); left[0] != "0" {
		t.Errorf("%s contents are left", left[0])
	}
}

func TestAWrongTrainingProgrammeIsRefused(t *testing.T) {
	f, person := branchMember(t)
	for name, r := range map[string]data.Training{
		"year":   {PersonID: person, Year: 22},
		"day":    {PersonID: person, Year: 2022, RegisteredOn: "2022-02-31"},
		"points": {PersonID: person, Year: 2022, Items: [5]data.TrainingItem{{SelfPoints: number(-1)}}},
	} {
		if err := f.SaveTraining(ctx, r); data.CodeOf(err) != data.Invalid {
			t.Errorf("%s: %v", name, err)
		}
	}
	wantCode(t, f.SaveTraining(ctx, data.Training{PersonID: "nobody", Year: 2022}), data.NotFound)
}

func TestWhatIsKeptOfAYearLeavesWithThePerson(t *testing.T) {
	f, person := branchMember(t)
	check(t, f.SaveTraining(ctx, programme(person, 2022)))
	check(t, f.SaveFee(ctx, data.Fee{PersonID: person, Year: 2022, Months: [12]*int{number(2000)}}))
	before := dump(t, f)
	check(t, f.RemovePerson(ctx, person))
	if left := must(f.Query(`SELECT (SELECT count(*) FROM training_item) + (SELECT count(*) FROM training) + (SELECT count(*) FROM fee)`))(t); left[0] != "0" {
		t.Errorf("%s rows are left of who was removed", left[0])
	}
	undo(t, f, lastChange(t, f).Number)
	if got := dump(t, f); got != before {
		t.Errorf("undone: %s", firstDifference(got, before))
	}
}

func TestAMergeBringsTwoYearsOfTrainingAndFeesTogether(t *testing.T) {
	f, keep := branchMember(t)
	other := addMember(t, f, "Đặng Ánh", addUnit(t, f, "Chi đoàn ấp 2", data.Branch, "").ID, "2020")
	mine := data.Training{PersonID: keep, Year: 2022, Grade: "Khá"}
	mine.Items[0] = data.TrainingItem{SelfPoints: number(15)}
	check(t, f.SaveTraining(ctx, mine))
	check(t, f.SaveTraining(ctx, programme(other, 2022)))
	check(t, f.SaveFee(ctx, data.Fee{PersonID: keep, Year: 2022, Payer: data.Salaried, Months: [12]*int{number(5000)}}))
	check(t, f.SaveFee(ctx, data.Fee{PersonID: other, Year: 2022, Months: [12]*int{number(2000), number(2000)}}))
	check(t, f.SaveAssessments(ctx, keep, []data.Assessment{{Year: 2022, SelfRating: "Hoàn thành tốt nhiệm vụ"}}))
	check(t, f.SaveAssessments(ctx, other, []data.Assessment{{Year: 2022, SelfRating: "Hoàn thành nhiệm vụ", BranchRating: "Hoàn thành nhiệm vụ"}}))
	before := dump(t, f)
	merged := must(f.Merge(ctx, keep, other, nil))(t)
	r := must(f.TrainingsOf(ctx, keep))(t)[0]
	if r.Grade != "Khá" || r.RegisteredOn != "2022-03-26" || *r.Items[0].SelfPoints != 15 || *r.Items[0].BranchPoints != 17 || r.Items[4].BranchPoints == nil {
		t.Errorf("training %+v", r)
	}
	if fee := must(f.FeesOf(ctx, keep))(t)[0]; *fee.Months[0] != 5000 || *fee.Months[1] != 2000 || fee.Payer != data.Salaried {
		t.Errorf("fees %+v", fee)
	}
	page := must(f.Person(ctx, keep))(t)
	if a := page.Assessments[0]; a.SelfRating != "Hoàn thành tốt nhiệm vụ" || a.BranchRating != "Hoàn thành nhiệm vụ" {
		t.Errorf("assessment %+v", a)
	}
	if want := "Năm 2022, hồ sơ gộp vào ghi: tự xếp loại Hoàn thành nhiệm vụ.\nNăm 2022, hồ sơ gộp vào ghi: đoàn phí tháng 1 2000.\n" +
		"Năm 2022, hồ sơ gộp vào ghi: kết quả rèn luyện Tốt, nội dung rèn luyện 1 tự chấm 18."; page.Person.Note != want {
		t.Errorf("note %q, want %q", page.Person.Note, want)
	}
	undo(t, f, merged.Change)
	if got := dump(t, f); got != before {
		t.Errorf("split again: %s", firstDifference(got, before))
	}
}
