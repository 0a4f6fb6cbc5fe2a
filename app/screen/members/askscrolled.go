package members

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"bachudong/app/kit"
)

const (
	askedColumns                 = 3
	askedWide, askedHigh float32 = 720, 320 // what the smallest screen has room for
)

// askScrolled is a dialog of fields, scrolled where they are too many. make lays them out: reached scrolls to a field that
// gets the keyboard, first has it at first, and take keeps what was typed or says why not.
func askScrolled(w fyne.Window, title string, make func(reached func(fyne.CanvasObject)) (fields fyne.CanvasObject, first fyne.Focusable, take func() string)) {
	var scroll *container.Scroll
	fields, first, take := make(func(o fyne.CanvasObject) { revealIn(scroll, o) })
	scroll = container.NewVScroll(kit.Inset(fields, 0, 0, 12, 0))
	kit.LetWheelScroll(scroll)
	scroll.SetMinSize(fyne.NewSize(askedWide, min(askedHigh, fields.MinSize().Height)))
	said := kit.NewNote("", kit.Red)
	said.Hide()
	var d *kit.Dialog
	d = kit.NewDialog(w, title, kit.Frame(nil, said, nil, nil, scroll), askedWide,
		kit.Answer{Caption: "Đồng ý", Key: "Ctrl+S", Run: func() bool {
			problem := take()
			said.Set(problem, kit.Red)
			said.Hidden = problem == ""
			d.Refresh()
			return problem == ""
		}}, kit.Answer{Caption: "Hủy", Key: "Esc"})
	d.FirstFocus = first
	d.Show()
}

// revealIn scrolls to a part of what is scrolled.
func revealIn(scroll *container.Scroll, o fyne.CanvasObject) {
	d := fyne.CurrentApp().Driver()
	if o == nil || scroll == nil || d.CanvasForObject(o) == nil {
		return
	}
	top := d.AbsolutePositionForObject(o).Y - d.AbsolutePositionForObject(scroll.Content).Y
	view, y := scroll.Size().Height, scroll.Offset.Y
	switch bottom := top + o.Size().Height; {
	case view <= 0:
		return
	case top-30 < y:
		y = max(0, top-30)
	case bottom+30 > y+view:
		y = bottom + 30 - view
	}
	scroll.ScrollToOffset(fyne.NewPos(0, y))
}
