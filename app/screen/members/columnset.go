package members

import (
	"context"
	"reflect"
	"slices"

	"bachudong/app/kit"
	"bachudong/data"
	"bachudong/data/intake"
	"bachudong/data/roster"
	"bachudong/data/store"
	"bachudong/data/vntext"
)

// columnSet is the columns that the list can have: those of every file, then the fields of the office's own. It does not
// change; when the fields or the scale do, another one takes its place.
type columnSet struct {
	list    []column
	catalog *roster.Catalog
	own     []data.CustomField
	scale   data.Scale // by which members are rated in the year of the list
}

func newColumnSet(own []data.CustomField, scale data.Scale) *columnSet {
	set := &columnSet{catalog: roster.With(own), own: own, scale: scale}
	set.list = fixedColumns(&set.scale)
	for i := range own {
		if in := set.catalog.Of(own[i].Key()); in != nil {
			set.list = append(set.list, ownColumn(in))
		}
	}
	for i := range set.list {
		c := &set.list[i]
		if in := set.catalog.Of(c.id); in != nil && c.number == nil {
			c.value, c.kind = in.Text, in.Kind
		}
	}
	return set
}

// readColumns reads what the columns of a year are made of.
func readColumns(ctx context.Context, from rowSource, year int) (*columnSet, error) {
	own, err := from.CustomFields(ctx)
	if err != nil {
		return nil, err
	}
	scales, err := from.Scales(ctx)
	return newColumnSet(own, data.ScaleIn(scales, data.MemberScale, year)), err
}

// same tells whether both have the same columns.
func (set *columnSet) same(other *columnSet) bool {
	return reflect.DeepEqual(set.own, other.own) && reflect.DeepEqual(set.scale, other.scale)
}

// of is the column with that id, nil when there is none.
func (set *columnSet) of(id string) *column {
	if i := slices.IndexFunc(set.list, func(c column) bool { return c.id == id }); i >= 0 {
		return &set.list[i]
	}
	return nil
}

// shown are the columns of a query: those chosen, after number and name, else the usual ones. The status says nothing new
// where everybody is active.
func (set *columnSet) shown(q *query) []*column {
	if q.columns != nil {
		shown := []*column{set.of(numberColumn), set.of(nameColumn)}
		for _, id := range q.columns {
			if c := set.of(id); c != nil && !slices.Contains(shown, c) {
				shown = append(shown, c)
			}
		}
		return shown
	}
	var shown []*column
	for i := range set.list[:usual] {
		if set.list[i].id == statusColumn && q.standing == active && q.exactly() == nil {
			continue
		}
		shown = append(shown, &set.list[i])
	}
	return shown
}

// ownField is the field of the office's own that a column shows, nil for other columns.
func (set *columnSet) ownField(id string) *data.CustomField {
	if i := slices.IndexFunc(set.own, func(f data.CustomField) bool { return f.Key() == id }); i >= 0 {
		return &set.own[i]
	}
	return nil
}

// facts are the columns of what is told of a person once, the name excepted: the facts and the office's own fields.
func (set *columnSet) facts() []*roster.Column {
	var list []*roster.Column
	for i := range set.catalog.Columns {
		c := &set.catalog.Columns[i]
		if c.ID != nameColumn && (data.FieldOf(c.ID) != nil || set.ownField(c.ID) != nil) {
			list = append(list, c)
		}
	}
	return list
}

// choices are the values to offer for a column whatever occurs in it.
func (set *columnSet) choices(id string) []string {
	field := set.ownField(id)
	switch {
	case field == nil:
		return intake.Choices(id)
	case field.Kind == data.CustomFlag:
		return []string{data.FlagSet}
	}
	return field.Choices
}

// ownColumn shows a field of the office's own. Unlike a fact of the member book it is not missing when it is blank.
func ownColumn(in *roster.Column) column {
	c := column{id: in.ID, Column: kit.Column{Title: in.Label, Width: 112}, width: 126}
	switch in.Kind {
	case data.DateValue:
		c.Width, c.width = 96, 84
		c.cell = func(r *store.MemberRow) kit.Cell {
			if in.Text(r) == "" {
				return kit.Cell{}
			}
			return dateCell(vntext.Date(in.Text(r)))
		}
	case data.NumberValue:
		c.Align = kit.Right
	}
	return c
}
