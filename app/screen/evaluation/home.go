package evaluation

import "fyne.io/fyne/v2"

// Home is the list that is showing: the rows of one unit, or the units.
func (s *Screen) Home() fyne.Focusable {
	if s.showing == s.sheet.view {
		return s.sheet.grid.Focusable()
	}
	return s.matrix.grid.Focusable()
}
