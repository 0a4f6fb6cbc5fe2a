// Package roster works on a list of members that is in memory: who fits the conditions, in which order, how many they are,
// which values occur. It reads and writes nothing.
package roster

import (
	"strconv"

	"bachudong/data"
	"bachudong/data/store"
)

// Column is one thing a list can show of its members, sort and ask by.
type Column struct {
	ID    string // the key of the fact for facts of the person
	Label string
	Kind  data.ValueKind
	text  func(*store.MemberRow) string

	choices []string // when they have an order of their own
}

// The columns that are no facts of the person.
const (
	Branch   = "branch"
	Position = "position"
	Status   = "status"
	Rating   = "rating"
	Age      = "age"
	Filled   = "filled"
)

// fixed are the columns that every file has: the facts in the order of the member book, then what is worked out or kept
// elsewhere.
func fixed() []Column {
	var list []Column
	for i := range data.PersonFields {
		f := &data.PersonFields[i]
		list = append(list, Column{ID: f.Key, Label: f.Label, Kind: kindOf(f.Kind), text: store.FactOf(f.Key)})
	}
	return append(list,
		Column{ID: Branch, Label: "Chi đoàn", Kind: data.ChoiceValue, text: func(r *store.MemberRow) string { return r.UnitName }},
		Column{ID: Position, Label: "Chức vụ", Kind: data.ChoiceValue, text: func(r *store.MemberRow) string { return r.Position }},
		Column{ID: Status, Label: "Tình trạng", Kind: data.ChoiceValue, text: func(r *store.MemberRow) string { return r.Status }},
		Column{ID: Rating, Label: "Xếp loại", Kind: data.ChoiceValue, text: func(r *store.MemberRow) string { return r.Rating }},
		Column{ID: Age, Label: "Tuổi", Kind: data.NumberValue, text: func(r *store.MemberRow) string {
			if r.Age == 0 {
				return ""
			}
			return strconv.Itoa(r.Age)
		}},
		Column{ID: Filled, Label: "Đủ %", Kind: data.NumberValue, text: func(r *store.MemberRow) string { return strconv.Itoa(Percent(r)) }})
}

func kindOf(kind data.FieldKind) data.ValueKind {
	switch kind {
	case data.DateFact:
		return data.DateValue
	case data.ChoiceFact:
		return data.ChoiceValue
	}
	return data.TextValue
}

// Text is the value of the column: dates in ISO form, numbers as digits, "" when nothing is known.
func (c *Column) Text(r *store.MemberRow) string { return c.text(r) }

// Percent is the share of the required facts that are known.
func Percent(r *store.MemberRow) int { return 100 * r.Filled / store.RequiredFacts }
