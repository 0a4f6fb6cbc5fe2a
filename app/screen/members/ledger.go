package members

import (
	"context"

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
	entries[T]
}

func (l *ledger[T]) caption() string { return l.adds }

func (l *ledger[T]) read(ctx context.Context, from *reading) (func(), error) {
	list, err := store.RecordsOf(ctx, from.file, l.kind, from.id)
	return func() { l.set(list) }, err
}

func (l *ledger[T]) lines() []line {
	var lines []line
	for _, e := range l.list {
		label := l.kind.Label
		if l.label != nil {
			label = l.label(&e.now)
		}
		lines = append(lines, line{day: l.kind.When(&e.now), kind: label, text: l.describe(&e.now), decision: l.decision(&e.now), note: l.text(&e.now, "note"),
			state: e.state(), open: func() { l.ask(e) }, drop: func() { l.drop(e); l.tab.altered() }})
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

// changes are the records to be written and the ids of those to be taken out.
func (l *ledger[T]) changes() (changed []T, removed []data.ID) {
	changed, dropped := l.entries.changes()
	for i := range dropped {
		removed = append(removed, l.kind.Head(&dropped[i]).ID)
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
