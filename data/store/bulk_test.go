package store_test

import (
	"fmt"
	"testing"

	"bachudong/data"
	"bachudong/data/store"
)

func TestOneChangeForManyPeople(t *testing.T) {
	f := create(t)
	east, west := addUnit(t, f, "Chi đoàn ấp Đông", data.Branch, ""), addUnit(t, f, "Chi đoàn ấp Tây", data.Branch, "")
	an, binh := addMember(t, f, "Trần Văn An", east.ID, "2020-03-26"), addMember(t, f, "Lê Thị Bình", east.ID, "")
	check(t, f.SaveAssessments(ctx, an, []data.Assessment{{Year: 2022, Rating: "Hoàn thành nhiệm vụ", Strengths: "Nhiệt tình"}}))
	rows := func() (text string) {
		for _, r := range must(f.MemberRows(ctx, store.MemberFilter{}, 2022, "religion"))(t) {
			text += fmt.Sprintf("%s/%s/%s/%s/%s;", r.FullName, r.Fact("religion"), r.UnitName, r.Position, r.Rating)
		}
		return text
	}
	undo := func() {
		t.Helper()
		must(f.Undo(ctx, fmt.Sprint(lastChange(t, f).Number)))(t)
	}
	before := rows()
	stays := must(f.MemberRows(ctx, store.MemberFilter{}, 2022))(t)
	secretary := "Bí thư"
	for _, step := range []struct {
		title, want string
		do          func() error
	}{
		{"Đặt tôn giáo", "Trần Văn An/Phật/Chi đoàn ấp Đông/Bí thư/Hoàn thành nhiệm vụ;Lê Thị Bình/Không/Chi đoàn ấp Đông//;", func() error {
			return f.BulkEdit(ctx, "Đặt tôn giáo", []data.FactUpdate{{PersonID: an, Facts: map[string]string{"religion": "Phật"}, MembershipID: stays[0].StayID, Position: &secretary},
				{PersonID: binh, Facts: map[string]string{"religion": "Không"}}})
		}},
		{"Chuyển sinh hoạt đến Chi đoàn ấp Tây: 2 đoàn viên", "Trần Văn An//Chi đoàn ấp Tây//Hoàn thành nhiệm vụ;Lê Thị Bình//Chi đoàn ấp Tây//;",
			func() error { return f.TransferAll(ctx, []data.ID{an, binh}, west.ID, "2022-05-01") }},
		{"Xếp loại", "Trần Văn An//Chi đoàn ấp Đông//Hoàn thành tốt nhiệm vụ;Lê Thị Bình//Chi đoàn ấp Đông//Hoàn thành tốt nhiệm vụ;",
			func() error {
				return f.BulkEdit(ctx, "Xếp loại", nil, data.Assessment{PersonID: an, Year: 2022, Rating: "Hoàn thành tốt nhiệm vụ"}, data.Assessment{PersonID: binh, Year: 2022, Rating: "Hoàn thành tốt nhiệm vụ"})
			}},
		{"Bỏ xếp loại", "Trần Văn An//Chi đoàn ấp Đông//;Lê Thị Bình//Chi đoàn ấp Đông//;",
			func() error {
				return f.BulkEdit(ctx, "Bỏ xếp loại", nil, data.Assessment{PersonID: an, Year: 2022})
			}},
	} {
		check(t, step.do())
		if got := rows(); got != step.want {
			t.Errorf("%s: got %s\nwant %s", step.title, got, step.want)
		}
		if got := lastChange(t, f).Title; got != step.title {
			t.Errorf("the log says %q, want %q", got, step.title)
		}
		if year := must(f.Person(ctx, an))(t).Assessments[0]; year.Strengths != "Nhiệt tình" {
			t.Errorf("%s: what else was said of the year is gone: %+v", step.title, year)
		}
		undo()
		if got := rows(); got != before {
			t.Errorf("undoing %s left %s", step.title, got)
		}
	}
}

func TestABulkChangeIsWholeOrNotAtAll(t *testing.T) {
	f := create(t)
	east, west := addUnit(t, f, "Chi đoàn ấp Đông", data.Branch, ""), addUnit(t, f, "Chi đoàn ấp Tây", data.Branch, "")
	an, binh := addMember(t, f, "Trần Văn An", east.ID, ""), addMember(t, f, "Lê Thị Bình", west.ID, "")
	youth := must(f.AddMember(ctx, data.NewPerson{Person: data.Person{FullName: "Sơn Ly"}}))(t)
	last := lastChange(t, f).Number
	wantCode(t, f.TransferAll(ctx, []data.ID{an, binh}, west.ID, "2022-05-01"), data.Invalid)
	wantCode(t, f.TransferAll(ctx, []data.ID{an, youth}, west.ID, "2022-05-01"), data.Conflict)
	wantCode(t, f.TransferAll(ctx, []data.ID{an}, "khong-co", "2022-05-01"), data.NotFound)
	wantCode(t, f.BulkEdit(ctx, "x", []data.FactUpdate{{PersonID: an, Facts: map[string]string{"religion": "Phật"}}, {PersonID: binh, Facts: map[string]string{"gender": "?"}}}), data.Invalid)
	if got := lastChange(t, f).Number; got != last {
		t.Errorf("a refused change is number %d of the log", got)
	}
	if p := must(f.Person(ctx, an))(t); p.Person.Religion != "" || len(p.Memberships) != 1 {
		t.Errorf("a refused change left %+v", p)
	}
}
