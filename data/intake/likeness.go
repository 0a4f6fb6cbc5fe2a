package intake

import (
	"strings"

	"bachudong/data/vntext"
)

// compatibleNames tells whether two names can be of one person: the same words whatever the marks, or the same family
// and given name with the words of the shorter one among those of the longer (Thị or Văn left out).
func compatibleNames(a, b string) bool {
	x, y := vntext.Fold(a), vntext.Fold(b)
	if x == y {
		return true
	}
	if len(x) > len(y) {
		x, y = y, x
	}
	short, long := strings.Fields(x), strings.Fields(y)
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
