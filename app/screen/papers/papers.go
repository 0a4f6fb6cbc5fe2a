// Package papers is the screen "Báo cáo, in ấn": what can be written for the chosen unit and year, who signs it, and what
// was written since the program was opened.
package papers

import (
	"context"
	"fmt"
	"path/filepath"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"bachudong/app/background"
	"bachudong/app/kit"
	"bachudong/app/platform"
	"bachudong/app/screen"
	"bachudong/app/screen/booklist"
	"bachudong/app/screen/reconcile"
)

// writtenShown is how many papers written before are listed.
const writtenShown = 8

// Screen lists the papers of the chosen unit.
type Screen struct {
	host    screen.Host
	papers  []paper
	written []screen.Outcome // newest first
	page    *kit.VScroll
	whole   *fyne.Container
	compare *reconcile.Page // what a list of another program differs in, while whole shows it
	lists   *booklist.Page  // a list of the branch book or the like, while whole shows it
	asked   string          // key of the list that another screen asked for
}

// New makes the screen for an open file.
func New(host screen.Host) screen.Screen {
	s := &Screen{host: host, page: kit.NewVScroll(kit.Gap(1, 1))}
	s.compare = reconcile.New(host, s.back)
	s.lists = booklist.New(host, s.note, s.back)
	s.whole = container.NewStack(s.page)
	return s
}

// View is the page, or the comparison in its place.
func (s *Screen) View() fyne.CanvasObject { return s.whole }

// Side is nil: the page uses the whole width.
func (s *Screen) Side() fyne.CanvasObject { return nil }

// Leave lets go at once; there is nothing to save here.
func (s *Screen) Leave(then func()) { then() }

// Actions are the papers with a key.
func (s *Screen) Actions() []*kit.Action {
	action := func(id paperID, caption string, key kit.Key) *kit.Action {
		return &kit.Action{ID: "papers-" + string(id), Caption: caption, Key: key,
			Enabled: func() bool { p := find(list(s.host.Scope()), id); return !s.inside() && p != nil && p.why == "" },
			Run: func() {
				if p := find(list(s.host.Scope()), id); p != nil && p.why == "" {
					p.write[0].run(s)
				}
			}}
	}
	return []*kit.Action{action(unitForm, "Phiếu R-01", "F9"), action(districtForm, "Biểu R-02", ""), action(dossiers, "Hồ sơ đoàn viên", "F7"),
		{ID: "papers-list", Caption: "Danh sách, sổ", Key: "Ctrl+L", Run: func() { s.openList("") }},
		{ID: "papers-export", Help: "Kết xuất ra Excel", Key: "Ctrl+E", Enabled: s.inside, Run: func() { s.either(s.compare.Export, s.lists.Export) }},
		{ID: "papers-print", Help: "In danh sách", Key: "Ctrl+P", Enabled: s.listing, Run: s.lists.Print},
		{ID: "papers-search", Help: "Tìm trong danh sách", Key: "Ctrl+F", Enabled: s.inside, Run: func() { s.either(s.compare.Search, s.lists.Search) }},
		{ID: "papers-close", Help: "Về các loại báo cáo", Key: "Esc", Enabled: s.inside, Run: s.back}}
}

func (s *Screen) comparing() bool { return s.whole.Objects[0] == s.compare.View() }
func (s *Screen) listing() bool   { return s.whole.Objects[0] == s.lists.View() }

// inside tells whether a page is shown in place of the papers.
func (s *Screen) inside() bool { return s.comparing() || s.listing() }

// either does what the page that is shown is asked for.
func (s *Screen) either(compare, list func()) {
	if s.comparing() {
		compare()
	} else {
		list()
	}
}

// OpenRequest shows a list.
func (s *Screen) OpenRequest(request any) {
	if r, ok := request.(screen.ShowList); ok {
		s.asked = r.Key
		s.turn(s.lists.View())
	}
}

// openList puts the page of the lists in place of the papers; the key "" keeps the list that was shown last.
func (s *Screen) openList(key string) {
	s.asked = key
	s.turn(s.lists.View())
	s.Show(s.host.Scope())
	kit.FocusOn(s.lists.Home())
}

// askCompare asks for a list of another program; the comparison takes the place of the page.
func (s *Screen) askCompare() { s.compare.ChooseThen(func() { s.turn(s.compare.View()) }) }

// back goes from the comparison to the papers.
func (s *Screen) back() {
	s.turn(s.page)
	s.Show(s.host.Scope())
}

func (s *Screen) turn(view fyne.CanvasObject) {
	s.whole.Objects = []fyne.CanvasObject{view}
	s.whole.Refresh()
	if keys := kit.KeysOf(s.whole); keys != nil {
		keys.Refresh()
	}
}

// Show lists what can be written for the scope.
func (s *Screen) Show(scope screen.Scope) {
	if s.comparing() && s.compare.Unit() != scope.Unit.ID {
		s.turn(s.page) // the comparison is of another unit
	}
	if s.comparing() {
		return
	}
	if s.listing() {
		s.lists.Show(scope, s.asked)
		s.asked = ""
		return
	}
	s.papers = list(scope)
	s.host.Say(fmt.Sprintf("%s · năm %d", scope.Unit.Name, scope.Year))
	s.draw(scope)
}

func (s *Screen) draw(scope screen.Scope) {
	head := kit.Stack(2, kit.NewTitle("Báo cáo, in ấn – "+scope.Unit.Name).Cut(120),
		kit.NewText(fmt.Sprintf("Năm %d. Chọn đơn vị ở cây bên trái, chọn năm ở dòng trên cùng.", scope.Year), kit.Muted).Cut(80))
	lines := kit.Stack(0)
	for i, p := range s.papers {
		if i > 0 {
			lines.Add(kit.HLine())
		}
		lines.Add(kit.Inset(s.line(p), 0, 10, 0, 10))
	}
	s.page.SetContent(kit.Inset(kit.Stack(12, head, kit.Card("Có thể lập", lines), kit.Card("Đã ghi trong phiên làm việc này", s.recent())), 12, 12, 12, 12))
}

// line is one paper: what it is and who signs at the left, its buttons at the right.
func (s *Screen) line(p paper) fyne.CanvasObject {
	texts := kit.Stack(2, kit.NewSectionTitle(p.title), kit.NewNote(p.text, kit.Muted))
	if p.why != "" {
		texts.Add(kit.NewNote(p.why, kit.Amber))
	}
	buttons := kit.Beside(6)
	for _, w := range p.write {
		b := kit.NewButton(w.caption, w.key, func() { w.run(s) })
		b.SetEnabled(p.why == "")
		buttons.Add(b)
	}
	return kit.Frame(nil, nil, nil, kit.Inset(container.NewVBox(buttons), 16, 0, 0, 0), texts)
}

// recent lists the papers written before, each to be opened.
func (s *Screen) recent() fyne.CanvasObject {
	if len(s.written) == 0 {
		return kit.NewNote("Chưa có tệp nào.", kit.Muted)
	}
	lines := kit.Stack(6)
	for _, o := range s.written[:min(len(s.written), writtenShown)] {
		path := o.Files[0]
		links := kit.Beside(12, kit.NewLink("Mở tệp", func() { s.open(path, platform.OpenFile) }),
			kit.NewLink("Mở thư mục", func() { s.open(path, platform.RevealFile) }))
		lines.Add(kit.Frame(nil, nil, nil, links, kit.NewText(o.Text, kit.Normal).Cut(120)))
	}
	return lines
}

// wrote puts a paper at the head of what was written and shows it there.
func (s *Screen) wrote(o screen.Outcome) {
	s.note(o)
	if len(o.Files) > 0 {
		s.draw(s.host.Scope())
	}
}

// note puts a paper at the head of what was written.
func (s *Screen) note(o screen.Outcome) {
	if len(o.Files) > 0 {
		s.written = append([]screen.Outcome{o}, s.written...)
	}
}

func (s *Screen) open(path string, show func(string) error) {
	background.Run(s.host.Runner(), context.Background(), "Mở "+filepath.Base(path),
		func(context.Context, func(int, int)) (struct{}, error) { return struct{}{}, show(path) },
		func(_ struct{}, err error) { s.host.Fail(err) })
}
