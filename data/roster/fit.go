package roster

import (
	"slices"
	"strings"

	"bachudong/data"
	"bachudong/data/store"
	"bachudong/data/vntext"
)

// Fit lists the indexes of the rows that the conditions hold of. Conditions about columns that no longer exist are not
// asked.
func (c *Catalog) Fit(rows []store.MemberRow, conditions data.Conditions) []int {
	return slices.Concat(inShares(len(rows), func(_, from, to int) []int {
		var tests []func(*store.MemberRow) bool // each share remembers for itself what it asked
		for _, asked := range conditions.List {
			if column := c.Of(asked.Column); column != nil && asked.Check(column.Kind, column.Label) == nil {
				tests = append(tests, column.remembering(asked.Test(column.Kind)))
			}
		}
		fit := make([]int, 0, to-from)
		for i := from; i < to; i++ {
			if hold(&rows[i], tests, conditions.Any) {
				fit = append(fit, i)
			}
		}
		return fit
	})...)
}

// hold tells whether all tests hold of somebody, or with any one of them.
func hold[T any](somebody T, tests []func(T) bool, any bool) bool {
	for _, test := range tests {
		if test(somebody) == any {
			return any
		}
	}
	return !any || len(tests) == 0
}

// remembering asks about each value once: long lists have few different ones.
func (c *Column) remembering(test func(string) bool) func(*store.MemberRow) bool {
	known := map[string]bool{}
	return func(r *store.MemberRow) bool {
		value := c.text(r)
		verdict, asked := known[value]
		if !asked {
			verdict = test(value)
			known[value] = verdict
		}
		return verdict
	}
}

// Contains tells whether a value contains a text, accents or not.
func Contains(value, text string) bool {
	return strings.Contains(vntext.Fold(value), vntext.Fold(text))
}

// Count is how often a value occurs.
type Count struct {
	Value string
	Count int
}

// Values are the different values of a column in its order, the blank last.
func Values(rows []store.MemberRow, column *Column) []Count {
	counts := map[string]int{}
	for i := range rows {
		counts[column.text(&rows[i])]++
	}
	var list []Count
	for _, value := range column.inOrder(counts) {
		list = append(list, Count{value, counts[value]})
	}
	if blank := counts[""]; blank > 0 {
		list = append(list, Count{"", blank})
	}
	return list
}

// Totals say of people how many they are and how complete their records are.
type Totals struct {
	People, Women int
	Complete      int // records with every required fact
}

// Add counts one more.
func (t *Totals) Add(r *store.MemberRow) {
	t.People++
	if r.Gender == data.Female {
		t.Women++
	}
	if r.Filled == store.RequiredFacts {
		t.Complete++
	}
}
