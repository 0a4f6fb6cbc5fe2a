package data

import "bachudong/data/vntext"

// Entry is one line of a list: somebody or, in a list of units, a unit, on the day that the line is about.
type Entry struct {
	Person   Person // without an ID when the line is about a unit
	UnitID   ID
	UnitName string // what the chi đoàn, or the unit, was called on the day
	Day      vntext.Date
	Facts    map[string]any // what else the list tells: string, int, bool, Month or vntext.Date; absent is not known
}

// Text is a fact that is a text, "" when it is not known.
func (e *Entry) Text(key string) string {
	text, _ := e.Facts[key].(string)
	return text
}

// Date is a fact that is a day, "" when it is not known.
func (e *Entry) Date(key string) vntext.Date {
	day, _ := e.Facts[key].(vntext.Date)
	return day
}

// Number is a fact that is a number; known is false when there is none.
func (e *Entry) Number(key string) (n int, known bool) {
	n, known = e.Facts[key].(int)
	return n, known
}
