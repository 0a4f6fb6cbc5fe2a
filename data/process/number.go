package process

import (
	"fmt"
	"strconv"

	"bachudong/data"
	"bachudong/data/vntext"
)

// NextNumber proposes the number of a paper of the year of day: the next after those used in that year that end like the
// last paper ("12-QĐ/ĐTN": "13-QĐ/ĐTN"), beginning anew with each year. Without a paper to follow it is "". Offices that
// count by term type over it.
func NextNumber(last string, used []data.Document, day vntext.Date) string {
	_, digits, ending := splitNumber(last)
	if digits == 0 {
		return ""
	}
	highest := 0
	for _, paper := range used {
		n, _, end := splitNumber(paper.Number)
		if end == ending && paper.Date.Year() == day.Year() {
			highest = max(highest, n)
		}
	}
	return fmt.Sprintf("%0*d%s", digits, highest+1, ending)
}

// splitNumber takes "012-QĐ/ĐTN" apart into 12, the 3 digits that it is at least written with and "-QĐ/ĐTN"; it has no
// digits when it does not begin with a number.
func splitNumber(number string) (n, digits int, ending string) {
	end := 0
	for end < len(number) && number[end] >= '0' && number[end] <= '9' {
		end++
	}
	n, err := strconv.Atoi(number[:end])
	switch {
	case err != nil:
		return 0, 0, ""
	case number[0] == '0':
		return n, end, number[end:]
	}
	return n, min(end, 2), number[end:]
}
