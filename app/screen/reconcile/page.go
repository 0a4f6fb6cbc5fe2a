// Package reconcile is the page "Chênh lệch với phần mềm": what a list of another program and the register differ in, under tabs
// with counts and a search, and its way into a workbook. It writes nothing into the register.
package reconcile

import (
	"context"
	"fmt"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"bachudong/app/background"
	"bachudong/app/kit"
	"bachudong/app/screen"
	"bachudong/app/screen/output"
	"bachudong/app/work"
	"bachudong/data"
	"bachudong/data/reconcile"
	"bachudong/data/vntext"
)

// searchWidth is the width of the search field beside the tabs.
const searchWidth float32 = 250

// Page shows one comparison. Its owner puts View in place of its own and takes it away when close is called.
type Page struct {
	host    screen.Host
	close   func()
	loading background.Latest

	result *reconcile.Result
	lines  map[string][]line // by tab
	shown  []line            // of the chosen tab, as far as they are searched for
	find   string

	title, note *kit.Text
	troubles    *fyne.Container
	tabs        *kit.Tabs
	search      *kit.SearchField
	grid        *kit.Grid
	view        fyne.CanvasObject
}

// New makes the page without a comparison.
func New(host screen.Host, close func()) *Page {
	p := &Page{host: host, close: close, title: kit.NewTitle("").Cut(120), note: kit.NewText("", kit.Muted).Cut(120), troubles: kit.Stack(4)}
	p.grid = kit.NewGrid(columns)
	p.grid.SetSource(p)
	p.grid.OnOpen = p.openPerson
	p.search = kit.NewSearchField("Tìm tên, nội dung…", "Ctrl+F")
	p.search.OnSearch = func(text string) { p.find = text; p.fill() }
	p.search.OnDown = p.grid.Focus
	p.tabs = kit.NewTabs(tabsOf(nil), func(string) { p.fill() })
	buttons := kit.Beside(6, kit.NewPrimary("Kết xuất dòng cần sửa", "Ctrl+E", p.Export), kit.NewButton("Chọn tệp khác…", "", p.Choose),
		kit.NewButton("Đóng", "Esc", close))
	head := kit.Inset(kit.Stack(3, p.title, p.note, p.troubles, kit.Gap(1, 4), buttons), 12, 8, 12, 7)
	row := kit.ToolbarRow([]fyne.CanvasObject{p.tabs}, []fyne.CanvasObject{container.NewStack(kit.Gap(searchWidth, kit.FieldHeight), p.search)})
	p.view = kit.Frame(kit.Stack(0, kit.On(kit.Sheet, kit.Frame(nil, kit.HLine(), nil, nil, head)), row), nil, nil, nil, kit.On(kit.Sheet, p.grid))
	return p
}

// View is the page.
func (p *Page) View() fyne.CanvasObject { return p.view }

// Home is the list.
func (p *Page) Home() fyne.Focusable { return p.grid.Focusable() }

// Search goes to the search field.
func (p *Page) Search() { kit.FocusOn(p.search) }

// Unit is whose members were compared; "" before the first comparison.
func (p *Page) Unit() data.ID {
	if p.result == nil {
		return ""
	}
	return p.result.Unit.ID
}

var lists = []screen.FileKind{{Label: "Danh sách Excel, CSV", Endings: []string{".xlsx", ".xls", ".csv", ".txt"}}}

// Choose asks for the list and compares it with the chosen unit.
func (p *Page) Choose() { p.ChooseThen(func() {}) }

// ChooseThen is Choose that tells when the comparison is there.
func (p *Page) ChooseThen(ready func()) {
	p.host.ChooseFiles(screen.FileQuestion{Title: "Chọn tệp kết xuất từ phần mềm quản lý đoàn viên", Kinds: lists}, func(paths []string) {
		scope := p.host.Scope()
		p.compare(work.CompareJob{Path: paths[0], Unit: scope.Unit.Unit, AsOf: scope.AsOf}, ready)
	})
}

func (p *Page) compare(job work.CompareJob, ready func()) {
	desk := p.host.Desk()
	p.host.Say("Đang đối chiếu " + filepath.Base(job.Path) + "…")
	type compared struct {
		result *reconcile.Result
		lines  map[string][]line
	}
	background.RunLatest(&p.loading, p.host.Runner(), context.Background(), "Đối chiếu "+filepath.Base(job.Path),
		func(ctx context.Context, _ func(int, int)) (compared, error) {
			r, err := desk.Compare(ctx, job)
			if err != nil {
				return compared{}, err
			}
			return compared{r, linesOf(r)}, nil
		}, func(c compared, err error) {
			if err != nil {
				p.host.Fail(err)
				return
			}
			p.result, p.lines, p.find = c.result, c.lines, ""
			p.search.Forget()
			ready()
			p.show()
		})
}

// show puts a new comparison on the page, at the first tab that has rows.
func (p *Page) show() {
	r := p.result
	p.title.Set("Chênh lệch với phần mềm – "+r.Unit.Name, kit.Normal)
	p.note.Set(fmt.Sprintf("%s so với sổ ngày %s: %s người giống nhau. Không ghi gì vào sổ; bấm đúp để mở hồ sơ trong sổ.",
		filepath.Base(r.Draft.Path), r.Day.Display(), kit.Number(r.Same)), kit.Muted)
	p.troubles.Objects = nil
	for _, text := range r.Unread {
		p.troubles.Add(kit.NewNote(text, kit.Red))
	}
	tabs := tabsOf(p.lines)
	p.tabs.SetTabs(tabs)
	for _, t := range tabs {
		if t.Count > 0 {
			p.tabs.Choose(t.ID)
			break
		}
	}
	p.fill()
	p.grid.Focus()
}

// fill shows the rows of the chosen tab that the search finds.
func (p *Page) fill() {
	all := p.lines[p.tabs.Chosen()]
	p.shown = all
	if words := strings.Fields(vntext.Fold(p.find)); len(words) > 0 {
		p.shown = nil
		for _, l := range all {
			if l.matches(words) {
				p.shown = append(p.shown, l)
			}
		}
	}
	p.grid.EmptyText = "Không có ai ở mục này."
	if p.find != "" {
		p.grid.EmptyText = "Không có dòng nào khớp với “" + p.find + "”."
	}
	p.grid.SetSource(p)
	p.status()
}

func (p *Page) status() {
	if p.result == nil {
		return
	}
	text := kit.Number(len(p.shown)) + " dòng"
	if p.find != "" {
		text += " · tìm “" + p.find + "”"
	}
	p.host.Say(text)
}

// openPerson goes to the page of the person of the register on a row.
func (p *Page) openPerson(row int) {
	if id := p.shown[row].id; id != "" {
		p.host.Open(screen.Members, screen.ShowPerson{ID: id})
	}
}

// Export writes what differs as a workbook in the columns of the list.
func (p *Page) Export() {
	if p.result == nil {
		return
	}
	output.AskTerms(p.host, "Kết xuất chênh lệch", "Các dòng cần sửa và những người chỉ có một bên, theo cột của danh sách đã đối chiếu.",
		"Không chọn thì không ghi những chỗ khác nhau về các mục này và để trống ở người chỉ có trong sổ.", p.export)
}

func (p *Page) export(terms data.Disclosure) {
	desk, r := p.host.Desk(), p.result
	output.Workbook(p.host, "Kết xuất chênh lệch", work.ListFileName("Chênh lệch", r.Unit.Name, r.Day), nil, func(ctx context.Context, path string, progress func(int, int)) (string, error) {
		return fmt.Sprintf("Đã ghi %d dòng cần sửa và các dòng chỉ có một bên.", len(r.Differ)), desk.WriteComparison(ctx, r, terms, path, progress)
	})
}
