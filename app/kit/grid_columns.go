package kit

import "fyne.io/fyne/v2"

// checkWidth is the width of the check box column.
const checkWidth float32 = 29

// layoutColumns computes the edges for the width that is there: the growing column, else the last, takes what is left.
func (g *Grid) layoutColumns(width float32) {
	x := float32(0)
	if g.Multi {
		x = checkWidth
	}
	total, grow := x, len(g.columns)-1
	for i, c := range g.columns {
		total += c.Width
		if c.Grow {
			grow = i
		}
	}
	g.edges = g.edges[:0]
	for i, c := range g.columns {
		g.edges = append(g.edges, x)
		x += c.Width
		if i == grow && total < width {
			x += width - total
		}
	}
	g.edges = append(g.edges, x)
}

func (g *Grid) ensureColumns() {
	if len(g.edges) != len(g.columns)+1 {
		g.layoutColumns(g.Size().Width)
	}
}

func (g *Grid) totalWidth() float32 {
	g.ensureColumns()
	return g.edges[len(g.edges)-1]
}

// columnAt is the column at x of the whole width: -1 is the check box, -2 none. Frozen columns lie over the others.
func (g *Grid) columnAt(x float32) int {
	g.ensureColumns()
	if seen := x - g.scroll.Offset.X; g.Frozen > 0 && seen < g.frozenWidth() {
		x = seen
	}
	if g.Multi && x >= 0 && x < checkWidth {
		return -1
	}
	for i := range g.columns {
		if x >= g.edges[i] && x < g.edges[i+1] {
			return i
		}
	}
	return -2
}

// borderAt is the column whose right edge is near x, -1 if there is none.
func (g *Grid) borderAt(x float32) int {
	g.ensureColumns()
	seen := x - g.scroll.Offset.X
	for i := range g.columns {
		at := x
		if i < g.Frozen {
			at = seen
		} else if seen < g.frozenWidth()-5 {
			continue
		}
		if d := at - g.edges[i+1]; d > -5 && d < 4 {
			return i
		}
	}
	return -1
}

func (g *Grid) resizeColumn(i int, width float32) {
	c := &g.columns[i]
	width = max(width, c.MinWidth)
	if width == c.Width {
		return
	}
	c.Width, c.Grow = width, false
	g.Refresh()
}

// Widths are the present column widths by ID, to be kept for the next time.
func (g *Grid) Widths() map[string]float32 {
	widths := make(map[string]float32, len(g.columns))
	for _, c := range g.columns {
		widths[c.ID] = c.Width
	}
	return widths
}

// SetWidths restores what Widths gave; unknown columns are ignored.
func (g *Grid) SetWidths(widths map[string]float32) {
	for i := range g.columns {
		if w, ok := widths[g.columns[i].ID]; ok {
			g.columns[i].Width = max(w, g.columns[i].MinWidth)
		}
	}
	g.Refresh()
}

// moved follows the scroller.
func (g *Grid) moved() {
	g.header.Refresh()
	g.body.update(false)
	g.followEditor()
}

// visible is the part of the body that is seen.
func (g *Grid) visible() (offset fyne.Position, size fyne.Size) {
	return g.scroll.Offset, g.scroll.Size()
}
