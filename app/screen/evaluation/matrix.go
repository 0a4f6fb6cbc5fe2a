package evaluation

import (
	"fmt"
	"slices"

	"fyne.io/fyne/v2"

	"bachudong/app/kit"
	"bachudong/app/work"
	"bachudong/data"
)

// matrix is the state of every Đoàn cơ sở below a unit, one a row.
type matrix struct {
	screen *Screen
	rounds []work.Round
	cells  [][]kit.Cell

	title, legend *kit.Text
	grid          *kit.Grid
	side          *kit.VScroll
	view          fyne.CanvasObject
	bar           fyne.CanvasObject
}

// Columns of the matrix before and after those of the criteria.
const (
	matrixUnit = iota
	matrixRegistration
	matrixCriteria
)

func newMatrix(s *Screen) *matrix {
	m := &matrix{screen: s, title: kit.NewTitle("").Cut(120), side: kit.NewVScroll(kit.Gap(1, 1)),
		legend: kit.NewText("Mỗi ô tiêu chí: tự đánh giá · thẩm định. Bấm đúp hoặc Enter để mở một đơn vị.", kit.Muted).Cut(80)}
	m.grid = kit.NewGrid(matrixColumns(3))
	m.grid.SetSource(m)
	m.grid.OnOpen = m.open
	m.grid.OnSelect = func(int) { m.showSide() }
	m.grid.OnCell = func(row int, column string) {
		if column == "unit" {
			m.open(row)
		}
	}
	head := kit.On(kit.Sheet, kit.Frame(nil, kit.HLine(), nil, nil, kit.Inset(kit.Stack(3, m.title, m.legend), 12, 8, 12, 7)))
	m.view = kit.Frame(head, nil, nil, nil, m.grid)
	m.bar = m.toolbar()
	return m
}

func matrixColumns(criteria int) []kit.Column {
	columns := []kit.Column{{ID: "unit", Title: "Đoàn cơ sở", Width: 148, Grow: true}, {ID: "registration", Title: "Đăng ký", Width: 88}}
	for i := range criteria {
		columns = append(columns, kit.Column{ID: fmt.Sprintf("tc%d", i+1), Title: fmt.Sprintf("TC%d", i+1), Width: 84})
	}
	return append(columns, kit.Column{ID: "result", Title: "Kết quả", Width: 80}, kit.Column{ID: "recognition", Title: "QĐ công nhận", Width: 110},
		kit.Column{ID: "state", Title: "Tình trạng", Width: 116})
}

// Len is the number of units.
func (m *matrix) Len() int { return len(m.cells) }

// Cell is what a cell shows.
func (m *matrix) Cell(row, col int) kit.Cell { return m.cells[row][col] }

// show shows the rounds of the units of one year.
func (m *matrix) show(rounds []work.Round) {
	chosen := m.chosen()
	m.rounds, m.cells = rounds, nil
	for i := range rounds {
		m.cells = append(m.cells, matrixRow(&rounds[i]))
	}
	if columns := matrixColumns(len(rounds[0].Set.Criteria)); len(m.grid.Columns()) != len(columns) {
		m.grid.SetColumns(columns)
	}
	m.grid.Refresh()
	m.grid.Select(max(0, slices.IndexFunc(rounds, func(r work.Round) bool { return r.Unit.ID == chosen })))
	scope := m.screen.scope
	m.title.Set(fmt.Sprintf("%s – Đoàn cơ sở “3 chủ động” năm %d", scope.Unit.Name, scope.Year), kit.Normal)
	m.screen.host.Say(matrixTotals(rounds))
	m.showSide()
}

func (m *matrix) chosen() data.ID {
	if row := m.grid.Selected(); row >= 0 && row < len(m.rounds) {
		return m.rounds[row].Unit.ID
	}
	return ""
}

// open goes to the evaluation of one unit.
func (m *matrix) open(row int) {
	if row >= 0 && row < len(m.rounds) {
		m.screen.host.Choose(m.rounds[row].Unit.ID)
	}
}

// showSide says in the right pane what stands between the chosen unit and its recognition.
func (m *matrix) showSide() {
	row := m.grid.Selected()
	if row < 0 || row >= len(m.rounds) {
		m.side.SetContent(kit.Gap(1, 1))
		return
	}
	r := &m.rounds[row]
	parts := kit.Stack(10, kit.NewBoldNote(r.Unit.Name, kit.Normal))
	for side, label := range []string{"Tự đánh giá", "Thẩm định"} {
		block := kit.Stack(2, kit.NewCaption(label))
		text, tone := conclusion(r, data.Side(side))
		if t := wholeTally(r, data.Side(side)); !t.untouched() {
			text += " · " + t.words()
		}
		block.Add(kit.NewNote(text, tone))
		if text, tone := obstacle(r, data.Side(side)); text != "" {
			block.Add(kit.NewNote(text, tone))
		}
		parts.Add(block)
	}
	parts.Add(kit.Facts(kit.Fact{Label: "Đăng ký", Value: orMissing(paper(r.Evaluation.Registration))},
		kit.Fact{Label: "Quyết định công nhận", Value: orMissing(paper(r.Evaluation.Recognition))},
		kit.Fact{Label: "Số liệu đến", Value: r.Day.Display()}, kit.Fact{Label: "Ghi chú", Value: r.Evaluation.Note}))
	parts.Add(kit.Beside(8, kit.NewButton("Mở đánh giá", "Enter", func() { m.open(row) })))
	m.side.SetContent(kit.Inset(parts, 14, 12, 14, 12))
}

func orMissing(text string) string {
	if text == "" {
		return "chưa có"
	}
	return text
}
