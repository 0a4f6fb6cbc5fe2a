package members

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"bachudong/app/kit"
	"bachudong/app/screen"
	"bachudong/data"
	"bachudong/data/store"
)

func TestTheListSortsBySeveralColumns(t *testing.T) {
	o := newOffice(t)
	o.member(data.Person{FullName: "Danh Hữu Cường", Gender: data.Male, Birth: "2003-07"})
	o.member(data.Person{FullName: "Lý Thị Ngọc Anh", Gender: data.Female, Birth: "2001"})
	o.member(data.Person{FullName: "Đặng Minh Lộc", Gender: data.Male, Birth: "1999-01-31"})
	s := o.open()
	s.front.grid.OnSort([]kit.SortMark{{Column: "gender"}, {Column: "birth"}})
	if got, want := o.names(), []string{"Đặng Minh Lộc", "Danh Hữu Cường", "Lý Thị Ngọc Anh"}; !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
	s.front.grid.OnSort([]kit.SortMark{{Column: "gender", Descending: true}, {Column: "birth", Descending: true}})
	if got, want := o.names(), []string{"Lý Thị Ngọc Anh", "Danh Hữu Cường", "Đặng Minh Lộc"}; !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}

func TestCellsTellWhatIsIncomplete(t *testing.T) {
	r := &store.MemberRow{Birth: "2003-07", Rating: "Không hoàn thành nhiệm vụ", Position: ordinary, UnitName: "Chi đoàn ấp 2", Filled: store.RequiredFacts / 2}
	columns := newColumnSet(nil, data.Scale{Grades: []data.Grade{{Label: "Hoàn thành nhiệm vụ", Short: "HT"}, {Label: "Không hoàn thành nhiệm vụ", Short: "KHT"}}})
	for id, want := range map[string]kit.Cell{
		"birth":        {Text: "…/07/2003", Tone: kit.Amber},
		"joined_union": {Text: "—", Tone: kit.Amber},
		"position":     {},
		"branch":       {Text: "ấp 2"},
		ratingColumn:   {Text: "KHT", Tone: kit.Red},
		numberColumn:   {Text: "12", Tone: kit.Muted},
		"filled":       {Text: fmt.Sprint(100 * (store.RequiredFacts / 2) / store.RequiredFacts), Tone: kit.Amber},
	} {
		if got := columns.of(id).show(r, 12, false); fmt.Sprint(got) != fmt.Sprint(want) {
			t.Errorf("column %s shows %+v, want %+v", id, got, want)
		}
	}
}

func TestTheListCountsSearchesAndKeepsSelectionAndMarks(t *testing.T) {
	o := newOffice(t)
	cuong := o.member(data.Person{FullName: "Danh Hữu Cường", Gender: data.Male})
	o.member(data.Person{FullName: "Lý Thị Ngọc Anh", Gender: data.Female})
	o.member(data.Person{FullName: "Đặng Minh Lộc", Gender: data.Male})
	s := o.open()
	if got, want := o.said, "3 đoàn viên · 1 nữ · chọn 1"; got != want {
		t.Errorf("said %q, want %q", got, want)
	}
	if got, want := o.names(), []string{"Lý Thị Ngọc Anh", "Danh Hữu Cường", "Đặng Minh Lộc"}; !slices.Equal(got, want) {
		t.Fatalf("got %v, want %v", got, want)
	}
	s.front.grid.Select(1)
	s.front.grid.Mark(1, 2)
	if s.side.shown == nil || s.side.shown.Person.ID != cuong {
		t.Fatal("the pane does not follow the selection")
	}
	s.front.grid.OnSort([]kit.SortMark{{Column: nameColumn, Descending: true}})
	if got := s.front.grid.Selected(); s.list.at(got).ID != cuong || !slices.Equal(s.front.grid.Marked(), []int{0, 1}) {
		t.Errorf("after sorting row %d is selected and %v marked", got, s.front.grid.Marked())
	}
	if !strings.Contains(o.said, "chọn 2") {
		t.Errorf("said %q, want two chosen", o.said)
	}
	o.do("members-search")
	s.front.search.SetText("dang")
	o.press(fyne.KeyDown)
	if got := o.names(); !slices.Equal(got, []string{"Đặng Minh Lộc"}) {
		t.Errorf("searching without accents found %v", got)
	}
	o.window.Canvas().Focus(s.front.search)
	o.press(fyne.KeyEscape)
	if len(o.names()) != 3 {
		t.Errorf("clearing the search left %v", o.names())
	}
}

func TestStandingsDivideThePeople(t *testing.T) {
	o := newOffice(t)
	gone := o.member(data.Person{FullName: "Danh Hữu Cường"})
	o.member(data.Person{FullName: "Lý Thị Ngọc Anh"})
	_, err := o.desk.File.AddMember(ctx, data.NewPerson{Person: data.Person{FullName: "Sơn Thị Cẩm Ly"}})
	o.check(err)
	o.check(o.desk.File.EndMembership(ctx, gone, "2022-10-01", data.EndedGraduation))
	s := o.open()
	o.Choose(o.scope.Units[0].ID)
	for want, got := range map[string]standing{"Lý Thị Ngọc Anh": active, "Danh Hữu Cường": left, "Sơn Thị Cẩm Ly": youth} {
		s.front.standingMenu()[got].Action()
		if names := o.names(); len(names) != 1 || names[0] != want {
			t.Errorf("%s lists %v, want %s", got.label(), names, want)
		}
	}
	s.front.standingMenu()[everybody].Action()
	if names := o.names(); len(names) != 3 {
		t.Errorf("everybody is %v", names)
	}
	if c := s.front.shown[8]; c.id != statusColumn {
		t.Errorf("the status is not shown: column 8 is %s", c.id)
	}
}

func TestExactlySomePeopleAreShownUntilTheConditionIsTakenAway(t *testing.T) {
	o := newOffice(t)
	one := o.member(data.Person{FullName: "Danh Hữu Cường"})
	o.member(data.Person{FullName: "Lý Thị Ngọc Anh"})
	s := o.open()
	s.OpenRequest(screen.ShowPeople{Title: "1 hồ sơ còn thiếu", People: []data.ID{one}})
	s.Show(o.scope)
	if got := o.names(); !slices.Equal(got, []string{"Danh Hữu Cường"}) {
		t.Fatalf("got %v", got)
	}
	s.forgetPeople()
	if len(o.names()) != 2 {
		t.Errorf("without the condition: %v", o.names())
	}
	s.OpenRequest(screen.ShowPeople{Title: "0 hồ sơ"})
	s.Show(o.scope)
	if len(o.names()) != 0 {
		t.Errorf("an empty list of people shows %v", o.names())
	}
	o.Choose(o.east.ID)
	if len(o.names()) != 2 || s.query.people != nil {
		t.Errorf("another unit still shows %v", o.names())
	}
	s.OpenRequest(screen.ShowPerson{ID: one})
	s.Show(o.scope)
	if s.page == nil || s.page.id != one || s.page.title.Text() != "Danh Hữu Cường" {
		t.Error("the person's page did not open")
	}
}
