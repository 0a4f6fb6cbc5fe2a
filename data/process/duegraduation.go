package process

import (
	"slices"
	"strings"

	"bachudong/data"
	"bachudong/data/vntext"
)

// Due is a member who is to leave the Union by age. Day is the first day on which they are older than a member may be, or
// after which they no longer stay on.
type Due struct {
	Person  data.ID
	Name    string
	Birth   vntext.Date
	Unit    string
	StaysTo vntext.Date // "" for who does not stay on
	Day     vntext.Date // as much of it as the birth tells
	Age     int         // full years on Day, 0 when not known
}

// DueGraduation chooses from people those who are due until a day, the first before the others. People whose birth tells
// only a year or a month are due as soon as they may be.
func DueGraduation(people []Due, rules data.Rulebook, asOf, until vntext.Date) []Due {
	rule, set := rules.On(data.GraduationAge, asOf)
	if !set {
		return nil
	}
	months, days := overAge(rules, asOf)
	var due []Due
	for _, d := range people {
		first, known := d.Birth.Time()
		if !known {
			continue
		}
		at := first.AddDate(rule.Value, months, days)
		told := len(d.Birth) // as much of the day as the birth tells
		if stays, staying := d.StaysTo.Time(); staying && !stays.Before(at) {
			at, told = stays.AddDate(0, 0, 1), len(d.StaysTo)
		}
		if limit, ok := until.Time(); !ok || at.After(limit) {
			continue
		}
		d.Day = vntext.DateOf(at)[:told]
		d.Age, _ = d.Birth.AgeOn(vntext.DateOf(at))
		due = append(due, d)
	}
	slices.SortStableFunc(due, func(a, b Due) int { return strings.Compare(string(a.Day), string(b.Day)) })
	return due
}
