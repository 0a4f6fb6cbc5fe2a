// Package settings is the screen "Hệ thống": what stands at the head and foot of every paper, the lists of values with the
// office's own spellings, the rules, scales, levels and kinds of units of every time, the log of changes with undo of any of them, the log of exports,
// and the care for personal data.
package settings

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

// changesShown is how many of the newest changes are listed.
const changesShown = 2000

// Screen holds the sheets letterhead, lists of values, rules, scales, terms of units and logs under tabs.
type Screen struct {
	host   screen.Host
	load   background.Latest
	tabs   *kit.Tabs
	body   *fyne.Container
	office *officeForm
	values *valueLists
	rules  *ruleList
	scales *scaleList
	terms  *unitTerms
	log    *changeLog
	out    *exportLog
	people *privacy
	view   fyne.CanvasObject
}

// content is what the screen reads at once.
type content struct {
	office  data.Office
	aliases []data.ValueAlias
	rules   []data.Rule
	scales  []data.Scale
	levels  []data.UnitLevel
	kinds   []data.UnitKind
	changes []store.Change
	exports []data.Export
}

// New makes the screen of an open file.
func New(host screen.Host) screen.Screen {
	s := &Screen{host: host, body: container.NewStack()}
	s.office = newOfficeForm(s)
	s.values = newValueLists(s)
	s.rules = newRuleList(s)
	s.scales = newScaleList(s)
	s.terms = newUnitTerms(s)
	s.log = newChangeLog(s)
	s.out = newExportLog(s)
	s.people = newPrivacy(s)
	s.tabs = kit.NewTabs([]kit.Tab{{ID: "office", Title: "Cơ quan", Count: -1}, {ID: "values", Title: "Danh mục", Count: -1},
		{ID: "rules", Title: "Quy định", Count: -1}, {ID: "scales", Title: "Thang xếp loại", Count: -1}, {ID: "terms", Title: "Cấp, loại hình", Count: -1}, {ID: "log", Title: "Nhật ký thay đổi", Count: -1},
		{ID: "exports", Title: "Nhật ký kết xuất", Count: -1}, {ID: "privacy", Title: "Dữ liệu cá nhân", Count: -1}}, s.choose)
	s.tabs.Wrap = true
	s.view = kit.Frame(kit.Inset(s.tabs, 12, 8, 12, 0), nil, nil, nil, s.body)
	s.choose("office")
	return s
}

// View is the tabs with the chosen sheet.
func (s *Screen) View() fyne.CanvasObject { return s.view }

// Side is nil.
func (s *Screen) Side() fyne.CanvasObject { return nil }

// Leave asks once about an unsaved letterhead.
func (s *Screen) Leave(then func()) {
	if !s.office.dirty() {
		then()
		return
	}
	kit.AskSave(s.host.Window(), s.office.saveThen, then)
}

// Actions save the letterhead, take spellings out of the lists, and take changes back or write the log down.
func (s *Screen) Actions() []*kit.Action {
	on := func(tab string) bool { return s.tabs.Chosen() == tab }
	return []*kit.Action{
		{ID: "office-save", Caption: "Lưu", Key: "Ctrl+S", Enabled: func() bool { return on("office") }, Run: s.office.save},
		{ID: "value-remove", Caption: "Bỏ cách ghi đang chọn", Enabled: func() bool { return on("values") && s.values.chosen() != nil }, Run: s.values.remove},
		{ID: "rule-edit", Help: "Sửa dòng đang chọn", Key: "F2", Enabled: func() bool { return on("rules") || on("scales") || on("terms") }, Run: s.editChosen},
		{ID: "rule-remove", Help: "Bỏ số, xóa thang đang chọn", Key: "F8", Enabled: func() bool { return on("rules") || on("scales") }, Run: s.removeChosen},
		{ID: "scale-add", Help: "Thêm thang, cấp hoặc loại hình", Key: "F4", Enabled: func() bool { return on("scales") || on("terms") }, Run: s.addEntry},
		{ID: "log-undo", Caption: "Hoàn tác thay đổi đang chọn", Enabled: func() bool { return on("log") && s.log.canUndo() }, Run: s.log.undo},
		{ID: "log-export", Caption: "Kết xuất nhật ký", Key: "F9", Enabled: func() bool { return on("log") || on("exports") }, Run: s.exportLog},
	}
}

// Show loads what the sheets show.
func (s *Screen) Show(screen.Scope) {
	file := s.host.Desk().File
	background.RunLatest(&s.load, s.host.Runner(), context.Background(), "Hệ thống",
		func(ctx context.Context, _ func(int, int)) (content, error) { return read(ctx, file) }, func(c content, err error) {
			if err != nil {
				s.host.Fail(err)
				return
			}
			s.office.show(c.office)
			s.values.show(c.aliases)
			s.rules.show(c.rules)
			s.scales.show(c.scales)
			s.terms.show(c.levels, c.kinds)
			s.log.show(c.changes)
			s.out.show(c.exports)
			s.host.Say(fmt.Sprintf("%s · %d thay đổi", file.Path(), len(c.changes)))
		})
}

// read reads what the sheets show.
func read(ctx context.Context, file *store.File) (c content, err error) {
	ask := func(one func() error) {
		if err == nil {
			err = one()
		}
	}
	ask(func() (err error) { c.office, err = file.Office(ctx); return })
	ask(func() (err error) { c.aliases, err = file.ValueAliases(ctx); return })
	ask(func() (err error) { c.rules, err = file.Rules(ctx); return })
	ask(func() (err error) { c.scales, err = file.Scales(ctx); return })
	ask(func() (err error) { c.levels, err = file.AllUnitLevels(ctx); return })
	ask(func() (err error) { c.kinds, err = file.AllUnitKinds(ctx); return })
	ask(func() (err error) { c.changes, err = file.Changes(ctx, changesShown); return })
	ask(func() (err error) { c.exports, err = file.Exports(ctx, changesShown); return })
	return c, err
}

// exportLog writes the log that shows.
func (s *Screen) exportLog() {
	if s.tabs.Chosen() == "exports" {
		s.out.export()
		return
	}
	s.log.export()
}

func (s *Screen) choose(tab string) {
	view := map[string]fyne.CanvasObject{"office": s.office.view, "values": s.values.view, "rules": s.rules.view, "scales": s.scales.view,
		"terms": s.terms.view, "log": s.log.grid, "exports": s.out.grid, "privacy": s.people.view}[tab]
	s.body.Objects = []fyne.CanvasObject{view}
	s.body.Refresh()
	if keys := kit.KeysOf(s.body); keys != nil {
		keys.Home = s.Home()
		keys.Refresh()
	}
	if grid := s.grid(); grid != nil {
		grid.Focus()
	}
}

// grid is the one that shows; the letterhead and the care for personal data have none.
func (s *Screen) grid() *kit.Grid {
	if s.tabs == nil {
		return nil
	}
	return map[string]*kit.Grid{"values": s.values.grid, "rules": s.rules.grid, "scales": s.scales.grid, "terms": s.terms.grid, "log": s.log.grid, "exports": s.out.grid}[s.tabs.Chosen()]
}

// addEntry opens the form of another scale, or another level or kind of units.
func (s *Screen) addEntry() {
	if s.tabs.Chosen() == "terms" {
		s.terms.add()
	} else {
		s.scales.add()
	}
}

// editChosen opens what is chosen: a rule, a scale, a level or kind of units.
func (s *Screen) editChosen() {
	switch s.tabs.Chosen() {
	case "rules":
		s.rules.edit()
	case "terms":
		s.terms.edit()
	default:
		s.scales.edit()
	}
}

// removeChosen takes the rule or scale out that is chosen.
func (s *Screen) removeChosen() {
	if s.tabs.Chosen() == "rules" {
		s.rules.remove()
	} else {
		s.scales.remove()
	}
}

// Home is the grid that shows.
func (s *Screen) Home() fyne.Focusable {
	if grid := s.grid(); grid != nil {
		return grid.Focusable()
	}
	return nil
}
