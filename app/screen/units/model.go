package units

import (
	"strings"

	"bachudong/app/kit"
	"bachudong/app/screen"
	"bachudong/data"
)

// line is a unit as the list shows it.
type line struct {
	unit     data.UnitNode
	title    string // indented name
	branches int
}

// lines lists the chosen unit and everything below it, in the order of the tree.
func lines(scope screen.Scope) []line { return linesOf(scope.Units, scope.Unit.ID) }

// linesOf lists a unit of a tree and everything below it.
func linesOf(units []data.UnitNode, top data.ID) []line {
	depth := map[data.ID]int{top: 0}
	at := map[data.ID]int{}
	var list []line
	for _, u := range units {
		if u.ID != top {
			above, inside := depth[u.Parent]
			if !inside {
				continue
			}
			depth[u.ID] = above + 1
		}
		at[u.ID] = len(list)
		list = append(list, line{unit: u, title: strings.Repeat("      ", depth[u.ID]) + u.Name})
		if u.Level == data.Branch {
			for id := u.Parent; ; id = list[at[id]].unit.Parent {
				i, inside := at[id]
				if !inside {
					break
				}
				list[i].branches++
			}
		}
	}
	return list
}

// columns of the list.
var columns = []kit.Column{
	{ID: "code", Title: "Mã", Width: 80},
	{ID: "name", Title: "Tên đơn vị", Width: 270, Grow: true},
	{ID: "level", Title: "Cấp", Width: 110},
	{ID: "kind", Title: "Loại hình", Width: 150},
	{ID: "branches", Title: "Chi đoàn", Width: 76, Align: kit.Right},
	{ID: "members", Title: "Đoàn viên", Width: 84, Align: kit.Right},
}

// table gives the grid its cells.
type table []line

// Len is the number of units.
func (t table) Len() int { return len(t) }

// Cell is the text of one cell.
func (t table) Cell(row, col int) kit.Cell {
	l := t[row]
	switch columns[col].ID {
	case "code":
		return kit.Cell{Text: l.unit.Code, Tone: kit.Muted}
	case "name":
		return kit.Cell{Text: l.title, Bold: l.unit.Level != data.Branch}
	case "level":
		return kit.Cell{Text: l.unit.LevelLabel()}
	case "kind":
		return kit.Cell{Text: l.unit.Kind}
	case "branches":
		if l.unit.Level == data.Branch {
			return kit.Cell{}
		}
		return kit.Cell{Text: kit.Number(l.branches)}
	}
	return kit.Cell{Text: kit.Number(l.unit.Members)}
}
