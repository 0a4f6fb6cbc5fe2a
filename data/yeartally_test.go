package data_test

import (
	"reflect"
	"testing"

	"bachudong/data"
)

func TestATallyAddsUp(t *testing.T) {
	scale := data.Scale{Grades: []data.Grade{{Label: "Tốt", Short: "T"}, {Label: "Yếu", Short: "Y"}}}
	one, other := data.NewYearTally(&scale), data.NewYearTally(&scale)
	for _, r := range [][2]string{{"Tốt", ""}, {"", ""}, {"", "Nghỉ thai sản"}, {"Khá", ""}, {"Tốt", "thừa"}} {
		one.Add(r[0], r[1])
	}
	other.Add("Yếu", "")
	other.Add("Khá", "")
	one.Join(other)
	want := data.YearTally{Total: 7, Grades: []data.GradeCount{{"Tốt", 2}, {"Yếu", 1}, {"Khá", 2}}, Excused: 1, Open: 1}
	if !reflect.DeepEqual(one, want) || one.Rated() != 5 {
		t.Errorf("%+v, rated %d", one, one.Rated())
	}
}
