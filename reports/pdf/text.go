package pdf

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"bachudong/data/vntext"
)

// Missing is printed in the place of a character that the font lacks.
const Missing = '□'

// PrintText is s as it can be printed: composed, one space for each tab or other blank, "\n" for each end of line,
// nothing invisible. Pictographs and marks that belong to no letter are left out and characters that the font lacks
// become Missing; lost names them, each once.
func PrintText(s string) (text string, lost []rune) {
	if plain(s) {
		return s, nil
	}
	ok := printable()
	lose := func(r rune) {
		if !slices.Contains(lost, r) {
			lost = append(lost, r)
		}
	}
	var b strings.Builder
	s = strings.NewReplacer("\r\n", "\n", "\r", "\n", "\u2028", "\n", "\u2029", "\n", "\v", "\n", "\f", "\n").Replace(s)
	// Invisible characters go first: a soft hyphen between a letter and its tone would keep them apart.
	s = vntext.Compose(strings.Map(visible, strings.ToValidUTF8(s, string(utf8.RuneError))))
	for _, r := range s {
		switch {
		case r == '\n' || r <= lastRune && ok[r]:
			b.WriteRune(r)
		case mark(r) || pictograph(r):
			lose(r)
		default:
			lose(r)
			b.WriteRune(Missing)
		}
	}
	return b.String(), lost
}

// plain tells whether s prints as it is, which nearly every text does.
func plain(s string) bool {
	ok := printable()
	for _, r := range s {
		if r > lastRune || !ok[r] {
			return false
		}
	}
	return true
}

// visible maps blanks to a space and what has no shape of its own to nothing.
func visible(r rune) rune {
	switch {
	case r == '\n':
		return r
	case r == '\t' || unicode.Is(unicode.Zs, r):
		return ' '
	case invisible(r):
		return -1
	}
	return r
}

// invisible holds for controls, soft hyphens, zero-width characters, direction and variation selectors, and for the
// blanks that are printed as a plain space.
func invisible(r rune) bool {
	return unicode.In(r, unicode.Cc, unicode.Cf, unicode.Variation_Selector) || r != ' ' && unicode.Is(unicode.Zs, r)
}

// mark holds for combining marks; what composition leaves of them would be printed beside its letter.
func mark(r rune) bool { return unicode.In(r, unicode.Mn, unicode.Me) }

// pictograph holds for emoji and other symbols beyond the common ones: a box in their place would tell the reader nothing.
func pictograph(r rune) bool {
	return r >= 0x1F000 && r <= 0x1FBFF || r >= 0x2600 && r <= 0x27BF || r >= 0x2B00 && r <= 0x2BFF
}

// NameRunes lists characters for a message: “😀” (U+1F600), “ꦲ” (U+A9B2).
func NameRunes(lost []rune) string {
	names := make([]string, len(lost))
	for i, r := range lost {
		names[i] = fmt.Sprintf("“%c” (U+%04X)", r, r)
		if mark(r) || r == utf8.RuneError {
			names[i] = fmt.Sprintf("U+%04X", r)
		}
	}
	return strings.Join(names, ", ")
}
