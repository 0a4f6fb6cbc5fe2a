package likeness

import (
	"slices"
	"strings"

	"bachudong/data"
	"bachudong/data/vntext"
)

// nameRelation is how two names go together, from the closest to none.
type nameRelation int

const (
	nameSame       nameRelation = iota // the same words, wherever the tone stands
	nameUnmarked                       // one was written without marks
	nameOtherMarks                     // the same letters, other marks: Hoa and Hòa
	nameIY                             // Mỹ and Mĩ
	nameDropped                        // Thị or Văn left out
	nameOrder                          // the family name behind the others
	nameTypo                           // one letter differs or two changed places, and one of the two is no name
	nameShorter                        // middle names left out
	nameLike                           // one letter differs, and both are names
	nameNone
)

func compareNames(a, b *Traits) nameRelation {
	switch {
	case len(a.words) == 0 || len(b.words) == 0:
		return nameNone
	case a.folded == b.folded && vntext.SameText(a.Name, b.Name):
		return nameSame
	case a.folded == b.folded && marksAgree(a.Name, b.Name):
		return nameUnmarked
	case a.folded == b.folded:
		return nameOtherMarks
	case slices.Equal(a.words, b.words):
		return nameIY
	case a.core == b.core:
		return compareCores(coreOf(a.words), coreOf(b.words), len(a.words) != len(b.words))
	case leavesOut(a.words, b.words):
		return nameShorter
	}
	return slip(a, b)
}

// compareCores compares names of the same words beside Thị and Văn. Only the order of the West, with the family name last, is
// another order of one name: Minh Anh and Anh Minh of one family are two people. When neither left a word out, one is called
// Thị and the other Văn.
func compareCores(a, b []string, leftOut bool) nameRelation {
	switch {
	case slices.Equal(a, b) && leftOut:
		return nameDropped
	case turned(a, b) || turned(b, a):
		return nameOrder
	}
	return nameNone
}

// turned tells whether b is a with its first word moved to the end.
func turned(a, b []string) bool {
	last := len(a) - 1
	return last > 0 && len(b) == len(a) && a[0] == b[last] && slices.Equal(a[1:], b[:last])
}

// CompatibleNames tells whether two names can be of one person: the same words whatever their marks, order or i and y,
// or one with middle names of the other left out.
func CompatibleNames(a, b string) bool {
	x, y := Of(&data.Person{FullName: a}, ""), Of(&data.Person{FullName: b}, "")
	return compareNames(&x, &y).compatible()
}

func (r nameRelation) compatible() bool { return r < nameTypo || r == nameShorter }

// marksAgree tells whether one of two names of the same letters was written without any marks. A name with marks in other
// syllables means what it writes: twins are called Hoa and Hòa.
func marksAgree(a, b string) bool { return unmarked(a) || unmarked(b) }

func unmarked(name string) bool { return strings.ToLower(vntext.Clean(name)) == vntext.Fold(name) }

// oneOff tells whether one letter more, less or other makes a out of b, or two neighbours that changed places.
func oneOff(a, b string) bool {
	x, y := []byte(a), []byte(b)
	if len(x) > len(y) {
		x, y = y, x
	}
	for len(x) > 0 && x[0] == y[0] {
		x, y = x[1:], y[1:]
	}
	for len(x) > 0 && x[len(x)-1] == y[len(y)-1] {
		x, y = x[:len(x)-1], y[:len(y)-1]
	}
	return len(x) <= 1 && len(y) == 1 || len(x) == 2 && len(y) == 2 && x[0] == y[1] && x[1] == y[0]
}

// leavesOut tells whether the shorter of two names has the family and given name of the longer, and its middle names are
// among those of the longer, in order.
func leavesOut(a, b []string) bool {
	short, long := a, b
	if len(short) > len(long) {
		short, long = long, short
	}
	if len(short) < 2 || short[0] != long[0] || short[len(short)-1] != long[len(long)-1] {
		return false
	}
	i := 0
	for _, w := range long {
		if i < len(short) && short[i] == w {
			i++
		}
	}
	return i == len(short)
}
