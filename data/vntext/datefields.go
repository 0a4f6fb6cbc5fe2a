package vntext

import (
	"regexp"
	"strings"
)

// unknownPart stands for a day or month that was written as dots, dashes or question marks.
const unknownPart = "?"

var (
	// clockTime is a time of day behind a date, as databases and spreadsheets write it.
	clockTime = regexp.MustCompile(`[t ]\d{1,2}:\d{2}(:\d{2}([.,]\d+)?)?( ?(am|pm|sa|ch))?( ?(z|utc|[+-]\d{2}:?\d{2}))?$`)
	// floatTail is what is left when a whole number went through a decimal column.
	floatTail = regexp.MustCompile(`^(\d{4,8})[.,]0+$`)
	// placeholder is what stands for an unknown part: …, .., --, __, ??, xx; dots and dashes alone are separators.
	placeholder = regexp.MustCompile(`[….]*…[….]*|\.{2,}|-{2,}|_+|\?+|\*+|\bx+\b`)
)

// dateWords are the words that may stand in a date, folded, and what they are read as.
var dateWords = strings.NewReplacer("ngay", " ", "thang", "/", "nam", "/", "mung", " ", "mong", " ", "sinh", " ",
	"thg", "/", "january", "01", "february", "02", "march", "03", "april", "04", "june", "06", "july", "07", "august", "08",
	"september", "09", "october", "10", "november", "11", "december", "12", "jan", "01", "feb", "02", "mar", "03", "apr", "04",
	"may", "05", "jun", "06", "jul", "07", "aug", "08", "sep", "09", "oct", "10", "nov", "11", "dec", "12")

// dateFields takes a folded text apart into its numbers and unknown parts; false when it holds anything else.
func dateFields(s string) ([]string, bool) {
	if strings.ContainsRune(s, ':') {
		s = clockTime.ReplaceAllString(s, "")
	}
	if strings.HasSuffix(s, "0") && strings.ContainsAny(s, ".,") {
		s = floatTail.ReplaceAllString(s, "$1")
	}
	if strings.IndexFunc(s, func(r rune) bool { return r >= 'a' && r <= 'z' }) >= 0 {
		s = dateWords.Replace(s)
	}
	if strings.Trim(s, "0123456789/") != "" {
		s = placeholder.ReplaceAllString(s, unknownPart)
	}
	fields := make([]string, 0, 4)
	slash := false // a slash with nothing since
	for len(s) > 0 {
		n := 0
		for n < len(s) && s[n] >= '0' && s[n] <= '9' {
			n++
		}
		switch {
		case n > 0:
			fields, slash = append(fields, s[:n]), false
			s = s[n:]
			continue
		case s[0] == unknownPart[0]:
			fields, slash = append(fields, unknownPart), false
		case s[0] == '/':
			if slash {
				fields = append(fields, unknownPart)
			}
			slash = true
		case !strings.ContainsRune(" -.,\\", rune(s[0])):
			return nil, false
		}
		s = s[1:]
	}
	return fields, true
}
