package legacy

import (
	"strings"

	"bachudong/data/vntext"
)

// vniLetters are the letters of VNI-Windows that are one byte; the capital is 0x20 lower.
var vniLetters = map[byte]rune{
	0xF4: 'ơ', 0xF6: 'ư', 0xF1: 'đ', 0xEC: 'ì', 0xED: 'í', 0xE6: 'ỉ', 0xF3: 'ĩ', 0xF2: 'ị', 0xEE: 'ỵ',
}

// vniMarks are the bytes behind a letter of the group: the combining marks that they put on it.
var vniMarks = map[string]map[byte]string{
	"aeouyơư": {0xF9: acute, 0xF8: grave, 0xFB: hook, 0xF5: tilde, 0xEF: dot},
	"aeo":     {0xE2: hat, 0xE1: hat + acute, 0xE0: hat + grave, 0xE5: hat + hook, 0xE3: hat + tilde, 0xE4: hat + dot},
	"a":       {0xEA: breve, 0xE9: breve + acute, 0xE8: breve + grave, 0xFA: breve + hook, 0xFC: breve + tilde, 0xEB: breve + dot},
}

// The combining marks of Vietnamese.
const (
	hat, breve, horn               = "\u0302", "\u0306", "\u031b"
	grave, acute, tilde, hook, dot = "\u0300", "\u0301", "\u0303", "\u0309", "\u0323"
)

// vniSingle and vniDouble decode a byte, and a letter (already decoded) with the mark behind it.
var (
	vniSingle [256]rune
	vniDouble = map[vniPair]rune{}
)

type vniPair struct {
	letter rune
	mark   byte
}

func init() {
	copy(vniSingle[0x80:0xA0], windows1252[0x80:]) // no letters there, so quotes and dashes of Windows
	const capital = 0x20
	for b, r := range vniLetters {
		vniSingle[b], vniSingle[b-capital] = r, upper(r)
	}
	for letters, marks := range vniMarks {
		for _, letter := range letters {
			for mark, combining := range marks {
				r := []rune(vntext.Compose(string(letter) + combining))[0]
				vniDouble[vniPair{letter, mark}] = r
				vniDouble[vniPair{upper(letter), mark - capital}] = upper(r)
				vniDouble[vniPair{upper(letter), mark}] = upper(r) // typed with the small mark
			}
		}
	}
}

// decodeVNI reads a letter together with the mark behind it first: the letter ơ alone would break ớ, ờ, ở, ỡ, ợ.
func decodeVNI(text string) (decoded string, undecodable int) {
	var b strings.Builder
	b.Grow(len(text))
	const none = -1
	letter := rune(none) // the last letter, still without its mark
	flush := func() {
		if letter != none {
			b.WriteRune(letter)
		}
		letter = none
	}
	for _, r := range text {
		c, ok := asByte(r)
		if marked := vniDouble[vniPair{letter, c}]; ok && marked != 0 {
			letter = none
			b.WriteRune(marked)
			continue
		}
		flush()
		switch {
		case isNeutral(r):
			letter = r
		case ok && vniSingle[c] != 0:
			letter = vniSingle[c]
		default:
			undecodable++
			b.WriteRune(r)
		}
	}
	flush()
	return b.String(), undecodable
}

func upper(r rune) rune { return []rune(strings.ToUpper(string(r)))[0] }
