// Package recordform edits records of a member's life: one field for each fact, as the record's kind describes it. The
// person's page and the processes both use it.
package recordform

import (
	"reflect"
	"slices"

	"fyne.io/fyne/v2"

	"bachudong/app/kit"
	"bachudong/data"
	"bachudong/data/vntext"
)

// Choices are what fields offer that stand for something else in the file.
type Choices struct {
	Today  vntext.Date
	Units  []data.UnitNode     // from our own unit down
	People []Person            // who can be named
	Values map[string][]string // further values of a ChoiceFact by key, beside those of its kind
	Labels map[string]string   // what a fact is called here by key, where the kind's own label is too general
}

// Person is somebody of the register who can be named in a record.
type Person struct {
	ID    data.ID
	Name  string
	Birth vntext.Date
}

// Form is the fields of one record.
type Form[T any] struct {
	// OnChange is called when a fact was altered, OnGrown when the height of a field changed; both may be nil.
	OnChange func()
	OnGrown  func()
	// OnReach is called with a labelled field that got the keyboard, to scroll to it; it may be nil.
	OnReach func(box fyne.CanvasObject)

	kind     *data.RecordKind[T]
	keys     []string
	inputs   map[string]*input
	original T // as set
}

// New makes empty fields for the facts named by keys, in their order; without keys for all that are typed.
func New[T any](kind *data.RecordKind[T], choices Choices, keys ...string) *Form[T] {
	f := &Form[T]{kind: kind, keys: keys, inputs: map[string]*input{}}
	for i := range kind.Fields {
		field := &kind.Fields[i]
		switch {
		case field.Kind == data.StayFact:
			continue
		case len(keys) == 0:
			f.keys = append(f.keys, field.Key)
		case !slices.Contains(keys, field.Key):
			continue
		}
		label := field.Label
		if own := choices.Labels[field.Key]; own != "" {
			label = own
		}
		in := newInput(spec{key: field.Key, label: label, kind: field.Kind, values: union(field.Values, choices.Values[field.Key])},
			choices, f.changed, f.grown)
		if text, ok := in.focus.(interface{ WhenFocused(func()) }); ok {
			text.WhenFocused(func() { f.reached(in.box) })
		}
		f.inputs[field.Key] = in
	}
	return f
}

func (f *Form[T]) reached(box fyne.CanvasObject) {
	if f.OnReach != nil {
		f.OnReach(box)
	}
}

func (f *Form[T]) changed() {
	if f.OnChange != nil {
		f.OnChange()
	}
}

func (f *Form[T]) grown() {
	if f.OnGrown != nil {
		f.OnGrown()
	}
}

// Set shows a record; facts without a field stay as they are.
func (f *Form[T]) Set(record T) {
	f.original = record
	f.each(func(field *data.RecordField[T], in *input) { in.set(field.Ref(&record)) })
}

// Read is the record as it would be kept and the first sentence, with its field, that says why it cannot be.
func (f *Form[T]) Read() (record T, key, problem string) {
	record = f.original
	f.each(func(field *data.RecordField[T], in *input) {
		if said := in.read(field.Ref(&record)); said != "" && problem == "" {
			key, problem = field.Key, field.Label+": "+said
		}
	})
	return record, key, problem
}

// Dirty tells whether the fields differ from the record that was set.
func (f *Form[T]) Dirty() bool {
	record, _, problem := f.Read()
	return problem != "" || !reflect.DeepEqual(record, f.original)
}

// Objects are the labelled fields in their order.
func (f *Form[T]) Objects() []fyne.CanvasObject {
	var objects []fyne.CanvasObject
	for _, key := range f.keys {
		objects = append(objects, f.inputs[key].box)
	}
	return objects
}

// Object is one labelled field; nil when the form does not have it.
func (f *Form[T]) Object(key string) fyne.CanvasObject {
	if in := f.inputs[key]; in != nil {
		return in.box
	}
	return nil
}

// Show shows or hides a field.
func (f *Form[T]) Show(key string, shown bool) {
	in := f.inputs[key]
	if in == nil || in.box.Visible() == shown {
		return
	}
	if shown {
		in.box.Show()
	} else {
		in.box.Hide()
	}
	f.grown()
}

// Remark says something about a field, "" takes it away.
func (f *Form[T]) Remark(key, text string, tone kit.Tone) {
	if in := f.inputs[key]; in != nil && in.remark(text, tone) {
		f.grown()
	}
}

// First is where the keyboard begins.
func (f *Form[T]) First() fyne.Focusable {
	for _, key := range f.keys {
		if in := f.inputs[key]; in.box.Visible() {
			return in.focus
		}
	}
	return nil
}

// Focus puts the keyboard into a field.
func (f *Form[T]) Focus(key string) {
	if in := f.inputs[key]; in != nil {
		kit.FocusOn(in.focus)
	}
}

// each goes through the facts that have a field, in the order of the kind.
func (f *Form[T]) each(do func(*data.RecordField[T], *input)) {
	for i := range f.kind.Fields {
		if in := f.inputs[f.kind.Fields[i].Key]; in != nil {
			do(&f.kind.Fields[i], in)
		}
	}
}

// union is the values of both lists, each once.
func union(lists ...[]string) []string {
	var all []string
	for _, v := range slices.Concat(lists...) {
		if !slices.Contains(all, v) {
			all = append(all, v)
		}
	}
	return all
}
