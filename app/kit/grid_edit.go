package kit

import "fyne.io/fyne/v2"

// CellEdit says how one cell is edited in place.
type CellEdit struct {
	Text    string   // what stands in the field at first
	Options []string // a list below the field; nil: a plain field
	Free    bool     // texts outside Options can be kept
	Stay    bool     // Enter does not go on to the next row: the rows move when this cell is kept
	// Keep takes the text over. A problem is shown at the cell and the field stays; "" closes it. The new text shows once
	// the source has it.
	Keep func(text string) (problem string)
}

// leastEditor is the least width of the field over a narrow cell.
const leastEditor float32 = 120

// EditCell opens the field of the chosen cell with its text, as F2 does, and reports whether the cell has one.
func (g *Grid) EditCell() bool { return g.beginEdit(0) }

// Editing reports whether a field is open over a cell.
func (g *Grid) Editing() bool { return g.editor != nil }

// beginEdit opens the field of the chosen cell; a rune that was typed replaces its text.
func (g *Grid) beginEdit(typed rune) bool {
	g.leaveEditor()
	if !g.Cells || g.OnEdit == nil || g.selected < 0 || g.group(g.selected) {
		return false
	}
	edit := g.OnEdit(g.selected, g.Column())
	if edit == nil {
		return false
	}
	g.ScrollTo(g.selected)
	g.revealColumn(g.cell)
	g.editor = newCellEditor(g, edit)
	g.Refresh()
	g.editor.begin(typed)
	return true
}

// leaveEditor closes the field without keeping what it holds.
func (g *Grid) leaveEditor() {
	e := g.editor
	if e == nil {
		return
	}
	g.editor = nil
	e.field.close()
	had := e.focused()
	g.BaseWidget.Refresh()
	if had {
		FocusOn(g.body)
	}
}

// keep hands the text over and closes the field; a problem leaves it open and is shown.
func (e *cellEditor) keep() (closed bool) {
	g := e.grid
	if g.editor != e {
		return false
	}
	text, problem := e.text()
	g.editor = nil // keeping may read the rows anew
	if problem == "" && text != e.edit.Text {
		problem = e.edit.Keep(text)
	}
	if problem != "" {
		g.editor = e
		e.say(problem)
		return false
	}
	e.field.close()
	g.BaseWidget.Refresh()
	return true
}

// finish keeps the text and goes on by columns and rows.
func (e *cellEditor) finish(columns, rows int) {
	g := e.grid
	if !e.keep() {
		return
	}
	FocusOn(g.body)
	g.hold(false)
	g.stepCell(columns)
	if rows > 0 && !e.edit.Stay {
		g.step(rows, 1)
	}
}

// followEditor moves the field along with its cell. When that leaves the view the text is kept; one that cannot be waits
// out of sight with its remark.
func (g *Grid) followEditor() {
	if e := g.editor; e != nil && !g.inView(g.selected) && e.keep() {
		FocusOn(g.body)
	}
	g.placeEditor()
}

// inView tells whether a row is seen, at least in part.
func (g *Grid) inView(row int) bool {
	offset, view := g.visible()
	top := float32(row)*g.RowHeight - offset.Y
	return top > -g.RowHeight && top < view.Height
}

// placeEditor lays the field over its cell, wherever that has scrolled to.
func (g *Grid) placeEditor() {
	e := g.editor
	if e == nil || g.selected < 0 {
		return
	}
	g.ensureColumns()
	e.Hidden = !g.inView(g.selected)
	left := g.edges[g.cell] - g.shiftOf(g.cell)
	width := max(g.edges[g.cell+1]-g.edges[g.cell], leastEditor)
	left = max(0, min(left, g.Size().Width-width)) // whole, however narrow the last column is
	e.Move(fyne.NewPos(left, headerHeight+float32(g.selected)*g.RowHeight-g.scroll.Offset.Y))
	e.Resize(fyne.NewSize(width, g.RowHeight))
	e.Refresh()
}
