package roster_test

import (
	"cmp"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"bachudong/data"
	"bachudong/data/roster"
	"bachudong/data/store"
)

// people lie in the order of names, as they are read.
var people = []store.MemberRow{
	{FullName: "Trần Văn An", Birth: "2003-07", Age: 19, Gender: "Nam", UnitName: "Chi đoàn ấp 10", Rating: "Hoàn thành nhiệm vụ", Filled: 5},
	{FullName: "Đỗ Thị Ánh", Birth: "2001-11-03", Age: 21, Gender: "Nữ", UnitName: "Chi đoàn ấp 2", Filled: 9},
	{FullName: "Lê Bảo", Gender: "Nam", UnitName: "Chi đoàn ấp 2", Rating: "Hoàn thành tốt nhiệm vụ", Filled: 7},
	{FullName: "Ung Đạt", Birth: "2003-01-31", Age: 19, Filled: 9},
}

func given(rows []store.MemberRow, indexes []int) string {
	var words []string
	for _, i := range indexes {
		name := strings.Fields(rows[i].FullName)
		words = append(words, name[len(name)-1])
	}
	return strings.Join(words, " ")
}

func TestSortingByOneAndBySeveralColumns(t *testing.T) {
	up := func(column string) data.SortKey { return data.SortKey{Column: column} }
	down := func(column string) data.SortKey { return data.SortKey{Column: column, Descending: true} }
	for _, tt := range []struct {
		by   []data.SortKey
		want string
	}{
		{nil, "An Ánh Bảo Đạt"},
		{[]data.SortKey{down("full_name")}, "Đạt Bảo Ánh An"},
		{[]data.SortKey{up("birth")}, "Ánh Đạt An Bảo"},
		{[]data.SortKey{down("birth")}, "An Đạt Ánh Bảo"},
		{[]data.SortKey{up("branch")}, "Ánh Bảo An Đạt"},
		{[]data.SortKey{up("branch"), down("full_name")}, "Bảo Ánh An Đạt"},
		{[]data.SortKey{down("branch"), up("filled")}, "An Bảo Ánh Đạt"},
		{[]data.SortKey{up("age"), down("filled")}, "Đạt An Ánh Bảo"},
		{[]data.SortKey{down("age"), up("birth")}, "Ánh Đạt An Bảo"},
		{[]data.SortKey{up("gone"), up("gender"), up("birth")}, "An Bảo Ánh Đạt"},
		{[]data.SortKey{up("filled")}, "An Bảo Ánh Đạt"},
	} {
		indexes := roster.Fixed.Fit(people, data.Conditions{})
		roster.Fixed.Sort(people, indexes, tt.by)
		if got := given(people, indexes); got != tt.want {
			t.Errorf("by %v: got %s, want %s", tt.by, got, tt.want)
		}
	}
}

func TestConditionsChoosePeople(t *testing.T) {
	men := data.Condition{Column: "gender", Relation: data.Is, Values: []string{"Nam"}}
	young := data.Condition{Column: "age", Relation: data.Before, Values: []string{"20"}}
	gone := data.Condition{Column: "shoe_size", Relation: data.Is, Values: []string{"42"}}
	for _, tt := range []struct {
		any  bool
		list []data.Condition
		want string
	}{
		{false, []data.Condition{men}, "An Bảo"},
		{false, []data.Condition{men, young}, "An"},
		{true, []data.Condition{men, young}, "An Bảo Đạt"},
		{true, nil, "An Ánh Bảo Đạt"},
		{false, []data.Condition{gone, young}, "An Đạt"},
		{true, []data.Condition{gone}, "An Ánh Bảo Đạt"},
		{false, []data.Condition{{Column: "branch", Relation: data.Blank}}, "Đạt"},
	} {
		if got := given(people, roster.Fixed.Fit(people, data.Conditions{Any: tt.any, List: tt.list})); got != tt.want {
			t.Errorf("any %v of %v: got %s, want %s", tt.any, tt.list, got, tt.want)
		}
	}
}

func TestValuesComeInOrderWithTheirCounts(t *testing.T) {
	for id, want := range map[string]string{
		"branch": "[{Chi đoàn ấp 2 2} {Chi đoàn ấp 10 1} { 1}]",
		"age":    "[{19 2} {21 1} { 1}]",
		"gender": "[{Nam 2} {Nữ 1} { 1}]",
	} {
		if got := fmt.Sprint(roster.Values(people, roster.Fixed.Of(id))); got != want {
			t.Errorf("%s: got %s, want %s", id, got, want)
		}
	}
}

func TestTotals(t *testing.T) {
	var sum roster.Totals
	for i := range people {
		sum.Add(&people[i])
	}
	complete := store.MemberRow{Filled: store.RequiredFacts}
	sum.Add(&complete)
	want := roster.Totals{People: 5, Women: 1, Complete: 1}
	for i := range people {
		if people[i].Filled == store.RequiredFacts {
			want.Complete++
		}
	}
	if sum != want {
		t.Errorf("got %+v, want %+v", sum, want)
	}
}

func BenchmarkSortAndFilter35000(b *testing.B) {
	r := rand.New(rand.NewPCG(1, 2))
	rows := make([]store.MemberRow, 35000)
	for i := range rows {
		rows[i] = store.MemberRow{FullName: fmt.Sprint("Nguyễn Văn ", i), UnitName: fmt.Sprintf("Chi đoàn ấp %d", r.IntN(600)), Age: 16 + r.IntN(15),
			Position: fmt.Sprintf("Ấp %d, xã Vĩnh Thanh %d", r.IntN(400), r.IntN(100))}
	}
	for b.Loop() {
		start := time.Now()
		indexes := roster.Fixed.Fit(rows, data.Conditions{List: []data.Condition{{Column: "branch", Relation: data.Has, Values: []string{"ap"}}}})
		b.ReportMetric(float64(time.Since(start).Milliseconds()), "ms/filter")
		start = time.Now()
		roster.Fixed.Sort(rows, indexes, []data.SortKey{{Column: "age"}, {Column: "branch", Descending: true}})
		b.ReportMetric(float64(time.Since(start).Milliseconds()), "ms/sort2")
		start = time.Now()
		roster.Fixed.Sort(rows, indexes, []data.SortKey{{Column: "position"}})
		b.ReportMetric(float64(time.Since(start).Milliseconds()), "ms/sort-many-values")
	}
}

// TestManyRowsComeOutAsFewDo compares a list so long that it is divided among the processors with what plain comparing gives.
func TestManyRowsComeOutAsFewDo(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 6))
	rows := make([]store.MemberRow, 60_000)
	for i := range rows {
		rows[i] = store.MemberRow{FullName: fmt.Sprint("Số ", i), Age: r.IntN(3) * (16 + r.IntN(15)), Filled: r.IntN(5)}
	}
	young := data.Conditions{List: []data.Condition{{Column: "age", Relation: data.Before, Values: []string{"25"}}}}
	got := roster.Fixed.Fit(rows, young)
	var want []int
	for i := range rows {
		if rows[i].Age > 0 && rows[i].Age < 25 {
			want = append(want, i)
		}
	}
	if !slices.Equal(got, want) {
		t.Fatalf("%d people are young, want %d", len(got), len(want))
	}
	got = roster.Fixed.Fit(rows, data.Conditions{})
	want = slices.Clone(got)
	roster.Fixed.Sort(rows, got, []data.SortKey{{Column: "age", Descending: true}, {Column: "filled"}})
	blankLast := func(age int) int { return cmp.Compare(0, age) }
	slices.SortStableFunc(want, func(a, b int) int {
		return cmp.Or(blankLast(rows[a].Age)-blankLast(rows[b].Age), cmp.Compare(rows[b].Age, rows[a].Age), cmp.Compare(rows[a].Filled, rows[b].Filled))
	})
	if !slices.Equal(got, want) {
		t.Error("the order is another one")
	}
}
