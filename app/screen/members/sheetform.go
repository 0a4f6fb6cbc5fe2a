package members

import (
	"fyne.io/fyne/v2"

	"bachudong/app/kit"
	"bachudong/data"
	"bachudong/data/vntext"
)

// sheetField is one fact of a T that is read and written as text.
type sheetField[T any] struct {
	label   string
	kind    data.FieldKind
	options []string // of a choice
	of      func(*T) string
	set     func(*T, string) error
}

// sheetForm is such facts as fields.
type sheetForm[T any] struct {
	today   vntext.Date
	changed func() // something was typed
	inputs  []*sheetInput[T]
}

func newSheetForm[T any](today vntext.Date, changed func()) *sheetForm[T] {
	return &sheetForm[T]{today: today, changed: changed}
}

// sheetInput is one field of a sheetForm.
type sheetInput[T any] struct {
	field  sheetField[T]
	box    fyne.CanvasObject
	focus  fyne.Focusable
	choice *kit.ChoiceField
	show   func(text string)
	text   func() string
}

// add makes a field; reached is told when the keyboard comes to it.
func (f *sheetForm[T]) add(field sheetField[T], reached func(fyne.CanvasObject)) *sheetInput[T] {
	in := &sheetInput[T]{field: field}
	var shown fyne.CanvasObject
	focused := func() { reached(in.box) }
	switch field.kind {
	case data.DateFact:
		date := kit.NewDateField(vntext.DateOptions{Today: f.today, Kind: vntext.Past})
		date.OnFocus(focused)
		date.OnRead = f.changed
		in.show = func(text string) { date.SetDate(vntext.Date(text)) }
		in.text = func() string {
			day, valid := date.Date()
			if !valid {
				return date.Focusable().(*kit.TextField).Text
			}
			return string(day)
		}
		shown, in.focus = date, date.Focusable()
	case data.ChoiceFact:
		choice := kit.NewChoiceField(field.options, true)
		choice.OnFocus = focused
		choice.OnChoose = func(string) { f.changed() }
		in.show = choice.SetValue
		in.text = func() string { choice.Commit(); return choice.Value() }
		in.choice, shown, in.focus = choice, choice, choice
	default:
		text := kit.NewTextField()
		text.OnFocus = focused
		text.OnCommit = func(string) { f.changed() }
		in.show = text.Set
		in.text = func() string { text.Commit(); return text.Text }
		shown, in.focus = text, text
	}
	in.box = shown
	if field.label != "" {
		in.box = kit.Labeled(field.label, false, shown)
	}
	f.inputs = append(f.inputs, in)
	return in
}

// put shows a record.
func (f *sheetForm[T]) put(record T) {
	for _, in := range f.inputs {
		in.show(in.field.of(&record))
	}
}

// take writes what the fields hold into a record; problem says why one cannot be kept, at is its field.
func (f *sheetForm[T]) take(record *T) (problem string, at fyne.Focusable) {
	for _, in := range f.inputs {
		text := in.text()
		if text == in.field.of(record) {
			continue
		}
		if err := in.field.set(record, text); err != nil {
			return data.MessageOf(err), in.focus
		}
	}
	return "", nil
}
