package units

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"bachudong/app/background"
	"bachudong/app/kit"
	"bachudong/data"
	"bachudong/data/store"
)

// The tabs of the page.
const (
	tabFacts      = "facts"
	tabHistory    = "history"
	tabCommittees = "committees"
	tabWarnings   = "warnings"
)

// page is one unit: its facts, its history, its committees and what is to be looked at in it and below it.
type page struct {
	screen  *Screen
	unit    data.Unit
	loading background.Latest
	content pageContent

	tabs   *kit.Tabs
	middle *fyne.Container
	grid   *kit.Grid // of the chosen tab; nil for the facts
	rows   cells     // of the grid
	box    fyne.CanvasObject
}

// pageContent is what a page shows.
type pageContent struct {
	store.UnitPage
	warnings []data.UnitWarning
	rules    []data.Rule
	flow     data.HeadFlow // of the year, up to the day
	people   []data.Member // who can be chosen for a committee
}

// mostPeople is how many members are offered for a committee; others are typed.
const mostPeople = 1000

// open shows the page of the selected unit at a tab.
func (s *Screen) open(tab string) {
	u := s.chosen()
	if u == nil {
		return
	}
	p := &page{screen: s, unit: *u, middle: container.NewStack()}
	p.tabs = kit.NewTabs(p.headings(), func(string) { p.showTab() })
	p.tabs.Choose(tab)
	back := kit.NewButton("Danh sách", "Esc", s.back)
	head := kit.Frame(nil, kit.HLine(), nil, nil, kit.On(kit.Sheet, kit.Inset(
		kit.Frame(nil, nil, back, p.tabs, kit.Inset(kit.NewTitle(u.Name).Cut(60), 12, 4, 12, 0)), 10, 5, 10, 5)))
	p.box = kit.Frame(head, nil, nil, nil, kit.On(kit.Sheet, p.middle))
	s.page = p
	s.show(p.box)
	p.load()
}

func (p *page) headings() []kit.Tab {
	return []kit.Tab{{ID: tabFacts, Title: "Thông tin", Count: -1}, {ID: tabHistory, Title: "Lịch sử", Count: len(p.content.Versions)},
		{ID: tabCommittees, Title: "Ban Chấp hành", Count: len(p.content.Committees)},
		{ID: tabWarnings, Title: "Cảnh báo", Count: len(p.content.warnings), Tone: kit.Amber}}
}

// load reads what the page shows, as of the day of the scope.
func (p *page) load() {
	s := p.screen
	file, id, day := s.host.Desk().File, p.unit.ID, s.scope.AsOf
	background.RunLatest(&p.loading, s.host.Runner(), context.Background(), "Nạp đơn vị", func(ctx context.Context, _ func(int, int)) (pageContent, error) {
		var c pageContent
		var err error
		if c.UnitPage, err = file.UnitPage(ctx, id); err != nil {
			return c, err
		}
		if c.rules, err = file.Rules(ctx); err != nil {
			return c, err
		}
		if c.warnings, err = file.UnitWarnings(ctx, id, day); err != nil {
			return c, err
		}
		if c.flow, err = file.HeadFlow(ctx, id, yearBefore(day), day); err != nil {
			return c, err
		}
		c.people, err = file.Members(ctx, store.MemberFilter{Unit: id, AsOf: day, Limit: mostPeople})
		return c, err
	}, func(c pageContent, err error) {
		switch {
		case s.page != p:
		case err != nil:
			s.back()
			s.host.Fail(err)
		default:
			p.content = c
			p.tabs.SetTabs(p.headings())
			p.showTab()
		}
	})
}

// showTab shows the chosen tab, its grid with the keyboard.
func (p *page) showTab() {
	row := 0
	if p.grid != nil {
		row = p.grid.Selected()
	}
	p.grid = nil
	var content fyne.CanvasObject
	switch p.tabs.Chosen() {
	case tabHistory:
		content = p.historyTab()
	case tabCommittees:
		content = p.committeeTab()
	case tabWarnings:
		content = p.warningTab()
	default:
		content = p.factsTab()
	}
	p.middle.Objects = []fyne.CanvasObject{content}
	p.middle.Refresh()
	if p.grid != nil {
		p.grid.OnOpen = func(int) { p.edit() }
		p.grid.Select(max(0, row))
	}
	p.screen.refreshActions()
}

// home is what gets the keys nothing else uses.
func (p *page) home() fyne.Focusable {
	if p.grid != nil {
		return p.grid.Focusable()
	}
	return p.tabs
}

// add adds a committee; units are added in the list.
func (p *page) add() {
	if p.tabs.Chosen() != tabCommittees {
		p.tabs.Choose(tabCommittees)
	}
	p.askCommittee(data.Committee{UnitID: p.unit.ID, Body: data.ExecutiveCommittee})
}

// edit corrects what the chosen tab is about.
func (p *page) edit() {
	switch p.tabs.Chosen() {
	case tabHistory:
		if row := p.grid.Selected(); row >= 0 {
			v := p.content.Versions[row].Unit
			p.screen.ask(v, p.screen.levelsOf(v.Level), "Sửa "+v.Name+" "+span(v.From, v.To))
		}
	case tabCommittees:
		if c := p.chosenCommittee(); c != nil {
			p.askCommittee(*c)
		}
	case tabWarnings:
		p.askRules()
	default:
		p.screen.edit()
	}
}
