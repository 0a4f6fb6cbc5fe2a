package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// TreeNode is one unit of a UnitTree. The nodes come depth first: a node's children follow it with Depth one more.
type TreeNode struct {
	ID    string
	Title string
	Count string // right-aligned: "3.142"
	Depth int
	Tone  Tone
}

// treeRow is the height of a row of the tree.
const treeRow float32 = 26

// UnitTree shows units with their counts; only visible rows are drawn. One is selected.
type UnitTree struct {
	widget.BaseWidget
	OnSelect func(id string)
	OnOpen   func(id string) // Enter or double click

	nodes    []TreeNode
	opened   map[string]bool
	rows     []int // visible nodes
	selected string

	body   *treeBody
	scroll *container.Scroll
}

// NewUnitTree makes an empty tree.
func NewUnitTree(onSelect func(id string)) *UnitTree {
	t := &UnitTree{OnSelect: onSelect, opened: map[string]bool{}}
	t.body = newTreeBody(t)
	t.scroll = container.NewVScroll(t.body)
	t.scroll.OnScrolled = func(fyne.Position) { t.body.update() }
	t.ExtendBaseWidget(t)
	return t
}

// SetNodes shows other nodes, keeping what is open and selected by ID. The first time the roots are opened.
func (t *UnitTree) SetNodes(nodes []TreeNode) {
	if len(t.nodes) == 0 {
		for i, n := range nodes {
			if n.Depth == 0 {
				t.opened[nodes[i].ID] = true
			}
		}
	}
	t.nodes = nodes
	if t.node(t.selected) < 0 {
		t.selected = ""
	}
	t.rebuild()
}

// Selected is the ID of the selected unit, "" for none.
func (t *UnitTree) Selected() string { return t.selected }

// Select selects a unit, opens what is above it and scrolls to it; OnSelect is called if it was another one.
func (t *UnitTree) Select(id string) {
	i := t.node(id)
	if i < 0 {
		return
	}
	depth := t.nodes[i].Depth
	for j := i - 1; j >= 0 && depth > 0; j-- {
		if t.nodes[j].Depth < depth {
			depth = t.nodes[j].Depth
			t.opened[t.nodes[j].ID] = true
		}
	}
	changed := id != t.selected
	t.selected = id
	t.rebuild()
	t.showSelected()
	if changed && t.OnSelect != nil {
		t.OnSelect(id)
	}
}

// SetOpen opens or closes a unit.
func (t *UnitTree) SetOpen(id string, open bool) {
	t.opened[id] = open
	t.rebuild()
}

// IsOpen reports whether the units below id are shown.
func (t *UnitTree) IsOpen(id string) bool { return t.opened[id] }

// Focusable is the part to focus.
func (t *UnitTree) Focusable() fyne.Focusable { return t.body }

// Focus gives the keyboard to the tree.
func (t *UnitTree) Focus() { FocusOn(t.body) }

func (t *UnitTree) node(id string) int {
	for i := range t.nodes {
		if t.nodes[i].ID == id {
			return i
		}
	}
	return -1
}

func (t *UnitTree) parent(i int) bool {
	return i+1 < len(t.nodes) && t.nodes[i+1].Depth > t.nodes[i].Depth
}

// rebuild lists the visible nodes anew.
func (t *UnitTree) rebuild() {
	t.rows = t.rows[:0]
	hidden := -1 // depth of the closed node whose children are left out
	for i, n := range t.nodes {
		if hidden >= 0 && n.Depth > hidden {
			continue
		}
		hidden = -1
		t.rows = append(t.rows, i)
		if t.parent(i) && !t.opened[n.ID] {
			hidden = n.Depth
		}
	}
	t.Refresh()
}

func (t *UnitTree) selectedRow() int {
	for row, i := range t.rows {
		if t.nodes[i].ID == t.selected {
			return row
		}
	}
	return -1
}

func (t *UnitTree) showSelected() {
	row := t.selectedRow()
	view := t.scroll.Size().Height
	if row < 0 || view <= 0 {
		return
	}
	top, y := float32(row)*treeRow, t.scroll.Offset.Y
	if top < y {
		y = top
	} else if top+treeRow > y+view {
		y = top + treeRow - view
	}
	if y != t.scroll.Offset.Y {
		t.scroll.ScrollToOffset(fyne.NewPos(0, y))
		t.body.update()
	}
}

func (t *UnitTree) selectRow(row int) {
	if len(t.rows) == 0 {
		return
	}
	row = max(0, min(row, len(t.rows)-1))
	t.Select(t.nodes[t.rows[row]].ID)
}

func (t *UnitTree) toggle(i int) { t.SetOpen(t.nodes[i].ID, !t.opened[t.nodes[i].ID]) }

// typedKey works the tree: Right opens or goes down, Left closes or goes to the unit above.
func (t *UnitTree) typedKey(ev *fyne.KeyEvent) {
	row := t.selectedRow()
	i := -1
	if row >= 0 {
		i = t.rows[row]
	}
	page := max(1, int(t.scroll.Size().Height/treeRow)-1)
	switch ev.Name {
	case fyne.KeyUp:
		t.selectRow(row - 1)
	case fyne.KeyDown:
		t.selectRow(row + 1)
	case fyne.KeyPageUp:
		t.selectRow(row - page)
	case fyne.KeyPageDown:
		t.selectRow(row + page)
	case fyne.KeyHome:
		t.selectRow(0)
	case fyne.KeyEnd:
		t.selectRow(len(t.rows) - 1)
	case fyne.KeyRight:
		t.goIn(i, row)
	case fyne.KeyLeft:
		t.goOut(i, row)
	case fyne.KeyReturn, fyne.KeyEnter:
		if i >= 0 && t.OnOpen != nil {
			t.OnOpen(t.selected)
		}
	default:
		KeysOf(t.body).Typed(ev)
	}
}

func (t *UnitTree) goIn(i, row int) {
	switch {
	case i < 0 || !t.parent(i):
	case !t.opened[t.nodes[i].ID]:
		t.SetOpen(t.nodes[i].ID, true)
	default:
		t.selectRow(row + 1)
	}
}

func (t *UnitTree) goOut(i, row int) {
	if i < 0 {
		return
	}
	if t.parent(i) && t.opened[t.nodes[i].ID] {
		t.SetOpen(t.nodes[i].ID, false)
		return
	}
	for r := row - 1; r >= 0; r-- {
		if t.nodes[t.rows[r]].Depth < t.nodes[i].Depth {
			t.selectRow(r)
			return
		}
	}
}

// MinSize is small: the tree scrolls.
func (t *UnitTree) MinSize() fyne.Size { return fyne.NewSize(120, 3*treeRow) }

// CreateRenderer draws the scrolled rows.
func (t *UnitTree) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(t.scroll)
}

// Refresh shows the nodes as they are now.
func (t *UnitTree) Refresh() {
	t.scroll.Refresh()
	t.body.update()
}
