package transfers

import (
	"context"
	"fmt"

	"fyne.io/fyne/v2"

	"bachudong/app/background"
	"bachudong/app/kit"
	"bachudong/app/screen"
	"bachudong/data/store"
)

// Screen is one of the lists at a time.
type Screen struct {
	host    screen.Host
	scope   screen.Scope
	current *view
	lists   map[string][]store.TransferRow // by view
	rows    []store.TransferRow            // of the current one
	loading background.Latest

	tabs  *kit.Tabs
	grid  *kit.Grid
	whole fyne.CanvasObject
}

// New makes the screen for an open file.
func New(host screen.Host) screen.Screen {
	s := &Screen{host: host, current: &views[0], grid: kit.NewGrid(columnsOf(&views[0]))}
	s.grid.Multi = true
	s.grid.Frozen = 1
	s.grid.OnSelect = func(int) { s.refresh() }
	s.grid.OnMark = s.refresh
	s.grid.OnOpen = func(int) { s.goOn() }
	s.grid.OnCell = func(row int, _ string) { s.openPerson(row) }
	s.tabs = kit.NewTabs(s.headings(), s.choose)
	s.whole = kit.Frame(kit.On(kit.Sheet, kit.Inset(s.tabs, 12, 2, 12, 0)), nil, nil, nil, kit.On(kit.Sheet, s.grid))
	return s
}

// View is the list under the names of all.
func (s *Screen) View() fyne.CanvasObject { return s.whole }

// Side is nil: the lists are wide.
func (s *Screen) Side() fyne.CanvasObject { return nil }

// Home is the list.
func (s *Screen) Home() fyne.Focusable { return s.grid.Focusable() }

// Leave lets go at once; nothing is unsaved here.
func (s *Screen) Leave(then func()) { then() }

// headings are the names of the lists with what they count; those that wait in amber.
func (s *Screen) headings() []kit.Tab {
	tabs := make([]kit.Tab, len(views))
	for i, v := range views {
		tabs[i] = kit.Tab{ID: v.id, Title: v.title, Count: -1}
		if s.lists != nil {
			tabs[i].Count = len(s.lists[v.id])
		}
		if i == 0 {
			tabs[i].Tone = kit.Amber
		}
	}
	return tabs
}

// Show loads the lists for a scope.
func (s *Screen) Show(scope screen.Scope) {
	s.scope = scope
	s.load()
}

// choose shows another list.
func (s *Screen) choose(id string) {
	for i := range views {
		if views[i].id == id {
			s.current = &views[i]
		}
	}
	s.grid.SetSource(&table{}) // the rows of the list before have other columns
	s.grid.SetColumns(columnsOf(s.current))
	s.show()
	s.grid.Focus()
}

func (s *Screen) load() {
	file, scope := s.host.Desk().File, s.scope
	background.RunLatest(&s.loading, s.host.Runner(), context.Background(), "Nạp chuyển sinh hoạt",
		func(ctx context.Context, _ func(int, int)) (map[string][]store.TransferRow, error) {
			return readAll(ctx, file, scope)
		},
		func(lists map[string][]store.TransferRow, err error) {
			if err != nil {
				s.host.Fail(err)
				return
			}
			s.lists = lists
			s.tabs.SetTabs(s.headings())
			s.show()
		})
}

func (s *Screen) show() {
	s.rows = s.lists[s.current.id]
	s.grid.MarkAll(false)
	s.grid.EmptyText = s.current.empty
	s.grid.SetSource(&table{columns: s.current.columns, rows: s.rows, today: string(s.scope.AsOf)})
	if len(s.rows) > 0 && s.grid.Selected() < 0 {
		s.grid.Select(0)
	}
	s.refresh()
	s.host.Say(s.status())
}

// status counts the rows, and what is overdue.
func (s *Screen) status() string {
	overdue := 0
	for i := range s.rows {
		if s.rows[i].Overdue {
			overdue++
		}
	}
	text := fmt.Sprintf("%s · %s: %s lượt", s.scope.Unit.Name, s.current.title, kit.Number(len(s.rows)))
	if overdue > 0 {
		text += fmt.Sprintf(" · %s quá hạn tiếp nhận", kit.Number(overdue))
	}
	return text
}

// chosen are the marked rows, or the selected one, of which all must be so.
func (s *Screen) chosen(so func(*store.TransferRow) bool) []store.TransferRow {
	var rows []store.TransferRow
	for _, i := range s.grid.Chosen() {
		if i >= len(s.rows) {
			continue
		}
		if !so(&s.rows[i]) {
			return nil
		}
		rows = append(rows, s.rows[i])
	}
	return rows
}

func (s *Screen) openPerson(row int) {
	if row < len(s.rows) {
		s.host.Open(screen.Members, screen.ShowPerson{ID: s.rows[row].PersonID})
	}
}

// refresh lets buttons and keys follow what can be done now.
func (s *Screen) refresh() {
	if keys := kit.KeysOf(s.whole); keys != nil {
		keys.Refresh()
	}
}
