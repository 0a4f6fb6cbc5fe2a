package roster

import (
	"cmp"
	"slices"

	"bachudong/data"
	"bachudong/data/store"
)

// NeededFor are the columns that an outline must have for the conditions and the order.
func NeededFor(conditions data.Conditions, keys []data.SortKey) []string {
	var ids []string
	for _, c := range conditions.List {
		ids = append(ids, c.Column)
	}
	for _, key := range keys {
		if key.Column != "full_name" { // the places are in the order of names
			ids = append(ids, key.Column)
		}
	}
	slices.Sort(ids)
	return slices.Compact(ids)
}

// Page says who stands on the first page of a list.
type Page struct {
	Catalog    *Catalog
	Keep       func(*store.MemberRow) bool // asked of the status alone; nil keeps everybody
	Conditions data.Conditions
	By         []data.SortKey
	Most       int // people on the page
}

// Of finds the places of the people on the page, in the order in which Sort would put them.
func (p *Page) Of(o *store.Outline) []store.Place {
	keep, tests, before := p.kept(o), p.Catalog.outlineTests(o, p.Conditions), p.Catalog.outlineOrder(o, p.By)
	var first []int
	for i := range o.Len() {
		if len(first) == p.Most && before(first[p.Most-1], i) < 0 || !keep(i) || !hold(i, tests, p.Conditions.Any) {
			continue
		}
		at, _ := slices.BinarySearchFunc(first, i, before)
		first = slices.Insert(first[:min(len(first), p.Most-1)], at, i)
	}
	places := make([]store.Place, len(first))
	for at, i := range first {
		places[at] = o.Place(i)
	}
	return places
}

func (p *Page) kept(o *store.Outline) func(int) bool {
	known := o.Column(Status)
	if p.Keep == nil || known == nil {
		return func(int) bool { return true }
	}
	return judged(known, p.Keep)
}

// outlineTests are the conditions as questions about members of an outline.
func (c *Catalog) outlineTests(o *store.Outline, conditions data.Conditions) []func(int) bool {
	var tests []func(int) bool
	for _, asked := range conditions.List {
		column, known := c.Of(asked.Column), o.Column(asked.Column)
		if column == nil || known == nil || asked.Check(column.Kind, column.Label) != nil {
			continue
		}
		test := asked.Test(column.Kind)
		tests = append(tests, judged(known, func(r *store.MemberRow) bool { return test(column.text(r)) }))
	}
	return tests
}

// judged asks about each different value of a column once.
func judged(known *store.OutlineColumn, test func(*store.MemberRow) bool) func(int) bool {
	verdicts := make([]bool, len(known.Samples))
	for i := range known.Samples {
		verdicts[i] = test(&known.Samples[i])
	}
	return func(i int) bool { return verdicts[known.Codes[i]] }
}

// outlineOrder compares two members of an outline by the keys, equal ones by name.
func (c *Catalog) outlineOrder(o *store.Outline, keys []data.SortKey) func(a, b int) int {
	var compare []func(a, b int) int
	for _, key := range keys {
		column, known := c.Of(key.Column), o.Column(key.Column)
		switch {
		case column == nil:
		case column.ID == "full_name":
			compare = append(compare, func(a, b int) int {
				if key.Descending {
					a, b = b, a
				}
				return cmp.Compare(o.Place(a), o.Place(b))
			})
		case known != nil:
			indexes := make([]int, len(known.Samples))
			for i := range indexes {
				indexes[i] = i
			}
			r := column.ranked(known.Samples, indexes)
			if key.Descending {
				r.turn()
			}
			compare = append(compare, func(a, b int) int { return cmp.Compare(r.rank[known.Codes[a]], r.rank[known.Codes[b]]) })
		}
	}
	return func(a, b int) int {
		for _, by := range compare {
			if order := by(a, b); order != 0 {
				return order
			}
		}
		return cmp.Compare(o.Place(a), o.Place(b))
	}
}
