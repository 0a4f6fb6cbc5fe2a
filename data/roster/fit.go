package roster

import (
	"bytes"
	"cmp"
	"slices"
	"strings"

	"bachudong/data"
	"bachudong/data/store"
	"bachudong/data/vntext"
)

// Fit lists the indexes of the rows that the conditions hold of. Conditions about columns that no longer exist are not
// asked.
func Fit(rows []store.MemberRow, conditions data.Conditions) []int {
	var tests []func(*store.MemberRow) bool
	for _, c := range conditions.List {
		if column := ColumnOf(c.Column); column != nil && c.Check(column.Kind, column.Label) == nil {
			tests = append(tests, column.remembering(c.Test(column.Kind)))
		}
	}
	fit := make([]int, 0, len(rows))
	for i := range rows {
		if holds(&rows[i], tests, conditions.Any) {
			fit = append(fit, i)
		}
	}
	return fit
}

func holds(r *store.MemberRow, tests []func(*store.MemberRow) bool, any bool) bool {
	for _, test := range tests {
		if test(r) == any {
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

// Sort puts indexes of rows, which lie in the order of names, in the order of the keys, the first key weighing most. Who
// has nothing in a column comes last in it either way; equal rows stay in the order of names.
func Sort(rows []store.MemberRow, indexes []int, keys []data.SortKey) {
	var ranks [][]int
	var down []bool
	for _, key := range keys {
		if r := ranksOf(rows, indexes, key.Column); r != nil {
			ranks, down = append(ranks, r), append(down, key.Descending)
		}
	}
	if len(ranks) == 0 {
		return
	}
	slices.SortStableFunc(indexes, func(a, b int) int {
		for k, rank := range ranks {
			if x, y := rank[a], rank[b]; x != y {
				if down[k] && x >= 0 && y >= 0 || x < 0 || y < 0 {
					return cmp.Compare(y, x)
				}
				return cmp.Compare(x, y)
			}
		}
		return 0
	})
}

// ranksOf is the place of each row's value among the values of a column, by index of the row, -1 for none; nil for a
// column that does not exist.
func ranksOf(rows []store.MemberRow, indexes []int, id string) []int {
	column := ColumnOf(id)
	if column == nil {
		return nil
	}
	ranks := make([]int, len(rows))
	if id == "full_name" {
		for _, i := range indexes {
			ranks[i] = i
		}
		return ranks
	}
	place := map[string]int{}
	for _, i := range indexes {
		place[column.text(&rows[i])] = -1
	}
	for n, value := range column.inOrder(place) {
		place[value] = n
	}
	for _, i := range indexes {
		ranks[i] = place[column.text(&rows[i])]
	}
	return ranks
}

// inOrder are the keys of values in the order of the column, without the blank.
func (c *Column) inOrder(values map[string]int) []string {
	type keyed struct {
		value string
		key   []byte
	}
	sorted := make([]keyed, 0, len(values))
	for value := range values {
		if value != "" {
			sorted = append(sorted, keyed{value, c.key(value)})
		}
	}
	slices.SortFunc(sorted, func(a, b keyed) int {
		return cmp.Or(bytes.Compare(a.key, b.key), cmp.Compare(a.value, b.value))
	})
	list := make([]string, len(sorted))
	for i := range sorted {
		list[i] = sorted[i].value
	}
	return list
}

// key orders a value of the column. Numbers are padded, so that their digits compare as numbers do.
func (c *Column) key(value string) []byte {
	switch {
	case c.Kind == data.DateValue:
		return []byte(value)
	case c.Kind == data.NumberValue:
		return []byte("000000"[:max(0, 6-len(value))] + value)
	case c.ID == "full_name":
		return vntext.SortKey(value)
	}
	return vntext.CollationKey(value)
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
