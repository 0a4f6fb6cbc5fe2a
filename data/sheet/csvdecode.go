package sheet

import (
	"bytes"
	"unicode/utf8"

	"golang.org/x/text/encoding/unicode"
)

// decodeText makes UTF-8 of a text file in UTF-8 or UTF-16, with or without its mark. Anything else is legacy: each of its
// bytes becomes the character of that number, and what that means is for the one who knows the old encodings.
func decodeText(name string, content []byte) (text string, legacy bool, err error) {
	endian, isUTF16 := utf16Of(content)
	if isUTF16 {
		decoded, err := unicode.UTF16(endian, unicode.UseBOM).NewDecoder().Bytes(content)
		if err != nil {
			return "", false, refuseEncoding(name).Because(err)
		}
		content = decoded
	}
	content = bytes.TrimPrefix(content, []byte("\uFEFF"))
	for _, c := range content {
		if c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\v' && c != '\f' && c != 0x1a {
			return "", false, refuseKind(name, "nội dung không phải danh sách Excel hay CSV", adviceExcelList)
		}
	}
	if utf8.Valid(content) {
		return string(content), false, nil
	}
	return latin1(content), true, nil
}

// latin1 makes each byte the character of its number.
func latin1(content []byte) string {
	runes := make([]rune, len(content))
	for i, c := range content {
		runes[i] = rune(c)
	}
	return string(runes)
}

// utf16Of recognises UTF-16 by its mark, or by every second byte of the beginning being zero more often than not.
func utf16Of(content []byte) (unicode.Endianness, bool) {
	switch {
	case bytes.HasPrefix(content, []byte("\xFF\xFE")):
		return unicode.LittleEndian, true
	case bytes.HasPrefix(content, []byte("\xFE\xFF")):
		return unicode.BigEndian, true
	}
	head := content[:min(len(content), 512)&^1]
	even, odd := 0, 0
	for i := 0; i < len(head); i += 2 {
		if head[i] == 0 {
			even++
		}
		if head[i+1] == 0 {
			odd++
		}
	}
	half := len(head) / 4
	switch {
	case len(head) < 4:
		return unicode.LittleEndian, false
	case odd > half && even == 0:
		return unicode.LittleEndian, true
	case even > half && odd == 0:
		return unicode.BigEndian, true
	}
	return unicode.LittleEndian, false
}
