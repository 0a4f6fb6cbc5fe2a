// Package units is the screen "Đơn vị": the chosen unit and everything below it, with their codes, kinds and numbers, and
// the small form that adds or corrects one.
package units

import (
	"fmt"

	"fyne.io/fyne/v2"

	"bachudong/app/kit"
	"bachudong/app/screen"
	"bachudong/data"
)

// Screen is the list of units.
type Screen struct {
	host  screen.Host
	grid  *kit.Grid
	scope screen.Scope
	rows  table
	row   int
}

// New makes the screen of an open file.
func New(host screen.Host) screen.Screen {
	s := &Screen{host: host, grid: kit.NewGrid(columns), row: -1}
	s.grid.EmptyText = "Chưa có đơn vị. Bấm Thêm (F4)."
	s.grid.OnSelect = func(row int) {
		s.row = row
		s.refreshActions()
	}
	s.grid.OnOpen = func(int) { s.edit() }
	return s
}

// View is the list.
func (s *Screen) View() fyne.CanvasObject { return s.grid }

// Side is nil: a unit has nothing more to show than its line.
func (s *Screen) Side() fyne.CanvasObject { return nil }

// Home is the list.
func (s *Screen) Home() fyne.Focusable { return s.grid.Focusable() }

// Leave lets go at once; the form saves when it closes.
func (s *Screen) Leave(then func()) { then() }

// Actions add and correct units and lead on to their people.
func (s *Screen) Actions() []*kit.Action {
	chosen := func() bool { return s.chosen() != nil }
	return []*kit.Action{
		{ID: "unit-add", Caption: "Thêm", Key: "F4", Run: s.add},
		{ID: "unit-edit", Caption: "Sửa", Key: "F2", Enabled: chosen, Run: s.edit},
		{ID: "unit-members", Caption: "Xem đoàn viên", Enabled: chosen, Run: func() {
			s.host.Choose(s.chosen().ID)
			s.host.Open(screen.Members, nil)
		}},
		{ID: "unit-import", Caption: "Nhập khẩu danh sách", Enabled: chosen, Run: func() {
			s.host.Choose(s.chosen().ID)
			s.host.Open(screen.Intake, nil)
		}},
		{ID: "unit-export", Caption: "Kết xuất", Key: "F9", Run: s.export},
	}
}

// Show lists the scope, keeping the selected unit.
func (s *Screen) Show(scope screen.Scope) {
	var before data.ID
	if u := s.chosen(); u != nil {
		before = u.ID
	}
	s.scope, s.rows = scope, lines(scope)
	s.grid.SetSource(s.rows)
	s.row = 0
	for i := range s.rows {
		if s.rows[i].unit.ID == before {
			s.row = i
		}
	}
	s.grid.Select(s.row)
	s.refreshActions()
	s.host.Say(fmt.Sprintf("%d đơn vị · %d chi đoàn · %s đoàn viên", len(s.rows), s.rows[0].branches, kit.Number(scope.Unit.Members)))
}

// refreshActions greys the toolbar by what is selected now.
func (s *Screen) refreshActions() {
	if keys := kit.KeysOf(s.grid); keys != nil {
		keys.Refresh()
	}
}

// chosen is the selected unit; the scope's own unit when none is.
func (s *Screen) chosen() *data.Unit {
	if s.row < 0 || s.row >= len(s.rows) {
		return nil
	}
	return &s.rows[s.row].unit.Unit
}
