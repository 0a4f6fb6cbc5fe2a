package intake

import (
	"slices"
	"strings"
	"unicode"

	"bachudong/data"
	"bachudong/data/vntext"
)

// nothing are the words with which a list says that there was none.
var nothing = map[string]bool{"khong": true, "ko": true, "khong co": true, "chua": true, "chua co": true, "0": true, "o": true, "": true}

// year is what a row tells of a year, to add to.
func (r *Row) year(year int) *data.YearTold {
	at := slices.IndexFunc(r.Told, func(t data.YearTold) bool { return t.Year == year })
	if at < 0 {
		r.Told = append(r.Told, data.YearTold{Year: year})
		at = len(r.Told) - 1
	}
	return &r.Told[at]
}

// tell takes over what a column of a year says.
func (r *Row) tell(col *Column, value string) {
	switch {
	case col.Key == KeyAward:
		t := r.year(col.Year)
		t.Awards = append(t.Awards, value)
	case col.Key == KeyDiscipline:
		t := r.year(col.Year)
		t.Disciplines = append(t.Disciplines, value)
	case value == data.Registered:
		r.year(col.Year).Registered = true
	case value != data.NotRegistered:
		t := r.year(col.Year)
		t.Registered, t.Grade = true, value
	}
}

// told reads a cell of rewards or measures, each in the words of the list. One that is only marked says too little.
func (p *personReader) told(out *Row, col *Column, text string) {
	for _, part := range ToldParts(col.Key, text) {
		if isTick(part) || strings.IndexFunc(part, unicode.IsLetter) < 0 {
			out.find(vntext.Warning, "told_marked", col.Letter, col.Key, part, "Ô chỉ đánh dấu hoặc ghi số, chưa ghi hình thức; đã bỏ qua. Hãy ghi rõ hình thức.")
			continue
		}
		if value, known := p.values.find(col.Key, part); known {
			part = value
		}
		out.tell(col, part)
	}
}

// ToldParts takes a cell of rewards or measures (key) apart, one a line or between semicolons, those of the usual forms in
// their usual spelling; words for none are left out.
func ToldParts(key, text string) []string {
	var parts []string
	for _, part := range strings.FieldsFunc(text, func(r rune) bool { return r == ';' || r == '\n' }) {
		part = strings.TrimLeft(vntext.Clean(part), "-+•– ")
		if !nothing[headingWords(part)] {
			usual, _ := commonLists.find(key, part)
			parts = append(parts, usual)
		}
	}
	return parts
}
