package members

import (
	"slices"

	"fyne.io/fyne/v2/container"

	"bachudong/app/kit"
)

// showColumns shows other columns after number and name; facts that were not read yet are read.
func (s *Screen) showColumns(ids []string) {
	before := s.query.facts()
	s.query.columns = slices.Clone(ids)
	if slices.ContainsFunc(s.query.facts(), func(key string) bool { return !slices.Contains(before, key) }) {
		s.reload()
		return
	}
	s.front.refresh()
}

// columnChoice lets the officer mark the columns to show and move them.
type columnChoice struct {
	set  *columnSet
	ids  []string // all but number and name, those shown first
	on   map[string]bool
	grid *kit.Grid
}

// askColumns opens the choice of columns.
func (s *Screen) askColumns() {
	c := &columnChoice{set: s.list.columns, on: map[string]bool{}}
	for _, shown := range s.front.shown {
		if shown.id != numberColumn && shown.id != nameColumn {
			c.ids, c.on[shown.id] = append(c.ids, shown.id), true
		}
	}
	for _, other := range s.list.columns.list {
		if id := other.id; id != numberColumn && id != nameColumn && !c.on[id] {
			c.ids = append(c.ids, id)
		}
	}
	c.grid = kit.NewGrid([]kit.Column{{ID: "title", Title: "Cột", Width: 260, Grow: true}})
	c.grid.Multi = true
	c.grid.SetSource(c)
	c.draw(0)
	c.grid.OnMark = func() {
		clear(c.on)
		for _, row := range c.grid.Marked() {
			c.on[c.ids[row]] = true
		}
	}
	up := kit.NewButton("Lên", "", func() { c.move(-1) })
	down := kit.NewButton("Xuống", "", func() { c.move(1) })
	list := container.NewStack(kit.Gap(300, 31+10*29), c.grid)
	content := kit.Stack(8, kit.NewNote("Đánh dấu cột cần xem. STT và Họ và tên luôn đứng đầu. Cũng có thể kéo tiêu đề cột sang chỗ khác.", kit.Muted), list, kit.Beside(8, up, down))
	d := kit.NewDialog(s.host.Window(), "Chọn cột", content, 360,
		kit.Answer{Caption: "Xem", Key: "Enter", Run: func() bool {
			s.showColumns(slices.DeleteFunc(slices.Clone(c.ids), func(id string) bool { return !c.on[id] }))
			return true
		}},
		kit.Answer{Caption: "Như ban đầu", Run: func() bool {
			s.query.columns = nil
			clear(s.front.widths)
			s.keepWidths()
			s.reload()
			return true
		}},
		kit.Answer{Caption: "Hủy", Key: "Esc"})
	d.FirstFocus = c.grid.Focusable()
	d.Show()
}

// Len and Cell are the columns as rows.
func (c *columnChoice) Len() int { return len(c.ids) }

// Cell is the title of a column.
func (c *columnChoice) Cell(row, _ int) kit.Cell { return kit.Cell{Text: c.set.of(c.ids[row]).Title} }

// move exchanges the selected column with its neighbour.
func (c *columnChoice) move(by int) {
	row := c.grid.Selected()
	if to := row + by; row >= 0 && to >= 0 && to < len(c.ids) {
		c.ids[row], c.ids[to] = c.ids[to], c.ids[row]
		c.draw(to)
	}
}

func (c *columnChoice) draw(selected int) {
	var rows []int
	for row, id := range c.ids {
		if c.on[id] {
			rows = append(rows, row)
		}
	}
	c.grid.Refresh()
	c.grid.Mark(rows...)
	c.grid.Select(selected)
}
