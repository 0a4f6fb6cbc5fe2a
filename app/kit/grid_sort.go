package kit

import "slices"

// SortMark is one column that the rows are sorted by.
type SortMark struct {
	Column     string
	Descending bool
}

// ShowSort puts the sort markers on columns, the one that weighs most first; without any they go. The rows are sorted by
// the owner.
func (g *Grid) ShowSort(by ...SortMark) {
	g.sorted = slices.Clone(by)
	g.header.Refresh()
}

// sortPlace is the place of a column among those sorted by, -1 when it is not.
func (g *Grid) sortPlace(id string) int {
	return slices.IndexFunc(g.sorted, func(m SortMark) bool { return m.Column == id })
}

// sortOn follows a click on the heading of column i; add keeps the columns that are sorted by already. Another click
// turns the order round; with add a third one leaves the column out again.
func (g *Grid) sortOn(i int, add bool) {
	c := g.columns[i]
	if !c.Sortable || g.OnSort == nil {
		return
	}
	place := g.sortPlace(c.ID)
	down := place >= 0 && !g.sorted[place].Descending
	by := slices.Clone(g.sorted)
	switch {
	case !add:
		by = []SortMark{{c.ID, down && len(by) == 1}}
	case place < 0:
		by = append(by, SortMark{c.ID, false})
	case down:
		by[place].Descending = true
	default:
		by = slices.Delete(by, place, place+1)
	}
	g.ShowSort(by...)
	g.OnSort(by)
}
