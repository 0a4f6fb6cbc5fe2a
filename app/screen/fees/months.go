package fees

import (
	"context"
	"fmt"

	"fyne.io/fyne/v2"

	"bachudong/app/kit"
	"bachudong/app/screen/massentry"
	"bachudong/data"
)

// months is the grid of who paid in which month.
type months struct {
	screen *Screen
	shows  string
	sheet  *massentry.Sheet
	table  *table
	tabs   *kit.Tabs
	totals *kit.Text
	view   fyne.CanvasObject
}

func newMonths(s *Screen) *months {
	m := &months{screen: s, shows: views[0].id, table: &table{}}
	m.sheet = massentry.New(s.host, columns(), frozenColumns)
	m.sheet.Write = func(ctx context.Context, title string, edits []data.SheetEdit) error {
		return s.host.Desk().File.SaveFees(ctx, title, m.table.year, edits)
	}
	m.sheet.About = func() string { return fmt.Sprintf("Đoàn phí năm %d, %s", s.scope.Year, s.scope.Unit.Name) }
	m.sheet.Taken = m.count
	m.sheet.OnKey = func(ev *fyne.KeyEvent) bool {
		if ev.Name == fyne.KeySpace {
			m.pay()
		}
		return ev.Name == fyne.KeySpace
	}
	grid := m.sheet.Grid
	grid.EmptyText = "Không có ai thuộc danh sách này."
	grid.SelectCell(-1, data.FeeMonth(0))
	grid.OnSelect = func(int) { m.status() }
	m.tabs = kit.NewTabs(viewTabs(nil, ""), func(id string) {
		m.shows = id
		m.show()
		grid.Focus()
	})
	m.totals = kit.NewText("", kit.Normal).Cut(200)
	top := kit.On(kit.Sheet, kit.Inset(m.tabs, 12, 6, 12, 0))
	foot := kit.On(kit.Sheet, kit.Stack(0, kit.HLine(), kit.Inset(m.totals, 12, 5, 12, 5)))
	m.view = kit.Frame(top, foot, nil, nil, kit.On(kit.Sheet, grid))
	return m
}

// show puts who is asked for into the grid.
func (m *months) show() {
	s := m.screen
	if s.content == nil {
		return
	}
	m.table = newTable(s.content, m.shows, s.scope, s.lastMonth())
	m.sheet.Show(m.table)
	if s.asked != "" {
		m.sheet.SelectPerson(s.asked)
		s.asked = ""
	}
	m.count()
	m.status()
}

// count shows the sums anew.
func (m *months) count() {
	m.table.sum()
	c, until := m.screen.content, m.screen.lastMonth()
	tabs := viewTabs(c, until)
	m.tabs.SetTabs(tabs)
	paid, owed := 0, 0
	if m.table.Len() > 0 {
		paid, owed = m.table.lines[0].paid, m.table.lines[0].owed
	}
	m.totals.Set(fmt.Sprintf("Đã thu %s đồng · còn nợ đến tháng %s/%s: %s đồng, %s người · Phím cách: đánh dấu đã đóng · gõ số tiền, “x” (đúng mức) hoặc “m” (miễn)",
		kit.Number(paid), until[5:], until[:4], kit.Number(owed), kit.Number(tabs[1].Count)), kit.Normal)
	m.screen.refreshKeys()
}

// status says what is asked of whom the chosen row is about, and who is listed.
func (m *months) status() {
	s := m.screen
	text := fmt.Sprintf("%s dòng", kit.Number(m.table.Len()))
	if r := m.table.at(m.sheet.Grid.Selected()); r != nil {
		text = r.FullName
		if month := monthOf(m.sheet.Grid.Column()); month >= 0 {
			if due, found := s.content.due(r.Fee.Payer, month); found {
				text += fmt.Sprintf(" · mức tháng %d: %s đồng", month+1, kit.Number(due))
			}
		}
		if r.Fee.Payer == "" {
			text += " (chưa rõ đối tượng, tính mức chưa có lương)"
		}
		if r.Left != "" {
			text += " · " + r.Left
		}
	}
	s.host.Say(text)
}

// pay marks the chosen months as paid with what is asked for; when nothing is left to mark it takes the marks away.
func (m *months) pay() {
	chosen, ok := m.sheet.Grid.Block()
	if !ok {
		return
	}
	if m.anyUnpaid(chosen) {
		m.sheet.Fill("Đã đóng", m.unpaid)
		return
	}
	m.sheet.Fill("Bỏ đánh dấu đã đóng", func(_ int, column string) (string, bool) { return "", monthOf(column) >= 0 })
}

func (m *months) anyUnpaid(chosen kit.Block) bool {
	for row := chosen.FirstRow; row <= chosen.LastRow; row++ {
		for _, column := range chosen.Columns {
			if _, any := m.unpaid(row, column); any {
				return true
			}
		}
	}
	return false
}

// unpaid gives the mark for a month that is neither paid nor exempt.
func (m *months) unpaid(row int, column string) (mark string, ok bool) {
	value, here := m.table.Value(row, column)
	return "x", monthOf(column) >= 0 && here && value == ""
}

// payColumn marks the chosen month as paid for everybody listed of whom its fee is asked.
func (m *months) payColumn() {
	column := m.sheet.Grid.Column()
	month := monthOf(column)
	if month < 0 {
		m.screen.host.Say("Hãy chọn một ô của tháng cần đánh dấu.")
		return
	}
	m.sheet.FillRows(fmt.Sprintf("Đã đóng tháng %d", month+1), 0, m.table.Len()-1, []string{column}, func(row int, column string) (string, bool) {
		mark, ok := m.unpaid(row, column)
		return mark, ok && m.table.at(row).Months[month].Due
	})
}
