package legacy

import (
	"strings"
	"unicode"
)

// mangled undoes what programs on a Windows with the Vietnamese code page did to some bytes of a legacy text: they turned
// them into the Unicode characters that code page 1258 has in these places.
var mangled = map[rune]rune{
	'\u0102': 0xC3, '\u0300': 0xCC, '\u0110': 0xD0, '\u0309': 0xD2, '\u01A0': 0xD5, '\u01AF': 0xDD, '\u0303': 0xDE,
	'\u0103': 0xE3, '\u0301': 0xEC, '\u0111': 0xF0, '\u0323': 0xF2, '\u01A1': 0xF5, '\u01B0': 0xFD, '\u20AB': 0xFE,
}

// asByte is the byte that a character of a legacy text stands for; false when it can be none.
func asByte(r rune) (byte, bool) {
	if r <= 0xFF {
		return byte(r), true
	}
	b, ok := mangled[r]
	return byte(b), ok
}

// isNeutral holds for signs that stand in text of any encoding: those of ASCII, spaces, dashes, quotes, tick marks.
func isNeutral(r rune) bool {
	return r < 0x80 || r == '\u00A0' || r > 0xFF && mangled[r] == 0 && !unicode.IsLetter(r) && !unicode.IsMark(r)
}

// ProvesUnicode tells whether a text holds a letter that no legacy encoding can have produced.
func ProvesUnicode(text string) bool {
	for _, r := range text {
		switch {
		case r <= 0xFF:
		case r >= firstVietnamese && r <= lastVietnamese:
			return true
		case mangled[r] == 0 && !isNeutral(r):
			return true
		}
	}
	return false
}

// The block of Unicode that was made for the toned letters of Vietnamese.
const firstVietnamese, lastVietnamese = '\u1EA0', '\u1EF9'

// replaceRunes decodes one character at a time; letter gives 0 for what the encoding does not have.
func replaceRunes(text string, letter func(byte) rune) (decoded string, undecodable int) {
	var b strings.Builder
	b.Grow(len(text) + len(text)/2)
	for _, r := range text {
		if isNeutral(r) {
			b.WriteRune(r)
			continue
		}
		if c, ok := asByte(r); ok && letter(c) != 0 {
			b.WriteRune(letter(c))
			continue
		}
		undecodable++
		b.WriteRune(r)
	}
	return b.String(), undecodable
}
