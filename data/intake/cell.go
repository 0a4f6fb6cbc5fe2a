package intake

import (
	"math"
	"strconv"
	"strings"

	"bachudong/data/sheet"
	"bachudong/data/vntext"
)

// plain is what a cell says, without what only fills it: dashes, dots, spaces.
func plain(cell *sheet.Cell) string {
	text := vntext.Clean(cell.Text)
	if text == "" || isDigitOrLetter(text[0]) {
		return text
	}
	if strings.Trim(text, "-–—._/\\…*' ") == "" {
		return ""
	}
	return text
}

// cleanLines is a longer text whose lines are kept apart, without the empty ones at the ends.
func cleanLines(text string) string {
	lines := strings.Split(strings.ReplaceAll(text, "\r", ""), "\n")
	for i := range lines {
		lines[i] = vntext.Clean(lines[i])
	}
	return strings.Trim(strings.Join(lines, "\n"), "\n")
}

func isDigitOrLetter(b byte) bool {
	return b >= '0' && b <= '9' || b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z'
}

// code is the text of a number that is an identity (citizen number, phone, card): every digit of a number cell, however
// the format shows it.
func code(cell *sheet.Cell) string {
	if cell.Kind != sheet.Number || cell.IsDate || cell.Number != math.Trunc(cell.Number) || math.Abs(cell.Number) >= 1<<53 {
		return plain(cell)
	}
	whole := strconv.FormatFloat(cell.Number, 'f', 0, 64)
	if shown := digits(cell.Text); len(shown) > len(whole) && strings.TrimLeft(shown, "0") == whole {
		return shown
	}
	return whole
}

// dateReader reads date cells and remembers what it has read: in a long list the same days come again and again.
type dateReader struct {
	today    vntext.Date
	date1904 bool
	seen     map[dateText]dateValue
}

type dateText struct {
	text string
	kind vntext.DateKind
}

type dateValue struct {
	date     vntext.Date
	findings []vntext.Finding
}

// maxRemembered bounds what a reader remembers of a list that repeats nothing.
const maxRemembered = 1 << 16

func (d *dateReader) read(cell *sheet.Cell, kind vntext.DateKind) (vntext.Date, []vntext.Finding) {
	if cell.Kind == sheet.Number && cell.Number == math.Trunc(cell.Number) {
		if date, findings, done := d.number(cell, kind); done {
			return date, findings
		}
	}
	key := dateText{cell.Text, kind}
	if v, found := d.seen[key]; found {
		return v.date, v.findings
	}
	var v dateValue
	v.date, v.findings = vntext.ParseDate(cell.Text, vntext.DateOptions{Today: d.today, Kind: kind})
	if d.seen == nil {
		d.seen = make(map[dateText]dateValue)
	}
	if len(d.seen) < maxRemembered {
		d.seen[key] = v
	}
	return v.date, v.findings
}

// number reads what Excel did to a date: a year shown as a day of 1905, or a day shown as its bare number.
func (d *dateReader) number(cell *sheet.Cell, kind vntext.DateKind) (vntext.Date, []vntext.Finding, bool) {
	opt := vntext.DateOptions{Today: d.today, Kind: kind}
	switch {
	case cell.IsDate && cell.Number >= 1900 && cell.Number <= 2100:
		date := vntext.Date(strconv.Itoa(int(cell.Number)))
		findings := append([]vntext.Finding{{Severity: vntext.Warning, Code: "date_year_cell", Message: "Ô chứa số năm nhưng định dạng ngày; đã hiểu là năm " + string(date) + "."}},
			vntext.CheckDate(date, opt)...)
		return keep(date, findings)
	case !cell.IsDate && cell.Number >= 10000 && cell.Number < 80000:
		date, ok := vntext.DateFromSerial(cell.Number, d.date1904)
		if !ok {
			return "", nil, false
		}
		findings := append([]vntext.Finding{{Severity: vntext.Warning, Code: "date_serial_read", Message: "Ô ngày bị đổi thành số " + cell.Text + "; đã hiểu là ngày " + date.Display() + ", hãy kiểm tra lại."}},
			vntext.CheckDate(date, opt)...)
		return keep(date, findings)
	}
	return "", nil, false
}

func keep(date vntext.Date, findings []vntext.Finding) (vntext.Date, []vntext.Finding, bool) {
	if vntext.HasError(findings) {
		date = ""
	}
	return date, findings, true
}

// gradeOfDate recovers a school grade that Excel took for a date: 12/12 becomes the 12th of December, 9/12 the 9th of
// December or, on an American PC, the 12th of September.
func gradeOfDate(cell *sheet.Cell, date1904 bool) (string, bool) {
	date, ok := vntext.DateFromSerial(cell.Number, date1904)
	if !ok || date.Precision() != vntext.FullDay {
		return "", false
	}
	month, _ := strconv.Atoi(string(date[5:7]))
	day, _ := strconv.Atoi(string(date[8:10]))
	switch {
	case month == 12:
		return grade(strconv.Itoa(day) + "/12")
	case day == 12:
		return grade(strconv.Itoa(month) + "/12")
	case day == month:
		return grade(strconv.Itoa(day) + "/" + strconv.Itoa(month))
	case month == 10 || month == 9:
		return grade(strconv.Itoa(day) + "/" + strconv.Itoa(month))
	}
	return "", false
}
