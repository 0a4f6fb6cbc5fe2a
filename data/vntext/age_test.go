package vntext_test

import (
	"testing"

	"bachudong/data/vntext"
)

func TestAgeInWholeYears(t *testing.T) {
	for _, c := range []struct {
		birth, day vntext.Date
		age        int
		known      bool
	}{
		{"1992-11-16", "2022-11-15", 29, true}, {"1992-11-15", "2022-11-15", 30, true}, {"1992", "2022-11-15", 30, true},
		{"2004-02-29", "2022-02-28", 17, true}, {"", "2022-11-15", 0, false},
	} {
		if age, known := c.birth.AgeOn(c.day); age != c.age || known != c.known {
			t.Errorf("born %q on %s: %d, %v; want %d, %v", c.birth, c.day, age, known, c.age, c.known)
		}
	}
}
