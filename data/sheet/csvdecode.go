package sheet

import (
	"bytes"
	"encoding/binary"
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

// utf16Of recognises UTF-16 by its mark, or by what it would say: no other text has bytes of zero, and read from the wrong
// end Latin letters are Chinese.
func utf16Of(content []byte) (unicode.Endianness, bool) {
	switch {
	case bytes.HasPrefix(content, []byte("\xFF\xFE")):
		return unicode.LittleEndian, true
	case bytes.HasPrefix(content, []byte("\xFE\xFF")):
		return unicode.BigEndian, true
	}
	head := content[:min(len(content), 4096)&^1]
	if bytes.IndexByte(head, 0) >= 0 {
		switch {
		case mostlyVietnamese(head, binary.LittleEndian):
			return unicode.LittleEndian, true
		case mostlyVietnamese(head, binary.BigEndian):
			return unicode.BigEndian, true
		}
	}
	return unicode.LittleEndian, false
}

// mostlyVietnamese tells whether nine of ten units of UTF-16 are what a Vietnamese list is made of: Latin letters and
// their marks, signs, line breaks.
func mostlyVietnamese(text []byte, order binary.ByteOrder) bool {
	known := 0
	for i := 0; i+1 < len(text); i += 2 {
		switch u := order.Uint16(text[i:]); {
		case u == '\t', u == '\n', u == '\r', u >= ' ' && u < 0x0370, u >= 0x1E00 && u < 0x1F00, u >= 0x2000 && u < 0x20D0:
			known++
		}
	}
	return known*10 >= len(text)/2*9
}
