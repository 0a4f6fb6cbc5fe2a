package process_test

import (
	"testing"
	"time"

	"bachudong/data"
	"bachudong/data/process"
	"bachudong/data/vntext"
)

func TestWhoWasBornUntilADayIsDueAndNobodyElse(t *testing.T) {
	rules := data.Rulebook{{Rule: data.GraduationAge, Value: 30}}
	for _, more := range [][]data.Rule{nil, {{Rule: data.OverAgeMonths, Value: 0}}, {{Rule: data.OverAgeMonths, Value: 6}}} {
		book := append(rules[:1:1], more...)
		for at := time.Date(2022, 12, 25, 0, 0, 0, 0, time.UTC); at.Year() < 2025; at = at.AddDate(0, 0, 1) {
			day := vntext.DateOf(at)
			born, found := process.OverAgeBorn(book, day, day)
			last, _ := born.Time()
			people := []process.Due{{Birth: born}, {Birth: vntext.DateOf(last.AddDate(0, 0, 1))}}
			if due := process.DueGraduation(people, book, day, day); !found || len(due) != 1 || due[0].Birth != born {
				t.Fatalf("on %s who was born until %s is due, but %+v are", day, born, due)
			}
		}
	}
	if _, found := process.OverAgeBorn(nil, "2022-11-15", "2022-11-15"); found {
		t.Error("somebody is due without a rule")
	}
}
