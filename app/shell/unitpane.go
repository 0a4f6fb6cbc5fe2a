package shell

import (
	"fyne.io/fyne/v2"

	"bachudong/app/kit"
	"bachudong/data"
	"bachudong/data/vntext"
)

// unitPane is the unit tree at the left, with the number of members at every unit.
type unitPane struct {
	tree   *kit.UnitTree
	absent *kit.Note // which unit the day does not have
	box    *fyne.Container
}

func newUnitPane(w *Window) *unitPane {
	p := &unitPane{absent: kit.NewNote("", kit.Amber), tree: kit.NewUnitTree(func(id string) { w.leaveThen(func() { w.Choose(data.ID(id)) }) })}
	p.absent.Hide()
	head := kit.Stack(4, kit.NewCaption("Đơn vị"), p.absent)
	p.box = kit.Frame(padded(head, 4, 14), nil, nil, nil, p.tree)
	return p
}

func (p *unitPane) object() fyne.CanvasObject { return p.box }

// show lists units, given depth-first, with one of them chosen.
func (p *unitPane) show(units []data.UnitNode, chosen data.ID) {
	nodes := make([]kit.TreeNode, len(units))
	depth := map[data.ID]int{}
	for i, u := range units {
		if i > 0 {
			depth[u.ID] = depth[u.Parent] + 1
		}
		nodes[i] = kit.TreeNode{ID: string(u.ID), Title: u.Name, Count: kit.Number(u.Members), Depth: depth[u.ID]}
	}
	p.tree.SetNodes(nodes)
	p.tree.Select(string(chosen))
}

// tellAbsent says that a unit looked at before is not in the tree of the day; "" takes that away.
func (p *unitPane) tellAbsent(unit string, day vntext.Date) {
	p.absent.Hidden = unit == ""
	if unit != "" {
		p.absent.Set("Ngày "+day.Display()+" không có "+unit+".", kit.Amber)
	}
	p.box.Refresh()
}
