package recordform

import (
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"bachudong/app/kit"
	"bachudong/data"
	"bachudong/data/vntext"
)

// spec is what an input is for.
type spec struct {
	key, label string
	kind       data.FieldKind
	values     []string
}

// input is one labelled field. set shows the value at a place of the kind's type; read writes what the field holds to such
// a place and tells why it cannot be kept, "" when it can. remark reports whether what is said changed.
type input struct {
	box    fyne.CanvasObject
	focus  fyne.Focusable
	set    func(place any)
	read   func(place any) string
	remark func(text string, tone kit.Tone) bool
}

// newInput makes the field for a fact.
func newInput(s spec, choices Choices, changed, grown func()) *input {
	switch s.kind {
	case data.DateFact, data.MonthFact:
		return dateInput(s, choices.Today, changed, grown)
	case data.FlagFact:
		return flagInput(s, changed)
	case data.NumberFact, data.MoneyFact, data.YearFact:
		return numberInput(s, changed)
	case data.UnitFact:
		return referInput(s, unitLabels(choices.Units), changed)
	case data.PersonFact:
		return referInput(s, personLabels(choices.People), changed)
	case data.ChoiceFact:
		field := kit.NewChoiceField(s.values, true)
		field.OnChoose = func(string) { changed() }
		return textInput(s, field, &field.TextField, field.SetValue)
	case data.NoteFact:
		field := kit.NewNoteField(2)
		field.OnCommit = func(string) { changed() }
		return textInput(s, field, &field.TextField, field.Set)
	}
	field := kit.NewTextField()
	field.OnCommit = func(string) { changed() }
	return textInput(s, field, field, field.Set)
}

// remarked puts a field under its label with room for a remark.
func remarked(label string, field fyne.CanvasObject, focus fyne.Focusable) *input {
	body := kit.NewRemarked(field)
	return &input{box: kit.Labeled(label, false, body), focus: focus, remark: body.SetRemark}
}

// textInput is a field whose value is its text.
func textInput(s spec, object interface {
	fyne.CanvasObject
	fyne.Focusable
}, text *kit.TextField, set func(string)) *input {
	in := remarked(s.label, object, object)
	in.set = func(place any) { set(*place.(*string)) }
	in.read = func(place any) string {
		text.Commit()
		if kept := place.(*string); text.Text != *kept {
			*kept = vntext.Clean(text.Text)
		}
		return ""
	}
	return in
}

// dateInput takes days of which parts may be unknown, or months; months are kept as far as the month.
func dateInput(s spec, today vntext.Date, changed, grown func()) *input {
	field := kit.NewDateField(vntext.DateOptions{Today: today})
	field.OnRead = func() { grown(); changed() }
	body := kit.NewRemarked(field)
	in := &input{box: kit.Labeled(s.label, false, body), focus: field.Focusable(), remark: body.SetRemark}
	in.set = func(place any) {
		switch v := place.(type) {
		case *vntext.Date:
			field.SetDate(*v)
		case *data.Month:
			field.SetDate(vntext.Date(*v))
		}
	}
	in.read = func(place any) string {
		day, valid := field.Date()
		if !valid {
			return "không phải là ngày. Hãy nhập ngày/tháng/năm, tháng/năm hoặc năm."
		}
		switch v := place.(type) {
		case *vntext.Date:
			*v = day
		case *data.Month:
			if day != "" && len(day) < len("2022-03") {
				return "chưa đủ tháng và năm. Hãy nhập tháng/năm, ví dụ 03/2022."
			}
			*v = data.Month(day)
			if len(day) > len("2022-03") {
				*v = data.Month(day[:len("2022-03")])
			}
		}
		return ""
	}
	return in
}

// numberInput takes whole numbers; blank is not known and not 0.
func numberInput(s spec, changed func()) *input {
	field := kit.NewTextField()
	in := remarked(s.label, field, field)
	show := func(n int) string {
		if s.kind == data.YearFact {
			return strconv.Itoa(n)
		}
		return kit.Number(n)
	}
	read := func() (*int, string) {
		text := strings.NewReplacer(".", "", " ", "", "\u00a0", "", "đ", "").Replace(vntext.Clean(field.Text))
		if text == "" {
			return nil, ""
		}
		n, err := strconv.Atoi(text)
		switch {
		case err != nil || n < 0:
			return nil, "“" + field.Text + "” không phải là số. Hãy nhập một số nguyên, hoặc để trống nếu chưa biết."
		case s.kind == data.YearFact && (n < 1930 || n > 2199):
			return nil, "“" + field.Text + "” không phải là năm. Hãy nhập năm bốn chữ số."
		}
		return &n, ""
	}
	field.OnCommit = func(string) {
		n, problem := read()
		if n != nil {
			field.Set(show(*n))
		}
		in.remark(problem, kit.Red)
		changed()
	}
	in.set = func(place any) {
		field.Set("")
		if n := *place.(**int); n != nil {
			field.Set(show(*n))
		}
		in.remark("", kit.Normal)
	}
	in.read = func(place any) string {
		field.Commit()
		n, problem := read()
		if problem == "" {
			*place.(**int) = n
		}
		return problem
	}
	return in
}

// flagInput is a tick.
func flagInput(s spec, changed func()) *input {
	field := kit.NewCheck(s.label, func(bool) { changed() })
	return &input{box: field, focus: field,
		set:    func(place any) { field.Set(*place.(*bool)) },
		read:   func(place any) string { *place.(*bool) = field.On(); return "" },
		remark: func(string, kit.Tone) bool { return false }}
}
