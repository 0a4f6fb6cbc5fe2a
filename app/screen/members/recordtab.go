package members

import (
	"context"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"bachudong/app/kit"
	"bachudong/data/store"
	"bachudong/data/vntext"
)

// line is one record as a row of a tab.
type line struct {
	day                        vntext.Date
	kind, text, decision, note string
	state                      lineState
	open                       func() // nil: only looked at
	drop                       func() // takes the record out, or back in; nil: it stays
}

// lineState tells whether a record is altered and not saved yet.
type lineState int

const (
	lineKept lineState = iota
	lineAltered
	lineRemoved
)

// chapter is the records of one kind of one person on a tab.
type chapter interface {
	caption() string // "Thêm khen thưởng"; "" when none can be added here
	add()
	read(ctx context.Context, from *reading) (show func(), err error)
	lines() []line
	part() (store.Part, bool) // what was altered, and whether something was
}

// recordTab lists the records of some kinds as one table by day. They are opened, added and taken out there; nothing is
// written before the page is saved.
type recordTab struct {
	shownOnly
	page     *page
	name     string
	chapters []chapter
	grid     *kit.Grid
	rows     []line
	box      *fyne.Container
}

// recordColumns show records of all kinds.
var recordColumns = []kit.Column{
	{ID: "day", Title: "Ngày", Width: 94},
	{ID: "kind", Title: "Loại", Width: 112},
	{ID: "text", Title: "Nội dung", Width: 160, Grow: true},
	{ID: "decision", Title: "Quyết định", Width: 130},
	{ID: "note", Title: "Ghi chú", Width: 100},
}

// newRecordTab makes a tab without records; empty is said while there are none.
func newRecordTab(p *page, name, empty string) *recordTab {
	t := &recordTab{page: p, name: name, grid: kit.NewGrid(recordColumns)}
	t.grid.EmptyText = empty
	t.grid.OnOpen = func(row int) { t.open(row) }
	t.grid.OnKey = t.typed
	return t
}

// hold gives the tab its chapters and lays it out, with what stands above the table and links to what else can be done.
func (t *recordTab) hold(above fyne.CanvasObject, links []fyne.CanvasObject, chapters ...chapter) {
	t.chapters = chapters
	t.grid.SetSource(t)
	foot := []fyne.CanvasObject{}
	if adding := t.adding(); len(adding) <= 2 {
		for _, b := range adding {
			foot = append(foot, kit.NewLink(b.caption()+"…", b.add))
		}
	} else {
		foot = append(foot, kit.NewMenuButton("Thêm", t.menu))
	}
	foot = append(foot, kit.NewLink("Sửa (F2)", func() { t.open(t.grid.Selected()) }), kit.NewLink("Xóa (Delete)", t.drop))
	below := kit.Inset(container.NewHScroll(kit.Beside(14, append(foot, links...)...)), 12, 6, 12, 6)
	if above != nil {
		above = kit.Inset(above, pagePad, 10, pagePad, 10)
	}
	t.box = kit.Frame(above, below, nil, nil, t.grid)
}

// adding are the chapters in which something can be added here.
func (t *recordTab) adding() []chapter {
	return slices.DeleteFunc(slices.Clone(t.chapters), func(b chapter) bool { return b.caption() == "" })
}

func (t *recordTab) menu() []*fyne.MenuItem {
	var items []*fyne.MenuItem
	for _, b := range t.adding() {
		items = append(items, fyne.NewMenuItem(b.caption()+"…", b.add))
	}
	return items
}

func (t *recordTab) title() string             { return t.name }
func (t *recordTab) count() int                { return len(t.rows) }
func (t *recordTab) object() fyne.CanvasObject { return t.box }

func (t *recordTab) home() fyne.Focusable {
	if t.grid.Selected() < 0 {
		t.grid.Select(0)
	}
	return t.grid.Focusable()
}

func (t *recordTab) read(ctx context.Context, from *reading) (func(), error) {
	var show []func()
	for _, b := range t.chapters {
		put, err := b.read(ctx, from)
		if err != nil {
			return nil, err
		}
		show = append(show, put)
	}
	return func() {
		for _, put := range show {
			put()
		}
		t.fill()
	}, nil
}

// fill shows the records as they are now.
func (t *recordTab) fill() {
	t.rows = nil
	for _, b := range t.chapters {
		t.rows = append(t.rows, b.lines()...)
	}
	slices.SortStableFunc(t.rows, func(a, b line) int { return strings.Compare(string(a.day), string(b.day)) })
	t.grid.Refresh()
}

// altered shows the records after one of them was altered.
func (t *recordTab) altered() {
	t.fill()
	t.page.changed()
}

func (t *recordTab) dirty() bool {
	for _, b := range t.chapters {
		if _, any := b.part(); any {
			return true
		}
	}
	return false
}

func (t *recordTab) write(edit *store.PageEdit) {
	for _, b := range t.chapters {
		if part, any := b.part(); any {
			edit.Parts = append(edit.Parts, part)
		}
	}
}

// typed works the table: F2 opens, Insert adds, Delete takes out.
func (t *recordTab) typed(ev *fyne.KeyEvent) bool {
	switch ev.Name {
	case fyne.KeyF2:
		t.open(t.grid.Selected())
	case fyne.KeyInsert:
		t.add()
	case fyne.KeyDelete:
		t.drop()
	default:
		return false
	}
	return true
}

// add adds to the only chapter, or asks to which.
func (t *recordTab) add() {
	adding := t.adding()
	if len(adding) == 1 {
		adding[0].add()
		return
	}
	t.askChapter(adding)
}

func (t *recordTab) open(row int) {
	if row >= 0 && row < len(t.rows) && t.rows[row].open != nil {
		t.rows[row].open()
	}
}

func (t *recordTab) drop() {
	if row := t.grid.Selected(); row >= 0 && row < len(t.rows) && t.rows[row].drop != nil {
		t.rows[row].drop()
	}
}

// Len is the number of records.
func (t *recordTab) Len() int { return len(t.rows) }

// Cell is one fact of a record; what is not saved yet stands out.
func (t *recordTab) Cell(row, col int) kit.Cell {
	l := &t.rows[row]
	texts := [...]string{orDash(l.day.Display()), l.kind, l.text, l.decision, l.note}
	cell := kit.Cell{Text: texts[col]}
	switch l.state {
	case lineAltered:
		cell.Tone = kit.Amber
	case lineRemoved:
		cell.Tone = kit.Muted
		if recordColumns[col].ID == "note" {
			cell.Text, cell.Tone = "Sẽ xóa", kit.Red
		}
	}
	return cell
}
