package members

import (
	"slices"

	"bachudong/app/kit"
	"bachudong/data"
)

// asks tells whether a condition is about the column.
func (q *query) asks(id string) bool {
	return slices.ContainsFunc(q.conditions.List, func(c data.Condition) bool { return c.Column == id })
}

// marks are the columns sorted by, as the headings show them.
func (q *query) marks() []kit.SortMark {
	if len(q.by) == 0 {
		return []kit.SortMark{{Column: nameColumn}}
	}
	marks := make([]kit.SortMark, len(q.by))
	for i, key := range q.by {
		marks[i] = kit.SortMark(key)
	}
	return marks
}

// drawChips shows each condition with a cross to take it away; a click on one changes it.
func (v *listView) drawChips() {
	s := v.screen
	v.chips.Objects = nil
	list := s.query.conditions.List
	if len(list) > 1 {
		caption := "Đúng mọi điều kiện:"
		if s.query.conditions.Any {
			caption = "Đúng một trong các điều kiện:"
		}
		v.chips.Add(kit.NewLink(caption, s.turnAny))
	}
	for i, c := range list {
		pill := kit.NewConditionPill(s.list.columns.catalog.Describe(c), func() { s.setConditions(slices.Delete(slices.Clone(list), i, i+1)) })
		pill.OnTapped = func() { s.askCondition(i) }
		v.chips.Add(pill)
	}
	if len(list) > 0 {
		v.chipRow.Show()
	} else {
		v.chipRow.Hide()
	}
}

// turnAny changes between all and any of the conditions.
func (s *Screen) turnAny() {
	s.query.conditions.Any = !s.query.conditions.Any
	s.arrange()
}

func (s *Screen) dropConditions() { s.setConditions(nil) }

// setConditions shows who fits other conditions; the facts they ask for are read when they were not yet.
func (s *Screen) setConditions(list []data.Condition) {
	before := s.query.facts()
	s.query.conditions.List, s.notice = list, ""
	if slices.ContainsFunc(s.query.facts(), func(key string) bool { return !slices.Contains(before, key) }) {
		s.look()
		return
	}
	s.arrange()
}

// replaceCondition puts a condition in the place of number at, or after the others; without values to ask for it only
// takes the old one away.
func (s *Screen) replaceCondition(at int, c *data.Condition) {
	list := slices.Clone(s.query.conditions.List)
	switch {
	case c == nil && at >= 0:
		list = slices.Delete(list, at, at+1)
	case c != nil && at >= 0:
		list[at] = *c
	case c != nil:
		list = append(list, *c)
	}
	s.setConditions(list)
}
