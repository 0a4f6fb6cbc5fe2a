package evaluation

import (
	"fyne.io/fyne/v2"

	"bachudong/app/kit"
)

// Home is the list that is showing: the rows of one unit, or the units; nil while there is none.
func (s *Screen) Home() fyne.Focusable {
	if grid := s.grid(); grid != nil {
		return grid.Focusable()
	}
	return nil
}

func (s *Screen) grid() *kit.Grid {
	switch s.showing {
	case s.sheet.view:
		return s.sheet.grid
	case s.matrix.view:
		return s.matrix.grid
	}
	return nil
}

// takeKeyboard brings the keyboard to the list that came up, unless it is at work elsewhere, such as in the unit tree.
func (s *Screen) takeKeyboard() {
	if keys := kit.KeysOf(s.view); keys != nil {
		keys.Home = s.Home()
	}
	now := s.host.Window().Canvas().Focused()
	if grid := s.grid(); grid != nil && (now == nil || now == s.sheet.grid.Focusable() || now == s.matrix.grid.Focusable()) {
		grid.Focus()
	}
}
