package work

import (
	"context"

	"bachudong/data"
	"bachudong/data/vntext"
)

// tree is the units of the file as they stood on one day, our own first.
type tree struct {
	nodes []data.UnitNode
	byID  map[data.ID]int
}

func (d *Desk) tree(ctx context.Context, asOf vntext.Date) (*tree, error) {
	nodes, err := d.File.Units(ctx, asOf)
	if err != nil {
		return nil, err
	}
	if len(nodes) == 0 {
		return nil, data.Errorf(data.NotFound, "Ngày %s trong tệp chưa có đơn vị nào. Hãy chọn ngày khác.", asOf.Display())
	}
	t := &tree{nodes: nodes, byID: make(map[data.ID]int, len(nodes))}
	for i := range nodes {
		t.byID[nodes[i].ID] = i
	}
	return t, nil
}

// path leads from our own unit down to id; nil when the unit did not exist on that day.
func (t *tree) path(id data.ID) []data.Unit {
	var path []data.Unit
	for {
		i, ok := t.byID[id]
		if !ok {
			return path
		}
		path = append([]data.Unit{t.nodes[i].Unit}, path...)
		id = t.nodes[i].Parent
	}
}

// under lists the units of a level in the subtree of id, itself included, in the order of the tree.
func (t *tree) under(id data.ID, level data.Level) []data.UnitNode {
	var found []data.UnitNode
	inside := map[data.ID]bool{id: true}
	for _, n := range t.nodes {
		if inside[n.Parent] {
			inside[n.ID] = true
		}
		if inside[n.ID] && n.Level == level {
			found = append(found, n)
		}
	}
	return found
}
