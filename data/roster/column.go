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
		list = append(list, Column{f.Key, f.Label, kindOf(f.Kind), store.FactOf(f.Key)})
	}
	return append(list,
		Column{Branch, "Chi đoàn", data.ChoiceValue, func(r *store.MemberRow) string { return r.UnitName }},
		Column{Position, "Chức vụ", data.ChoiceValue, func(r *store.MemberRow) string { return r.Position }},
		Column{Status, "Tình trạng", data.ChoiceValue, func(r *store.MemberRow) string { return r.Status }},
		Column{Rating, "Xếp loại", data.ChoiceValue, func(r *store.MemberRow) string { return r.Rating }},
		Column{Age, "Tuổi", data.NumberValue, func(r *store.MemberRow) string {
			if r.Age == 0 {
				return ""
			}
			return strconv.Itoa(r.Age)
		}},
		Column{Filled, "Đủ %", data.NumberValue, func(r *store.MemberRow) string { return strconv.Itoa(Percent(r)) }})
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
