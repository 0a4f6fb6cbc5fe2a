package vntext

import "strings"

// phoneBreak is what separates two numbers in one cell.
var phoneBreak = strings.NewReplacer("\n", "/", "\r", "/", ";", "/", ",", "/", "|", "/", "\\", "/", "&", "/",
	" và ", "/", " hoặc ", "/")

// newPrefix is the change of 15/9/2018 from eleven to ten digits, by the first four digits.
var newPrefix = map[string]string{
	"0120": "070", "0121": "079", "0122": "077", "0126": "076", "0128": "078",
	"0123": "083", "0124": "084", "0125": "085", "0127": "081", "0129": "082",
	"0162": "032", "0163": "033", "0164": "034", "0165": "035", "0166": "036", "0167": "037", "0168": "038", "0169": "039",
	"0186": "056", "0188": "058", "0199": "059",
}

// ParsePhone reads a phone number and gives back its digits as dialled at home; several numbers in a cell are joined by
// " / ". An empty cell or "không có" is "" without a finding. Codes: phone_scientific, phone_length (errors);
// phone_padded, phone_converted, phone_unusual, phone_text (warnings).
func ParsePhone(s string) (string, []Finding) {
	if isPhone(s) {
		return s, nil
	}
	typed := strings.TrimLeft(Clean(s), "'’` ")
	if isNothing(Fold(typed)) {
		return "", nil
	}
	if isScientific(typed) {
		return "", failure("phone_scientific", "Số điện thoại “%s” đã bị bảng tính rút gọn; hãy định dạng cột thành Văn bản (Text) và nhập lại.", short(typed))
	}
	var found []Finding
	var numbers []string
	for _, digits := range splitPhones(s) {
		if len(digits) < 8 || len(digits) > longestPhone {
			return "", failure("phone_length", "Số điện thoại “%s” có %d chữ số; hãy ghi lại số đủ 10 chữ số.", short(typed), len(digits))
		}
		number, noticed := canonicalPhone(digits)
		numbers = append(numbers, number)
		found = append(found, noticed...)
	}
	if text := lettersOf(typed); text != "" {
		found = append(found, warning("phone_text", "Số điện thoại “%s” có kèm chữ “%s”, đã bỏ; hãy ghi vào cột ghi chú nếu cần.", short(typed), short(text)))
	}
	return strings.Join(numbers, " / "), found
}

// splitPhones gives the digits of each number in a cell. Pieces too short to be a number belong to one grouped number.
func splitPhones(s string) []string {
	var parts []string
	for _, part := range strings.Split(phoneBreak.Replace(Compose(s)), "/") {
		part = dropTail(strings.TrimLeft(Clean(part), "'’` "))
		if digits := digitsOf(part); digits != "" {
			parts = append(parts, digits)
		}
	}
	if len(parts) < 2 {
		return splitRun(digitsOf(dropTail(strings.TrimLeft(Clean(s), "'’` "))))
	}
	for _, part := range parts {
		if len(part) < 9 {
			return splitRun(strings.Join(parts, ""))
		}
	}
	return parts
}

// longestPhone is how many digits a number has at most, with the code of the country.
const longestPhone = 15

// splitRun parts two numbers that were written with nothing but a space or dash between them.
func splitRun(digits string) []string {
	if len(digits) > 2*longestPhone {
		return []string{digits}
	}
	for cut := 9; cut <= len(digits)-9; cut++ {
		a, _ := canonicalPhone(digits[:cut])
		b, _ := canonicalPhone(digits[cut:])
		sameForm := digits[cut] == '0' && digits[0] == '0' || 2*cut == len(digits)
		if sameForm && isPhone(a) && isPhone(b) {
			return []string{digits[:cut], digits[cut:]}
		}
	}
	return []string{digits}
}

// isPhone holds for a mobile number of ten digits and a landline number of eleven.
func isPhone(number string) bool {
	if len(number) < 2 || number[0] != '0' || strings.Trim(number, "0123456789") != "" {
		return false
	}
	return len(number) == 10 && strings.IndexByte("35789", number[1]) >= 0 || len(number) == 11 && number[1] == '2'
}

// canonicalPhone brings the digits of one number to the form dialled at home.
func canonicalPhone(digits string) (string, []Finding) {
	number := digits
	for _, country := range []string{"00840", "0084", "840", "84"} {
		if rest, ok := strings.CutPrefix(number, country); ok && (isPhone("0"+rest) || converted("0"+rest) != "") {
			number = "0" + rest
			break
		}
	}
	var found []Finding
	if len(number) == 9 && strings.ContainsRune("35789", rune(number[0])) || len(number) == 10 && (number[0] == '1' || number[0] == '2') {
		number = "0" + number
		found = append(found, warning("phone_padded", "Số điện thoại “%s” thiếu số 0 ở đầu, đã ghi thành %s.", digits, number))
	}
	if ten := converted(number); ten != "" {
		number = ten
		found = append(found, warning("phone_converted", "Số điện thoại 11 số “%s” đã đổi sang 10 số là %s theo đợt chuyển đổi năm 2018.", digits, number))
	}
	if !isPhone(number) {
		found = append(found, warning("phone_unusual", "Số điện thoại “%s” không đúng dạng di động 10 số hoặc cố định 11 số; hãy kiểm tra lại.", digits))
	}
	return number, found
}

// converted is an eleven-digit mobile number of before 2018 in its new form, "" for any other number.
func converted(number string) string {
	if len(number) != 11 || newPrefix[number[:4]] == "" {
		return ""
	}
	return newPrefix[number[:4]] + number[4:]
}

func digitsOf(s string) string {
	return strings.Map(func(r rune) rune {
		if r < '0' || r > '9' {
			return -1
		}
		return r
	}, s)
}

// lettersOf is what a cell says beside the numbers, without the usual labels.
func lettersOf(s string) string {
	letters := strings.Trim(strings.Map(func(r rune) rune {
		if r >= '0' && r <= '9' || strings.ContainsRune("+.,;/|&()-_:\\'’", r) {
			return ' '
		}
		return r
	}, s), " ")
	switch Fold(letters) {
	case "", "dt", "sdt", "dd", "tel", "so", "va", "hoac":
		return ""
	}
	return letters
}
