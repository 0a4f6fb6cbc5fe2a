// Package units is the screen "Đơn vị": the chosen unit and everything below it with their codes, kinds and numbers, the
// page of one unit (facts, history, committees, warnings), and the wizard that reorganises units.
package units

import (
	"context"
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"bachudong/app/background"
	"bachudong/app/kit"
	"bachudong/app/screen"
	"bachudong/data"
)

// Screen is the list of units, with the page of a unit or the wizard in its place.
type Screen struct {
	host   screen.Host
	whole  *fyne.Container
	grid   *kit.Grid
	scope  screen.Scope
	rows   table
	row    int
	kinds  []string         // offered for new units
	levels []data.UnitLevel // likewise
	page   *page            // nil while another part is shown
	wizard *wizard          // likewise

	loading background.Latest
}

// New makes the screen of an open file.
func New(host screen.Host) screen.Screen {
	s := &Screen{host: host, grid: kit.NewGrid(columns), row: -1}
	s.grid.EmptyText = "Chưa có đơn vị. Bấm Thêm (F4)."
	s.grid.OnSelect = func(row int) {
		s.row = row
		s.refreshActions()
	}
	s.grid.OnOpen = func(int) { s.open(tabFacts) }
	s.whole = container.NewStack(s.grid)
	return s
}

// View is the list, or what stands in its place.
func (s *Screen) View() fyne.CanvasObject { return s.whole }

// Side is nil: the page of a unit needs the whole width.
func (s *Screen) Side() fyne.CanvasObject { return nil }

// Home is the list.
func (s *Screen) Home() fyne.Focusable {
	if s.page != nil {
		return s.page.home()
	}
	return s.grid.Focusable()
}

// Leave lets go at once, except while a reorganisation is being written.
func (s *Screen) Leave(then func()) {
	if s.wizard != nil && s.wizard.writing {
		s.host.Say("Đang sắp xếp đơn vị. Hãy đợi xong.")
		return
	}
	then()
}

// Actions add, correct and reorganise units and lead on to their people.
func (s *Screen) Actions() []*kit.Action {
	listed := func() bool { return s.listing() && s.chosen() != nil }
	return []*kit.Action{
		{ID: "unit-add", Caption: "Thêm", Key: "F4", Enabled: func() bool { return s.wizard == nil }, Run: s.addHere},
		{ID: "unit-edit", Caption: "Sửa", Key: "F2", Enabled: func() bool { return s.chosen() != nil }, Run: s.editHere},
		{ID: "unit-open", Caption: "Mở", Enabled: listed, Run: func() { s.open(tabFacts) }},
		{ID: "unit-reorganise", Caption: "Sắp xếp lại…", Key: "F6", Enabled: func() bool { return s.wizard == nil && s.scope.Unit.ID != "" }, Run: s.reorganise},
		{ID: "unit-warnings", Caption: "Cảnh báo", Enabled: listed, Run: func() { s.open(tabWarnings) }},
		{ID: "unit-members", Caption: "Xem đoàn viên", Enabled: listed, Run: func() { s.visit(screen.Members) }},
		{ID: "unit-import", Caption: "Nhập khẩu danh sách", Enabled: listed, Run: func() { s.visit(screen.Intake) }},
		{ID: "unit-rating", Help: "Đánh giá, xếp loại năm của đơn vị đang chọn", Key: "Ctrl+R", Enabled: listed, Run: func() { s.visit(screen.Rating) }},
		{ID: "unit-fees", Help: "Đoàn phí của đơn vị đang chọn", Key: "Ctrl+U", Enabled: listed, Run: func() { s.visit(screen.Fees) }},
		{ID: "unit-export", Caption: "Kết xuất", Key: "F9", Enabled: s.listing, Run: s.export},
		{ID: "unit-remove", Help: "Xóa dòng đang chọn của trang đơn vị", Key: "F8", Enabled: func() bool { return s.page != nil && s.page.canRemove() }, Run: func() { s.page.remove() }},
		{ID: "unit-next", Help: "Bước tiếp theo khi sắp xếp đơn vị", Key: "Ctrl+S", Enabled: func() bool { return s.wizard != nil }, Run: func() { s.wizard.next() }},
		{ID: "unit-back", Help: "Về danh sách đơn vị, về bước trước", Key: "Esc", Enabled: func() bool { return !s.listing() }, Run: s.back},
	}
}

// visit opens another screen for the chosen unit.
func (s *Screen) visit(id string) {
	s.host.Choose(s.chosen().ID)
	s.host.Open(id, nil)
}

func (s *Screen) listing() bool { return s.page == nil && s.wizard == nil }

// addHere adds what the visible part is about: a unit, or a committee on its page.
func (s *Screen) addHere() {
	if s.page != nil {
		s.page.add()
		return
	}
	s.add()
}

// editHere corrects what the visible part is about.
func (s *Screen) editHere() {
	switch {
	case s.wizard != nil:
		s.wizard.edit()
	case s.page != nil:
		s.page.edit()
	default:
		s.edit()
	}
}

// Show lists the scope, keeping the selected unit; an open page is read again.
func (s *Screen) Show(scope screen.Scope) {
	var before data.ID
	if u := s.chosen(); u != nil {
		before = u.ID
	}
	s.scope, s.rows = scope, lines(scope)
	s.loadOffers()
	s.grid.SetSource(s.rows)
	s.row = 0
	for i := range s.rows {
		if s.rows[i].unit.ID == before {
			s.row = i
		}
	}
	s.grid.Select(s.row)
	if s.page != nil {
		s.page.load()
	}
	s.refreshActions()
	s.host.Say(fmt.Sprintf("%d đơn vị · %d chi đoàn · %s đoàn viên", len(s.rows), s.rows[0].branches, kit.Number(scope.Unit.Members)))
}

// offers is what new units can be.
type offers struct {
	kinds  []data.UnitKind
	levels []data.UnitLevel
}

// loadOffers reads which kinds and levels of units are offered.
func (s *Screen) loadOffers() {
	file, day := s.host.Desk().File, s.scope.AsOf
	background.RunLatest(&s.loading, s.host.Runner(), context.Background(), "Nạp loại hình và cấp đơn vị",
		func(ctx context.Context, _ func(int, int)) (o offers, err error) {
			if o.kinds, err = file.UnitKinds(ctx, day); err != nil {
				return o, err
			}
			o.levels, err = file.UnitLevels(ctx, day)
			return o, err
		},
		func(o offers, err error) {
			if err != nil {
				s.host.Fail(err)
				return
			}
			s.kinds, s.levels = nil, o.levels
			for _, k := range o.kinds {
				s.kinds = append(s.kinds, k.Name)
			}
		})
}

// show puts a part in the place of the list; nil shows the list.
func (s *Screen) show(part fyne.CanvasObject) {
	if part == nil {
		part = s.grid
	}
	s.whole.Objects = []fyne.CanvasObject{part}
	s.whole.Refresh()
	s.refreshActions()
}

// back returns to the list, in the wizard to the step before.
func (s *Screen) back() {
	if s.wizard != nil && s.wizard.back() {
		return
	}
	s.page, s.wizard = nil, nil
	s.show(nil)
	s.grid.Focus()
}

// refreshActions greys the toolbar by what is selected now.
func (s *Screen) refreshActions() {
	if keys := kit.KeysOf(s.whole); keys != nil {
		keys.Refresh()
	}
}

// chosen is the selected unit; nil when none is.
func (s *Screen) chosen() *data.Unit {
	if s.row < 0 || s.row >= len(s.rows) {
		return nil
	}
	return &s.rows[s.row].unit.Unit
}
