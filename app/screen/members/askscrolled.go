package members

import (
	"fyne.io/fyne/v2"

	"bachudong/app/kit"
)

const (
	askedColumns                 = 3
	askedWide, askedHigh float32 = 720, 320 // what the smallest screen has room for
)

// askScrolled is a dialog of fields, scrolled where they are too many. make lays them out: reached scrolls to a field that
// gets the keyboard, first has it at first, and take keeps what was typed or says why not.
func askScrolled(w fyne.Window, title string, make func(reached func(fyne.CanvasObject)) (fields fyne.CanvasObject, first fyne.Focusable, take func() string)) {
	var scroll *kit.VScroll
	fields, first, take := make(func(o fyne.CanvasObject) { scroll.Reveal(o) })
	scroll = kit.NewVScroll(kit.Inset(fields, 0, 0, 12, 0))
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

// askFields is askScrolled for fields that are there already and few.
func askFields(w fyne.Window, title string, fields fyne.CanvasObject, first fyne.Focusable, take func() string) {
	askScrolled(w, title, func(func(fyne.CanvasObject)) (fyne.CanvasObject, fyne.Focusable, func() string) {
		return fields, first, take
	})
}
