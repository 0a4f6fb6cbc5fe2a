package members

import (
	"context"
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"bachudong/app/background"
	"bachudong/app/kit"
	"bachudong/app/screen"
	"bachudong/data"
	"bachudong/data/roster"
)

// Screen is the list of members with the pane about the chosen one, or the page of one person in place of the list.
type Screen struct {
	host         screen.Host
	query        query
	list         *people
	loading      background.Latest
	reading      bool // the list is being read
	saved        []data.SavedList
	savedLoading background.Latest
	sought       string // what F3 looks for

	chosen  data.ID // the person the selection is on
	notice  string  // said before the counts after the next load
	request data.ID // the person whose page is asked for before the screen is shown
	pinned  data.ID // the unit that was chosen when exactly these people were asked for

	whole *fyne.Container
	front *listView
	side  *side
	page  *page // nil while the list is shown
}

// New makes the screen.
func New(host screen.Host) screen.Screen {
	s := &Screen{host: host, list: &people{columns: newColumnSet(nil, data.Scale{})}}
	s.front = newListView(s)
	s.side = newSide(s)
	s.whole = container.NewStack(s.front.box)
	return s
}

// Show loads the list for a scope; a person's page is read again unless something on it is not saved yet.
func (s *Screen) Show(scope screen.Scope) {
	before := s.query.scope
	moved := before.Unit.ID != scope.Unit.ID || before.AsOf != scope.AsOf || before.Year != scope.Year
	s.query.scope = scope
	s.host.Window().SetOnDropped(func(_ fyne.Position, files []fyne.URI) { s.dropped(files) })
	if s.pinned == "" {
		s.pinned = scope.Unit.ID
	} else if s.pinned != scope.Unit.ID {
		s.query.people, s.pinned = nil, scope.Unit.ID
	}
	if moved && s.page != nil && !s.page.dirty() {
		s.closePage()
	}
	s.loadSaved()
	if moved {
		s.look()
	} else {
		s.reload()
	}
	switch {
	case s.request != "":
		id := s.request
		s.request = ""
		s.openPage(id, "")
	case s.page != nil && !s.page.dirty():
		s.page.load()
	}
}

// OpenRequest shows exactly some people, or one person's page.
func (s *Screen) OpenRequest(request any) {
	switch r := request.(type) {
	case screen.ShowPeople:
		s.query.people, s.query.find, s.pinned = &r, "", ""
		s.front.search.Forget()
		s.closePage()
	case screen.ShowPerson:
		s.request = r.ID
	}
}

// View is the list or the page.
func (s *Screen) View() fyne.CanvasObject { return s.whole }

// Side is the pane about the chosen person.
func (s *Screen) Side() fyne.CanvasObject { return s.side.box }

// Leave asks what to do with an unsaved page.
func (s *Screen) Leave(then func()) {
	if s.page == nil || !s.page.dirty() {
		then()
		return
	}
	s.askSave(func() {
		s.closePage()
		then()
	})
}

// reload reads the list of the present query, keeping the selection and the marks by person.
func (s *Screen) reload() { s.read(load) }

// look reads the list of another query: its first people are shown at once, then all.
func (s *Screen) look() { s.read(loadFirst) }

// named tells whether the list is in the order of names.
func (q *query) named() bool {
	return len(q.by) == 0 || q.by[0] == data.SortKey{Column: nameColumn}
}

func (s *Screen) read(load func(context.Context, rowSource, query) (*people, error)) {
	q, file := s.query, s.host.Desk().File
	s.front.refresh()
	s.reading = true
	background.RunLatest(&s.loading, s.host.Runner(), context.Background(), "Nạp danh sách đoàn viên",
		func(ctx context.Context, _ func(int, int)) (*people, error) { return load(ctx, file, q) },
		func(l *people, err error) {
			s.reading = false
			if err != nil {
				s.host.Fail(err)
				return
			}
			s.front.show(l)
			if l.part {
				s.reload()
			}
		})
}

// arrange chooses and orders the people there are anew, without reading them; while they are being read, that is begun
// again.
func (s *Screen) arrange() {
	if s.reading || s.list.part {
		s.look()
		return
	}
	s.front.refresh()
	all, columns, q := s.list.all, s.list.columns, s.query
	background.RunLatest(&s.loading, s.host.Runner(), context.Background(), "Lọc, sắp xếp danh sách",
		func(context.Context, func(int, int)) (*people, error) {
			return columns.arrange(all, q.conditions, q.by), nil
		},
		func(l *people, err error) {
			if err != nil {
				s.host.Fail(err)
				return
			}
			s.front.show(l)
		})
}

// status says what is listed, with a notice about what was just done before it.
func (s *Screen) status() {
	noun := "đoàn viên"
	if s.query.standing != active || s.query.exactly() != nil {
		noun = "người"
	}
	if s.list.part {
		s.host.Say("Đang nạp danh sách…")
		return
	}
	text := kit.Number(len(s.list.rows)) + " " + noun + " · " + kit.Number(s.list.women) + " nữ"
	text += s.chosenText()
	if n := len(s.query.conditions.List); n > 0 {
		text += fmt.Sprintf(" · lọc: %d điều kiện", n)
	}
	if s.query.find != "" {
		text += " · tìm “" + s.query.find + "”"
	}
	if s.notice != "" {
		text = s.notice + " · " + text
	}
	s.host.Say(text)
}

// chosenText counts the chosen people; of several also the women and the complete records.
func (s *Screen) chosenText() string {
	rows := s.front.grid.Chosen()
	if len(rows) == 0 {
		return ""
	}
	text := " · chọn " + kit.Number(len(rows))
	if len(rows) == 1 {
		return text
	}
	var sum roster.Totals
	for _, row := range rows {
		sum.Add(s.list.at(row))
	}
	return text + fmt.Sprintf(" (%s nữ, %d%% hồ sơ đủ)", kit.Number(sum.Women), 100*sum.Complete/sum.People)
}

// people are the ids an action is for: the marked ones, or the selected one.
func (s *Screen) people() []data.ID {
	var ids []data.ID
	for _, row := range s.front.grid.Chosen() {
		ids = append(ids, s.list.at(row).ID)
	}
	return ids
}

// choose moves to another person: the pane follows.
func (s *Screen) choose(id data.ID) {
	s.chosen = id
	s.side.show(id)
	s.refreshKeys()
}

// refreshKeys lets the buttons of the toolbar follow what can be done now.
func (s *Screen) refreshKeys() {
	if keys := kit.KeysOf(s.whole); keys != nil {
		keys.Refresh()
	}
}
