package vntext

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// longName is the length in letters from which a name is worth a second look.
const longName = 50

// PlausibleName says what is odd about a full name. An error (name_missing, name_not_a_name) means that it is no name at
// all; the warnings are name_digits, name_symbols, name_one_word and name_long.
func PlausibleName(fullName string) []Finding {
	name := Clean(fullName)
	if name == "" {
		return failure("name_missing", "Thiếu họ và tên; hãy ghi đủ họ, đệm và tên.")
	}
	letters, digits, symbols := 0, false, ""
	for _, r := range name {
		switch {
		case unicode.IsLetter(r):
			letters++
		case unicode.IsDigit(r):
			digits = true
		case !unicode.IsMark(r) && !strings.ContainsRune(" '-.", plainSign(r)) && !strings.ContainsRune(symbols, r):
			symbols += string(r)
		}
	}
	if letters == 0 {
		return failure("name_not_a_name", "“%s” không phải là họ tên; hãy ghi lại họ và tên.", short(name))
	}
	var found []Finding
	if digits {
		found = append(found, warning("name_digits", "Họ tên “%s” có chữ số; hãy kiểm tra lại.", short(name)))
	}
	if symbols != "" {
		found = append(found, warning("name_symbols", "Họ tên “%s” có ký tự lạ “%s”; hãy kiểm tra lại.", short(name), short(symbols)))
	}
	if !strings.Contains(name, " ") {
		found = append(found, warning("name_one_word", "Họ tên “%s” chỉ có một chữ; hãy kiểm tra xem có thiếu họ không.", short(name)))
	}
	if length := utf8.RuneCountInString(name); length > longName {
		found = append(found, warning("name_long", "Họ tên dài %d ký tự; hãy kiểm tra xem có ghi lẫn nội dung khác không.", length))
	}
	return found
}

// short is a value as a sentence can quote it.
func short(s string) string {
	const most = 40
	runes := []rune(Clean(s))
	if len(runes) <= most {
		return string(runes)
	}
	return string(runes[:most-1]) + "…"
}

// isNothing recognises the ways in which a cell says that there is no value.
func isNothing(folded string) bool {
	if strings.IndexFunc(folded, unicode.IsDigit) >= 0 {
		return false
	}
	switch folded {
	case "khong", "khong co", "khong ro", "khong nho", "chua", "chua co", "chua ro", "khong biet", "n/a", "null", "#n/a":
		return true
	}
	return strings.Trim(folded, " -.…_/?'") == ""
}
