package intake

import (
	"fmt"

	"bachudong/app/kit"
	lists "bachudong/data/intake"
)

// shapeGroup is the sheets, of any file, that have the same headings: their columns are matched together.
type shapeGroup struct {
	shape  string
	title  string
	places []sheetPlace
}

// sheetPlace is one sheet of a list.
type sheetPlace struct {
	list  *list
	draft *lists.SheetDraft
}

// first is the sheet whose columns are shown for all.
func (g *shapeGroup) first() sheetPlace { return g.places[0] }

// shapeGroups groups the sheets that are read. Sheets that could not be read stand alone.
func shapeGroups(r *review) []*shapeGroup {
	var groups []*shapeGroup
	byShape := map[string]*shapeGroup{}
	for _, l := range r.lists {
		if l.preview == nil || l.skipped {
			continue
		}
		for i := range l.preview.Plan.Draft.Sheets {
			d := &l.preview.Plan.Draft.Sheets[i]
			if d.LeftOut != "" && len(d.Columns) == 0 {
				continue
			}
			shape := l.shapes[i]
			g := byShape[shape]
			if g == nil || shape == "" {
				g = &shapeGroup{shape: shape}
				groups = append(groups, g)
				byShape[shape] = g
			}
			g.places = append(g.places, sheetPlace{l, d})
		}
	}
	for _, g := range groups {
		g.title = g.name(len(r.lists) > 1)
	}
	return groups
}

// name is the group in one line.
func (g *shapeGroup) name(withFile bool) string {
	first := g.first()
	name := "Trang “" + first.draft.Name + "”"
	if withFile {
		name = first.list.name + " · " + name
	}
	if n := len(g.places); n > 1 {
		name += fmt.Sprintf(" và %s trang cùng tiêu đề", kit.Number(n-1))
	}
	return name
}
