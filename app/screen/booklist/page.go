// Package booklist is the page "Danh sách, sổ theo dõi": one list of the branch book, of the Đoàn cơ sở or of what is due, of
// the chosen unit and a period, on screen, and its way into a workbook or onto paper.
package booklist

import (
	"context"
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"bachudong/app/background"
	"bachudong/app/kit"
	"bachudong/app/screen"
	"bachudong/app/screen/output"
	"bachudong/app/work"
	"bachudong/reports/statistics"
)

// Page shows one list. Its owner puts View in place of its own and takes it away when close is called.
type Page struct {
	host    screen.Host
	close   func()
	wrote   output.Done
	loading background.Latest

	scope   screen.Scope
	list    *statistics.List
	sheet   *statistics.Sheet // as read last
	cells   [][]kit.Cell      // of the sheet, with the running number
	choice  *kit.ChoiceField
	period  *periodRow
	title   *kit.Text
	note    *kit.Text
	grid    *kit.Grid
	book    *kit.Button
	row     *fyne.Container // of the choice and the period
	content fyne.CanvasObject
}

// New makes the page with the first list; wrote is told what was written.
func New(host screen.Host, wrote output.Done, close func()) *Page {
	p := &Page{host: host, wrote: wrote, close: close, list: statistics.Lists[0],
		title: kit.NewTitle("").Cut(120), note: kit.NewText("", kit.Muted).Cut(120)}
	p.choice = kit.NewChoiceField(names(), false)
	p.choice.SetValue(p.list.Name)
	p.choice.OnChoose = func(value string) { p.choose(listOf(value)) }
	p.period = newPeriodRow(host.Desk().Today(), p.load)
	p.grid = kit.NewGrid([]kit.Column{{ID: "0", Title: "STT"}})
	p.grid.SetSource(p)
	p.grid.OnOpen = p.open
	p.grid.EmptyText = "Không có ai, không có việc gì trong danh sách này."
	p.book = kit.NewButton("Cả sổ…", "", p.WriteBook)
	buttons := kit.Beside(6, kit.NewPrimary("Kết xuất…", "Ctrl+E", p.Export), kit.NewButton("In (PDF)…", "Ctrl+P", p.Print), p.book,
		kit.NewButton("Mở ở Đoàn viên", "", p.showPeople), kit.NewButton("Đóng", "Esc", close))
	head := kit.Inset(kit.Stack(4, p.title, p.note, kit.Gap(1, 2), buttons), 12, 8, 12, 7)
	p.row = kit.Frame(nil, nil, nil, kit.Inset(p.period.box, 6, 4, 10, 4), kit.Inset(container.New(choiceWidth{}, p.choice), 10, 4, 0, 4))
	top := kit.Stack(0, kit.On(kit.Sheet, kit.Frame(nil, kit.HLine(), nil, nil, head)), kit.On(kit.Sheet, kit.Frame(nil, kit.HLine(), nil, nil, p.row)))
	p.content = kit.Frame(top, nil, nil, nil, kit.On(kit.Sheet, p.grid))
	return p
}

// View is the page.
func (p *Page) View() fyne.CanvasObject { return p.content }

// Home is the list.
func (p *Page) Home() fyne.Focusable { return p.grid.Focusable() }

// Search goes to the choice of the list.
func (p *Page) Search() { kit.FocusOn(p.choice) }

// Show reads the list of a scope; the key of another list changes to that.
func (p *Page) Show(scope screen.Scope, key string) {
	if l := statistics.Of(key); l != nil {
		p.list = l
		p.choice.SetValue(l.Name)
	}
	if p.scope.AsOf != scope.AsOf {
		p.period.move(scope.AsOf)
	}
	p.scope = scope
	p.load()
}

func (p *Page) choose(l *statistics.List) {
	if l != nil && l != p.list {
		p.list = l
		p.load()
	}
}

// query is what is asked for on the page. What holds on a day is asked of the day in the title row.
func (p *Page) query() statistics.Query {
	q := statistics.Query{Unit: p.scope.Unit.Unit, Period: p.period.value()}
	if p.list.Time != statistics.InPeriod {
		q.Period = statistics.Period{First: statistics.PeriodOf(statistics.Year, p.scope.AsOf).First, Last: p.scope.AsOf}
	}
	return q
}

func (p *Page) job() work.BookJob { return work.BookJob{List: p.list.Key, Query: p.query()} }

// load reads the list in the background.
func (p *Page) load() {
	p.period.show(p.list.Time == statistics.InPeriod)
	p.row.Refresh()
	desk, job := p.host.Desk(), p.job()
	if !job.Period.Valid() {
		return // the fields say what is wrong
	}
	p.host.Say("Đang đọc danh sách…")
	type read struct {
		sheet *statistics.Sheet
		cells [][]kit.Cell
	}
	background.RunLatest(&p.loading, p.host.Runner(), context.Background(), p.list.Name,
		func(ctx context.Context, _ func(int, int)) (read, error) {
			sheet, err := desk.ReadList(ctx, job)
			if err != nil {
				return read{}, err
			}
			return read{sheet, cellsOf(sheet)}, nil
		}, func(r read, err error) {
			if err != nil {
				p.host.Fail(err)
				return
			}
			p.fill(r.sheet, r.cells)
		})
}

// fill shows a list that was read.
func (p *Page) fill(sheet *statistics.Sheet, cells [][]kit.Cell) {
	same := p.sheet != nil && p.sheet.List == sheet.List && len(p.sheet.Shown) == len(sheet.Shown)
	p.sheet, p.cells = sheet, cells
	p.title.Set(sheet.Name+" – "+sheet.Unit.Name, kit.Normal)
	note := sheet.Total() + ". " + sheet.When()
	if sheet.Note != "" {
		note += ". " + sheet.Note
	}
	p.note.Set(note, kit.Muted)
	p.book.SetEnabled(true)
	if !same {
		p.grid.SetColumns(columnsOf(sheet))
	}
	p.grid.SetSource(p)
	p.host.Say(fmt.Sprintf("%s · %s · %s dòng", sheet.Name, sheet.Unit.Name, kit.Number(len(cells))))
}
