package members

import (
	"fyne.io/fyne/v2"

	"bachudong/app/kit"
	"bachudong/data"
	"bachudong/data/vntext"
)

// factField is one fact of a person on the page: a label, a field of its kind and a remark below.
type factField struct {
	field    *data.Field
	box      fyne.CanvasObject
	original string
	check    func(value string) []vntext.Finding // looks at other fields too; may be nil

	date   *kit.DateField
	choice *kit.ChoiceField
	text   *kit.TextField
	// covered stands over the text of a number; nil for other facts
	covered *kit.Covered
	remark  *kit.Remarked
	input   fyne.Focusable
	grown   func() // the remark changed the height
}

// newFactField makes a field; options are the values to offer for a choice.
func newFactField(f *data.Field, today vntext.Date, grown, changed func(), reached func(fyne.CanvasObject)) *factField {
	c := &factField{field: f, grown: grown}
	commit := func(string) { c.judge(); changed() }
	var shown fyne.CanvasObject
	focused := func() { reached(c.box) }
	switch f.Kind {
	case data.DateFact:
		c.date = kit.NewDateField(vntext.DateOptions{Today: today, Kind: dateKind(f.Key)})
		c.date.OnRead = func() { grown(); changed() }
		c.date.OnFocus(focused)
		shown, c.input = c.date, c.date.Focusable()
	case data.ChoiceFact:
		c.choice = kit.NewChoiceField(nil, f.Key != "gender")
		c.choice.OnChoose = commit
		c.text, c.input = &c.choice.TextField, c.choice
	case data.NoteFact:
		note := kit.NewNoteField(3)
		note.OnCommit = commit
		c.text, c.input = &note.TextField, note
	default:
		c.text = kit.NewTextField()
		c.text.OnCommit = commit
		c.input = c.text
		if data.SensitiveOf(f.Key) == data.Numbers {
			c.covered = kit.NewCovered(c.text, func(string) string { return "" })
		}
	}
	if c.text != nil {
		c.text.OnFocus = focused
		c.remark = kit.NewRemarked(c.input.(fyne.CanvasObject))
		if c.covered != nil {
			c.remark = kit.NewRemarked(c.covered)
		}
		shown = c.remark
	}
	c.box = kit.Labeled(f.Label, f.Key == nameColumn, shown)
	return c
}

func dateKind(key string) vntext.DateKind {
	if key == "birth" {
		return vntext.Birth
	}
	return vntext.Past
}

// set shows what is kept.
func (c *factField) set(value string) {
	c.original = value
	switch {
	case c.date != nil:
		c.date.SetDate(vntext.Date(value))
	case c.choice != nil:
		c.choice.SetValue(value)
	default:
		c.text.Set(value)
	}
	if c.text != nil {
		c.judge()
	}
}

// read is the value as it would be kept, with what is to be said about it.
func (c *factField) read() (string, []vntext.Finding) {
	if c.date != nil {
		d, _ := c.date.Date()
		return string(d), c.date.Findings()
	}
	c.text.Commit()
	typed := c.text.Text
	if c.choice != nil {
		typed = c.choice.Value()
	}
	value, findings := readFact(c.field, typed)
	if typed == c.original {
		value = typed // kept as it was, whatever a reader would make of it today
	}
	if c.check != nil {
		findings = append(findings, c.check(value)...)
	}
	return value, findings
}

// readFact cleans and judges what was typed for a fact.
func readFact(f *data.Field, typed string) (string, []vntext.Finding) {
	value := vntext.Clean(typed)
	switch f.Kind {
	case data.NameFact:
		return vntext.TitleCase(value), vntext.PlausibleName(value)
	case data.CitizenIDFact:
		return keptOr(value, vntext.ParseCitizenID)
	case data.PhoneFact:
		return keptOr(value, vntext.ParsePhone)
	case data.NoteFact:
		return vntext.Compose(typed), nil
	}
	return value, nil
}

// keptOr reads a number; one that cannot be read stays as typed, so that it can be put right.
func keptOr(typed string, parse func(string) (string, []vntext.Finding)) (string, []vntext.Finding) {
	value, findings := parse(typed)
	if vntext.HasError(findings) {
		value = typed
	}
	return value, findings
}

// judge shows the remark on what the field holds now.
func (c *factField) judge() {
	value, findings := c.read()
	if c.text != nil && c.choice == nil && value != c.text.Text {
		c.text.Set(value)
	}
	text, tone := remarkOf(findings)
	if c.remark != nil && c.remark.SetRemark(text, tone) {
		c.grown()
	}
}

// remarkOf is the first error, or else the first warning.
func remarkOf(findings []vntext.Finding) (string, kit.Tone) {
	for _, f := range findings {
		if f.Severity == vntext.Error {
			return f.Message, kit.Red
		}
	}
	if len(findings) > 0 {
		return findings[0].Message, kit.Amber
	}
	return "", kit.Normal
}

// offer gives a choice its values.
func (c *factField) offer(values []string) {
	if c.choice == nil {
		return
	}
	if c.field.Key == "gender" {
		c.choice.SetOptions([]string{data.Male, data.Female})
		return
	}
	c.choice.SetOptions(values)
}

// union is the values of both lists, each once.
func union(lists ...[]string) []string {
	var all []string
	seen := map[string]bool{"": true}
	for _, list := range lists {
		for _, value := range list {
			if key := vntext.CompareKey(value); !seen[key] {
				seen[key] = true
				all = append(all, value)
			}
		}
	}
	return all
}
