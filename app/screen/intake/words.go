package intake

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"bachudong/app/kit"
	"bachudong/data"
	lists "bachudong/data/intake"
	"bachudong/data/vntext"
)

func toneOf(f *lists.Finding) kit.Tone {
	if f.Severity == vntext.Error {
		return kit.Red
	}
	return kit.Amber
}

// warned tells whether a row comes in with something to look at.
func warned(d *lists.Decision) bool {
	for _, findings := range [2][]lists.Finding{d.Row.Findings, d.Notes} {
		for i := range findings {
			if findings[i].Severity == vntext.Warning {
				return true
			}
		}
	}
	return false
}

// remark is the column that says in words what the tones of the cells show: what is wrong, whom the row resembles, what
// changes.
func remark(d *lists.Decision) (string, kit.Tone) {
	switch d.Verdict {
	case lists.Bad:
		return messages(d, vntext.Error), kit.Red
	case lists.Suspect:
		return capital(d.Like.Why) + " – " + d.Like.With, kit.Amber
	case lists.Updated:
		if text := messages(d, vntext.Warning); text != "" {
			return changes(d.Changes) + ". " + text, kit.Amber
		}
		return changes(d.Changes), kit.Normal
	}
	if text := messages(d, vntext.Warning); text != "" {
		return text, kit.Amber
	}
	if len(d.Kept) > 0 {
		return "Sổ giữ nguyên, tệp ghi khác: " + changes(d.Kept), kit.Muted
	}
	if text := partialBirth(d); text != "" {
		return text, kit.Amber
	}
	return "", kit.Muted
}

// partialBirth points out a birth date that is kept but not complete.
func partialBirth(d *lists.Decision) string {
	switch d.Row.Person.Birth.Precision() {
	case vntext.YearOnly:
		return "Chỉ có năm sinh"
	case vntext.YearMonth:
		return "Chỉ có tháng, năm sinh"
	}
	return ""
}

// capital makes the first letter of a phrase large.
func capital(text string) string {
	if text == "" {
		return ""
	}
	first, size := utf8.DecodeRuneInString(text)
	return string(unicode.ToUpper(first)) + text[size:]
}

func messages(d *lists.Decision, severity vntext.Severity) string {
	var texts []string
	for _, f := range d.Findings() {
		if f.Severity != severity {
			continue
		}
		text := f.Message
		if short := shortRemarks[f.Code]; short != "" && severity == vntext.Warning {
			text = short + "."
		}
		if severity == vntext.Error && f.Column != "" {
			text = fmt.Sprintf("Cột %s: %s", f.Column, text)
		}
		texts = append(texts, text)
	}
	return strings.Join(texts, " ")
}

// shortRemarks say in the narrow column what the pane says in full, where the cell itself shows the value.
var shortRemarks = map[string]string{
	"citizen_id_padded": "Đã thêm số 0 đầu CCCD",
	"citizen_id_year":   "CCCD không khớp năm sinh",
	"phone_padded":      "Đã thêm số 0 đầu điện thoại",
	"phone_converted":   "Đã đổi điện thoại sang 10 số",
	"date_century":      "Đã ghi đủ bốn số của năm",
}

// longestCaption is how many letters of a name a button shows.
const longestCaption = 48

// shorten cuts a name to so many letters.
func shorten(text string, most int) string {
	letters := []rune(text)
	if len(letters) <= most {
		return text
	}
	return string(letters[:most-1]) + "…"
}

// arrow stands between old and new; the fonts of the window have no real arrow.
const arrow = "›"

// changes lists facts as "Điện thoại: trống › 0912 345 678".
func changes(facts []lists.FactChange) string {
	texts := make([]string, len(facts))
	for i, c := range facts {
		texts[i] = fmt.Sprintf("%s: %s "+arrow+" %s", lists.KeyLabel(c.Key), shown(c.Key, c.Old), shown(c.Key, c.New))
	}
	return strings.Join(texts, "; ")
}

// shown is a kept value as the officer reads it.
func shown(key, value string) string {
	if value == "" {
		return "trống"
	}
	if f := data.FieldOf(key); f != nil && f.Kind == data.DateFact {
		return vntext.Date(value).Display()
	}
	return value
}
