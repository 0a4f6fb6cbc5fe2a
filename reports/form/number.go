package form

import "strconv"

// Thousands writes n as the office does: 12.345.
func Thousands(n int) string {
	text := strconv.Itoa(n)
	start := 0
	if n < 0 {
		start = 1
	}
	for i := len(text) - 3; i > start; i -= 3 {
		text = text[:i] + "." + text[i:]
	}
	return text
}

// Percent is the share of part in whole with at most one decimal: "66,7 %". It is "—" when there is no whole, and 100 % only
// when nothing is missing.
func Percent(part, whole int) string {
	if whole == 0 {
		return "—"
	}
	tenths := (part*2000 + whole) / (2 * whole)
	if part < whole {
		tenths = min(tenths, 999)
	}
	if tenths%10 == 0 {
		return strconv.Itoa(tenths/10) + " %"
	}
	return strconv.Itoa(tenths/10) + "," + strconv.Itoa(tenths%10) + " %"
}
