package likeness

import (
	"strings"

	"bachudong/data/vntext"
)

// slip judges two names that are one letter apart. Vietnamese names are short and close to each other, so a letter alone
// proves nothing: twins are called Hân and Nhân, a class has Linh and Minh. It is a slip of the keys when it made a word
// that is no syllable, or ran two words together; otherwise the names are only like each other.
func slip(a, b *Traits) nameRelation {
	if !oneOff(a.folded, b.folded) {
		return nameNone
	}
	if len(a.words) != len(b.words) {
		return nameTypo
	}
	at, apart := 0, 0
	for i := range a.words {
		if a.words[i] != b.words[i] {
			at, apart = i, apart+1
		}
	}
	if apart != 1 || max(len(a.words[at]), len(b.words[at])) < shortestSlip {
		return nameNone
	}
	if a.spelled(at) && b.spelled(at) {
		return nameLike
	}
	return nameTypo
}

// shortestSlip is how many letters the longer of two words must have to be one word mistyped.
const shortestSlip = 3

// spelled tells whether a word of the name may be meant as it stands. Of a name without marks nothing can be said.
func (t *Traits) spelled(at int) bool {
	words := strings.Fields(vntext.Clean(t.Name))
	return unmarked(t.Name) || at >= len(words) || vntext.IsSyllable(words[at])
}
