package members

import (
	"bytes"
	"cmp"
	"slices"

	"bachudong/data/store"
	"bachudong/data/vntext"
)

// order is the column the list is sorted by; the zero order is by name.
type order struct {
	column     string
	descending bool
}

// sort puts the rows, which lie in the order of names, in the order of a column; who has nothing there comes last, and
// equal rows stay in the order of names.
func (l *roster) sort(by order) {
	l.order = make([]int, len(l.rows))
	for i := range l.order {
		l.order[i] = i
	}
	c := columnOf(by.column)
	if c == nil || c.id == nameColumn || c.id == numberColumn {
		if by.descending {
			slices.Reverse(l.order)
		}
		return
	}
	ranks := c.ranks(l.rows, l.year)
	slices.SortStableFunc(l.order, func(a, b int) int {
		x, y := ranks[a], ranks[b]
		if (x < 0) != (y < 0) {
			return cmp.Compare(y, x)
		}
		if by.descending {
			return cmp.Compare(y, x)
		}
		return cmp.Compare(x, y)
	})
}

// ranks is the place of each row's value among the values of the column, -1 for none. Long lists have few different
// values, so that each is put in order only once.
func (c *column) ranks(rows []store.MemberRow, year int) []int {
	ranks := make([]int, len(rows))
	if c.number != nil {
		for i := range rows {
			ranks[i] = c.number(&rows[i])
		}
		return ranks
	}
	keys := map[string][]byte{}
	for i := range rows {
		value := c.value(&rows[i])
		if _, known := keys[value]; !known && value != "" {
			keys[value] = c.key(value)
		}
	}
	values := make([]string, 0, len(keys))
	for value := range keys {
		values = append(values, value)
	}
	slices.SortFunc(values, func(a, b string) int {
		return cmp.Or(bytes.Compare(keys[a], keys[b]), cmp.Compare(a, b))
	})
	place := map[string]int{"": -1}
	for i, value := range values {
		place[value] = i
	}
	for i := range rows {
		ranks[i] = place[c.value(&rows[i])]
	}
	return ranks
}

func (c *column) key(value string) []byte {
	if c.date {
		return []byte(value)
	}
	return vntext.CollationKey(value)
}
