package vntext

import (
	"regexp"
	"strings"
)

// scientific is a number that a spreadsheet shortened for display; its last digits are gone.
var scientific = regexp.MustCompile(`^\d([.,]\d+)?[eE]\+?\d+$`)

func isScientific(s string) bool { return strings.ContainsAny(s, "eE") && scientific.MatchString(s) }

// ParseCitizenID reads a citizen number (12 digits) or an old identity card number (9 digits) and gives back its digits.
// Zeros that a spreadsheet dropped in front are put back. An empty cell or "không có" is "" without a finding. Codes:
// citizen_id_scientific, citizen_id_characters, citizen_id_length (errors); citizen_id_padded, citizen_id_province,
// citizen_id_repeated (warnings).
func ParseCitizenID(s string) (string, []Finding) {
	typed := strings.TrimLeft(Clean(s), "'’` ")
	if isNothing(Fold(typed)) {
		return "", nil
	}
	compact := dropTail(strings.ReplaceAll(typed, " ", ""))
	if isScientific(compact) {
		return "", failure("citizen_id_scientific", "Số CCCD “%s” đã bị bảng tính rút gọn, mất các chữ số cuối; hãy định dạng cột thành Văn bản (Text) và nhập lại đủ 12 số.", short(typed))
	}
	id := strings.Map(dropPunctuation, compact)
	if strings.Trim(id, "0123456789") != "" {
		return "", failure("citizen_id_characters", "Số CCCD “%s” có ký tự không phải chữ số; hãy ghi lại đủ 12 số.", short(typed))
	}
	var found []Finding
	switch n := len(id); {
	case n == 12, n == 9:
	case (n == 11 || n == 10) && id[0] != '0': // a spreadsheet takes all leading zeros away; with one left, another digit is missing
		id = strings.Repeat("0", 12-len(id)) + id
		found = append(found, warning("citizen_id_padded", "Số CCCD “%s” thiếu số 0 ở đầu, đã ghi thành %s; hãy kiểm tra lại.", short(typed), id))
	case n == 8:
		id = "0" + id
		found = append(found, warning("citizen_id_padded", "Số CMND “%s” thiếu số 0 ở đầu, đã ghi thành %s; hãy kiểm tra lại.", short(typed), id))
	default:
		return "", failure("citizen_id_length", "Số CCCD “%s” có %d chữ số; số CCCD có 12 chữ số, số CMND có 9 chữ số, hãy ghi lại.", short(typed), len(id))
	}
	if strings.Trim(id, id[:1]) == "" {
		return id, append(found, warning("citizen_id_repeated", "Số CCCD “%s” chỉ gồm một chữ số lặp lại; hãy kiểm tra lại.", short(typed)))
	}
	if len(id) == 12 && !provinceCodes[id[:3]] {
		found = append(found, warning("citizen_id_province", "Số CCCD “%s” bắt đầu bằng %s, không phải mã tỉnh, thành phố nào đã biết; hãy kiểm tra lại.", short(typed), id[:3]))
	}
	return id, found
}

// CheckCitizenID compares what a citizen number tells (Nghị định 137/2015/NĐ-CP: century and sex in the fourth digit, year
// of birth in the fifth and sixth) with the gender ("Nam" or "Nữ") and birth that are kept beside it. Numbers that are
// not 12 digits and unknown facts are not compared. All findings are warnings: citizen_id_gender, citizen_id_century,
// citizen_id_year.
func CheckCitizenID(id, gender string, birth Date) []Finding {
	if len(id) != 12 || strings.Trim(id, "0123456789") != "" {
		return nil
	}
	var found []Finding
	marker := int(id[3] - '0')
	told := []string{"Nam", "Nữ"}[marker%2]
	if folded := Fold(gender); (folded == "nam" || folded == "nu") && folded != Fold(told) {
		found = append(found, warning("citizen_id_gender", "Số CCCD %s là của %s nhưng giới tính ghi là %s; hãy kiểm tra lại.", id, told, Clean(gender)))
	}
	year := 1900 + 100*(marker/2) + number(id[4:6])
	switch kept := birth.Year(); {
	case kept == 0 || kept == year:
	case kept%100 == year%100:
		found = append(found, warning("citizen_id_century", "Số CCCD %s ứng với năm sinh %d nhưng năm sinh ghi là %d, khác thế kỷ; hãy kiểm tra lại.", id, year, kept))
	default:
		found = append(found, warning("citizen_id_year", "Số CCCD %s ứng với năm sinh %d nhưng năm sinh ghi là %d; hãy kiểm tra lại.", id, year, kept))
	}
	return found
}

// dropTail cuts the decimals of a whole number that went through a decimal column.
func dropTail(s string) string {
	if strings.ContainsAny(s, ".,") {
		return wholeNumber.ReplaceAllString(s, "$1")
	}
	return s
}

var wholeNumber = regexp.MustCompile(`^(\d{7,})[.,]0+$`)

// dropPunctuation leaves out what people group digits with.
func dropPunctuation(r rune) rune {
	if strings.ContainsRune(" .,-'_", plainSign(r)) {
		return -1
	}
	return r
}

// provinceCodes are the 63 codes of the annex of Thông tư 07/2016/TT-BCA. People born abroad carry the code of a country,
// which is legal, so an unknown code is only worth a question.
var provinceCodes = func() map[string]bool {
	codes := map[string]bool{}
	for _, code := range strings.Fields(`001 002 004 006 008 010 011 012 014 015 017 019 020 022 024 025 026 027 030 031
		033 034 035 036 037 038 040 042 044 045 046 048 049 051 052 054 056 058 060 062 064 066 067 068 070 072 074 075
		077 079 080 082 083 084 086 087 089 091 092 093 094 095 096`) {
		codes[code] = true
	}
	return codes
}()
