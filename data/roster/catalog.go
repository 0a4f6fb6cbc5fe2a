package roster

import (
	"bachudong/data"
	"bachudong/data/store"
)

// Catalog is the columns that the lists of a file can have. It does not change once it is made.
type Catalog struct {
	Columns []Column
	byID    map[string]*Column
}

// Fixed are the columns that every file has.
var Fixed = With(nil)

// With are the columns of a file that has fields of the office's own; those that are no longer asked for are left out.
func With(own []data.CustomField) *Catalog {
	c := &Catalog{Columns: fixed(), byID: map[string]*Column{}}
	var taken []string
	for i := range c.Columns {
		taken = append(taken, c.Columns[i].Label)
	}
	for _, field := range own {
		if field.Retired {
			continue
		}
		value := store.FactOf(field.Key())
		c.Columns = append(c.Columns, Column{ID: field.Key(), Label: field.Heading(taken), Kind: field.Values(),
			text: func(r *store.MemberRow) string { return field.Shown(value(r)) }, choices: field.Choices})
	}
	for i := range c.Columns {
		c.byID[c.Columns[i].ID] = &c.Columns[i]
	}
	return c
}

// Of is the column with that ID, nil when there is none.
func (c *Catalog) Of(id string) *Column { return c.byID[id] }

// Describe is a condition in words, "" when its column no longer exists.
func (c *Catalog) Describe(asked data.Condition) string {
	column := c.Of(asked.Column)
	if column == nil {
		return ""
	}
	return asked.Text(column.Kind, column.Label)
}
