package vntext

// DateKind says what a date is the date of, which decides what is plausible.
type DateKind int

// The kinds of dates.
const (
	Any   DateKind = iota // may lie in the future
	Past                  // something that has happened: joined, issued, decided
	Birth                 // the birth of a member
)

// DateOptions are what is needed to judge a date. Without Today nothing counts as future or as too old.
type DateOptions struct {
	Today Date
	Kind  DateKind
}

// Bounds of what lists of members can hold. Members are 15 to 30, officers and honorary members older: outside is worth a
// question. Nobody alive was born before longestLife years ago.
const (
	youngestMember = 15
	oldestMember   = 70
	longestLife    = 110
	firstYear      = 1800
	lastYear       = 2199
)

// CheckDate judges a date that did not come from typed text, such as a spreadsheet's day number; the findings are those
// of ParseDate. With an error among them the date must not be kept.
func CheckDate(d Date, opt DateOptions) []Finding { return checkDate(d, d.Display(), opt) }

// checkDate quotes the date as it was typed.
func checkDate(d Date, typed string, opt DateOptions) []Finding {
	year := d.Year()
	if d != "" && (year < firstYear || year > lastYear) {
		return failure("date_implausible", "%s: năm %d không hợp lý; hãy ghi lại năm bốn chữ số.", quote(typed), year)
	}
	first, known := d.Time()
	today, ok := opt.Today.Time()
	if !known || !ok || opt.Kind == Any {
		return nil
	}
	age := today.Year() - year
	switch {
	case first.After(today) && opt.Kind == Birth:
		return failure("date_future", "%s ở tương lai; nếu năm sinh là %d thì hãy sửa lại.", quote(typed), year-100)
	case first.After(today):
		return failure("date_future", "%s ở tương lai; hãy kiểm tra lại năm.", quote(typed))
	case age > longestLife:
		return failure("date_implausible", "%s: đã %d năm trước, không hợp lý; hãy kiểm tra lại năm.", quote(typed), age)
	case opt.Kind == Birth && age < youngestMember:
		return []Finding{warning("birth_too_young", "%s: mới %d tuổi, dưới tuổi vào Đoàn; hãy kiểm tra lại năm sinh (có phải %d không?).", quote(typed), age, year-100)}
	case opt.Kind == Birth && age > oldestMember:
		return []Finding{warning("birth_too_old", "%s: đã %d tuổi; hãy kiểm tra lại năm sinh.", quote(typed), age)}
	}
	return nil
}

func quote(typed string) string { return "Ngày “" + short(typed) + "”" }
