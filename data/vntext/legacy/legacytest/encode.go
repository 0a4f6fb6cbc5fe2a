package legacytest

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/unicode/norm"

	"bachudong/data/vntext/legacy"
)

const vowels = "aàảãáạăằẳẵắặâầẩẫấậeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵđ"

// What the small letters above are in TCVN3, and in VNI-Windows (letter and mark, or one byte).
const (
	inTCVN3 = "a\xB5\xB6\xB7\xB8\xB9\xA8\xBB\xBC\xBD\xBE\xC6\xA9\xC7\xC8\xC9\xCA\xCB" +
		"e\xCC\xCE\xCF\xD0\xD1\xAA\xD2\xD3\xD4\xD5\xD6i\xD7\xD8\xDC\xDD\xDE" +
		"o\xDF\xE1\xE2\xE3\xE4\xAB\xE5\xE6\xE7\xE8\xE9\xAC\xEA\xEB\xEC\xED\xEE" +
		"u\xEF\xF1\xF2\xF3\xF4\xAD\xF5\xF6\xF7\xF8\xF9y\xFA\xFB\xFC\xFD\xFE\xAE"
	inVNI = "a a\xF8 a\xFB a\xF5 a\xF9 a\xEF a\xEA a\xE8 a\xFA a\xFC a\xE9 a\xEB a\xE2 a\xE0 a\xE5 a\xE3 a\xE1 a\xE4 " +
		"e e\xF8 e\xFB e\xF5 e\xF9 e\xEF e\xE2 e\xE0 e\xE5 e\xE3 e\xE1 e\xE4 i \xEC \xE6 \xF3 \xED \xF2 " +
		"o o\xF8 o\xFB o\xF5 o\xF9 o\xEF o\xE2 o\xE0 o\xE5 o\xE3 o\xE1 o\xE4 \xF4 \xF4\xF8 \xF4\xFB \xF4\xF5 \xF4\xF9 \xF4\xEF " +
		"u u\xF8 u\xFB u\xF5 u\xF9 u\xEF \xF6 \xF6\xF8 \xF6\xFB \xF6\xF5 \xF6\xF9 \xF6\xEF y y\xF8 y\xFB y\xF5 y\xF9 \xEE \xF1"
)

// tcvn3Capitals are all that TCVN3 has.
var tcvn3Capitals = map[rune]string{'Ă': "\xA1", 'Â': "\xA2", 'Ê': "\xA3", 'Ô': "\xA4", 'Ơ': "\xA5", 'Ư': "\xA6", 'Đ': "\xA7"}

// Encode is composed text as a legacy program stored it and Excel keeps it: every byte the character of the same number.
// A capital that TCVN3 does not have becomes the small letter, as typists do. It panics on an encoding that it cannot
// write.
func Encode(text string, e legacy.Encoding) string {
	switch e {
	case legacy.TCVN3:
		return asCharacters(encodeTCVN3(text))
	case legacy.VNI:
		return asCharacters(encodeVNI(text))
	case legacy.Windows1258:
		return asCharacters(encodeWindows(text))
	case legacy.Unicode:
		return text
	}
	panic(fmt.Sprintf("no writer of %s", e))
}

func asCharacters(bytes string) string {
	runes := make([]rune, len(bytes))
	for i := range runes {
		runes[i] = rune(bytes[i])
	}
	return string(runes)
}

func encodeTCVN3(text string) string {
	var b strings.Builder
	for _, r := range text {
		i := position(unicode.ToLower(r))
		switch {
		case r < 0x80 || i < 0:
			b.WriteRune(r)
		case tcvn3Capitals[r] != "":
			b.WriteString(tcvn3Capitals[r])
		default:
			b.WriteByte(inTCVN3[i])
		}
	}
	return b.String()
}

func encodeVNI(text string) string {
	codes := strings.Fields(inVNI)
	var b strings.Builder
	for _, r := range text {
		i := position(unicode.ToLower(r))
		switch {
		case r < 0x80 || i < 0:
			b.WriteRune(r)
		case unicode.IsUpper(r):
			for _, c := range []byte(codes[i]) {
				b.WriteByte(c - 0x20)
			}
		default:
			b.WriteString(codes[i])
		}
	}
	return b.String()
}

// encodeWindows writes tones behind their letters, as keyboards of Windows do, unless the letter has a code with its tone.
func encodeWindows(text string) string {
	var b strings.Builder
	for _, r := range text {
		if code, ok := charmap.Windows1258.EncodeRune(r); ok {
			b.WriteByte(code)
			continue
		}
		marks := norm.NFD.String(string(r))
		tone := strings.IndexAny(marks, "\u0300\u0301\u0303\u0309\u0323")
		if tone < 0 {
			panic(fmt.Sprintf("Windows-1258 has no %c", r))
		}
		_, size := utf8.DecodeRuneInString(marks[tone:])
		for _, part := range norm.NFC.String(marks[:tone]+marks[tone+size:]) + marks[tone:tone+size] {
			code, _ := charmap.Windows1258.EncodeRune(part)
			b.WriteByte(code)
		}
	}
	return b.String()
}

// position is the place of a letter in vowels, -1 when it is not there.
func position(letter rune) int {
	for i, r := range []rune(vowels) {
		if r == letter {
			return i
		}
	}
	return -1
}

// Decompose is text with every mark apart, tone before shape where tone is set: the order that NFC does not undo.
func Decompose(text string, toneFirst bool) string {
	if !toneFirst {
		return norm.NFD.String(text)
	}
	var b strings.Builder
	for _, r := range text {
		marks := []rune(norm.NFD.String(string(r)))
		if len(marks) == 3 {
			marks[1], marks[2] = marks[2], marks[1]
		}
		b.WriteString(string(marks))
	}
	return b.String()
}
