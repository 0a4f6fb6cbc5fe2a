package vntext

import (
	"strings"
	"unicode"
)

// Clean is s as it should be kept: composed, look-alikes of Đ and đ replaced, every kind of space and line break one plain
// space, none at the ends, characters that cannot be seen or printed left out. What is clean already is returned as it
// is, without allocation. Text in a legacy encoding must be decoded first: there the soft hyphen is a letter.
func Clean(s string) string {
	if isClean(s) {
		return s
	}
	var b strings.Builder
	b.Grow(len(s))
	space := false
	for _, r := range s {
		switch {
		case isBlank(r):
			space = b.Len() > 0
		case isInvisible(r):
		default:
			if space {
				b.WriteByte(' ')
				space = false
			}
			b.WriteRune(unlike(r))
		}
	}
	return Compose(b.String())
}

// isClean recognises nearly all clean text; a false only sends it the long way.
func isClean(s string) bool {
	afterSpace := true
	for _, r := range s {
		if r == ' ' {
			if afterSpace {
				return false
			}
			afterSpace = true
			continue
		}
		if r < ' ' || r >= 0x7F && (r <= 0xA0 || !isSettled(r) || r == 0xAD || unlike(r) != r) {
			return false
		}
		afterSpace = false
	}
	return s == "" || !afterSpace
}

// unlike replaces the letters that look like Đ and đ but are Icelandic or African.
func unlike(r rune) rune {
	switch r {
	case 'Ð', '\u0189':
		return 'Đ'
	case 'ð', '\u0256':
		return 'đ'
	}
	return r
}

// isBlank holds for everything that shows as empty room.
func isBlank(r rune) bool {
	switch r {
	case '\u2800', '\u3164', '\u115F', '\u1160', '\uFFA0': // braille blank, Hangul fillers
		return true
	}
	return unicode.IsSpace(r)
}

// isInvisible holds for what takes no room or cannot be written to a file: controls, zero-width and direction
// characters, soft hyphen, byte order mark, variation selectors, noncharacters.
func isInvisible(r rune) bool {
	switch {
	case r == '\u034F', r >= 0x180B && r <= 0x180F, r >= 0xFE00 && r <= 0xFE0F, r >= 0xE0100 && r <= 0xE01EF:
		return true
	case r >= 0xFDD0 && r <= 0xFDEF, r&0xFFFE == 0xFFFE:
		return true
	}
	return unicode.Is(unicode.Cc, r) || unicode.Is(unicode.Cf, r)
}
