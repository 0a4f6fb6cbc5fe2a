package store

import (
	"bytes"
	"context"
	"database/sql"
	"slices"

	"bachudong/data"
	"bachudong/data/vntext"
)

// Units is the tree as it stood on a day, our unit first, depth-first, siblings in Vietnamese order. Members counts the
// counted stays in the unit and everything below it. asOf "" is today.
func (f *File) Units(ctx context.Context, asOf vntext.Date) ([]data.UnitNode, error) {
	day, err := f.wholeDay(asOf)
	if err != nil {
		return nil, err
	}
	_, units, err := f.unitsOn(ctx, day)
	if err != nil {
		return nil, f.explain("read the units", err)
	}
	counts, err := f.countsOn(ctx, day)
	if err != nil {
		return nil, f.explain("count the members", err)
	}
	var nodes []data.UnitNode
	units.tree.walk(f.ours, func(u data.Unit) {
		node := data.UnitNode{Unit: u}
		units.tree.walk(u.ID, func(below data.Unit) { node.Members += counts[below.ID] })
		nodes = append(nodes, node)
	})
	return nodes, nil
}

// countByUnit counts the stays in force by unit: all of them from the index alone, less those of people who joined later.
func countByUnit(ctx context.Context, q querier, day vntext.Date) (map[data.ID]int, error) {
	counts := map[data.ID]int{}
	err := each(ctx, q, func(rows *sql.Rows) error {
		var id data.ID
		var n int
		err := rows.Scan(&id, &n)
		counts[id] += n
		return err
	}, `SELECT m.unit_id, count(*) FROM membership m WHERE m.counts = 1 AND `+stayInForce+` GROUP BY m.unit_id
		UNION ALL SELECT m.unit_id, -count(*) FROM person p CROSS JOIN membership m ON m.person_id = p.id
		WHERE p.joined_union <> '' AND p.joined_union > ?1 AND m.counts = 1 AND `+stayInForce+` GROUP BY m.unit_id`, day)
	return counts, err
}

// tree is the units of one day by superior.
type tree struct {
	units    map[data.ID]data.Unit
	children map[data.ID][]data.ID
}

func newTree(units map[data.ID]data.Unit) *tree {
	t := &tree{units: units, children: map[data.ID][]data.ID{}}
	keys := make(map[data.ID][]byte, len(units))
	for id, u := range units {
		keys[id] = vntext.CollationKey(u.Name)
		if u.Parent != "" {
			t.children[u.Parent] = append(t.children[u.Parent], id)
		}
	}
	for _, siblings := range t.children {
		slices.SortFunc(siblings, func(a, b data.ID) int {
			if order := bytes.Compare(keys[a], keys[b]); order != 0 {
				return order
			}
			return bytes.Compare([]byte(units[a].Code), []byte(units[b].Code))
		})
	}
	return t
}

// walk calls visit for the unit and everything below it, depth-first.
func (t *tree) walk(id data.ID, visit func(data.Unit)) {
	u, ok := t.units[id]
	if !ok {
		return
	}
	visit(u)
	for _, child := range t.children[id] {
		t.walk(child, visit)
	}
}

// subtree is the unit and everything below it.
func (t *tree) subtree(id data.ID) []data.ID {
	var ids []data.ID
	t.walk(id, func(u data.Unit) { ids = append(ids, u.ID) })
	return ids
}

// boundaries are the days within the version of u on which the tree may differ: its first day and every later beginning.
func (list versions) boundaries(u data.Unit) []vntext.Date {
	days := []vntext.Date{u.From}
	for _, v := range list {
		for _, day := range []vntext.Date{v.From, v.To} {
			if day > u.From && inForce(u.From, u.To, day) {
				days = append(days, day)
			}
		}
	}
	slices.Sort(days)
	return slices.Compact(days)
}

func dayLabel(day vntext.Date) string {
	if day == "" {
		return "đầu"
	}
	return day.Display()
}
