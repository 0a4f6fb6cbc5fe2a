package vntext

import "time"

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
	_, _, _, known := d.parts()
	return known
}

// parts takes d apart; parts that are not known are 1, so that they are the first moment d can mean.
func (d Date) parts() (year, month, day int, known Precision) {
	year, month, day = 1, 1, 1
	ok := true
	digits := func(from, to int) int {
		n := 0
		for _, c := range []byte(d[from:to]) {
			ok = ok && c >= '0' && c <= '9'
			n = 10*n + int(c) - '0'
		}
		return n
	}
	switch len(d) {
	case len("2006-01-02"):
		day, known = digits(8, 10), FullDay
		ok = ok && d[7] == '-'
	case len("2006-01"):
		known = YearMonth
	case len("2006"):
		known = YearOnly
	default:
		return 1, 1, 1, NoDate
	}
	year = digits(0, 4)
	if known >= YearMonth {
		month = digits(5, 7)
		ok = ok && d[4] == '-'
	}
	if !ok || year < 1 || month < 1 || month > 12 || day < 1 || day > daysIn(year, month) {
		return 1, 1, 1, NoDate
	}
	return year, month, day, known
}

// daysIn is the number of days of a month.
func daysIn(year, month int) int {
	return time.Date(year, time.Month(month)+1, 0, 0, 0, 0, 0, time.UTC).Day()
}

// Display is d as the office writes it: 26/03/2004, …/03/2004, 2004, or "" when nothing is known.
func (d Date) Display() string {
	switch d.Precision() {
	case FullDay:
		return string(d[8:] + "/" + d[5:7] + "/" + d[:4])
	case YearMonth:
		return string("…/" + d[5:] + "/" + d[:4])
	case YearOnly:
		return string(d)
	}
	return ""
}

// Year is the year of d, 0 when unknown.
func (d Date) Year() int {
	year, _, _, known := d.parts()
	if known == NoDate {
		return 0
	}
	return year
}

// Time is the first instant that d can mean, in UTC; the second result is false when nothing is known.
func (d Date) Time() (time.Time, bool) {
	year, month, day, known := d.parts()
	if known == NoDate {
		return time.Time{}, false
	}
	return time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC), true
}
