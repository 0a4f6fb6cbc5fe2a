package form

import (
	"strings"
	"unicode"
	"unicode/utf16"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// MaxText is the longest text a cell can hold, in UTF-16 units.
const MaxText = 32767

// SafeText makes any text fit for a cell: valid, composed (NFC), without characters that XML or a reader of the paper
// cannot take, line ends as \n, at most MaxText long (a longer one ends in "…"). What looks like a formula stays text:
// it is the caller's cell that must be of the text format.
func SafeText(s string) string {
	if plain(s) {
		return s
	}
	s = strings.ReplaceAll(strings.ToValidUTF8(s, "\uFFFD"), "\r\n", "\n")
	s = strings.Map(func(r rune) rune {
		switch {
		case r == '\n' || r == '\r' || r == '\u2028' || r == '\u2029' || r == '\v':
			return '\n'
		case r == '\t':
			return ' '
		case unicode.Is(unicode.Cc, r), r == '\uFFFE', r == '\uFFFF', invisible(r):
			return -1
		}
		return r
	}, s)
	return cut(norm.NFC.String(s), MaxText)
}

// plain tells that s needs nothing done: printable ASCII of a safe length.
func plain(s string) bool {
	for i := 0; i < len(s); i++ {
		if c := s[i]; c >= utf8.RuneSelf || (c < ' ' && c != '\n') || c == 0x7f {
			return false
		}
	}
	return len(s) <= MaxText
}

// invisible are marks that reorder or hide text on paper: direction controls, zero-width spaces, soft hyphen, BOM. The
// joiner U+200D stays, since emoji are built with it.
func invisible(r rune) bool {
	switch {
	case r == '\u00AD', r == '\uFEFF', r == '\u200B', r == '\u200C', r == '\u200E', r == '\u200F', r == '\u2060':
		return true
	case r >= '\u202A' && r <= '\u202E', r >= '\u2066' && r <= '\u2069':
		return true
	}
	return false
}

// cut shortens s to limit UTF-16 units, between letters, with "…" as its end.
func cut(s string, limit int) string {
	if len(s) <= limit || UTF16Length(s) <= limit {
		return s
	}
	units := 0
	for i, r := range s {
		if units += utf16.RuneLen(r); units > limit-1 {
			return strings.TrimRight(s[:i], " \n") + "…"
		}
	}
	return s
}

// UTF16Length is the length of s as Excel counts it.
func UTF16Length(s string) int {
	n := 0
	for _, r := range s {
		n += max(utf16.RuneLen(r), 1)
	}
	return n
}
