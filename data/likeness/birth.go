package likeness

import (
	"strings"

	"bachudong/data/vntext"
)

// birthRelation is how two birth dates go together.
type birthRelation int

const (
	birthUnknown  birthRelation = iota
	birthEqual                  // the same day
	birthPartial                // the same year or month, and one of them or both say no more
	birthSwapped                // day and month changed places
	birthSameYear               // another day of the same year
	birthDiffers                // another year
)

func compareBirth(a, b vntext.Date) birthRelation {
	switch {
	case len(a) < 4 || len(b) < 4:
		return birthUnknown
	case a == b && a.Precision() == vntext.FullDay:
		return birthEqual
	case strings.HasPrefix(string(a), string(b)) || strings.HasPrefix(string(b), string(a)):
		return birthPartial
	case a[:4] != b[:4]:
		return birthDiffers
	case a.Precision() == vntext.FullDay && sortedDay(a) == sortedDay(b):
		return birthSwapped
	}
	return birthSameYear
}

// sortedDay is a full date with the smaller of day and month first, so that dates with both exchanged are equal; "" of
// any other date.
func sortedDay(d vntext.Date) string {
	if d.Precision() != vntext.FullDay {
		return ""
	}
	month, day := string(d[5:7]), string(d[8:10])
	return string(d[:4]) + min(month, day) + max(month, day)
}
