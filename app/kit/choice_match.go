package kit

import (
	"strings"
	"unicode/utf8"

	"bachudong/data/vntext"
)

// choiceKey is an option prepared for matching: its text without accents, and the first letters of its words.
type choiceKey struct{ folded, initials string }

func choiceKeyOf(s string) choiceKey {
	folded := vntext.Fold(s)
	var initials strings.Builder
	for _, word := range strings.Fields(folded) {
		first, _ := utf8.DecodeRuneInString(word)
		initials.WriteRune(first)
	}
	return choiceKey{folded, initials.String()}
}

// rankAnywhere is the rank of a match in the middle of a word.
const rankAnywhere = 3

// rank says how well typed (without accents) matches: 0 beginning of the text, 1 beginning of a later word, 2 first
// letters of the words ("dvcd" for "Đoàn viên chi đoàn"), 3 anywhere, from the
// second letter on; -1 not at all.
func (k choiceKey) rank(typed string) int {
	switch {
	case strings.HasPrefix(k.folded, typed):
		return 0
	case strings.Contains(k.folded, " "+typed):
		return 1
	case strings.HasPrefix(k.initials, typed):
		return 2
	case len(typed) > 1 && strings.Contains(k.folded, typed):
		return rankAnywhere
	}
	return -1
}

// matches lists the options that fit text, the best first and otherwise in their own order.
func (f *ChoiceField) matches(text string) []int {
	typed := vntext.Fold(text)
	var byRank [4][]int
	for i, key := range f.keys {
		if r := key.rank(typed); r >= 0 {
			byRank[r] = append(byRank[r], i)
		}
	}
	var hits []int
	for _, group := range byRank {
		hits = append(hits, group...)
	}
	return hits
}

// shorthand tells whether a text is of several small letters without accents, as somebody types in a hurry.
func shorthand(text string) bool {
	for _, r := range text {
		if r != ' ' && (r < 'a' || r > 'z') {
			return false
		}
	}
	return len(text) > 1
}
