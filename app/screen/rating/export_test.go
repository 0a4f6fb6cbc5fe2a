package rating

import "bachudong/app/kit"

// Grid is the grid of the members.
func (s *Screen) Grid() *kit.Grid { return s.sheet.Grid }

// Totals is what the line below the grid says.
func (s *Screen) Totals() string { return s.totals[0].Text() + " / " + s.totals[1].Text() }

// Choose lists others of the members.
func (s *Screen) Choose(view string) { s.choose(view) }

// Group tells the headings.
func (s *Screen) Group(row int) bool { return s.table.Group(row) }

// ShowAllColumns shows every column.
func (s *Screen) ShowAllColumns() { s.columnMenu()[2].Action() }
