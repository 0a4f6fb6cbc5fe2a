package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// click follows the mouse at a place of the body. double says that it is the second click on the same row.
func (g *Grid) click(at fyne.Position, mod fyne.KeyModifier, double bool) {
	row := g.rowAt(at.Y)
	if row < 0 {
		return
	}
	if g.group(row) {
		g.clickCell(row, at.X)
		return
	}
	col := g.columnAt(at.X)
	switch {
	case col == -1 && mod&fyne.KeyModifierShift == 0, mod&fyne.KeyModifierControl != 0:
		g.toggle(row)
		g.Select(row)
	case mod&fyne.KeyModifierShift != 0:
		g.markRange(row)
		g.Select(row)
	case double && !g.clickable(row, col):
		if col < 0 || !g.EditCell() { // its first click chose the cell
			g.open(row)
		}
	default:
		g.anchor = row
		if col >= 0 {
			g.cell = col
		}
		g.Select(row)
		g.body.update(g.Cells)
		g.clickCell(row, at.X)
	}
}

// clickable says that a cell answers clicks itself.
func (g *Grid) clickable(row, col int) bool {
	if col < 0 {
		return false
	}
	cell := g.source.Cell(row, col)
	return cell.Choice != nil || g.OnCell != nil && cell.Text != "" && (cell.Tone == Link || cell.Pill)
}

func (g *Grid) clickCell(row int, x float32) {
	col := g.columnAt(x)
	if col < 0 {
		return
	}
	x += g.shiftOf(col) - g.scroll.Offset.X
	if cell := g.source.Cell(row, col); cell.Choice != nil {
		if i := optionAt(cell.Choice, x-g.edges[col]-cellPad); i >= 0 && !cell.Fixed {
			g.choose(row, col, i)
		}
	} else if g.clickable(row, col) {
		g.OnCell(row, g.columns[col].ID)
	}
}

// pointer is the cursor over a place: a hand where a click opens something.
func (g *Grid) pointer(at fyne.Position) desktop.Cursor {
	row, col := g.rowAt(at.Y), g.columnAt(at.X)
	if row >= 0 && g.clickable(row, col) {
		return desktop.PointerCursor
	}
	return desktop.DefaultCursor
}

func (g *Grid) rowAt(y float32) int {
	row := int(y / g.RowHeight)
	if y < 0 || row >= g.Len() {
		return -1
	}
	return row
}
