package intake

import (
	"fmt"
	"strings"

	"bachudong/data"
	"bachudong/data/vntext"
)

// tickable are the facts under whose heading every sub-heading may be a value of its own, ticked with an x.
func tickable(key string) bool {
	switch key {
	case KeyPosition, KeyStatus, KeyAttendance, KeyRating, KeyTraining, KeyAward, KeyDiscipline:
		return true
	}
	f := data.FieldOf(key)
	return f != nil && f.Kind == data.ChoiceFact
}

// vague holds for sub-headings that say that a fact is none of the others without saying which: "Khác".
func vague(heading string) bool {
	switch words := headingWords(heading); words {
	case "co", "con lai", "thieu so", "dtts", "dan toc thieu so", "theo dao", "co dao", "co ton giao":
		return true
	default:
		return words == "khac" || strings.HasSuffix(words, " khac")
	}
}

// ticked tells whether a cell of a column such as "Nữ" is marked for the value; doubtful for any other text.
func ticked(text, value string) (yes, doubtful bool) {
	if isTick(text) || headingWords(text) == headingWords(value) {
		return true, false
	}
	switch strings.ToLower(text) {
	case "0", "không", "ko", "false", "o", "-":
		return false, false
	}
	return false, true
}

// isTick holds for what offices put into a cell instead of a value.
func isTick(text string) bool {
	if len(text) > len("true") {
		return false
	}
	switch strings.ToLower(text) {
	case "x", "×", "✓", "✔", "√", "v", "1", "có", "co", "+", "true", "*", "xx":
		return true
	}
	return false
}

// tick reads a cell of a column that stands for one value.
func (p *personReader) tick(out *Row, t *pieces, col *Column, text string) {
	if text == "" {
		return
	}
	yes, doubtful := ticked(text, col.Value)
	other := vague(col.Value)
	switch {
	case doubtful && other && hasLetter(text):
		p.choose(out, t, col, p.listed(out, col, text))
	case doubtful:
		out.find(vntext.Warning, "tick_unknown", col.Letter, col.Key, text, fmt.Sprintf("Ô ở cột “%s” ghi “%s”, không phải dấu x; đã bỏ qua.", col.Heading, text))
	case yes && other:
		out.find(vntext.Warning, "tick_vague", col.Letter, col.Key, text, fmt.Sprintf(
			"Cột “%s” được đánh dấu nhưng không nói rõ là gì; %s để trống, hãy ghi rõ.", col.Heading, strings.ToLower(KeyLabel(col.Key))))
	case yes:
		p.choose(out, t, col, col.Value)
	}
}

// choose takes a ticked value over. Of two positions the higher one counts, since it includes the other.
func (p *personReader) choose(out *Row, t *pieces, col *Column, value string) {
	before := p.chosen(out, t, col)
	switch {
	case before == "" || before == value:
	case col.Key == KeyPosition:
		if p.values.rank(KeyPosition, before) < p.values.rank(KeyPosition, value) {
			return
		}
	default:
		out.find(vntext.Warning, "tick_twice", col.Letter, col.Key, value, fmt.Sprintf(
			"%s được đánh dấu ở cả “%s” và “%s”; đã lấy “%s”, hãy kiểm tra.", KeyLabel(col.Key), before, value, before))
		return
	}
	p.keep(out, t, col, value)
}

// chosen is what a row says of the column's fact so far.
func (p *personReader) chosen(out *Row, t *pieces, col *Column) string {
	switch col.Key {
	case KeyPosition:
		return out.Position
	case KeyStatus:
		return t.status
	case KeyAttendance, KeyTraining, KeyAward, KeyDiscipline:
		return ""
	case KeyRating:
		return out.rating(col.Year)
	}
	return data.FieldOf(col.Key).Of(&out.Person)
}

// keep puts a value of a list where it belongs.
func (p *personReader) keep(out *Row, t *pieces, col *Column, value string) {
	switch col.Key {
	case KeyPosition:
		out.Position = value
	case KeyStatus:
		if gone[value] {
			t.status = value
		}
	case KeyAttendance:
		out.Attached = value == attached
	case KeyRating:
		out.rate(col.Year, value)
	case KeyTraining, KeyAward, KeyDiscipline:
		out.tell(col, value)
	default:
		data.FieldOf(col.Key).Set(&out.Person, value)
	}
}
