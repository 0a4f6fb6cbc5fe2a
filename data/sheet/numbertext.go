package sheet

import (
	"fmt"
	"math"
	"strconv"
	"strings"

	"bachudong/data/vntext"
)

// textOf is a number as its format shows it and whether that is a day. A day number outside Excel's calendar (before
// 1900, after 9999) is shown as the plain number.
func (s *numberShape) textOf(v float64, date1904 bool) (text string, isDate bool) {
	switch s.kind {
	case maskShape:
		return s.pour(v), false
	case percentShape:
		return plainNumber(v*100) + "%", false
	case timeShape:
		if v >= 0 && v < 1 {
			return clockText(v, true), false
		}
	case dateShape:
		if text, ok := s.dateText(v, date1904); ok {
			return text, true
		}
	}
	return plainNumber(v), false
}

// dateText shows as much of the day as the format does: dd/mm/yyyy unless it leaves out the day or the month too.
func (s *numberShape) dateText(v float64, date1904 bool) (string, bool) {
	date, ok := vntext.DateFromSerial(v, date1904)
	if !ok || len(date) != len("2004-03-26") {
		return "", false
	}
	year, month, day := string(date[:4]), string(date[5:7]), string(date[8:])
	switch {
	case !s.day && s.month && s.year:
		return month + "/" + year, true
	case !s.day && !s.month:
		return year, true
	}
	text := day + "/" + month + "/" + year
	if fraction := v - math.Floor(v); s.clock && fraction > 0 {
		text += " " + clockText(fraction, false)
	}
	return text, true
}

// clockText shows a fraction of a day.
func clockText(fraction float64, seconds bool) string {
	total := int(math.Round(fraction * 86400))
	if seconds {
		return fmt.Sprintf("%02d:%02d:%02d", total/3600, total/60%60, total%60)
	}
	return fmt.Sprintf("%02d:%02d", total/3600, total/60%60)
}

// plainNumber shows whole numbers in full and others with the fewest of at most 15 digits that name them, as Excel does.
func plainNumber(v float64) string {
	if v == math.Trunc(v) && math.Abs(v) < 1e15 {
		return strconv.FormatInt(int64(v), 10)
	}
	short, err := strconv.ParseFloat(strconv.FormatFloat(v, 'g', 15, 64), 64)
	if err != nil {
		short = v
	}
	if size := math.Abs(short); size >= 1e-7 && size < 1e21 {
		return strconv.FormatFloat(short, 'f', -1, 64)
	}
	return strconv.FormatFloat(short, 'G', -1, 64)
}

// pour puts the digits of the rounded number into the mask from the right; digits too many go to its first place.
func (s *numberShape) pour(v float64) string {
	rounded := math.Round(math.Abs(v))
	if rounded >= 1e15 {
		return plainNumber(v)
	}
	digits := strconv.FormatInt(int64(rounded), 10)
	if rounded == 0 {
		digits = ""
	}
	first := 0
	for first < len(s.mask) && !isPlace(s.mask[first]) {
		first++
	}
	var parts []string // from the right
	for i := len(s.mask) - 1; i >= 0; i-- {
		r := s.mask[i]
		switch {
		case !isPlace(r):
			parts = append(parts, string(r%literalBase))
		case i == first && digits != "":
			parts = append(parts, digits)
			digits = ""
		case digits != "":
			parts = append(parts, digits[len(digits)-1:])
			digits = digits[:len(digits)-1]
		case r == '0':
			parts = append(parts, "0")
		}
	}
	var b strings.Builder
	if v < 0 && rounded > 0 {
		b.WriteByte('-')
	}
	for i := len(parts) - 1; i >= 0; i-- {
		b.WriteString(parts[i])
	}
	return b.String()
}

func isPlace(r rune) bool { return r == '0' || r == '#' || r == '?' }
