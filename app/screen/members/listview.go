package members

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"bachudong/app/kit"
	"bachudong/data"
)

// searchWidth is the width of the search field in the filter row.
const searchWidth float32 = 250

// listView is the filter row above the grid.
type listView struct {
	screen   *Screen
	box      fyne.CanvasObject
	grid     *kit.Grid
	search   *kit.SearchField
	standing *kit.Button
	left     *fyne.Container // standing and pills
	pills    *fyne.Container
	chips    *fyne.Container // the conditions
	chipRow  fyne.CanvasObject
	shown    []*column
	widths   map[string]float32
	filling  bool // another list is being put in
}

func newListView(s *Screen) *listView {
	v := &listView{screen: s, pills: kit.Beside(6), chips: kit.Beside(6)}
	v.widths = s.keptWidths()
	v.standing = kit.NewMenuButton("", v.standingMenu)
	v.search = kit.NewSearchField("Tìm tên, CCCD, điện thoại…", "Ctrl+F")
	v.search.OnSearch = func(text string) {
		s.query.find = text
		s.notice = ""
		s.look()
	}
	v.shown = s.list.columns.shown(&s.query)
	v.grid = kit.NewGrid(v.gridColumns())
	v.grid.Multi, v.grid.Cells, v.grid.Frozen = true, true, 2
	v.search.OnDown = v.grid.Focus
	v.listen()
	field := container.NewStack(kit.Gap(searchWidth, kit.FieldHeight), v.search)
	v.left = kit.Beside(6, v.standing, v.pills, kit.NewLink("+ điều kiện", func() { s.askCondition(-1) }))
	row := kit.ToolbarRow([]fyne.CanvasObject{v.left}, []fyne.CanvasObject{kit.NewLink("Cột…", s.askColumns), field})
	v.chipRow = kit.ToolbarRow([]fyne.CanvasObject{v.chips}, []fyne.CanvasObject{kit.NewLink("Lưu danh sách", s.askSaveList), kit.NewLink("Bỏ lọc", s.dropConditions)})
	v.box = kit.Frame(kit.Stack(0, row, v.chipRow), nil, nil, nil, kit.On(kit.Sheet, v.grid))
	v.refresh()
	return v
}

func (v *listView) listen() {
	s := v.screen
	v.grid.SetSource(v)
	v.grid.SelectCell(-1, nameColumn)
	v.grid.OnSelect = func(row int) {
		if row >= 0 && !v.filling {
			s.choose(s.list.at(row).ID)
			s.status()
		}
	}
	v.grid.OnMark = func() {
		if !v.filling {
			s.status()
			s.refreshKeys()
		}
	}
	v.grid.OnOpen = func(row int) { s.openPage(s.list.at(row).ID, "") }
	v.grid.OnSort = func(by []kit.SortMark) {
		s.query.by = nil
		for _, mark := range by {
			s.query.by = append(s.query.by, data.SortKey(mark))
		}
		s.arrange()
	}
	v.grid.OnFilter = s.askFilter
	v.grid.OnMove = func(ids []string) { s.showColumns(ids[v.grid.Frozen:]) }
	v.grid.OnEdit = s.editCell
	v.grid.OnPaste = s.paste
	v.grid.OnFill = s.fillDown
	v.grid.OnText = func(row int, id string) string {
		c := s.list.columns.of(id)
		if c.value == nil {
			return c.show(s.list.at(row), row+1, true).Text
		}
		return s.host.Desk().Number(c.id, c.whole(s.list.at(row)))
	}
	v.grid.OnResize = func(column string, width float32) {
		v.widths[column] = width
		s.keepWidths()
	}
	v.grid.OnType = func(r rune) {
		focus(v.search)
		v.search.TypedRune(r)
	}
}

// Len and Cell are the rows of the grid.
func (v *listView) Len() int { return len(v.screen.list.order) }

// Cell is what a cell shows.
func (v *listView) Cell(row, col int) kit.Cell {
	return v.shown[col].show(v.screen.list.at(row), row+1, v.screen.host.Desk().NumbersShown)
}

func (v *listView) gridColumns() []kit.Column {
	var shown []kit.Column
	for _, c := range v.shown {
		g := c.Column
		g.ID, g.Sortable = c.id, c.id != numberColumn
		g.Filter, g.Filtered = g.Sortable, v.screen.query.asks(c.id)
		if width, dragged := v.widths[c.id]; dragged {
			g.Width, g.Grow = width, false
		}
		shown = append(shown, g)
	}
	return shown
}

// refresh shows the filter row and the columns of the query.
func (v *listView) refresh() {
	s := v.screen
	v.standing.SetCaption("Danh sách: " + s.query.title())
	v.standing.SetEnabled(s.query.people == nil)
	v.pills.Objects = nil
	unit := s.query.scope.Unit
	switch {
	case s.query.people != nil:
		v.pills.Add(kit.NewConditionPill(s.query.people.Title, s.forgetPeople))
	case s.query.saved.Fixed:
		v.pills.Add(kit.NewConditionPill("Danh sách cố định, mọi đơn vị", s.forgetPeople))
	case unit.Name != "" && unit.ID != s.query.scope.Units[0].ID:
		v.pills.Add(kit.NewConditionPill("Đơn vị: "+unit.Name, func() {
			s.Leave(func() { s.host.Choose(s.query.scope.Units[0].ID) })
		}))
	case unit.Name != "":
		v.pills.Add(kit.NewPill("Đơn vị: "+unit.Name, kit.Muted))
	}
	v.drawChips()
	v.left.Refresh()
	v.shown = s.list.columns.shown(&s.query)
	v.grid.SetColumns(v.gridColumns())
	v.grid.EmptyText = s.emptyText()
}

func (s *Screen) emptyText() string {
	switch {
	case len(s.query.conditions.List) > 0 && len(s.list.all) > 0:
		return "Không có ai khớp với các điều kiện lọc. Bấm “Bỏ lọc” để xem cả danh sách."
	case s.query.find != "":
		return "Không có ai khớp với “" + s.query.find + "”. Bấm Esc trong ô tìm để xem cả danh sách."
	case s.query.exactly() != nil:
		return "Danh sách này không có ai."
	case s.query.standing == active:
		return "Đơn vị này chưa có đoàn viên. Bấm Thêm (F4) hoặc nhập khẩu danh sách (Ctrl+I)."
	}
	return "Không có ai thuộc danh sách này."
}

// forgetPeople goes back from exactly some people to the list of the unit.
func (s *Screen) forgetPeople() {
	if s.query.people == nil {
		s.query.saved = data.SavedList{}
	}
	s.query.people = nil
	s.notice = ""
	s.look()
}

func (v *listView) standingMenu() []*fyne.MenuItem {
	s := v.screen
	var items []*fyne.MenuItem
	for _, choice := range standings {
		items = append(items, fyne.NewMenuItem(choice.label, func() {
			s.query.standing, s.query.saved, s.notice = choice.standing, data.SavedList{}, ""
			s.front.widths = s.keptWidths()
			s.look()
		}))
	}
	return append(items, s.savedItems()...)
}

// show puts another list into the grid; selection and marks stay with their people.
func (v *listView) show(l *people) {
	s := v.screen
	marked := map[data.ID]bool{}
	for _, row := range v.grid.Marked() {
		marked[s.list.at(row).ID] = true
	}
	v.filling = true
	known := l.columns.same(s.list.columns)
	if known {
		l.columns = s.list.columns // which the grid shows
	}
	s.list = l
	if !known {
		v.refresh()
	}
	v.grid.EmptyText = s.emptyText()
	v.grid.ShowSort(s.query.marks()...)
	v.grid.Refresh()
	v.remark(marked)
	row := -1
	if s.chosen != "" {
		row = l.find(s.chosen)
	}
	if row < 0 && len(l.rows) > 0 {
		row = 0
	}
	if row != v.grid.Selected() {
		v.grid.Select(row)
	}
	v.filling = false
	id := data.ID("")
	if row >= 0 {
		id = l.at(row).ID
	}
	s.choose(id)
	s.status()
	if !l.part {
		s.notice = ""
	}
}

func (v *listView) remark(marked map[data.ID]bool) {
	if len(marked) == 0 {
		return
	}
	var rows []int
	for row := range v.screen.list.order {
		if marked[v.screen.list.at(row).ID] {
			rows = append(rows, row)
		}
	}
	v.grid.Mark(rows...)
}

// focus gives the keyboard to a part of the window.
func focus(o fyne.Focusable) {
	if object, ok := o.(fyne.CanvasObject); ok {
		if c := fyne.CurrentApp().Driver().CanvasForObject(object); c != nil {
			c.Focus(o)
		}
	}
}
