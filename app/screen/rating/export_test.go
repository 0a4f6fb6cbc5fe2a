package rating

import "bachudong/app/kit"

// Grid is the grid of the members.
func (s *Screen) Grid() *kit.Grid { return s.sheet.Grid }

// Totals is what the line below the grid says.
func (s *Screen) Totals() string { return s.content.totals() }

// Choose lists others of the members.
func (s *Screen) Choose(view string) { s.choose(view) }

// Group tells the headings.
func (s *Screen) Group(row int) bool { return s.table.Group(row) }
