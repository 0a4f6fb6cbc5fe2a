package members

import (
	"context"
	"maps"

	"fyne.io/fyne/v2"

	"bachudong/data"
)

// ownFacts is what the office asks for beside the facts of the member book.
type ownFacts struct {
	tab     *factsTab
	section *fyne.Container
	flow    *fyne.Container
	fields  []data.CustomField // that are asked for
	kept    map[data.ID]string
	form    *sheetForm[map[data.ID]string]
}

func newOwnFacts(t *factsTab) *ownFacts {
	return &ownFacts{tab: t, flow: t.sheet.flow(0, nil), form: &sheetForm[map[data.ID]string]{}}
}

// read collects the fields, and what a person has in them.
func (o *ownFacts) read(ctx context.Context, from *reading) (show func(), err error) {
	all, err := from.file.CustomFields(ctx)
	if err != nil {
		return nil, err
	}
	kept := map[data.ID]string{}
	if from.id != "" {
		if kept, err = from.file.CustomValuesOf(ctx, from.id); err != nil {
			return nil, err
		}
	}
	return func() {
		o.kept, o.fields = kept, nil
		for _, field := range all {
			if !field.Retired {
				o.fields = append(o.fields, field)
			}
		}
		o.lay()
		o.form.put(kept)
	}, nil
}

// lay makes the fields; where there are none, nothing is shown.
func (o *ownFacts) lay() {
	page := o.tab.page
	o.form = newSheetForm[map[data.ID]string](page.screen.host.Desk().Today(), page.changed)
	o.flow.Objects = nil
	for i := range o.fields {
		o.flow.Add(o.form.add(ownField(&o.fields[i]), o.tab.sheet.reveal).box)
	}
	o.section.Hidden = len(o.fields) == 0
}

const yes = "Có"

// ownField is a field of the office's own as it is typed.
func ownField(field *data.CustomField) sheetField[map[data.ID]string] {
	in := sheetField[map[data.ID]string]{label: field.Label, options: field.Choices,
		of: func(values *map[data.ID]string) string { return (*values)[field.ID] },
		set: func(values *map[data.ID]string, text string) error {
			value, err := field.Read(text)
			(*values)[field.ID] = value
			return err
		}}
	switch field.Kind {
	case data.CustomDate:
		in.kind = data.DateFact
	case data.CustomChoice:
		in.kind = data.ChoiceFact
	case data.CustomFlag:
		in.kind, in.options = data.ChoiceFact, []string{yes}
		of, set := in.of, in.set
		in.of = func(values *map[data.ID]string) string {
			if of(values) == "" {
				return ""
			}
			return yes
		}
		in.set = func(values *map[data.ID]string, text string) error {
			if text == yes {
				text = "1"
			}
			return set(values, text)
		}
	}
	return in
}

// altered are the values that are no longer as they are kept; problem says why one cannot be, at is its field.
func (o *ownFacts) altered() (altered map[data.ID]string, problem string, at fyne.Focusable) {
	now := maps.Clone(o.kept)
	if now == nil {
		return nil, "", nil // not read yet
	}
	if problem, at = o.form.take(&now); problem != "" {
		return nil, problem, at
	}
	altered = map[data.ID]string{}
	for id, value := range now {
		if value != o.kept[id] {
			altered[id] = value
		}
	}
	return altered, "", nil
}

func (o *ownFacts) dirty() bool {
	altered, problem, _ := o.altered()
	return len(altered) > 0 || problem != ""
}
