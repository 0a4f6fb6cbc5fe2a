package statistics

import (
	"fmt"
	"time"

	"bachudong/data/vntext"
)

// Period is the time of a list, both days included; what holds on a day holds on the last one.
type Period struct{ First, Last vntext.Date }

// Span is a usual period.
type Span int

// The spans.
const (
	Quarter Span = iota
	HalfYear
	Year
)

// months of the spans.
var spanMonths = map[Span]int{Quarter: 3, HalfYear: 6, Year: 12}

// PeriodOf is the span that holds a day; a day that is not whole counts from its first.
func PeriodOf(span Span, day vntext.Date) Period {
	at, known := day.Time()
	if !known {
		return Period{}
	}
	n := spanMonths[span]
	first := time.Date(at.Year(), time.Month((int(at.Month())-1)/n*n+1), 1, 0, 0, 0, 0, time.UTC)
	return Period{vntext.DateOf(first), vntext.DateOf(first.AddDate(0, n, -1))}
}

// Valid tells whether p is a time: two whole days in their order.
func (p Period) Valid() bool {
	return p.First.Precision() == vntext.FullDay && p.Last.Precision() == vntext.FullDay && p.First <= p.Last
}

// roman numbers of the quarters.
var roman = [4]string{"I", "II", "III", "IV"}

// Label is "Quý III năm 2022", "6 tháng đầu năm 2022", "Năm 2022", or the two days.
func (p Period) Label() string {
	at, _ := p.First.Time()
	switch p {
	case PeriodOf(Quarter, p.First):
		return fmt.Sprintf("Quý %s năm %d", roman[(at.Month()-1)/3], at.Year())
	case PeriodOf(HalfYear, p.First):
		half := "đầu"
		if at.Month() > time.June {
			half = "cuối"
		}
		return fmt.Sprintf("6 tháng %s năm %d", half, at.Year())
	case PeriodOf(Year, p.First):
		return fmt.Sprintf("Năm %d", at.Year())
	}
	return fmt.Sprintf("Từ ngày %s đến ngày %s", p.First.Display(), p.Last.Display())
}
