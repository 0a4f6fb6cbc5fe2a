package vntext

import (
	"strings"
	"unicode"
)

// Name is a full name taken apart. A name of one word has only Given.
type Name struct {
	Family string // họ, the first word
	Middle string // đệm, the words between, separated by single spaces
	Given  string // tên, the last word
}

// SplitName takes a full name apart; the zero Name for an empty one.
func SplitName(fullName string) Name {
	words := strings.Fields(Clean(fullName))
	switch last := len(words) - 1; {
	case last < 0:
		return Name{}
	case last == 0:
		return Name{Given: words[0]}
	default:
		return Name{Family: words[0], Middle: strings.Join(words[1:last], " "), Given: words[last]}
	}
}

// TitleCase writes a name that came in all capitals or all small letters with a capital at the start of each syllable,
// also behind an apostrophe or hyphen (H'Hen). A name of mixed case is only cleaned: its writer meant it so.
func TitleCase(s string) string {
	s = Clean(s)
	var upper, lower bool
	for _, r := range s {
		upper = upper || unicode.IsUpper(r)
		lower = lower || unicode.IsLower(r)
	}
	if upper == lower {
		return s
	}
	start := true
	titled := strings.Map(func(r rune) rune {
		was := start
		start = !unicode.IsLetter(r) && !unicode.IsMark(r) && !unicode.IsDigit(r)
		if was {
			return unicode.ToUpper(r)
		}
		return unicode.ToLower(r)
	}, s)
	return Compose(titled)
}
