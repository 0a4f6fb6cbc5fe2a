package store

import (
	"slices"

	"bachudong/data"
	"bachudong/data/vntext"
)

// placing checks where units may stand among the versions kept; it remembers the tree of each day it looked at, so that
// an import with a thousand branches builds it once.
type placing struct {
	list versions
	days map[vntext.Date]*placingDay
}

type placingDay struct {
	units map[data.ID]data.Unit
	named map[siblingName]data.ID
}

type siblingName struct {
	parent data.ID
	name   string
}

func newPlacing(list versions) *placing { return &placing{list, map[vntext.Date]*placingDay{}} }

// without leaves one version out, the one that is about to be replaced.
func (list versions) without(id data.ID, from vntext.Date) versions {
	return slices.DeleteFunc(slices.Clone(list), func(v data.Unit) bool { return v.ID == id && v.From == from })
}

func (p *placing) on(day vntext.Date) *placingDay {
	if d := p.days[day]; d != nil {
		return d
	}
	d := &placingDay{p.list.on(day), map[siblingName]data.ID{}}
	for id, u := range d.units {
		d.named[siblingName{u.Parent, vntext.CompareKey(u.Name)}] = id
	}
	p.days[day] = d
	return d
}

// add takes a checked version into account for the next ones.
func (p *placing) add(u data.Unit) {
	p.list = append(p.list, u)
	for day, d := range p.days {
		if inForce(u.From, u.To, day) {
			d.units[u.ID] = u
			d.named[siblingName{u.Parent, vntext.CompareKey(u.Name)}] = u.ID
		}
	}
}

// check refuses a version whose superior does not exist, is no higher or stands below the unit itself on any day of the
// version, and a second unit of the same name under the same superior.
func (p *placing) check(u data.Unit) error {
	if u.Parent == "" {
		return nil
	}
	name := siblingName{u.Parent, vntext.CompareKey(u.Name)}
	for _, day := range p.list.boundaries(u) {
		d := p.on(day)
		parent, ok := d.units[u.Parent]
		if !ok {
			return data.Errorf(data.NotFound, "Đơn vị cấp trên của “%s” không có trong tệp vào ngày %s. Hãy chọn đơn vị cấp trên khác.", u.Name, dayLabel(day))
		}
		if d.below(u.Parent, u.ID) {
			return data.Errorf(data.Invalid, "Không thể đặt “%s” dưới chính nó hoặc dưới đơn vị trực thuộc của nó. Hãy chọn đơn vị cấp trên khác.", u.Name)
		}
		if !parent.Level.Above(u.Level) {
			return data.Errorf(data.Invalid, "“%s” (%s) không thể trực thuộc “%s” (%s). Hãy chọn đơn vị cấp trên khác.",
				u.Name, u.LevelLabel(), parent.Name, parent.LevelLabel())
		}
		if other, taken := d.named[name]; taken && other != u.ID {
			return data.Errorf(data.Conflict, "“%s” đã có đơn vị trực thuộc tên “%s” (mã %s). Hãy dùng đơn vị đó hoặc đặt tên khác.",
				parent.Name, d.units[other].Name, d.units[other].Code)
		}
	}
	return nil
}

// below tells whether id is top or somewhere under it.
func (d *placingDay) below(id, top data.ID) bool {
	for steps := 0; id != "" && steps <= len(d.units); steps++ {
		if id == top {
			return true
		}
		id = d.units[id].Parent
	}
	return false
}
