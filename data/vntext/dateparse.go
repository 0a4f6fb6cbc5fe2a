package vntext

import (
	"fmt"
	"strconv"
	"strings"
	"time"
)

// ParseDate reads a date as offices type it: day, month, year in this order with any separator, with two-digit years,
// without the day or the month, as eight digits, in words, or in ISO form. An empty cell, zeros, "-" or "không rõ" is "" without
// a finding. With an error the date is ""; a warning is about a date that is kept. Codes: date_unreadable, date_serial,
// date_no_such_day, date_month, date_year, date_future, date_implausible (errors); date_century, date_day_dropped,
// date_month_year, date_digits, birth_too_young, birth_too_old (warnings).
func ParseDate(s string, opt DateOptions) (Date, []Finding) {
	typed := strings.TrimLeft(Clean(s), "'")
	folded := Fold(typed)
	if isNothing(folded) || strings.Trim(folded, "0/-.: ") == "" {
		return "", nil
	}
	r := &dateReader{typed: typed, opt: opt}
	if strings.ContainsRune(typed, ':') {
		if instant, err := time.Parse(time.RFC3339, typed); err == nil {
			return r.judged(DateOf(instant.In(vietnam)))
		}
	}
	fields, ok := dateFields(folded)
	if !ok || len(fields) == 0 {
		return r.fail("date_unreadable", "hãy ghi theo dạng ngày/tháng/năm, ví dụ 26/03/2004")
	}
	switch len(fields) {
	case 1:
		return r.oneField(fields[0])
	case 2:
		return r.twoFields(fields[0], fields[1])
	case 3:
		if len(fields[0]) == 4 {
			return r.day(fields[2], fields[1], fields[0])
		}
		return r.day(fields[0], fields[1], fields[2])
	}
	return r.fail("date_unreadable", "hãy chỉ ghi một ngày, theo dạng ngày/tháng/năm, ví dụ 26/03/2004")
}

// vietnam is the time zone in which an instant, as web programs write it, falls on the day that was meant.
var vietnam = time.FixedZone("ICT", 7*60*60)

// dateReader carries what every step of reading one date needs.
type dateReader struct {
	typed string
	opt   DateOptions
	found []Finding
}

func (r *dateReader) fail(code, format string, args ...any) (Date, []Finding) {
	return "", failure(code, "Ngày “%s” không đọc được: %s.", short(r.typed), fmt.Sprintf(format, args...))
}

func (r *dateReader) warn(code, format string, args ...any) {
	r.found = append(r.found, warning(code, "Ngày “%s”: %s.", short(r.typed), fmt.Sprintf(format, args...)))
}

// oneField reads a year, or a date typed without separators.
func (r *dateReader) oneField(digits string) (Date, []Finding) {
	switch len(digits) {
	case 4:
		return r.day("", "", digits)
	case 5:
		return r.fail("date_serial", "có vẻ là số ngày của bảng tính; hãy định dạng ô thành ngày/tháng/năm rồi gửi lại")
	case 6:
		if isCentury(digits[2:4]) {
			return r.day("", digits[:2], digits[2:])
		}
		return r.day(digits[:2], digits[2:4], digits[4:])
	case 7:
		r.warn("date_digits", "thiếu một chữ số, đã hiểu là 0%s", digits)
		return r.day(digits[:1], digits[1:3], digits[3:])
	case 8:
		if isCentury(digits[:2]) && !isCentury(digits[4:6]) {
			return r.day(digits[6:], digits[4:6], digits[:4])
		}
		return r.day(digits[:2], digits[2:4], digits[4:])
	}
	return r.fail("date_unreadable", "hãy ghi theo dạng ngày/tháng/năm, ví dụ 26/03/2004")
}

// twoFields reads a month and a year in either order.
func (r *dateReader) twoFields(a, b string) (Date, []Finding) {
	switch {
	case len(a) == 4 && len(b) <= 2:
		return r.day("", b, a)
	case len(b) == 4:
		return r.day("", a, b)
	case len(b) == 2 && (b == "00" || number(b) > 31):
		r.warn("date_month_year", "đã hiểu là tháng và năm; hãy kiểm tra lại")
		return r.day("", a, b)
	}
	return r.fail("date_unreadable", "thiếu năm; hãy ghi đủ ngày/tháng/năm, năm bốn chữ số")
}

// day puts the parts together; "", "0" and unknownPart are parts that nobody knows.
func (r *dateReader) day(dayText, monthText, yearText string) (Date, []Finding) {
	if len(dayText) > 2 || len(monthText) > 2 || len(yearText) != 4 && len(yearText) != 2 || yearText == unknownPart {
		return r.fail("date_year", "ngày và tháng có nhiều nhất hai chữ số, năm phải có bốn chữ số; hãy ghi lại")
	}
	day, month, year := number(dayText), number(monthText), number(yearText)
	switch {
	case month > 12 && day >= 1 && day <= 12 && month <= 31:
		return r.fail("date_month", "không có tháng %d; nếu đã ghi tháng trước ngày thì hãy sửa thành %02d/%02d/%s", month, month, day, yearText)
	case month > 12:
		return r.fail("date_month", "không có tháng %d; hãy kiểm tra lại tháng", month)
	}
	if len(yearText) == 2 {
		year = r.century(day, month, year)
	}
	var date Date
	switch {
	case month == 0:
		if day > 0 {
			r.warn("date_day_dropped", "biết ngày mà không biết tháng nên chỉ giữ năm %d", year)
		}
		date = dateFrom(year, 0, 0)
	case day == 0:
		date = dateFrom(year, month, 0)
	default:
		if day > daysIn(year, month) {
			return r.fail("date_no_such_day", "tháng %d/%d không có ngày %d; hãy kiểm tra lại ngày", month, year, day)
		}
		date = dateFrom(year, month, day)
	}
	return r.judged(date)
}

// judged ends the reading with what there is to say about the date itself.
func (r *dateReader) judged(date Date) (Date, []Finding) {
	found := checkDate(date, r.typed, r.opt)
	if HasError(found) {
		return "", found
	}
	return date, append(r.found, found...)
}

// century completes a two-digit year. It belongs to our century unless that day is still to come and the date may not be
// in the future; where both centuries could be meant the choice is reported.
func (r *dateReader) century(day, month, year int) int {
	today, ok := r.opt.Today.Time()
	if !ok || r.opt.Kind == Any {
		// The rule of spreadsheets, which is all there is to go by.
		if year < 30 {
			return 2000 + year
		}
		return 1900 + year
	}
	full := today.Year()/100*100 + year
	if first := time.Date(full, time.Month(max(month, 1)), max(day, 1), 0, 0, 0, 0, time.UTC); !first.After(today) {
		return full
	}
	full -= 100
	if today.Year()-full > oldestMember {
		r.warn("date_century", "năm hai chữ số đã hiểu là %d; hãy ghi năm bốn chữ số nếu chưa đúng", full)
	}
	return full
}

// dateFrom writes the parts of a date; month or day 0 is not known.
func dateFrom(year, month, day int) Date {
	text := [10]byte{byte('0' + year/1000), byte('0' + year/100%10), byte('0' + year/10%10), byte('0' + year%10),
		'-', byte('0' + month/10), byte('0' + month%10), '-', byte('0' + day/10), byte('0' + day%10)}
	switch {
	case month == 0:
		return Date(text[:4])
	case day == 0:
		return Date(text[:7])
	}
	return Date(text[:])
}

// isCentury says that a year may begin with these two digits.
func isCentury(digits string) bool { return digits == "19" || digits == "20" }

// number is the value of at most eight digits; 0 for "" and for unknownPart.
func number(digits string) int {
	n, err := strconv.Atoi(digits)
	if err != nil {
		return 0
	}
	return n
}
