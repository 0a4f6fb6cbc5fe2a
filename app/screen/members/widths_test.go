package members

import (
	"testing"

	"fyne.io/fyne/v2"

	"bachudong/data"
)

// widthOf is how wide a column stands on the screen, 0 when it is not shown.
func widthOf(s *Screen, id string) float32 {
	for _, c := range s.front.grid.Columns() {
		if c.ID == id {
			return c.Width
		}
	}
	return 0
}

func TestDraggedWidthsStandAgainNextTimeListByList(t *testing.T) {
	o, s := trio(t)
	usual := widthOf(s, "birth")
	s.front.grid.OnResize("birth", 141)
	s.openSaved(data.SavedList{ID: "khmer", Name: "Khmer", Widths: map[string]float32{"birth": 111, "gender": 77}})
	if widthOf(s, "birth") != 111 || widthOf(s, "gender") != 77 {
		t.Errorf("the saved list stands at %v and %v", widthOf(s, "birth"), widthOf(s, "gender"))
	}
	s.front.grid.OnResize("birth", 122)

	s = o.open()
	if widthOf(s, "birth") != 141 {
		t.Errorf("next time the list stands at %v, want 141", widthOf(s, "birth"))
	}
	s.openSaved(data.SavedList{ID: "khmer", Name: "Khmer", Widths: map[string]float32{"birth": 111, "gender": 77}})
	if widthOf(s, "birth") != 122 || widthOf(s, "gender") != 77 {
		t.Errorf("next time the saved list stands at %v and %v", widthOf(s, "birth"), widthOf(s, "gender"))
	}
	s.front.standingMenu()[active].Action()
	if widthOf(s, "birth") != 141 {
		t.Errorf("back from the saved list the list stands at %v", widthOf(s, "birth"))
	}

	fyne.CurrentApp().Preferences().SetString(s.query.widthsName(), "{spoilt")
	if s = o.open(); widthOf(s, "birth") != usual {
		t.Errorf("spoilt widths give %v, want %v", widthOf(s, "birth"), usual)
	}
}
