package settings

import (
	"fyne.io/fyne/v2"

	"bachudong/app/kit"
	"bachudong/data"
	"bachudong/data/vntext"
)

var termColumns = []kit.Column{
	{ID: "name", Title: "Tên gọi", Width: 260, Grow: true}, {ID: "rank", Title: "Ngang với", Width: 160}, {ID: "people", Title: "Có đoàn viên trực tiếp", Width: 160},
	{ID: "from", Title: "Từ ngày", Width: 96}, {ID: "to", Title: "Đến trước", Width: 96},
}

// termRow is a level or a kind of units; a heading names one of the two groups.
type termRow struct {
	heading string
	level   *data.UnitLevel
	kind    *data.UnitKind
}

// unitTerms shows what levels and kinds of units are called in which time and lets the office add others and end them.
type unitTerms struct {
	screen *Screen
	rows   []termRow
	grid   *kit.Grid
	view   fyne.CanvasObject
}

func newUnitTerms(s *Screen) *unitTerms {
	l := &unitTerms{screen: s, grid: kit.NewGrid(termColumns)}
	l.grid.SetSource(l)
	l.grid.OnOpen = func(int) { l.edit() }
	note := kit.NewNote("Cấp hoặc loại hình không còn dùng thì ghi ngày kết thúc: từ ngày đó không chọn được cho đơn vị nữa, đơn vị đang mang tên ấy giữ nguyên. Các quy định xét theo cấp ở cột “Ngang với”. Thêm (F4) là thêm vào nhóm của dòng đang chọn.", kit.Muted)
	buttons := kit.Beside(8, kit.NewPrimary("Thêm", "F4", l.add), kit.NewButton("Sửa", "F2", l.edit))
	l.view = kit.Frame(kit.Inset(kit.Stack(8, note, buttons), 12, 10, 12, 8), nil, nil, nil, l.grid)
	return l
}

// show lists the levels from the top, then the kinds.
func (l *unitTerms) show(levels []data.UnitLevel, kinds []data.UnitKind) {
	l.rows = []termRow{{heading: "Cấp đơn vị"}}
	for i := range levels {
		l.rows = append(l.rows, termRow{level: &levels[i]})
	}
	l.rows = append(l.rows, termRow{heading: "Loại hình đơn vị"})
	for i := range kinds {
		l.rows = append(l.rows, termRow{kind: &kinds[i]})
	}
	l.grid.Refresh()
}

// Len is the number of rows.
func (l *unitTerms) Len() int { return len(l.rows) }

// Group tells the headings.
func (l *unitTerms) Group(row int) bool { return l.rows[row].heading != "" }

// Cell is the text of one cell.
func (l *unitTerms) Cell(row, col int) kit.Cell {
	r, column := &l.rows[row], termColumns[col].ID
	switch {
	case r.heading != "" && column == "name":
		return kit.Cell{Text: r.heading, Bold: true}
	case r.level != nil && column == "rank":
		return kit.Cell{Text: r.level.Level.Label()}
	case r.level != nil && column == "people" && r.level.HoldsPeople:
		return kit.Cell{Text: "Có"}
	case r.level != nil:
		return termCell(column, r.level.Name, r.level.From, r.level.To)
	case r.kind != nil:
		return termCell(column, r.kind.Name, r.kind.From, r.kind.To)
	}
	return kit.Cell{}
}

func termCell(column, name string, from, to vntext.Date) kit.Cell {
	switch column {
	case "name":
		return kit.Cell{Text: name}
	case "from":
		return kit.Cell{Text: from.Display()}
	case "to":
		return kit.Cell{Text: to.Display(), Tone: kit.Amber}
	}
	return kit.Cell{}
}

// chosen is the chosen row; nil without one.
func (l *unitTerms) chosen() *termRow {
	if row := l.grid.Selected(); row >= 0 && row < len(l.rows) {
		return &l.rows[row]
	}
	return nil
}

// add opens the form of another entry of the group in which the chosen row is.
func (l *unitTerms) add() {
	for row := l.grid.Selected(); row > 0 && row < len(l.rows); row-- {
		if l.rows[row].kind != nil || row > 1 && l.Group(row) {
			l.addKind()
			return
		}
	}
	l.addLevel()
}

func (l *unitTerms) addLevel() { l.askLevel(data.UnitLevel{Level: data.Grassroots}) }

func (l *unitTerms) addKind() { l.askKind(data.UnitKind{}) }

func (l *unitTerms) edit() {
	switch r := l.chosen(); {
	case r != nil && r.level != nil:
		l.askLevel(*r.level)
	case r != nil && r.kind != nil:
		l.askKind(*r.kind)
	default:
		l.screen.host.Say("Hãy chọn một cấp hoặc một loại hình.")
	}
}
