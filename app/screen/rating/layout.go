package rating

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"bachudong/app/kit"
)

// dateWidth is the width of the field for the day of the list.
const dateWidth float32 = 118

// layOut puts heading, choices, grid and totals below each other.
func (s *Screen) layOut() fyne.CanvasObject {
	day := kit.Beside(6, kit.NewText("Danh sách tính đến", kit.Muted), container.NewStack(kit.Gap(dateWidth, kit.FieldHeight), s.date))
	head := kit.ToolbarRow([]fyne.CanvasObject{s.columns}, []fyne.CanvasObject{day})
	top := kit.Stack(0, head, kit.On(kit.Sheet, kit.Inset(s.tabs, 12, 2, 12, 0)))
	foot := kit.On(kit.Sheet, kit.Stack(0, kit.HLine(), kit.Inset(kit.Stack(0, s.totals[0], s.totals[1]), 12, 4, 12, 4)))
	return kit.Frame(top, foot, nil, nil, kit.On(kit.Sheet, s.sheet.Grid))
}
