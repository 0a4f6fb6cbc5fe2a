package vntext

import (
	"strings"
	"time"
)

// Date is a day of which perhaps only the month or the year is known. Its text is the longest known part of the ISO
// form: "2004", "2004-03" or "2004-03-26"; "" is an unknown date. Two dates of the same precision compare as strings.
type Date string

// Precision says how much of a Date is known.
type Precision int

// The precisions, from nothing to the whole day.
const (
	NoDate Precision = iota
	YearOnly
	YearMonth
	FullDay
)

// DateOf is the full day of t in its own location.
func DateOf(t time.Time) Date { return Date(t.Format("2006-01-02")) }

// Precision tells how much of d is known; a text that is not a Date at all counts as NoDate.
func (d Date) Precision() Precision {
	if _, err := time.Parse("2006-01-02", string(d)); err == nil {
		return FullDay
	}
	if _, err := time.Parse("2006-01", string(d)); err == nil {
		return YearMonth
	}
	if _, err := time.Parse("2006", string(d)); err == nil {
		return YearOnly
	}
	return NoDate
}

// Display is d as the office writes it: 26/03/2004, …/03/2004, 2004, or "" when nothing is known.
func (d Date) Display() string {
	part := strings.Split(string(d), "-")
	switch d.Precision() {
	case FullDay:
		return part[2] + "/" + part[1] + "/" + part[0]
	case YearMonth:
		return "…/" + part[1] + "/" + part[0]
	case YearOnly:
		return string(d)
	}
	return ""
}

// Year is the year of d, 0 when unknown.
func (d Date) Year() int {
	if d.Precision() == NoDate {
		return 0
	}
	t, _ := time.Parse("2006", string(d[:4]))
	return t.Year()
}

// Time is the first instant that d can mean, in UTC; the second result is false when nothing is known.
func (d Date) Time() (time.Time, bool) {
	layout := map[Precision]string{FullDay: "2006-01-02", YearMonth: "2006-01", YearOnly: "2006"}[d.Precision()]
	if layout == "" {
		return time.Time{}, false
	}
	t, err := time.Parse(layout, string(d))
	return t, err == nil
}
