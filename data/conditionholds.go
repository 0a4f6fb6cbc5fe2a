package data

import (
	"strconv"
	"strings"

	"bachudong/data/vntext"
)

// Test makes the test of the condition for values of a kind; the condition must have passed Check. Texts are the same
// whatever the case and the place of the tone mark; Has does not look at accents at all. A date known in part fits a
// period only when every day it can mean does: the others are found with Incomplete.
func (c Condition) Test(kind ValueKind) func(value string) bool {
	switch c.Relation {
	case Blank:
		return func(value string) bool { return value == "" }
	case NotBlank:
		return func(value string) bool { return value != "" }
	case Incomplete:
		return func(value string) bool { return value != "" && vntext.Date(value).Precision() != vntext.FullDay }
	case Is, IsNot:
		wanted := map[string]bool{}
		for _, v := range c.Values {
			wanted[vntext.CompareKey(v)] = true
		}
		not := c.Relation == IsNot
		return func(value string) bool { return wanted[vntext.CompareKey(value)] != not }
	case Has, HasNot:
		part, not := vntext.Fold(c.Values[0]), c.Relation == HasNot
		return func(value string) bool { return strings.Contains(vntext.Fold(value), part) != not }
	}
	if kind == NumberValue {
		return c.numberTest()
	}
	return c.dateTest()
}

func (c Condition) dateTest() func(string) bool {
	from, to := "", "9999-12-31"
	switch c.Relation {
	case Between:
		if c.Values[0] != "" {
			from = firstDay(c.Values[0])
		}
		if c.Values[1] != "" {
			to = lastDay(c.Values[1])
		}
		return func(value string) bool { return value != "" && firstDay(value) >= from && lastDay(value) <= to }
	case Before:
		to = firstDay(c.Values[0])
		return func(value string) bool { return value != "" && lastDay(value) < to }
	}
	from = lastDay(c.Values[0])
	return func(value string) bool { return value != "" && firstDay(value) > from }
}

// firstDay and lastDay are the ends of what a date can mean, as ISO texts.
func firstDay(date string) string {
	switch len(date) {
	case len("2004"):
		return date + "-01-01"
	case len("2004-03"):
		return date + "-01"
	}
	return date
}

func lastDay(date string) string {
	switch len(date) {
	case len("2004"):
		return date + "-12-31"
	case len("2004-03"):
		return date + "-31"
	}
	return date
}

func (c Condition) numberTest() func(string) bool {
	number := func(i int) (n int, given bool) {
		n, err := strconv.Atoi(c.Values[i])
		return n, err == nil
	}
	low, atLeast := number(0)
	high, atMost := low, true
	switch c.Relation {
	case Between:
		high, atMost = number(1)
	case Before:
		high, atLeast = low-1, false
	case After:
		low, atMost = low+1, false
	}
	return func(value string) bool {
		n, err := strconv.Atoi(value)
		return err == nil && (!atLeast || n >= low) && (!atMost || n <= high)
	}
}
