package kit

import "slices"

// dropAt is the place that a dragged heading would take at x of the whole width: an index of columns, at most their
// number. Frozen columns stay first.
func (g *Grid) dropAt(x float32) int {
	g.ensureColumns()
	place := g.Frozen
	for i := g.Frozen; i < len(g.columns); i++ {
		if x > (g.edges[i]+g.edges[i+1])/2 {
			place = i + 1
		}
	}
	return place
}

// movable tells whether a heading can be dragged to another place.
func (g *Grid) movable(col int) bool {
	return g.OnMove != nil && col >= g.Frozen && col < len(g.columns)
}

// moveColumn tells the owner the order in which a column stands before the one that is at place now.
func (g *Grid) moveColumn(col, place int) {
	if !g.movable(col) || place == col || place == col+1 {
		return
	}
	ids := make([]string, 0, len(g.columns))
	for _, c := range g.columns {
		ids = append(ids, c.ID)
	}
	id := ids[col]
	ids = slices.Insert(ids, place, id)
	if place <= col {
		col++
	}
	g.OnMove(slices.Delete(ids, col, col+1))
}
