package vntext

import (
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// The combining marks of Vietnamese: three that shape a letter, five that carry the tone of a syllable.
const (
	markHat   = '\u0302' // â ê ô
	markBreve = '\u0306' // ă
	markHorn  = '\u031b' // ơ ư

	toneGrave = '\u0300'
	toneAcute = '\u0301'
	toneTilde = '\u0303'
	toneHook  = '\u0309'
	toneDot   = '\u0323'
)

// letter is a vowel taken apart. base keeps its case; shape and tone are combining marks, 0 for none.
type letter struct{ base, shape, tone rune }

// known is what is looked up about a composed character that Vietnamese text can hold.
type known struct {
	letter
	shaped rune // lower case, shape kept, tone off
	folded rune // lower case, all marks off
}

// The composed vowels live in two stretches of Unicode; everything else is looked up the slow way.
const (
	lowEnd    = 0x0250
	highStart = 0x1EA0
	highEnd   = 0x1F00
)

var (
	lowKnown  [lowEnd]known
	highKnown [highEnd - highStart]known
	composed  = map[letter]rune{}
)

func init() {
	for r := rune(0); r < lowEnd; r++ {
		lowKnown[r].folded = foldSlowly(r)
	}
	for r := rune(highStart); r < highEnd; r++ {
		highKnown[r-highStart].folded = foldSlowly(r)
	}
	shapes := map[rune][]rune{
		'a': {0, markHat, markBreve}, 'e': {0, markHat}, 'i': {0}, 'o': {0, markHat, markHorn}, 'u': {0, markHorn}, 'y': {0},
	}
	for lower, marks := range shapes {
		for _, shape := range marks {
			shaped := joined(lower, shape, 0)
			for _, tone := range []rune{0, toneGrave, toneAcute, toneTilde, toneHook, toneDot} {
				for _, base := range []rune{lower, unicode.ToUpper(lower)} {
					l := letter{base, shape, tone}
					r := joined(base, shape, tone)
					composed[l] = r
					k := knownOf(r)
					k.letter, k.shaped = l, shaped
				}
			}
		}
	}
}

// joined is the one character made of a base letter and its marks.
func joined(base, shape, tone rune) rune {
	text := string(base)
	for _, mark := range []rune{shape, tone} {
		if mark != 0 {
			text += string(mark)
		}
	}
	return []rune(norm.NFC.String(text))[0]
}

// knownOf is the entry of r, nil outside the two stretches. The entry of a character that is not a vowel has base 0.
func knownOf(r rune) *known {
	switch {
	case r < lowEnd:
		return &lowKnown[r]
	case r >= highStart && r < highEnd:
		return &highKnown[r-highStart]
	}
	return nil
}

// take moves a mark into its slot and says whether there was room: a filled slot ends the letter.
func (l *letter) take(mark rune) bool {
	if isTone(mark) {
		if l.tone != 0 {
			return false
		}
		l.tone = mark
		return true
	}
	shaped := *l
	shaped.shape = mark
	if _, ok := composed[shaped]; !ok || l.shape != 0 || mark == 0 {
		return false
	}
	*l = shaped
	return true
}

func isTone(r rune) bool {
	switch r {
	case toneGrave, toneAcute, toneTilde, toneHook, toneDot:
		return true
	}
	return false
}

func isShape(r rune) bool { return r == markHat || r == markBreve || r == markHorn }

// foldSlowly is r in lower case without its marks; 0 when r is nothing but a mark.
func foldSlowly(r rune) rune {
	switch r {
	case 'Đ', 'đ', 'Ð', 'ð':
		return 'd'
	}
	for _, part := range norm.NFD.String(string(r)) {
		if !unicode.Is(unicode.Mn, part) {
			return unicode.ToLower(unicode.ToUpper(part)) // ſ and s have one capital
		}
	}
	return 0
}
