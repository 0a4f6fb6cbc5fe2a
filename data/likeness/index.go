package likeness

import "slices"

// longest is how many people of one key are remembered: a list of one name thousands of times must end too, and what
// hundreds share tells nothing.
const longest = 500

// Index finds the people worth comparing with somebody: those who share a number, a name in a year, or a birthday and
// part of the name. People are known by the number they were added with.
type Index struct {
	lists map[uint64][]int32
	keys  []blockKey
}

// NewIndex makes an empty index for about n people.
func NewIndex(n int) *Index { return &Index{lists: make(map[uint64][]int32, 8*n)} }

// Add remembers t under the number i.
func (x *Index) Add(i int32, t *Traits) {
	x.keys = t.keys(x.keys[:0])
	for _, k := range x.keys {
		if list := x.lists[k.hash]; k.kept && len(list) < longest {
			x.lists[k.hash] = append(list, i)
		}
	}
}

// Near appends to found the numbers of all who were added and may be t, each once, in ascending order.
func (x *Index) Near(t *Traits, found []int32) []int32 {
	x.keys = t.keys(x.keys[:0])
	start := len(found)
	for _, k := range x.keys {
		if k.asked {
			found = append(found, x.lists[k.hash]...)
		}
	}
	fresh := found[start:]
	slices.Sort(fresh)
	return found[:start+len(slices.Compact(fresh))]
}
