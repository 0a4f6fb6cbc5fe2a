package vntext

import (
	"strings"

	"golang.org/x/text/unicode/norm"
)

// Compose gives every letter of s its one composed character (NFC), also where the tone was typed before the shape,
// which NFC alone leaves apart. Bytes that are not UTF-8 become U+FFFD. Text that is composed already is returned as it
// is, without allocation.
func Compose(s string) string {
	if isComposed(s) {
		return s
	}
	return joinMarks(norm.NFC.String(strings.ToValidUTF8(s, "\uFFFD")))
}

// isComposed recognises nearly all composed text; a false only sends it the long way.
func isComposed(s string) bool {
	for _, r := range s {
		if !isSettled(r) {
			return false
		}
	}
	return true
}

// isSettled says that r stands for itself in NFC and never joins what is before it: all characters below the combining
// marks, Latin Extended Additional, dashes and quotes.
func isSettled(r rune) bool {
	return r < 0x0300 || r >= 0x1E00 && r < 0x1F00 || r >= 0x2010 && r < 0x2028
}

// joinMarks moves marks that NFC left standing behind a vowel into its free slots.
func joinMarks(s string) string {
	if strings.IndexFunc(s, func(r rune) bool { return isTone(r) || isShape(r) }) < 0 {
		return s
	}
	runes := []rune(s)
	out := make([]rune, 0, len(runes))
	for i := 0; i < len(runes); i++ {
		k := knownOf(runes[i])
		if k == nil || k.base == 0 {
			out = append(out, runes[i])
			continue
		}
		l := k.letter
		for i+1 < len(runes) && l.take(runes[i+1]) {
			i++
		}
		out = append(out, composed[l])
	}
	return string(out)
}
