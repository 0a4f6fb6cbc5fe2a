package evaluation

import (
	"slices"

	"bachudong/data"
)

// alter applies an edit to what is shown, at once, and to what is kept, in the background.
func (s *Screen) alter(unit data.ID, year int, apply func(*data.Evaluation)) {
	if r := s.sheet.round; r != nil && r.Evaluation.UnitID == unit && r.Evaluation.Year == year {
		apply(&r.Evaluation)
		s.sheet.refresh()
	}
	s.saver.add(edit{unit, year, apply})
}

// setResult records one result for some rows. Rows that have it already are not an edit.
func (h *sheet) setResult(side data.Side, result data.Result, codes ...string) {
	e := &h.round.Evaluation
	codes = slices.DeleteFunc(slices.Clone(codes), func(code string) bool { return side.Of(e.Row(code)) == result })
	if len(codes) == 0 {
		return
	}
	h.screen.alter(e.UnitID, e.Year, func(round *data.Evaluation) {
		for _, code := range codes {
			put(rowOf(round, code), side, result)
		}
	})
}
