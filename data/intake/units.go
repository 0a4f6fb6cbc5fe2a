package intake

import (
	"fmt"
	"slices"
	"strings"

	"bachudong/data"
	"bachudong/data/vntext"
)

// placement finds the unit in which a person of the list belongs, and remembers the branches that must be created.
type placement struct {
	under    data.Unit
	inside   map[data.ID]int // unit of the subtree -> steps below under
	byKey    map[string][]data.Unit
	byPlain  map[string][]data.Unit // the same without marks
	resolved map[string]place       // by the name in the list
	created  []data.Unit
}

// place is where a branch name leads: to unit, or to several of the same name. Then unit is "" and problem the sentence for
// people about whom nothing else tells which one is theirs.
type place struct {
	unit    data.ID
	name    string
	several []data.ID
	problem string
}

// holds tells whether somebody in that unit is where the name leads.
func (p *place) holds(unit data.ID) bool { return unit == p.unit || slices.Contains(p.several, unit) }

func newPlacement(under data.Unit, units []data.UnitNode) (*placement, error) {
	p := &placement{inside: make(map[data.ID]int), byKey: make(map[string][]data.Unit), byPlain: make(map[string][]data.Unit), resolved: make(map[string]place)}
	children := make(map[data.ID][]data.Unit)
	for i := range units {
		u := units[i].Unit
		children[u.Parent] = append(children[u.Parent], u)
		if u.ID == under.ID {
			p.under = u
		}
	}
	if p.under.ID == "" {
		return nil, data.Errorf(data.NotFound, "Không có đơn vị để nhập danh sách vào. Hãy chọn đơn vị trong cây đơn vị.")
	}
	p.add(p.under, 0, children)
	return p, nil
}

func (p *placement) add(u data.Unit, depth int, children map[data.ID][]data.Unit) {
	if _, seen := p.inside[u.ID]; seen {
		return
	}
	p.inside[u.ID] = depth
	if depth > 0 {
		p.index(u)
	}
	for _, child := range children[u.ID] {
		p.add(child, depth+1, children)
	}
}

func (p *placement) index(u data.Unit) {
	p.byKey[branchKey(u.Name)] = append(p.byKey[branchKey(u.Name)], u)
	p.byPlain[plainKey(u.Name)] = append(p.byPlain[plainKey(u.Name)], u)
}

// plainKey is the branch key for names typed without marks.
func plainKey(name string) string { return headingWords(branchKey(vntext.Fold(name))) }

func unmarked(name string) bool { return vntext.Fold(name) == strings.ToLower(vntext.Clean(name)) }

// of is the place of a branch name; "" is the unit of the list itself, and so is every name when that is a branch.
func (p *placement) of(branch string) place {
	if branch == "" || p.under.Level == data.Branch || p.under.HoldsPeople {
		return place{unit: p.under.ID, name: p.under.Name}
	}
	found, known := p.resolved[branch]
	if !known {
		found = p.resolve(branch)
		p.resolved[branch] = found
	}
	return found
}

func (p *placement) resolve(branch string) place {
	key := branchKey(branch)
	if key == branchKey(p.under.Name) {
		return place{unit: p.under.ID, name: p.under.Name}
	}
	candidates := p.nearest(p.byKey[key])
	if len(candidates) == 0 {
		for _, u := range p.byPlain[plainKey(branch)] {
			if unmarked(branch) || unmarked(u.Name) {
				candidates = append(candidates, u)
			}
		}
		candidates = p.nearest(candidates)
	}
	switch len(candidates) {
	case 1:
		return place{unit: candidates[0].ID, name: candidates[0].Name}
	case 0:
		return p.create(branch)
	}
	several := make([]data.ID, len(candidates))
	for i := range candidates {
		several[i] = candidates[i].ID
	}
	return place{name: candidates[0].Name, several: several, problem: fmt.Sprintf(
		"Có %d đơn vị cùng tên “%s” dưới %s nên không biết xếp vào đâu. Hãy nhập riêng vào từng Đoàn cơ sở.", len(candidates), branch, p.under.Name)}
}

// nearest keeps the units that stand closest below the unit of the list.
func (p *placement) nearest(units []data.Unit) []data.Unit {
	var best []data.Unit
	for _, u := range units {
		switch {
		case len(best) == 0 || p.inside[u.ID] < p.inside[best[0].ID]:
			best = []data.Unit{u}
		case p.inside[u.ID] == p.inside[best[0].ID]:
			best = append(best, u)
		}
	}
	return best
}

func (p *placement) create(branch string) place {
	u := data.Unit{ID: data.NewID(), Name: branch, Level: data.Branch, Parent: p.under.ID}
	p.created = append(p.created, u)
	p.inside[u.ID] = 1
	p.index(u)
	return place{unit: u.ID, name: u.Name}
}
