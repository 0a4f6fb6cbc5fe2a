package members

import (
	"context"
	"encoding/json"
	"maps"

	"fyne.io/fyne/v2"

	"bachudong/app/background"
)

// widthsName is where the widths of the present list are kept among the preferences of the program, as of how the screen
// of this machine looks and not of what the office keeps. Saved lists have their own beside those they were saved with.
func (q *query) widthsName() string { return "members-widths/" + string(q.saved.ID) }

// keptWidths are the widths of columns that the present list had last; columns that were never dragged are not in it.
func (s *Screen) keptWidths() map[string]float32 {
	widths := map[string]float32{}
	maps.Copy(widths, s.query.saved.Widths)
	var dragged map[string]float32
	text := fyne.CurrentApp().Preferences().String(s.query.widthsName())
	if json.Unmarshal([]byte(text), &dragged) != nil {
		return widths // never dragged, or spoilt by another program: columns stand as at first
	}
	maps.Copy(widths, dragged)
	return widths
}

// keepWidths keeps the present widths for the next time.
func (s *Screen) keepWidths() {
	name, widths := s.query.widthsName(), maps.Clone(s.front.widths)
	background.Run(s.host.Runner(), context.Background(), "Ghi nhớ độ rộng cột",
		func(context.Context, func(int, int)) (struct{}, error) {
			text, err := json.Marshal(widths)
			if err == nil {
				fyne.CurrentApp().Preferences().SetString(name, string(text))
			}
			return struct{}{}, err
		},
		func(_ struct{}, err error) {
			if err != nil {
				s.host.Fail(err)
			}
		})
}
