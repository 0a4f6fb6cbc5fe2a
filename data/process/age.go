package process

import (
	"time"

	"bachudong/data"
	"bachudong/data/vntext"
)

// answer is what is known about a question of days of which perhaps only the month or the year is known.
type answer int

const (
	unknown answer = iota // one of the days is not known at all
	no
	perhaps // depends on the parts that are not known
	yes
)

// extent is the first and the last day that d can be.
func extent(d vntext.Date) (first, last time.Time, known bool) {
	first, known = d.Time()
	switch d.Precision() {
	case vntext.YearOnly:
		return first, first.AddDate(1, 0, -1), known
	case vntext.YearMonth:
		return first, first.AddDate(0, 1, -1), known
	}
	return first, first, known
}

// reached tells whether on day so many years, months and days have passed since from: the day itself counts.
func reached(from vntext.Date, years, months, days int, day vntext.Date) answer {
	early, late, begun := extent(from)
	first, last, known := extent(day)
	switch {
	case !begun || !known:
		return unknown
	case !first.Before(late.AddDate(years, months, days)):
		return yes
	case last.Before(early.AddDate(years, months, days)):
		return no
	}
	return perhaps
}

// olderThan tells whether somebody is older than an age on day. Where the office has not set from when on that is so, it
// is from the next birthday on.
func olderThan(book data.Rulebook, birth vntext.Date, age int, day vntext.Date) answer {
	months, days := overAge(book, day)
	return reached(birth, age, months, days, day)
}

// overAge is how long after a birthday somebody begins to be older than that age.
func overAge(book data.Rulebook, day vntext.Date) (months, days int) {
	rule, set := book.On(data.OverAgeMonths, day)
	switch {
	case !set:
		return 12, 0
	case rule.Value == 0:
		return 0, 1
	}
	return rule.Value, 0
}

// unsure adds that a rule cannot be judged for sure because of a date of birth.
func (n *notes) unsure(r data.Rule, birth vntext.Date, what string) {
	note := n.warn("birth", "Hồ sơ chưa có ngày sinh nên chưa kiểm tra được %s. Hãy bổ sung ngày sinh.", what)
	if birth != "" {
		note.Text = "Ngày sinh chỉ biết “" + birth.Display() + "” nên chưa chắc " + what + ". Hãy bổ sung đủ ngày, tháng, năm sinh."
	}
	note.Source = r.Source
}
