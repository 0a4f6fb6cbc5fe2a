package reconcile

import (
	"bachudong/data"
	"bachudong/data/intake"
	"bachudong/data/sheet"
	"bachudong/data/vntext"
)

// reader knows which facts each sheet of a list has a column for.
type reader struct {
	book    *sheet.Book
	columns map[string]map[string][]intake.Column // sheet -> key of the fact -> its columns
}

func newReader(draft *intake.Draft) *reader {
	r := &reader{book: draft.Book, columns: map[string]map[string][]intake.Column{}}
	for i := range draft.Sheets {
		s := &draft.Sheets[i]
		facts := map[string][]intake.Column{}
		for _, c := range s.Columns {
			key := FactOf(&c)
			facts[key] = append(facts[key], c)
		}
		r.columns[s.Name] = facts
	}
	return r
}

// FactOf is the fact that a column of a list is about: the name for its parts, the birth for a column of its year, with the
// year for what is told of one.
func FactOf(c *intake.Column) string {
	switch c.Key {
	case intake.KeyFamilyName, intake.KeyGivenName:
		return "full_name"
	case intake.KeyBirthMale, intake.KeyBirthFemale, intake.KeyBirthDay, intake.KeyBirthMonth, intake.KeyBirthYear:
		return "birth"
	}
	if intake.Yearly(c.Key) {
		return intake.ColumnMeaning{Key: c.Key, Year: c.Year}.String()
	}
	return c.Key
}

// differences compares what a row says with the register. A fact without a column is not compared; where one side says nothing
// and the other does, that is a difference.
func (r *reader) differences(d *intake.Decision, ours *data.Member, yearly Yearly) []Field {
	row, facts := d.Row, r.columns[d.Row.Sheet]
	var fields []Field
	for i := range data.PersonFields {
		f := &data.PersonFields[i]
		there, here := f.Of(&row.Person), f.Of(&ours.Person)
		if facts[f.Key] != nil && !same(f.Kind, there, here) && !r.says(row, facts[f.Key], here) {
			fields = append(fields, Field{f.Key, there, here})
		}
	}
	there, here := row.Position, ours.Membership.Position
	if facts[intake.KeyPosition] != nil && !vntext.SameText(usual(there), usual(here)) && !r.says(row, facts[intake.KeyPosition], here) {
		fields = append(fields, Field{intake.KeyPosition, there, here})
	}
	fields = append(fields, yearly.differences(row, facts, ours.ID)...)
	for _, n := range d.Notes {
		if n.Code == "other_branch" {
			fields = append(fields, Field{intake.KeyBranch, n.Value, ours.UnitName})
		}
	}
	if !data.Active(ours.Status) {
		fields = append(fields, Field{intake.KeyStatus, data.StatusActive, ours.Status})
	}
	return fields
}

// usual is a position as it is compared: that of a member who has none says the same as nothing.
func usual(position string) string {
	if position == "" {
		return data.OrdinaryMember
	}
	return position
}

func same(kind data.FieldKind, there, here string) bool {
	return there == here || kind != data.DateFact && there != "" && here != "" && vntext.SameText(there, here)
}

// says tells whether the cell of a fact is word for word what the register keeps: then reading it another way, as the usual form
// of a value of a list, is no difference.
func (r *reader) says(row *intake.Row, columns []intake.Column, ours string) bool {
	s := r.book.Sheet(row.Sheet)
	if len(columns) != 1 || ours == "" || s == nil || columns[0].Value != "" {
		return false
	}
	line := s.Row(row.Number)
	if line == nil {
		return false
	}
	cell := line.Cell(columns[0].Index)
	return cell != nil && vntext.SameText(cell.Text, ours)
}
