package kit

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

func (g *Grid) tinted(row int) bool {
	s, ok := g.source.(Tinted)
	return ok && s.Tint(row)
}

func (g *Grid) spills(row int) bool {
	s, ok := g.source.(Spilling)
	return ok && s.Spill(row)
}

// Cursor is the column whose cell is outlined in the selected row; "" without CellCursor.
func (g *Grid) Cursor() string {
	if !g.CellCursor || g.cursor >= len(g.columns) {
		return ""
	}
	return g.columns[g.cursor].ID
}

// SetCursor outlines another cell of the selected row; an unknown column changes nothing.
func (g *Grid) SetCursor(column string) { g.setCursor(g.column(column)) }

func (g *Grid) setCursor(col int) {
	if g.CellCursor && col >= 0 && col < len(g.columns) && col != g.cursor {
		g.cursor = col
		g.revealColumn(col)
		g.body.update(true)
	}
}

// sideways moves the outlined cell, or the view where there is none.
func (g *Grid) sideways(dir int) {
	if !g.CellCursor {
		g.scrollSideways(float32(dir) * 60)
		return
	}
	g.setCursor(max(0, min(g.cursor+dir, len(g.columns)-1)))
}

// editAt asks the owner to edit a cell and reports whether there is such a cell.
func (g *Grid) editAt(row, col int) bool {
	if !g.CellCursor || g.OnEdit == nil || row < 0 || row >= g.Len() || col < 0 || col >= len(g.columns) || g.group(row) {
		return false
	}
	g.Select(row)
	g.setCursor(col)
	g.OnEdit(row, g.columns[col].ID)
	return true
}

func (s *gridSlot) drawCursor(g *Grid) {
	if s.cursor == nil {
		s.cursor = canvas.NewRectangle(color.Transparent)
		s.cursor.StrokeColor, s.cursor.StrokeWidth = Blue, 1
	}
	col := min(g.cursor, len(g.columns)-1)
	s.cursor.Move(fyne.NewPos(g.edges[col], 0))
	s.cursor.Resize(fyne.NewSize(g.edges[col+1]-g.edges[col]-1, g.RowHeight-1))
	s.group.Objects = append(s.group.Objects, s.cursor)
}
