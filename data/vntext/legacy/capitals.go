package legacy

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// RestoreCapitals gives a decoded text that was typed all in capitals back the capitals that TCVN3 does not have: "NGUYễN
// VăN áNH" is "NGUYỄN VĂN ÁNH". Other text is returned as it is.
func RestoreCapitals(text string) string {
	capitals, longest, lost := 0, 0, false
	for _, r := range text {
		switch {
		case !unicode.IsLetter(r):
			capitals = 0
			continue
		case unicode.IsUpper(r):
			capitals++
		case !isToned(r):
			return text // a small letter that would have had its capital
		default:
			lost = true
		}
		longest = max(longest, capitals)
	}
	if !lost || longest < 2 {
		return text
	}
	return strings.ToUpper(text)
}

// RestoreInitial gives the words of a decoded name the capital that they begin with where TCVN3 does not have it: "Lê Thị
// ánh" is "Lê Thị Ánh". It is meant for names whose other words begin with capitals.
func RestoreInitial(name string) string {
	words := strings.Split(name, " ")
	for i, word := range words {
		if first, size := utf8.DecodeRuneInString(word); isToned(first) && unicode.IsLower(first) {
			words[i] = string(upper(first)) + word[size:]
		}
	}
	return strings.Join(words, " ")
}

// isToned holds for the letters that TCVN3 has only small.
func isToned(r rune) bool {
	return strings.ContainsRune(tonedLetters, r)
}

const tonedLetters = "àảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ"
