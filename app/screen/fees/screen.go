package fees

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"bachudong/app/background"
	"bachudong/app/kit"
	"bachudong/app/screen"
	"bachudong/data"
)

// The parts of the screen.
const (
	monthsPart = "months"
	remitPart  = "remit"
)

// Screen is the fees of a unit in a year, month by month, and how they go up.
type Screen struct {
	host    screen.Host
	scope   screen.Scope
	load    background.Latest
	content *content // nil before the first load
	asked   data.ID  // whose row is to be chosen once the list is there

	parts  *kit.Tabs
	months *months
	remit  *remit
	body   *fyne.Container
	view   fyne.CanvasObject
}

// New makes the screen of an open file.
func New(host screen.Host) screen.Screen {
	s := &Screen{host: host, body: container.NewStack()}
	s.months = newMonths(s)
	s.remit = newRemit(s)
	s.parts = kit.NewTabs([]kit.Tab{{ID: monthsPart, Title: "Thu theo tháng", Count: -1}, {ID: remitPart, Title: "Giữ lại, nộp lên", Count: -1}}, s.choose)
	s.view = kit.Frame(kit.Inset(s.parts, 12, 8, 12, 0), nil, nil, nil, s.body)
	s.body.Objects = []fyne.CanvasObject{s.months.view}
	return s
}

// View is the parts with the chosen one.
func (s *Screen) View() fyne.CanvasObject { return s.view }

// Side is nil: twelve months need the room.
func (s *Screen) Side() fyne.CanvasObject { return nil }

// Leave goes at once: everything typed is kept at once.
func (s *Screen) Leave(then func()) { then() }

// Home is the grid of the chosen part.
func (s *Screen) Home() fyne.Focusable { return s.grid().Focusable() }

func (s *Screen) grid() *kit.Grid {
	if s.at(remitPart) {
		return s.remit.grid
	}
	return s.months.sheet.Grid
}

func (s *Screen) at(part string) bool { return s.parts.Chosen() == part }

// Show loads the fees of the unit and the year.
func (s *Screen) Show(scope screen.Scope) {
	s.scope = scope
	file := s.host.Desk().File
	background.RunLatest(&s.load, s.host.Runner(), context.Background(), "Đoàn phí",
		func(ctx context.Context, _ func(int, int)) (*content, error) { return read(ctx, file, scope) },
		func(c *content, err error) {
			if err != nil {
				s.host.Fail(err)
				return
			}
			s.content = c
			s.months.show()
			s.remit.show()
		})
}

// OpenRequest chooses the row of a person.
func (s *Screen) OpenRequest(request any) {
	if r, ok := request.(screen.ShowPerson); ok {
		s.asked = r.ID
		s.parts.Choose(monthsPart)
		s.months.tabs.Choose(views[0].id)
	}
}

// choose shows another part.
func (s *Screen) choose(part string) {
	s.body.Objects = []fyne.CanvasObject{s.months.view}
	if part == remitPart {
		s.body.Objects = []fyne.CanvasObject{s.remit.view}
	}
	s.body.Refresh()
	s.refreshKeys()
	s.grid().Focus()
}

// refreshKeys lets the buttons of the toolbar follow what can be done now.
func (s *Screen) refreshKeys() {
	if keys := kit.KeysOf(s.view); keys != nil {
		keys.Home = s.Home()
		keys.Refresh()
	}
}

// Actions are the toolbar and the keys of the screen.
func (s *Screen) Actions() []*kit.Action {
	paying := func() bool { return s.at(monthsPart) && s.months.sheet.Len() > 0 }
	return []*kit.Action{
		{ID: "fees-paid", Caption: "Đã đóng", Key: "Space", Enabled: paying, Run: s.months.pay},
		{ID: "fees-column", Caption: "Cả cột", Key: "Ctrl+K", Enabled: paying, Run: s.months.payColumn},
		{ID: "fees-exempt", Caption: "Miễn…", Key: "F6", Enabled: paying, Run: s.months.askExempt},
		{ID: "fees-payer", Caption: "Đối tượng…", Key: "F4", Enabled: paying, Run: s.months.askPayer},
		{ID: "fees-remit", Caption: "Ghi đã nộp…", Key: "Ctrl+S", Enabled: func() bool { return s.at(remitPart) && s.remit.chosen() != nil }, Run: s.remit.ask},
		{ID: "fees-remove", Caption: "Bỏ lần nộp", Key: "F8", Enabled: func() bool { return s.at(remitPart) && s.remit.recorded() != nil }, Run: s.remit.remove},
		{ID: "fees-export", Caption: "Kết xuất", Key: "F9", Enabled: func() bool { return s.content != nil }, Run: s.export},
		{ID: "fees-back", Caption: "Đoàn viên", Key: "Esc", Run: func() { s.host.Open(screen.Members, nil) }},
	}
}

// lastMonth is the month until which fees are asked for: that of the day that is looked at.
func (s *Screen) lastMonth() data.Month { return data.Month(s.scope.AsOf[:len("2022-03")]) }
