package store_test

import (
	"fmt"
	"reflect"
	"slices"
	"testing"
	"time"

	"bachudong/data"
	"bachudong/data/store"
)

func TestMemberRowsShowWhatAListShows(t *testing.T) {
	f := create(t)
	commune := addUnit(t, f, "Đoàn xã Vĩnh Thanh", data.Grassroots, "")
	branch := addUnit(t, f, "Chi đoàn ấp Vĩnh Đông", data.Branch, commune.ID)
	id := must(f.AddMember(ctx, data.NewPerson{
		Person:     data.Person{FullName: "Danh Hữu Cường", Gender: data.Male, Birth: "2003-07", Ethnicity: "Khmer", JoinedUnion: "2019-03-26", Phone: "0912345678"},
		Membership: data.Membership{UnitID: branch.ID, From: "2019-03-26", Began: data.BeganAdmission, Counts: true, Position: "Bí thư chi đoàn"},
	}))(t)
	addMember(t, f, "Lý Thị Ngọc Anh", branch.ID, "")
	check(t, f.SaveAssessments(ctx, id, []data.Assessment{{Year: 2021, Rating: "Hoàn thành nhiệm vụ"}, {Year: 2022, Rating: "Hoàn thành tốt nhiệm vụ"}}))

	rows := must(f.MemberRows(ctx, store.MemberFilter{Unit: commune.ID}, 2022))(t)
	if len(rows) != 2 || rows[0].FullName != "Lý Thị Ngọc Anh" {
		t.Fatalf("got %+v, want both in the order of given names", rows)
	}
	want := store.MemberRow{ID: id, StayID: rows[1].StayID, FullName: "Danh Hữu Cường", Gender: "Nam", Ethnicity: "Khmer", Birth: "2003-07", Age: 19, Joined: "2019-03-26",
		UnitID: branch.ID, UnitName: "Chi đoàn ấp Vĩnh Đông", Position: "Bí thư chi đoàn", Status: data.StatusActive, Rating: "Hoàn thành tốt nhiệm vụ", Filled: 5}
	if !reflect.DeepEqual(rows[1], want) || rows[1].StayID == "" {
		t.Errorf("got %+v\nwant %+v", rows[1], want)
	}
	if rows[0].Rating != "" || rows[0].Filled != 1 {
		t.Errorf("got rating %q and %d facts for somebody of whom only the name is known", rows[0].Rating, rows[0].Filled)
	}
	further := must(f.MemberRows(ctx, store.MemberFilter{Unit: commune.ID}, 2022, "phone", "full_name", "branch", "phone"))(t)
	for key, want := range map[string]string{"phone": "0912345678", "full_name": "Danh Hữu Cường", "birth": "2003-07", "email": "", "branch": ""} {
		if got := further[1].Fact(key); got != want {
			t.Errorf("fact %s is %q, want %q", key, got, want)
		}
	}
	for find, want := range map[string]int{"cuong": 1, "ngo an": 1, "danh anh": 0, "": 2} {
		if got := must(f.MemberRows(ctx, store.MemberFilter{Unit: commune.ID, Find: find}, 2022))(t); len(got) != want {
			t.Errorf("searching %q found %d, want %d", find, len(got), want)
		}
	}
	for _, filter := range []store.MemberFilter{{Limit: 1}, {Unit: commune.ID, Limit: 1}, {Limit: 1, Status: store.AnyStatus}} {
		if got := must(f.MemberRows(ctx, filter, 2022))(t); len(got) != 1 || got[0].FullName != "Lý Thị Ngọc Anh" {
			t.Errorf("%+v gave %+v, want the first by name", filter, got)
		}
	}
	if got := must(f.MemberRows(ctx, store.MemberFilter{Limit: 1, Find: "c"}, 2022))(t); len(got) != 1 || got[0].ID != id {
		t.Errorf("the first hit is %+v", got)
	}
	if got := must(f.MemberRows(ctx, store.MemberFilter{People: []data.ID{id}, Status: store.AnyStatus}, 2021))(t); len(got) != 1 || got[0].Rating != "Hoàn thành nhiệm vụ" {
		t.Errorf("got %+v, want exactly the one asked for with the rating of 2021", got)
	}
	check(t, f.EndMembership(ctx, id, "2022-11-01", data.EndedTransfer))
	if got := must(f.MemberRows(ctx, store.MemberFilter{Status: data.EndedTransfer}, 2022))(t); len(got) != 1 || got[0].Status != data.EndedTransfer {
		t.Errorf("got %+v, want the one who left", got)
	}
}

func TestValuesComeMostFrequentFirst(t *testing.T) {
	f := create(t)
	for i, job := range []string{"Nông dân", "Công nhân", "Nông dân", ""} {
		must(f.AddMember(ctx, data.NewPerson{Person: data.Person{FullName: fmt.Sprint("Người ", i), Occupation: job}}))(t)
	}
	if got, want := must(f.Values(ctx, "occupation"))(t), []string{"Nông dân", "Công nhân"}; !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
	_, err := f.Values(ctx, "name_order")
	wantCode(t, err, data.Invalid)
}

func BenchmarkMemberRows35000(b *testing.B) {
	f := create(b)
	branch := addUnit(b, f, "Chi đoàn một", data.Branch, "")
	var in data.RegisterChange
	for i := range 35000 {
		p := data.Person{ID: data.NewID(), FullName: fmt.Sprintf("Nguyễn Văn %c%c%c", 'A'+i%26, 'a'+i/26%26, 'a'+i/676%26), Gender: data.Male,
			Birth: "2000-01-02", Ethnicity: "Kinh", Religion: "Không", JoinedUnion: "2016-03-26", CitizenID: fmt.Sprintf("0952%08d", i)}
		in.People = append(in.People, data.NewPerson{Person: p, Membership: data.Membership{UnitID: branch.ID, Counts: true}})
	}
	must(f.Import(ctx, in, nil))(b)
	for b.Loop() {
		start := time.Now()
		if rows := must(f.MemberRows(ctx, store.MemberFilter{}, 2022))(b); len(rows) != 35000 {
			b.Fatal(len(rows))
		}
		b.ReportMetric(float64(time.Since(start).Milliseconds()), "ms/load")
	}
}
