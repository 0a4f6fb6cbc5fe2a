package members

import (
	"context"

	"fyne.io/fyne/v2"

	"bachudong/app/background"
	"bachudong/app/kit"
	"bachudong/data"
)

// missingField asks for the page to begin at the first fact that is missing.
const missingField = "missing"

// page is one person's record to read and correct, in tabs; a page without an id is for somebody to be added.
type page struct {
	screen  *Screen
	id      data.ID
	begin   string // key of the field to begin at, or missingField
	loading background.Latest
	twins   background.Latest
	shown   *portrait
	saving  bool
	warned  string // the identity number whose other bearer was told about
	again   bool   // once somebody new is saved, the next one is added

	*pageFrame
	facts     *factsTab
	placement *placement
	parts     []tab
}

func newPage(s *Screen, id data.ID, begin string) *page {
	p := &page{screen: s, id: id, begin: begin}
	p.facts = newFactsTab(p)
	p.placement = newPlacement(s.host.Desk().Today(), p.grown, p.changed, p.facts.sheet.reveal)
	p.parts = []tab{p.facts}
	p.facts.lay(p.placement)
	if id != "" {
		p.parts = append(p.parts, newLifeTab(p), newRatingsTab(p), newHonoursTab(p), newPartyTab(p), newFeesTab(p),
			newHardshipTab(p), newIntroductionsTab(p), newDocumentsTab(p), newLogTab(p))
	}
	p.placement.units(s.query.scope.Units)
	p.pageFrame = newPageFrame(p)
	return p
}

// load reads the record and fills the page, unless something on it was altered meanwhile.
func (p *page) load() {
	s := p.screen
	from, asOf := &reading{file: s.host.Desk().File, id: p.id, used: map[string][]string{}}, s.query.scope.AsOf
	background.RunLatest(&p.loading, s.host.Runner(), context.Background(), "Nạp hồ sơ",
		func(ctx context.Context, _ func(int, int)) ([]func(), error) {
			if err := from.common(ctx, asOf); err != nil {
				return nil, err
			}
			var show []func()
			for _, t := range p.parts {
				put, err := t.read(ctx, from)
				if err != nil {
					return nil, err
				}
				show = append(show, put)
			}
			return show, nil
		}, func(show []func(), err error) { p.fill(from, show, err) })
}

func (p *page) fill(from *reading, show []func(), err error) {
	s := p.screen
	if s.page != p {
		return
	}
	if err != nil {
		s.closePage()
		s.host.Fail(err)
		return
	}
	if p.shown != nil && p.dirty() {
		return
	}
	if from.portrait != nil {
		p.shown = from.portrait
		p.title.Set(p.shown.Person.FullName, kit.Normal)
		p.state.Set(p.shown.member.Status, statusTone(p.shown.member.Status))
	}
	for _, put := range show {
		put()
	}
	p.changed()
	p.focusFirst()
}

// focusFirst puts the keyboard where the page begins, once.
func (p *page) focusFirst() {
	begin := p.begin
	p.begin = ""
	switch {
	case begin == missingField:
		p.focusMissing()
	case begin != "":
		kit.FocusOn(p.facts.form.fields[begin].input)
	}
}

// focusMissing goes to the first fact that is missing.
func (p *page) focusMissing() {
	field := p.facts.form.fields[nameColumn]
	if missing := p.facts.form.missing(); len(missing) > 0 {
		field = missing[0]
	}
	p.goTo(p.facts, field.input)
}

// dirty tells whether something is not saved yet.
func (p *page) dirty() bool {
	if p.id != "" && p.shown == nil {
		return false // still being read
	}
	for _, t := range p.parts {
		if t.dirty() {
			return true
		}
	}
	return false
}

// changed shows whether something is not saved yet.
func (p *page) changed() {
	if p.pageFrame != nil {
		p.pageFrame.refresh()
		if p.readable() {
			p.facts.lacking.refresh()
		}
	}
}

// grown lays the shown tab out anew after something on it changed its height.
func (p *page) grown() {
	p.facts.sheet.grown()
	if p.pageFrame != nil {
		p.middle.Refresh()
	}
}

// goTo shows a tab with the keyboard at a place on it.
func (p *page) goTo(t tab, at fyne.Focusable) {
	p.open(t)
	if at != nil {
		kit.FocusOn(at)
	}
}
