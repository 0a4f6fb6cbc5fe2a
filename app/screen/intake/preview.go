package intake

import (
	"fmt"

	"fyne.io/fyne/v2"

	"bachudong/app/kit"
	"bachudong/app/work"
	lists "bachudong/data/intake"
	"bachudong/data/sheet"
)

// The preview shows this much of a sheet.
const (
	previewRows    = 60
	previewColumns = 40
)

// previewPart shows the first rows of a sheet with the headings tinted, and lets the officer say where they stand.
type previewPart struct {
	screen *Screen
	list   *list
	draft  *lists.SheetDraft
	title  *kit.Text
	take   *kit.Button
	lines  *kit.Segmented
	auto   *kit.LinkText
	hidden *kit.Check
	grid   *kit.Grid
	table  *previewTable
	view   fyne.CanvasObject
}

var headerLines = []kit.Option{{Text: "1 dòng", Tone: kit.Info}, {Text: "2 dòng", Tone: kit.Info}, {Text: "3 dòng", Tone: kit.Info}}

func newPreviewPart(s *Screen) *previewPart {
	p := &previewPart{screen: s, table: &previewTable{}, title: kit.NewText("", kit.Muted).Cut(110)}
	p.take = kit.NewButton("Tiêu đề từ dòng chọn", "F6", p.takeHeader)
	p.lines = kit.NewSegmented(headerLines, p.setLines)
	p.auto = kit.NewLink("Tự tìm", func() { p.decide(func(l *lists.Layout) { l.HeaderFirst, l.HeaderLast = 0, 0 }) })
	p.hidden = kit.NewCheck("Đọc cả dòng, cột ẩn", func(on bool) { p.decide(func(l *lists.Layout) { l.Hidden = on }) })
	p.grid = kit.NewGrid([]kit.Column{{ID: "row", Title: "", Width: 48}})
	p.grid.EmptyText = "Chọn một trang ở trên để xem các dòng đầu."
	p.grid.OnOpen = func(int) { p.takeHeader() }
	bar := kit.Frame(nil, nil, nil, kit.Beside(8, p.take, p.lines, p.auto), p.title)
	p.view = kit.Frame(kit.On(kit.Sheet, kit.Frame(kit.HLine(), nil, nil, nil, kit.Inset(bar, 10, 6, 12, 6))), nil, nil, nil, p.grid)
	return p
}

// show shows a sheet; nil for none.
func (p *previewPart) show(l *list, d *lists.SheetDraft) {
	same := p.list != nil && d != nil && p.draft != nil && p.list.path == l.path && p.draft.Name == d.Name
	p.list, p.draft = l, d
	if d == nil {
		p.title.Set("", kit.Muted)
		p.grid.SetSource(nil)
		p.setEnabled(false)
		return
	}
	p.setEnabled(true)
	cells := cellsOf(l, d)
	p.title.Set("Tiêu đề: "+headerText(d), kit.Muted)
	p.lines.Set(min(len(d.HeaderRows), len(headerLines)) - 1)
	p.hidden.Set(p.screen.wish(l).Layouts[d.Name].Hidden)
	p.hidden.Hidden = !hasHidden(cells)
	if !same {
		columns := previewColumnsOf(cells, d)
		p.grid.SetSource(nil)
		p.grid.SetColumns(columns)
	}
	p.table.show(cells, d)
	if !same {
		p.grid.SetSource(p.table)
	}
	p.grid.Refresh()
	p.view.Refresh()
}

// cellsOf are the cells of a sheet as it was read, else as they stand in the file.
func cellsOf(l *list, d *lists.SheetDraft) *sheet.Sheet {
	if d.Cells != nil {
		return d.Cells
	}
	return l.preview.Plan.Draft.Book.Sheet(d.Name)
}

func (p *previewPart) setEnabled(on bool) {
	p.take.SetEnabled(on)
	p.lines.Hidden, p.auto.Hidden, p.hidden.Hidden = !on, !on, true
}

// hasHidden tells whether parts of a sheet are hidden.
func hasHidden(cells *sheet.Sheet) bool {
	if len(cells.HiddenCols) > 0 {
		return true
	}
	for i := range cells.Rows {
		if cells.Rows[i].Hidden {
			return true
		}
	}
	return false
}

// takeHeader makes the selected row the first row of the headings.
func (p *previewPart) takeHeader() {
	row := p.grid.Selected()
	if p.draft == nil || row < 0 || row >= len(p.table.rows) {
		p.screen.host.Say("Hãy chọn dòng tiêu đề trong bảng dưới trước.")
		return
	}
	first, lines := p.table.rows[row].Number, max(1, len(p.draft.HeaderRows))
	p.setHeader(first, first+lines-1)
}

// setLines changes how many rows the headings take.
func (p *previewPart) setLines(i int) {
	if p.draft == nil || len(p.draft.HeaderRows) == 0 {
		return
	}
	first := p.draft.HeaderRows[0]
	p.setHeader(first, first+i)
}

func (p *previewPart) setHeader(first, last int) {
	p.decide(func(l *lists.Layout) {
		l.HeaderFirst, l.HeaderLast = first, last
		l.Columns, l.Encodings = nil, nil // other headings mean other things
	})
	p.screen.host.Say(fmt.Sprintf("Tiêu đề của trang “%s”: dòng %d–%d. Đang đọc lại…", p.draft.Name, first, last))
}

func (p *previewPart) decide(change func(*lists.Layout)) {
	if p.draft == nil {
		return
	}
	name := p.draft.Name
	p.screen.decide(p.list, func(d work.Decided) work.Decided {
		layout := d.Layouts[name]
		change(&layout)
		return d.WithLayout(name, layout, "")
	})
}

// previewColumnsOf makes the columns of a sheet about as wide as the texts below the title need.
func previewColumnsOf(cells *sheet.Sheet, d *lists.SheetDraft) []kit.Column {
	const title, widest = 4, 24 // letters
	first := 0
	if len(d.HeaderRows) > 0 {
		first = d.HeaderRows[0]
	}
	widths := make([]int, 1)
	for i := range cells.Rows[:min(len(cells.Rows), previewRows)] {
		most := widest
		if cells.Rows[i].Number < first {
			most = title
		}
		for _, c := range cells.Rows[i].Cells {
			if c.Col >= previewColumns {
				break
			}
			for len(widths) <= c.Col {
				widths = append(widths, 0)
			}
			widths[c.Col] = max(widths[c.Col], min(len([]rune(c.Text)), most))
		}
	}
	columns := []kit.Column{{ID: "row", Title: "", Width: 44, Align: kit.Right}}
	for i, n := range widths {
		columns = append(columns, kit.Column{ID: sheet.ColumnName(i), Title: sheet.ColumnName(i), Width: max(44, float32(n)*8+26)})
	}
	return columns
}

// previewTable gives the grid the first rows of a sheet.
type previewTable struct {
	rows   []sheet.Row
	header map[int]bool
}

func (t *previewTable) show(cells *sheet.Sheet, d *lists.SheetDraft) {
	t.rows, t.header = cells.Rows[:min(len(cells.Rows), previewRows)], map[int]bool{}
	for _, n := range d.HeaderRows {
		t.header[n] = true
	}
}

// Len is the number of rows.
func (t *previewTable) Len() int { return len(t.rows) }

// Tint marks the headings.
func (t *previewTable) Tint(row int) bool { return t.header[t.rows[row].Number] }

// Spill lets titles run on, as Excel shows them.
func (t *previewTable) Spill(int) bool { return true }

// Cell is the text of one cell.
func (t *previewTable) Cell(row, col int) kit.Cell {
	r := &t.rows[row]
	if col == 0 {
		return kit.Cell{Text: fmt.Sprint(r.Number), Tone: kit.Muted}
	}
	c := r.Cell(col - 1)
	if c == nil {
		return kit.Cell{}
	}
	cell := kit.Cell{Text: c.Text, Bold: t.header[r.Number]}
	if r.Hidden {
		cell.Tone = kit.Muted
	}
	return cell
}
