package legacy

import (
	"strings"

	"bachudong/data/vntext"
)

// viqrMarks are the signs that VIQR writes behind a letter.
var viqrMarks = map[rune]string{
	'(': breve, '^': hat, '+': horn, '\'': acute, '`': grave, '?': hook, '~': tilde, '.': dot,
}

// decodeVIQR puts the signs behind a vowel onto it and makes đ of dd. A backslash keeps the sign behind it a sign.
func decodeVIQR(text string) string {
	runes := []rune(text)
	var b strings.Builder
	b.Grow(len(text))
	for i := 0; i < len(runes); i++ {
		r := runes[i]
		switch {
		case r == '\\' && i+1 < len(runes) && viqrMarks[runes[i+1]] != "":
			i++
			b.WriteRune(runes[i])
		case (r == 'd' || r == 'D') && i+1 < len(runes) && (runes[i+1] == 'd' || runes[i+1] == 'D'):
			i++
			b.WriteRune(map[rune]rune{'d': 'đ', 'D': 'Đ'}[r])
		default:
			letter := string(r)
			for i+1 < len(runes) && strings.ContainsRune("aeiouyAEIOUY", r) {
				marked := vntext.Compose(letter + viqrMarks[runes[i+1]])
				if marked == letter || len([]rune(marked)) != 1 {
					break
				}
				letter = marked
				i++
			}
			b.WriteString(letter)
		}
	}
	return b.String()
}
