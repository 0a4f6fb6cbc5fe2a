package intake

import (
	"fmt"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"bachudong/app/kit"
	lists "bachudong/data/intake"
)

// checkPage is the third step: what would become of every row. Cells are corrected in place, rows that look like somebody
// are decided many at once, values that no list knows are taught.
type checkPage struct {
	screen *Screen
	review *review
	list   *list // the file that is shown

	files     *kit.Button // switches between files
	summary   *kit.Text
	fileRow   *fyne.Container
	banners   *fyne.Container
	tabs      *kit.Tabs
	mode      *kit.Button
	tools     *fyne.Container // what can be done in the tab
	grid      *kit.Grid       // rows of a verdict
	rows      *rowTable
	questions *kit.Grid
	asked     questionTable
	stranger  *strangePart
	body      *fyne.Container
	view      fyne.CanvasObject
}

func newCheckPage(s *Screen) *checkPage {
	p := &checkPage{screen: s, summary: kit.NewText("", kit.Muted).Cut(80), banners: kit.Stack(6), body: container.NewStack(), tools: kit.Beside(8)}
	p.files = kit.NewMenuButton("", p.fileItems)
	p.fileRow = container.NewStack(kit.On(kit.Sheet, kit.Inset(kit.Frame(nil, nil, p.files, nil, kit.Inset(p.summary, 12, 0, 0, 0)), 10, 6, 10, 2)))
	p.mode = kit.NewMenuButton("", s.modeItems)
	p.tabs = kit.NewTabs(nil, p.showTab)
	p.rows = &rowTable{columns: rowColumns(&list{}, "")}
	p.grid = kit.NewGrid(p.rows.columns)
	p.grid.SetSource(p.rows)
	p.grid.Cells = true
	p.grid.OnSelect = p.selected
	p.grid.OnEdit = p.editCell
	p.grid.OnOpen = p.openRow
	p.questions = kit.NewGrid(questionColumns)
	p.questions.Multi, p.questions.ChoiceColumn = true, "answer"
	p.questions.EmptyText = "Không có dòng nào giống người đã có."
	p.questions.OnSelect = p.selectedQuestion
	p.questions.OnChoose = func(row int, _ string, option int) { p.answer(row, option) }
	p.questions.OnOpen = p.openQuestion
	p.stranger = newStrangePart(p)
	tabRow := kit.On(kit.Sheet, kit.Inset(kit.Beside(0, p.tabs), 10, 6, 10, 0))
	toolRow := kit.On(kit.Sheet, kit.Frame(kit.HLine(), nil, nil, nil, kit.Inset(kit.Frame(nil, nil, nil, p.mode, p.tools), 10, 5, 10, 5)))
	p.view = kit.Frame(kit.Stack(0, p.fileRow, p.banners, tabRow, toolRow), nil, nil, nil, p.body)
	return p
}

// shown is the grid of the present tab.
func (p *checkPage) shown() *kit.Grid {
	switch p.tabs.Chosen() {
	case string(lists.Suspect):
		return p.questions
	case tabStrange:
		return p.stranger.grid
	}
	return p.grid
}

// show shows a review, keeping file, tab and place where they still exist.
func (p *checkPage) show(r *review) {
	path, tab, row := "", p.tabs.Chosen(), p.shown().Selected()
	if p.list != nil && sameFiles(p.review, r) {
		path = p.list.path
	}
	fresh := path == ""
	p.review, p.list = r, nil
	for _, l := range r.lists {
		if l.preview != nil && !l.skipped && (p.list == nil || l.path == path) {
			p.list = l
		}
	}
	if p.list == nil {
		p.list = r.lists[0]
	}
	if fresh {
		tab, row = firstTab(p.list), 0
	}
	p.showFrame()
	p.showList(tab, row)
}

// showFrame shows what belongs to all files.
func (p *checkPage) showFrame() {
	r := p.review
	p.fileRow.Hidden = len(r.lists) < 2
	p.mode.SetCaption("Khi đã có: " + r.job.Mode.Label())
	p.banners.RemoveAll()
	if texts := r.troubles(); len(texts) > 0 {
		p.addBanner(kit.Red, "Có danh sách không đọc được, phần còn lại vẫn nhập bình thường", strings.Join(texts, "\n"))
	}
	if text := p.screen.aboveUnits(); text != "" {
		p.addBanner(kit.Amber, "Nhập thẳng vào "+r.job.Unit.Name, text)
	}
	if text := r.nothing(); text != "" {
		p.addBanner(kit.Amber, "Không có gì để nhập", text)
	}
}

func (p *checkPage) addBanner(tone kit.Tone, title, text string) {
	p.banners.Add(kit.Inset(kit.NewBanner(tone, title, text, "", nil), 10, 8, 10, 4))
}

// showList shows one file with a tab, and a row of it where there is one.
func (p *checkPage) showList(tab string, row int) {
	l := p.list
	for i, other := range p.review.lists {
		if other == l {
			p.files.SetCaption(fmt.Sprintf("Tệp %d/%d: %s", i+1, len(p.review.lists), shorten(l.name, longestCaption)))
		}
	}
	p.summary.Set(fmt.Sprintf("Cả %d tệp: nhập được %s dòng; tệp sau được đối chiếu lại khi tệp trước đã ghi",
		len(p.review.lists), kit.Number(p.review.writable())), kit.Muted)
	tabs := tabsOf(l)
	p.tabs.SetTabs(tabs)
	if !slices.ContainsFunc(tabs, func(t kit.Tab) bool { return t.ID == tab }) {
		tab = p.tabs.Chosen() // its last row became another
	}
	if p.tabs.Chosen() != tab {
		p.tabs.Choose(tab) // shows the tab
	} else {
		p.fillTab(tab, true)
	}
	if n := p.shown().Len(); row >= 0 && n > 0 {
		p.shown().Select(min(row, n-1))
	}
}

// showColumns takes over the columns of the list in a tab, keeping widths and the view when they stay.
func (p *checkPage) showColumns(tab string) {
	columns := rowColumns(p.list, tab)
	same := len(columns) == len(p.rows.columns)
	for i := range columns {
		same = same && columns[i].ID == p.rows.columns[i].ID && columns[i].Title == p.rows.columns[i].Title
	}
	if same {
		return
	}
	p.rows = &rowTable{columns: columns}
	p.grid.SetSource(p.rows)
	p.grid.SetColumns(columns)
	p.grid.SelectCell(-1, "full_name")
}

// showTab follows a click on a tab.
func (p *checkPage) showTab(tab string) {
	p.fillTab(tab, false)
	if p.shown().Len() > 0 {
		p.shown().Select(0)
	}
	if keys := kit.KeysOf(p.view); keys != nil {
		keys.Home = p.shown().Focusable()
	}
}

// fillTab shows the rows of a tab; same keeps the place in it.
func (p *checkPage) fillTab(tab string, same bool) {
	grid := p.shown()
	switch tab {
	case string(lists.Suspect):
		p.asked = p.list.asked
		p.fill(grid, p.asked, same)
		p.body.Objects = []fyne.CanvasObject{grid}
	case tabStrange:
		p.stranger.show(p.list, same)
		p.body.Objects = []fyne.CanvasObject{p.stranger.view}
	default:
		p.showColumns(tab)
		v := lists.Verdict(tab)
		p.rows.rows = p.list.rows[v]
		grid.EmptyText = "Không có dòng nào “" + v.Label() + "”."
		p.fill(grid, p.rows, same)
		p.body.Objects = []fyne.CanvasObject{grid}
	}
	p.showTools(tab)
	p.body.Refresh()
	if grid.Selected() < 0 || same {
		p.showAbout(grid.Selected())
	}
}

// fill gives a grid other rows; marks and selection are kept when it shows the same tab as before.
func (p *checkPage) fill(grid *kit.Grid, source kit.Source, same bool) {
	row, marks := grid.Selected(), grid.Marked()
	if !same {
		grid.SetSource(source)
		return
	}
	if source != kit.Source(p.rows) {
		grid.SetSource(source)
		grid.Mark(marks...)
		grid.Select(row)
	}
	grid.Refresh()
}

func (p *checkPage) showAbout(row int) {
	switch p.tabs.Chosen() {
	case string(lists.Suspect):
		p.selectedQuestion(row)
	case tabStrange:
		p.screen.showSide(p.screen.understood(p.list))
	default:
		p.selected(row)
	}
}

// selected shows all about a row in the pane, above what is known about its file.
func (p *checkPage) selected(row int) {
	if row < 0 || row >= p.rows.Len() {
		p.screen.showSide(p.screen.understood(p.list))
		return
	}
	p.screen.showSide(kit.Stack(12, p.screen.detail(p.list, p.rows.rows[row]), kit.HLine(), p.screen.understood(p.list)))
}

func (p *checkPage) fileItems() []*fyne.MenuItem {
	var items []*fyne.MenuItem
	for _, l := range p.review.lists {
		text := fmt.Sprintf("%s: %s mới, %s cập nhật, %s lỗi", l.name, kit.Number(l.counts.New), kit.Number(l.counts.Updated), kit.Number(l.counts.Errors))
		if len(l.troubles()) > 0 && l.counts.Rows == 0 {
			text = l.name + ": không đọc được"
		}
		items = append(items, fyne.NewMenuItem(text, func() {
			p.list = l
			p.showList(firstTab(l), 0)
		}))
	}
	return items
}

func (s *Screen) modeItems() []*fyne.MenuItem {
	var items []*fyne.MenuItem
	for _, m := range modes {
		item := fyne.NewMenuItem(m.Label(), func() { s.setMode(m) })
		item.Checked = m == s.mode
		items = append(items, item)
	}
	return items
}
