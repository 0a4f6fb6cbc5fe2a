package roster

import (
	"bytes"
	"cmp"
	"encoding/binary"
	"maps"
	"slices"
	"strconv"

	"bachudong/data"
	"bachudong/data/store"
	"bachudong/data/vntext"
)

// Sort puts indexes of rows, which lie in the order of names, in the order of the keys, the first key weighing most. Who
// has nothing in a column comes last in it either way; equal rows stay in the order of names.
func (c *Catalog) Sort(rows []store.MemberRow, indexes []int, keys []data.SortKey) {
	spare := make([]int, len(indexes))
	for _, key := range slices.Backward(keys) { // each pass keeps the order of those before it among its equals
		column := c.Of(key.Column)
		switch {
		case column == nil:
		case column.ID == "full_name":
			slices.Sort(indexes)
			if key.Descending {
				slices.Reverse(indexes)
			}
		default:
			r := column.ranked(rows, indexes)
			if key.Descending {
				r.turn()
			}
			r.deal(indexes, spare)
		}
	}
}

// ranking is where the values of a column stand in its order.
type ranking struct {
	rank  []int32 // of each of the indexes
	count int     // of the different values; it is also the rank of the blank
}

// ranked looks each value up once and compares only those that differ, which are few in long lists.
func (c *Column) ranked(rows []store.MemberRow, indexes []int) ranking {
	rank := make([]int32, len(indexes))
	seen := inShares(len(indexes), func(_, from, to int) map[string]int {
		seen := map[string]int{}
		for n := from; n < to; n++ {
			value := c.text(&rows[indexes[n]])
			number, known := seen[value]
			if !known {
				number = len(seen)
				seen[value] = number
			}
			rank[n] = int32(number) // of the share; its place in the order comes below
		}
		return seen
	})
	all := map[string]int{}
	for _, values := range seen {
		maps.Copy(all, values)
	}
	order := c.inOrder(all)
	for n, value := range order {
		all[value] = n
	}
	all[""] = len(order)
	inShares(len(indexes), func(share, from, to int) bool {
		place := make([]int32, len(seen[share]))
		for value, number := range seen[share] {
			place[number] = int32(all[value])
		}
		for n := from; n < to; n++ {
			rank[n] = place[rank[n]]
		}
		return true
	})
	return ranking{rank, len(order)}
}

// turn makes the last value the first; the blank stays last.
func (r ranking) turn() {
	for n, rank := range r.rank {
		if int(rank) < r.count {
			r.rank[n] = int32(r.count) - 1 - rank
		}
	}
}

// deal puts indexes in the order of their ranks, equal ones as they lie, by counting: it takes no longer for each when
// there are more of them. spare is as long as indexes.
func (r ranking) deal(indexes, spare []int) {
	next := make([]int, r.count+2)
	for _, rank := range r.rank {
		next[rank+1]++
	}
	for n := range r.count {
		next[n+1] += next[n]
	}
	for n, rank := range r.rank {
		spare[next[rank]] = indexes[n]
		next[rank]++
	}
	copy(indexes, spare)
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

// key orders a value of the column. Numbers become bytes that compare as they do, those below 0
// first; choices stand as their list has them.
func (c *Column) key(value string) []byte {
	switch {
	case c.Kind == data.DateValue:
		return []byte(value)
	case c.Kind == data.NumberValue:
		n, _ := strconv.ParseInt(value, 10, 64)
		return binary.BigEndian.AppendUint64(nil, uint64(n)^1<<63)
	case c.ID == "full_name":
		return vntext.SortKey(value)
	case len(c.choices) > 0:
		place := slices.Index(c.choices, value)
		if place < 0 {
			place = len(c.choices) // typed beside the list
		}
		return append([]byte{byte(place >> 8), byte(place)}, vntext.CollationKey(value)...)
	}
	return vntext.CollationKey(value)
}
