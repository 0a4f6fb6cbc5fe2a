package sheet

import (
	"bytes"
	"strconv"
	"strings"
	"unicode/utf8"
)

// appendText adds a token's text to dst with its entities resolved.
func (s *scanner) appendText(dst []byte) []byte {
	if s.kind == cdataText {
		return append(dst, s.text...)
	}
	return appendUnescaped(dst, s.text)
}

// unescape is an attribute value as a string.
func unescape(raw []byte) string {
	return tidy(appendUnescaped(nil, raw))
}

// appendUnescaped resolves the five named entities and character references; anything else stays as it is written.
func appendUnescaped(dst, raw []byte) []byte {
	for {
		i := bytes.IndexByte(raw, '&')
		if i < 0 {
			return append(dst, raw...)
		}
		dst = append(dst, raw[:i]...)
		raw = raw[i:]
		n := bytes.IndexByte(raw[:min(len(raw), 12)], ';')
		r, known := rune(0), false
		if n > 0 {
			r, known = entity(string(raw[1:n]))
		}
		if !known {
			dst = append(dst, '&')
			raw = raw[1:]
			continue
		}
		dst = utf8.AppendRune(dst, r)
		raw = raw[n+1:]
	}
}

func entity(name string) (rune, bool) {
	switch name {
	case "amp":
		return '&', true
	case "lt":
		return '<', true
	case "gt":
		return '>', true
	case "quot":
		return '"', true
	case "apos":
		return '\'', true
	}
	number, found := strings.CutPrefix(name, "#")
	if !found {
		return 0, false
	}
	base := 10
	if hex, isHex := strings.CutPrefix(strings.ToLower(number), "x"); isHex {
		number, base = hex, 16
	}
	code, err := strconv.ParseUint(number, base, 32)
	if err != nil || code > utf8.MaxRune {
		return 0, false
	}
	return rune(code), true
}

// tidy makes the text of a cell from its bytes: resolves Excel's _x000D_ escapes, makes every line end a \n, drops
// control characters and replaces what is not UTF-8.
func tidy(b []byte) string {
	plain, ascii := true, true
	for _, c := range b {
		if c >= utf8.RuneSelf {
			ascii = false
		} else if c < ' ' && c != '\n' && c != '\t' || c == '_' || c == 0x7f {
			plain = false
			break
		}
	}
	if plain && (ascii || utf8.Valid(b)) {
		return string(b)
	}
	return cleanText(resolveEscapes(string(b)))
}

// cleanText makes every line end a \n, drops control characters and replaces what is not UTF-8. All else stays, above all
// U+0080 to U+00FF: in legacy fonts they are letters.
func cleanText(text string) string {
	text = strings.ReplaceAll(strings.ToValidUTF8(text, "\uFFFD"), "\r\n", "\n")
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\r':
			return '\n'
		case r < ' ' && r != '\n' && r != '\t' || r == 0x7f:
			return -1
		}
		return r
	}, text)
}

// resolveEscapes replaces _xHHHH_ by the character; _x005F_ is the underscore that protects such a text.
func resolveEscapes(s string) string {
	if !strings.Contains(s, "_x") {
		return s
	}
	var out strings.Builder
	for {
		i := strings.Index(s, "_x")
		if i < 0 || len(s) < i+7 {
			out.WriteString(s)
			return out.String()
		}
		code, err := strconv.ParseUint(s[i+2:i+6], 16, 16)
		surrogate := code >= 0xD800 && code < 0xE000
		if err != nil || s[i+6] != '_' || surrogate {
			out.WriteString(s[:i+2])
			s = s[i+2:]
			continue
		}
		out.WriteString(s[:i])
		out.WriteRune(rune(code))
		s = s[i+7:]
	}
}
