package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
)

// cellPlace is a cell by its row and the index of its column.
type cellPlace struct{ row, col int }

// noCorner is the other corner when only one cell is chosen.
var noCorner = cellPlace{-1, -1}

// Block is a rectangle of cells. Rows and columns are given by their first and last one.
type Block struct {
	FirstRow, LastRow int
	Columns           []string // from the left
}

// Column is the ID of the chosen cell's column.
func (g *Grid) Column() string { return g.ColumnID(g.cell) }

// ColumnID is the ID of the col-th column from the left; "" beyond the last one.
func (g *Grid) ColumnID(col int) string {
	if col < 0 || col >= len(g.columns) {
		return ""
	}
	return g.columns[col].ID
}

// ColumnAt is the place of a column from the left; -1 when it is not there.
func (g *Grid) ColumnAt(id string) int { return g.column(id) }

// SelectCell chooses a cell and shows it. A column that is not there leaves the present one.
func (g *Grid) SelectCell(row int, column string) {
	if i := g.column(column); i >= 0 {
		g.cell = i
	}
	g.corner = noCorner
	g.Select(row)
	g.revealColumn(g.cell)
	g.body.update(true)
}

// Block is the chosen block of cells: one cell unless more were chosen. ok is false when no row is.
func (g *Grid) Block() (b Block, ok bool) {
	if g.selected < 0 {
		return b, false
	}
	first, last := g.block()
	b = Block{FirstRow: first.row, LastRow: last.row}
	for col := first.col; col <= last.col; col++ {
		b.Columns = append(b.Columns, g.columns[col].ID)
	}
	return b, true
}

// block is the chosen block by its corners at the top left and the bottom right.
func (g *Grid) block() (first, last cellPlace) {
	here := cellPlace{g.selected, g.cell}
	other := g.corner
	if other.row < 0 {
		other = here
	}
	return cellPlace{min(here.row, other.row), min(here.col, other.col)}, cellPlace{max(here.row, other.row), max(here.col, other.col)}
}

// several tells whether more than one cell is chosen.
func (g *Grid) several() bool {
	return g.Cells && g.corner.row >= 0 && g.corner != cellPlace{g.selected, g.cell}
}

// hold begins a block at the present cell, or with extend false forgets the one there is.
func (g *Grid) hold(extend bool) {
	switch {
	case !extend:
		g.corner = noCorner
	case g.corner.row < 0 && g.selected >= 0:
		g.corner = cellPlace{g.selected, g.cell}
	}
}

// stepCell moves the chosen cell sideways.
func (g *Grid) stepCell(by int) {
	g.moveCell(max(0, min(g.cell+by, len(g.columns)-1)))
}

func (g *Grid) moveCell(col int) {
	if g.selected < 0 {
		g.step(0, 1)
	}
	g.cell = col
	g.revealColumn(col)
	g.body.update(true)
}

// chooseCell follows the mouse: a click chooses a cell, a drag or extend a block.
func (g *Grid) chooseCell(at fyne.Position, extend bool) {
	if row, col := g.rowAt(at.Y), g.columnAt(at.X); g.Cells && row >= 0 && col >= 0 {
		g.hold(extend)
		g.cell = col
		g.selectRow(row)
		g.body.update(true)
	}
}

// cellMarks are the drawn signs of a chosen cell and block within one part of a row, the frozen or the moving one.
type cellMarks struct{ block, cursor *canvas.Rectangle }

func newCellMarks() cellMarks {
	m := cellMarks{canvas.NewRectangle(withAlpha(Blue, 0x1E)), canvas.NewRectangle(withAlpha(Sheet, 0))}
	m.cursor.StrokeColor, m.cursor.StrokeWidth = Blue, 2
	return m
}

// draw gives the signs that belong to columns from…to of a row.
func (m cellMarks) draw(g *Grid, row, from, to int) []fyne.CanvasObject {
	if !g.Cells || g.selected < 0 || from > to {
		return nil
	}
	var objects []fyne.CanvasObject
	first, last := g.block()
	if left, right := max(first.col, from), min(last.col, to); g.several() && row >= first.row && row <= last.row && left <= right {
		m.block.Move(fyne.NewPos(g.edges[left], 0))
		m.block.Resize(fyne.NewSize(g.edges[right+1]-g.edges[left]-1, g.RowHeight-1))
		objects = append(objects, m.block)
	}
	if row == g.selected && g.cell >= from && g.cell <= to {
		m.cursor.Move(fyne.NewPos(g.edges[g.cell], 0))
		m.cursor.Resize(fyne.NewSize(g.edges[g.cell+1]-g.edges[g.cell]-1, g.RowHeight-1))
		m.cursor.StrokeColor = FieldLine
		if g.body.focused {
			m.cursor.StrokeColor = Blue
		}
		objects = append(objects, m.cursor)
	}
	return objects
}

// KeyDown and KeyUp follow the Shift key, which extends a block.
func (b *gridBody) KeyDown(ev *fyne.KeyEvent) { b.shiftKey(ev, true) }

// KeyUp lets Shift go.
func (b *gridBody) KeyUp(ev *fyne.KeyEvent) { b.shiftKey(ev, false) }

func (b *gridBody) shiftKey(ev *fyne.KeyEvent, down bool) {
	if ev.Name == desktop.KeyShiftLeft || ev.Name == desktop.KeyShiftRight {
		b.shift = down
	}
}

// Dragged chooses the block from where the mouse went down to where it is.
func (b *gridBody) Dragged(ev *fyne.DragEvent) {
	if b.pressed {
		b.grid.chooseCell(ev.Position, true)
	}
}

// DragEnd is ignored.
func (b *gridBody) DragEnd() {}
