package vntext

import (
	"strings"
	"unicode"
)

// Fold is s as it is searched: clean, lower case, all marks off, đ as d, one kind of dash and apostrophe. Fold of what is
// folded is the same.
func Fold(s string) string {
	s = Clean(s)
	if isFolded(s) {
		return s
	}
	var b strings.Builder
	b.Grow(len(s))
	for _, r := range s {
		if r = foldRune(r); r != 0 {
			b.WriteRune(r)
		}
	}
	return Clean(b.String())
}

// isFolded settles most texts at once: no capital, no mark and no sign that plainSign changes.
func isFolded(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] >= 0x80 || s[i] >= 'A' && s[i] <= 'Z' || s[i] == '`' {
			return false
		}
	}
	return true
}

// foldRune is 0 for a mark, which folding leaves out.
func foldRune(r rune) rune {
	if k := knownOf(r); k != nil {
		return plainSign(k.folded)
	}
	if unicode.Is(unicode.Mn, r) {
		return 0
	}
	return plainSign(foldSlowly(r))
}

// plainSign makes the many dashes and apostrophes one.
func plainSign(r rune) rune {
	switch r {
	case '\u2018', '\u2019', '\u02BC', '\u02B9', '\u00B4', '\u2032', '`':
		return '\''
	case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2015', '\u2212':
		return '-'
	}
	return r
}

// SameText says that a and b are the same words whatever the case and wherever in the syllable the tone is written:
// hoà = hòa, thuý = thúy, quý = qúy. Mỹ and Mĩ are different words.
func SameText(a, b string) bool { return a == b || CompareKey(a) == CompareKey(b) }

// CompareKey is equal for two texts exactly when SameText holds: each syllable is written without tone, its tones behind
// it. It is meant for comparing, not for reading.
func CompareKey(s string) string {
	var b strings.Builder
	b.Grow(len(s) + 8)
	var tones []rune
	flush := func() {
		for _, tone := range tones {
			b.WriteRune(tone)
		}
		tones = tones[:0]
	}
	for _, r := range Clean(s) {
		k := knownOf(r)
		switch {
		case k != nil && k.base != 0:
			b.WriteRune(k.shaped)
			if k.tone != 0 {
				tones = append(tones, k.tone)
			}
		case isTone(r):
			tones = append(tones, r)
		case unicode.IsLetter(r) || unicode.IsMark(r):
			b.WriteRune(unicode.ToLower(r))
		default:
			flush()
			b.WriteRune(plainSign(r))
		}
	}
	flush()
	return b.String()
}
