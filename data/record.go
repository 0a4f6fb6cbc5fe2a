package data

import "bachudong/data/vntext"

// RecordHead is what every record of a member's life has.
type RecordHead struct {
	ID       ID
	PersonID ID
}

// RecordField describes one fact of a record of the kind T.
type RecordField[T any] struct {
	Key    string    // column of the table and name in JSON
	Label  string    // on screen and as heading of lists
	Kind   FieldKind // how it is typed, checked and shown
	Values []string  // what a ChoiceFact offers; others may be typed
	ref    func(*T) any
}

// Ref is where r keeps the value: *string, *vntext.Date, *ID, *Month, *bool or **int (nil: not known).
func (f *RecordField[T]) Ref(r *T) any { return f.ref(r) }

// RecordKind describes records of one kind: one row each in Table, drawn up on the day that When gives.
type RecordKind[T any] struct {
	Table  string
	Label  string // "Khen thưởng"
	Fields []RecordField[T]
	When   func(*T) vntext.Date
	head   func(*T) *RecordHead
}

// Head is the identity of r and whose record it is.
func (k *RecordKind[T]) Head(r *T) *RecordHead { return k.head(r) }

// Empty tells whether nothing is recorded in r.
func (k *RecordKind[T]) Empty(r *T) bool {
	for i := range k.Fields {
		switch v := k.Fields[i].ref(r).(type) {
		case *string:
			if *v != "" {
				return false
			}
		case *vntext.Date:
			if *v != "" {
				return false
			}
		case *Month:
			if *v != "" {
				return false
			}
		case *ID:
			if *v != "" {
				return false
			}
		case **int:
			if *v != nil {
				return false
			}
		case *bool:
			if *v {
				return false
			}
		}
	}
	return true
}

// Month is a month as kept, "2022-03"; "" is none.
type Month string

// Display is m as the office writes it: "03/2022".
func (m Month) Display() string {
	if len(m) != len("2022-03") {
		return string(m)
	}
	return string(m[5:] + "/" + m[:4])
}

// Vote is what a meeting decided: how many belong, came and agreed. nil is not known.
type Vote struct {
	Members *int
	Present *int
	Agreed  *int
}
