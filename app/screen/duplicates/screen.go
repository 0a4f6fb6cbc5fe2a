package duplicates

import (
	"context"
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"bachudong/app/background"
	"bachudong/app/kit"
	"bachudong/app/screen"
	"bachudong/data"
	"bachudong/data/store"
)

// Screen lists suspicious pairs above, and the two people of the chosen pair fact by fact below.
type Screen struct {
	host  screen.Host
	scope screen.Scope
	pairs []data.DuplicatePair
	facts []factLine // of the chosen pair

	search background.Latest
	busy   bool
	notice string // said instead of the numbers after the next search

	grid  *kit.Grid
	table *kit.Grid // the facts
	strip *fyne.Container
	whole *fyne.Container
}

// New makes the screen for an open file.
func New(host screen.Host) screen.Screen {
	s := &Screen{host: host, grid: kit.NewGrid(pairColumns), table: kit.NewGrid(factColumns), strip: container.NewStack()}
	s.grid.Multi = true
	s.grid.EmptyText = "Không có cặp hồ sơ nào nghi trùng trong đơn vị này."
	s.grid.OnSelect = func(int) { s.showFacts() }
	s.grid.OnMark = s.refresh
	s.grid.OnOpen = func(int) { s.askMerge() }
	s.grid.OnCell = s.openPerson
	s.table.EmptyText = "Chọn một cặp để so sánh hai hồ sơ."
	s.strip.Hide()
	s.whole = kit.Frame(nil, s.strip, nil, nil, container.New(&halves{}, s.grid, s.table))
	return s
}

// View is the pairs above the facts.
func (s *Screen) View() fyne.CanvasObject { return s.whole }

// Side is nil: two people side by side need the width.
func (s *Screen) Side() fyne.CanvasObject { return nil }

// Home is the list of pairs.
func (s *Screen) Home() fyne.Focusable { return s.grid.Focusable() }

// Leave stops a search that runs; nothing is unsaved here.
func (s *Screen) Leave(then func()) {
	s.stop()
	then()
}

// Actions are what can be done with pairs.
func (s *Screen) Actions() []*kit.Action {
	some := func() bool { return !s.busy && len(s.chosen()) > 0 }
	return []*kit.Action{
		{ID: "duplicates-merge", Caption: "Gộp…", Key: "F8", Enabled: func() bool { return !s.busy && s.pair() != nil && len(s.chosen()) == 1 }, Run: s.askMerge},
		{ID: "duplicates-apart", Caption: "Không trùng", Key: "F6", Enabled: some, Run: s.keepApart},
		{ID: "duplicates-numbers", Caption: "Hiện số", Key: "Ctrl+H", Run: s.toggleNumbers},
		{ID: "duplicates-find", Caption: "Tìm lại", Key: "F4", Enabled: func() bool { return !s.busy }, Run: s.find},
		{ID: "duplicates-stop", Caption: "Dừng", Key: "Esc", Enabled: func() bool { return s.busy }, Run: s.stop},
	}
}

// toggleNumbers shows the numbers in full, or covers them again, until the file is closed.
func (s *Screen) toggleNumbers() {
	desk := s.host.Desk()
	desk.NumbersShown = !desk.NumbersShown
	s.table.Refresh()
}

// Show looks for pairs in the unit of the scope.
func (s *Screen) Show(scope screen.Scope) {
	s.scope = scope
	s.find()
}

// find looks through everybody in the background; the pairs found before stay until then.
func (s *Screen) find() {
	file, unit := s.host.Desk().File, s.scope.Unit
	filter := store.DuplicateFilter{Unit: unit.ID}
	if len(s.scope.Units) > 0 && unit.ID == s.scope.Units[0].ID {
		filter.Unit = "" // everybody, also people without a stay
	}
	panel := kit.NewProgress("Đang tìm hồ sơ trùng: "+unit.Name, s.stop)
	s.strip.Objects = []fyne.CanvasObject{kit.On(kit.Sheet, kit.Frame(kit.HLine(), nil, nil, nil, kit.Inset(panel, 14, 8, 14, 8)))}
	s.work(true)
	ctx := background.WithProgress(context.Background(), panel.Set)
	background.RunLatest(&s.search, s.host.Runner(), ctx, "Tìm hồ sơ trùng",
		func(ctx context.Context, progress func(int, int)) ([]data.DuplicatePair, error) {
			return file.Duplicates(ctx, filter, progress)
		}, func(pairs []data.DuplicatePair, err error) {
			s.work(false)
			if err != nil {
				s.host.Fail(err)
				return
			}
			s.show(pairs)
		})
}

// stop ends the search; the pairs found before stay.
func (s *Screen) stop() {
	s.search.Stop()
	s.work(false)
}

// work shows or hides the progress of a search.
func (s *Screen) work(on bool) {
	s.busy = on
	s.strip.Hidden = !on
	s.whole.Refresh()
	s.refresh()
}

func (s *Screen) show(pairs []data.DuplicatePair) {
	s.pairs = pairs
	s.grid.MarkAll(false)
	s.grid.SetSource(pairTable(pairs))
	if len(pairs) > 0 && s.grid.Selected() < 0 {
		s.grid.Select(0)
	}
	s.showFacts()
	text := fmt.Sprintf("%s: %s cặp hồ sơ nghi trùng", s.scope.Unit.Name, kit.Number(len(pairs)))
	if s.notice != "" {
		text, s.notice = s.notice+" · "+text, ""
	}
	s.host.Say(text)
}

// pair is the chosen pair, nil when there is none.
func (s *Screen) pair() *data.DuplicatePair {
	if i := s.grid.Selected(); i >= 0 && i < len(s.pairs) {
		return &s.pairs[i]
	}
	return nil
}

// chosen are the marked pairs, or the selected one.
func (s *Screen) chosen() []data.PairIDs {
	var ids []data.PairIDs
	for _, i := range s.grid.Chosen() {
		if i < len(s.pairs) {
			ids = append(ids, s.pairs[i].IDs())
		}
	}
	return ids
}

// keepApart remembers of the chosen pairs that they are two people.
func (s *Screen) keepApart() {
	file, pairs := s.host.Desk().File, s.chosen()
	if len(pairs) == 0 {
		return
	}
	background.Run(s.host.Runner(), context.Background(), "Ghi không trùng", func(ctx context.Context, _ func(int, int)) (int64, error) {
		return file.KeepApart(ctx, pairs)
	}, func(_ int64, err error) {
		if err != nil {
			s.host.Fail(err)
			return
		}
		s.notice = fmt.Sprintf("Đã ghi %s cặp không trùng (Ctrl+Z để hoàn tác)", kit.Number(len(pairs)))
		s.host.Changed()
	})
}

// openPerson opens the page of somebody whose name was clicked.
func (s *Screen) openPerson(row int, column string) {
	if row >= len(s.pairs) {
		return
	}
	switch column {
	case "a":
		s.host.Open(screen.Members, screen.ShowPerson{ID: s.pairs[row].A.ID})
	case "b":
		s.host.Open(screen.Members, screen.ShowPerson{ID: s.pairs[row].B.ID})
	}
}

// refresh lets buttons and keys follow what can be done now.
func (s *Screen) refresh() {
	if keys := kit.KeysOf(s.whole); keys != nil {
		keys.Refresh()
	}
}
