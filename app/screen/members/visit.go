package members

import (
	"fyne.io/fyne/v2"

	"bachudong/app/kit"
	"bachudong/data"
)

// openPage shows a person's page in place of the list; begin is the key of the field to begin at, "" for none.
func (s *Screen) openPage(id data.ID, begin string) {
	switch {
	case s.page != nil && s.page.id == id && id != "":
		return
	case s.page != nil && s.page.dirty():
		s.askSave(func() {
			s.closePage()
			s.openPage(id, begin)
		})
		return
	}
	s.page = newPage(s, id, begin)
	s.mount(s.page.box)
	if id != "" && id != s.chosen {
		s.front.selectPerson(id)
	}
	s.refreshKeys()
	if id == "" {
		s.page.focusFirst() // what is typed at once belongs there
	}
	s.page.load()
}

// swapPage shows the page of what was just saved, keeping the place on it.
func (s *Screen) swapPage(id data.ID) {
	if s.page.id == id {
		s.page.shown = nil // what is on the page is what is kept
		return
	}
	s.page = nil
	s.openPage(id, "")
}

// selectPerson moves the selection of the list to a person; somebody outside the list is only shown in the pane.
func (v *listView) selectPerson(id data.ID) {
	s := v.screen
	s.chosen = id
	v.filling = true
	v.grid.Select(s.list.find(id))
	v.filling = false
	s.side.show(id)
}

// Home is the list; a person's page has its own order of fields.
func (s *Screen) Home() fyne.Focusable {
	if s.page != nil {
		return nil
	}
	return s.front.grid.Focusable()
}

// closePage goes back to the list, which stands where it stood.
func (s *Screen) closePage() {
	if s.page == nil {
		return
	}
	s.page.loading.Stop()
	s.page.twins.Stop()
	s.page = nil
	s.mount(s.front.box)
	s.refreshKeys()
	s.front.grid.Focus()
}

// mount shows the list, with the pane about the chosen person at its side, or a page, which has the whole width: it tells
// more than the pane does.
func (s *Screen) mount(box fyne.CanvasObject) {
	s.whole.Objects = []fyne.CanvasObject{box}
	s.side.box.Hidden = s.page != nil
	s.whole.Refresh()
	if keys := kit.KeysOf(s.whole); keys != nil {
		keys.Home = s.Home() // keys that nothing uses are not for a list that is out of sight
	}
	if w := s.host.Window(); w.Canvas() != nil && w.Content() != nil {
		w.Content().Refresh()
	}
}

// back leaves the page, asking once about what is not saved.
func (s *Screen) back() {
	if s.page == nil {
		return
	}
	s.Leave(s.closePage)
}
