package store

import (
	"context"
	"slices"

	"bachudong/data"
	"bachudong/data/vntext"
)

// extent says which units stood below a unit on each day of some time: branches come and go when units are reorganised, and
// what happened in them counts where they were on that day.
type extent []span

// span is the time from a day until the next span.
type span struct {
	from  vntext.Date // "" is the first day asked for
	units map[data.ID]bool
}

// extent works out the units below a unit from one day to another.
func (f *File) extent(ctx context.Context, unit data.ID, first, last vntext.Date) (extent, error) {
	list, _, err := f.unitsOn(ctx, last)
	if err != nil {
		return nil, err
	}
	days := []vntext.Date{""}
	for _, v := range list {
		for _, day := range []vntext.Date{v.From, v.To} {
			if day > first && day <= last {
				days = append(days, day)
			}
		}
	}
	slices.Sort(days)
	var spans extent
	for _, day := range slices.Compact(days) {
		_, at, err := f.unitsOn(ctx, max(day, first))
		if err != nil {
			return nil, err
		}
		units := map[data.ID]bool{}
		for _, id := range at.tree.subtree(unit) {
			units[id] = true
		}
		spans = append(spans, span{day, units})
	}
	return spans, nil
}

// on tells whether a unit stood below on a day.
func (e extent) on(unit data.ID, day vntext.Date) bool {
	for i := len(e) - 1; i >= 0; i-- {
		if e[i].from <= day {
			return e[i].units[unit]
		}
	}
	return false
}

// before tells the same of the last moment before a day.
func (e extent) before(unit data.ID, day vntext.Date) bool {
	for i := len(e) - 1; i > 0; i-- {
		if e[i].from < day {
			return e[i].units[unit]
		}
	}
	return e[0].units[unit]
}

// ever lists the units that stood below at any time.
func (e extent) ever() []data.ID {
	all := map[data.ID]bool{}
	for _, s := range e {
		for id := range s.units {
			all[id] = true
		}
	}
	ids := make([]data.ID, 0, len(all))
	for id := range all {
		ids = append(ids, id)
	}
	slices.Sort(ids)
	return ids
}
