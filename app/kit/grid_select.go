package kit

import "fyne.io/fyne/v2"

// Selected is the selected row, -1 for none.
func (g *Grid) Selected() int { return g.selected }

// Select selects a row and scrolls to it; -1 selects none. OnSelect is called if it was another row.
func (g *Grid) Select(row int) {
	g.corner = noCorner
	g.selectRow(row)
}

// selectRow is Select that leaves a block of cells as it is.
func (g *Grid) selectRow(row int) {
	if row >= g.Len() {
		row = g.Len() - 1
	}
	row = max(row, -1)
	g.ScrollTo(row)
	if row == g.selected {
		return
	}
	g.selected = row
	g.body.update(true)
	if g.OnSelect != nil {
		g.OnSelect(row)
	}
}

// ScrollTo brings a row into view with as little movement as possible.
func (g *Grid) ScrollTo(row int) {
	offset, view := g.visible()
	if row < 0 || view.Height <= 0 {
		return
	}
	top := float32(row) * g.RowHeight
	y := offset.Y
	if top < y {
		y = top
	} else if bottom := top + g.RowHeight; bottom > y+view.Height {
		y = bottom - view.Height
	}
	if y != offset.Y {
		g.scroll.ScrollToOffset(fyne.NewPos(offset.X, y))
		g.moved()
	}
}

// Marked lists the marked rows from the top.
func (g *Grid) Marked() []int {
	rows := make([]int, 0, g.marked)
	for row, on := range g.marks {
		if on {
			rows = append(rows, row)
		}
	}
	return rows
}

// Chosen lists the rows an action is for: the marked ones, or else the selected one.
func (g *Grid) Chosen() []int {
	if g.marked > 0 {
		return g.Marked()
	}
	if g.selected >= 0 {
		return []int{g.selected}
	}
	return nil
}

// Mark marks exactly these rows, for example to restore marks after sorting.
func (g *Grid) Mark(rows ...int) {
	g.marks = make([]bool, g.Len())
	for _, row := range rows {
		if row >= 0 && row < len(g.marks) && !g.group(row) {
			g.marks[row] = true
		}
	}
	g.marksChanged()
}

// MarkAll marks every row, or none.
func (g *Grid) MarkAll(on bool) {
	g.marks = make([]bool, g.Len())
	for row := range g.marks {
		g.marks[row] = on && !g.group(row)
	}
	g.marksChanged()
}

func (g *Grid) isMarked(row int) bool { return row < len(g.marks) && g.marks[row] }

func (g *Grid) toggle(row int) {
	if !g.Multi || row < 0 || row >= g.Len() || g.group(row) {
		return
	}
	g.growMarks()
	g.marks[row] = !g.marks[row]
	g.anchor = row
	g.marksChanged()
}

// markRange marks from the last row clicked to row.
func (g *Grid) markRange(row int) {
	if !g.Multi {
		return
	}
	g.growMarks()
	from := g.anchor
	if from < 0 {
		from = max(g.selected, 0)
	}
	g.anchor = from
	for i := min(from, row); i <= max(from, row) && i < len(g.marks); i++ {
		g.marks[i] = !g.group(i)
	}
	g.marksChanged()
}

func (g *Grid) growMarks() {
	for len(g.marks) < g.Len() {
		g.marks = append(g.marks, false)
	}
}

func (g *Grid) countMarks() {
	g.marked = 0
	g.allMarked = len(g.marks) == g.Len()
	for row, on := range g.marks {
		if on {
			g.marked++
		} else if !g.group(row) {
			g.allMarked = false
		}
	}
}

func (g *Grid) marksChanged() {
	g.countMarks()
	g.body.update(true)
	g.header.Refresh()
	if g.OnMark != nil {
		g.OnMark()
	}
}

// step moves the selection by n rows in a direction, passing over headings; past the end it stays on the last row.
func (g *Grid) step(n, dir int) {
	last := g.Len() - 1
	if last < 0 {
		return
	}
	row := max(0, min(g.selected+n*dir, last))
	for row >= 0 && row <= last && g.group(row) {
		row += dir
	}
	if row < 0 || row > last { // only headings that way: at least show them
		g.ScrollTo(max(0, min(row, last)))
		return
	}
	g.selectRow(row)
}
