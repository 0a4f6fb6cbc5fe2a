package members

import (
	"context"
	"reflect"
	"slices"

	"bachudong/data"
	"bachudong/data/store"
)

// ledger is the records of one kind, with what is altered and not saved yet.
type ledger[T any] struct {
	tab      *recordTab
	kind     *data.RecordKind[T]
	adds     string                           // caption of adding one
	label    func(r *T) string                // what it is, in the table; nil: the label of the kind
	describe func(r *T) string                // what it holds, in the table
	fresh    func() T                         // a new one with what is known; nil: empty
	keys     []string                         // of the fields that are typed; none: all
	judge    func(r *T) (key, problem string) // why it cannot be kept; nil: the store alone judges
	entries  []*entry[T]
}

// entry is one record: as it is kept, nil for a new one, and as it will be.
type entry[T any] struct {
	kept    *T
	now     T
	removed bool
}

func (e *entry[T]) altered() bool {
	return e.removed || e.kept == nil || !reflect.DeepEqual(*e.kept, e.now)
}

func (l *ledger[T]) caption() string { return l.adds }

func (l *ledger[T]) read(ctx context.Context, from *reading) (func(), error) {
	list, err := store.RecordsOf(ctx, from.file, l.kind, from.id)
	return func() { l.set(list) }, err
}

func (l *ledger[T]) set(list []T) {
	l.entries = nil
	for i := range list {
		l.entries = append(l.entries, &entry[T]{kept: &list[i], now: list[i]})
	}
}

func (l *ledger[T]) lines() []line {
	var lines []line
	for _, e := range l.entries {
		label := l.kind.Label
		if l.label != nil {
			label = l.label(&e.now)
		}
		state := lineKept
		switch {
		case e.removed:
			state = lineRemoved
		case e.altered():
			state = lineAltered
		}
		lines = append(lines, line{day: l.kind.When(&e.now), kind: label, text: l.describe(&e.now), decision: l.decision(&e.now), note: l.text(&e.now, "note"),
			state: state, open: func() { l.ask(e) }, drop: func() { l.drop(e) }})
	}
	return lines
}

// decision is the number, day and issuer of the decision behind a record on one line.
func (l *ledger[T]) decision(r *T) string {
	return joined(", ", l.text(r, "decision_number"), l.text(r, "decision_date"), l.text(r, "decision_issuer"))
}

// text is a fact of a record as it is shown; "" when its kind has no such fact.
func (l *ledger[T]) text(r *T, key string) string {
	for i := range l.kind.Fields {
		if l.kind.Fields[i].Key != key {
			continue
		}
		switch v := l.kind.Fields[i].Ref(r).(type) {
		case *string:
			return *v
		case interface{ Display() string }:
			return v.Display()
		}
	}
	return ""
}

// drop takes a record out, or back in when it was; one that was never saved is gone.
func (l *ledger[T]) drop(e *entry[T]) {
	e.removed = !e.removed
	if e.kept == nil {
		l.entries = slices.DeleteFunc(l.entries, func(other *entry[T]) bool { return other == e })
	}
	l.tab.altered()
}

// changes are the records to be written and those to be taken out.
func (l *ledger[T]) changes() (changed []T, removed []data.ID) {
	for _, e := range l.entries {
		switch {
		case !e.altered():
		case e.removed:
			removed = append(removed, l.kind.Head(&e.now).ID)
		default:
			changed = append(changed, e.now)
		}
	}
	return changed, removed
}

func (l *ledger[T]) part() (store.Part, bool) {
	changed, removed := l.changes()
	return store.RecordsPart(l.kind, changed, removed), len(changed)+len(removed) > 0
}

func (l *ledger[T]) add() {
	var record T
	if l.fresh != nil {
		record = l.fresh()
	}
	l.ask(&entry[T]{now: record})
}

// keep takes what was typed for a record.
func (l *ledger[T]) keep(e *entry[T], record T) {
	e.now, e.removed = record, false
	if !slices.Contains(l.entries, e) {
		l.entries = append(l.entries, e)
	}
	l.tab.altered()
}
