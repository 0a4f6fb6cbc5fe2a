package intake

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"bachudong/app/kit"
	lists "bachudong/data/intake"
)

// checkPage is the third step: what would become of every row.
type checkPage struct {
	screen *Screen
	review *review
	list   *list // the file that is shown

	files   *kit.Button // switches between files
	summary *kit.Text
	fileRow *fyne.Container
	banners *fyne.Container
	tabs    *kit.Tabs
	mode    *kit.Button
	grid    *kit.Grid // rows of a verdict
	columns *kit.Grid // the tab "Ghép cột"
	rows    *rowTable
	body    *fyne.Container
	view    fyne.CanvasObject
}

func newCheckPage(s *Screen) *checkPage {
	p := &checkPage{screen: s, summary: kit.NewText("", kit.Muted).Cut(80), banners: kit.Stack(6), body: container.NewStack()}
	p.files = kit.NewMenuButton("", p.fileItems)
	p.fileRow = container.NewStack(kit.On(kit.Sheet, kit.Inset(kit.Frame(nil, nil, p.files, nil, kit.Inset(p.summary, 12, 0, 0, 0)), 10, 6, 10, 2)))
	p.mode = kit.NewMenuButton("", s.modeItems)
	p.tabs = kit.NewTabs(nil, p.showTab)
	p.grid = kit.NewGrid(rowColumns(&list{}))
	p.grid.OnSelect = p.selected
	p.grid.OnOpen = p.openRow
	p.columns = kit.NewGrid(understoodColumns)
	row := kit.On(kit.Sheet, kit.Inset(kit.Frame(nil, nil, nil, p.mode, kit.Inset(p.tabs, 0, 2, 0, 0)), 10, 6, 10, 0))
	top := kit.Stack(0, p.fileRow, p.banners, row)
	p.view = kit.Frame(top, nil, nil, nil, p.body)
	return p
}

// show shows a review, keeping file and tab where they still exist.
func (p *checkPage) show(r *review) {
	name, tab := "", p.tabs.Chosen()
	if p.list != nil && p.review != nil && sameFiles(p.review, r) {
		name = p.list.path
	}
	fresh := name == ""
	p.review, p.list = r, r.lists[0]
	for _, l := range r.lists {
		if l.path == name || fresh && l.preview != nil {
			p.list = l
			break
		}
	}
	if fresh {
		tab = firstTab(p.list)
	}
	p.showFrame()
	p.showList(tab)
}

func sameFiles(a, b *review) bool {
	return strings.Join(a.job.Paths, "\n") == strings.Join(b.job.Paths, "\n")
}

// showFrame shows what belongs to all files.
func (p *checkPage) showFrame() {
	r := p.review
	if len(r.lists) > 1 {
		p.fileRow.Show()
	} else {
		p.fileRow.Hide()
	}
	p.mode.SetCaption("Khi đã có: " + r.job.Mode.Label())
	p.banners.RemoveAll()
	if texts := r.troubles(); len(texts) > 0 {
		p.addBanner(kit.Red, "Có danh sách không đọc được, phần còn lại vẫn nhập bình thường", strings.Join(texts, "\n"))
	}
	if text := r.nothing(); text != "" {
		p.addBanner(kit.Amber, "Không có gì để nhập", text)
	}
}

func (p *checkPage) addBanner(tone kit.Tone, title, text string) {
	p.banners.Add(kit.Inset(kit.NewBanner(tone, title, text, "", nil), 10, 8, 10, 4))
}

// showList shows one file with a tab.
func (p *checkPage) showList(tab string) {
	l := p.list
	for i, other := range p.review.lists {
		if other == l {
			p.files.SetCaption(fmt.Sprintf("Tệp %d/%d: %s", i+1, len(p.review.lists), l.name))
		}
	}
	p.summary.Set(fmt.Sprintf("Cả %d tệp: nhập được %s dòng; tệp sau được đối chiếu lại khi tệp trước đã ghi",
		len(p.review.lists), kit.Number(p.review.writable())), kit.Muted)
	p.tabs.SetTabs(tabsOf(l))
	p.rows = &rowTable{columns: rowColumns(l)}
	p.grid.SetSource(p.rows)
	p.grid.SetColumns(p.rows.columns)
	p.columns.EmptyText = l.problem
	p.columns.SetSource(columnTable(l.columns))
	if p.tabs.Chosen() != tab {
		p.tabs.Choose(tab) // shows the tab
		return
	}
	p.showTab(tab)
}

// showTab shows the rows of a verdict, or how the columns were understood.
func (p *checkPage) showTab(tab string) {
	if tab == tabColumns {
		p.body.Objects = []fyne.CanvasObject{p.columns}
	} else {
		v := lists.Verdict(tab)
		p.rows.lines = p.list.rows[v]
		p.grid.EmptyText = "Không có dòng nào “" + v.Label() + "”."
		p.grid.SetSource(p.rows)
		p.body.Objects = []fyne.CanvasObject{p.grid}
	}
	p.body.Refresh()
	p.screen.showSide(p.screen.understood(p.list))
}

// selected shows all about a row in the pane, above what is known about its file.
func (p *checkPage) selected(row int) {
	if row < 0 || row >= p.rows.Len() {
		p.screen.showSide(p.screen.understood(p.list))
		return
	}
	d := p.rows.lines[row].decision
	p.screen.showSide(kit.Stack(12, p.screen.detail(d), kit.HLine(), p.screen.understood(p.list)))
}

// openRow shows all about a row in a dialog, for narrow windows without the pane.
func (p *checkPage) openRow(row int) {
	if row < 0 || row >= p.rows.Len() {
		return
	}
	scroll := container.NewVScroll(kit.Inset(p.screen.detail(p.rows.lines[row].decision), 1, 0, 14, 0))
	scroll.SetMinSize(fyne.NewSize(420, 340))
	kit.NewDialog(p.screen.host.Window(), p.list.name, scroll, 460, kit.Answer{Caption: "Đóng", Key: "Esc"}).Show()
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
			p.showList(firstTab(l))
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
