package store_test

import (
	"slices"

	"bachudong/data"
)

// reorganise runs one step on a day of its own; apply gets the step with the units that it made.
func (l *life) reorganise(kind string, step data.ReorganisingStep, apply func(*state, data.ReorganisingStep)) {
	if l.today > "2022-12-28" {
		return // the year is over
	}
	l.nextDay()
	defer l.nextDay()
	plan, err := l.f.PlanReorganisation(ctx, data.Reorganisation{On: l.today, Decision: decision, Steps: []data.ReorganisingStep{step}})
	if l.refused(kind, err) {
		return
	}
	if _, err := l.f.Reorganise(ctx, plan); l.refused(kind, err) {
		return
	}
	taken := plan.Reorganisation.Steps[0]
	l.happened(kind, func(s *state) { apply(s, taken) })
}

func (l *life) found(kind string) {
	commune := l.unit(data.Grassroots)
	into := data.UnitTarget{Name: l.name("Chi đoàn"), Level: data.Branch, Parent: string(commune)}
	l.reorganise(kind, data.ReorganisingStep{Do: data.CreateUnit, Into: into}, func(s *state, step data.ReorganisingStep) {
		s.units[step.Into.ID] = standing{commune, data.Branch}
	})
}

func (l *life) rename(kind string) {
	step := data.ReorganisingStep{Do: data.RenameUnit, Units: []string{string(l.unit(data.Grassroots))}, Into: data.UnitTarget{Name: l.name("Đoàn xã")}}
	l.reorganise(kind, step, func(*state, data.ReorganisingStep) {})
}

func (l *life) moveBranch(kind string) {
	branch, commune := l.unit(data.Branch), l.unit(data.Grassroots)
	step := data.ReorganisingStep{Do: data.MoveUnits, Units: []string{string(branch)}, Into: data.UnitTarget{Parent: string(commune)}}
	l.reorganise(kind, step, func(s *state, _ data.ReorganisingStep) { s.units[branch] = standing{commune, data.Branch} })
}

// gone lets a unit end; what it has goes on in another one.
func (s *state) gone(unit, into data.ID) {
	for id, u := range s.units {
		if u.parent == unit {
			s.units[id] = standing{into, u.level}
		}
	}
	for id, r := range s.people {
		if r.home == unit {
			r.home = into
			s.people[id] = r
		}
	}
	delete(s.units, unit)
}

// mergeUnits makes one of two, a new one or one of both.
func (l *life) mergeUnits(kind string) {
	level := []data.Level{data.Branch, data.Grassroots}[l.random.IntN(2)]
	one := l.unit(level)
	two := l.unit(level, one)
	step := data.ReorganisingStep{Do: data.MergeUnits, Units: []string{string(one), string(two)}, Into: data.UnitTarget{Unit: string(one)}}
	if l.random.IntN(2) == 0 {
		step.Into = data.UnitTarget{Name: l.name("Đơn vị hợp nhất")}
	}
	l.reorganise(kind, step, func(s *state, step data.ReorganisingStep) {
		into := one
		if step.Into.ID != "" {
			into = step.Into.ID
			s.units[into] = s.units[one]
			s.gone(one, into)
		}
		s.gone(two, into)
	})
}

// splitUnit divides the branches and people of a unit among a new one and, as chance will have it, a second new one.
func (l *life) splitUnit(kind string) {
	unit := l.unit([]data.Level{data.Branch, data.Grassroots}[l.random.IntN(2)])
	ends := l.random.IntN(2) == 0
	now := l.present()
	var units []string
	var people []data.ID
	for _, id := range sortedKeys(now.units) {
		if now.units[id].parent == unit && l.random.IntN(2) == 0 {
			units = append(units, string(id))
		}
	}
	for _, id := range sortedKeys(now.people) {
		if now.people[id].home == unit && l.random.IntN(2) == 0 {
			people = append(people, id)
		}
	}
	parts := []data.SplitPart{{UnitTarget: data.UnitTarget{Name: l.name("Đơn vị tách")}, Units: units, People: people}}
	if ends {
		parts = append(parts, data.SplitPart{UnitTarget: data.UnitTarget{Name: l.name("Đơn vị tách")}, Rest: true})
	}
	l.reorganise(kind, data.ReorganisingStep{Do: data.SplitUnit, Units: []string{string(unit)}, Parts: parts}, func(s *state, step data.ReorganisingStep) {
		first := step.Parts[0].ID
		s.units[first] = s.units[unit]
		for _, id := range units {
			s.units[data.ID(id)] = standing{first, s.units[data.ID(id)].level}
		}
		for _, id := range people {
			s.change(id, func(r *resident) { r.home = first })
		}
		if ends {
			s.units[step.Parts[1].ID] = s.units[unit]
			s.gone(unit, step.Parts[1].ID)
		}
	})
}

func (l *life) dissolve(kind string) {
	one := l.unit(data.Branch)
	two := l.unit(data.Branch, one)
	step := data.ReorganisingStep{Do: data.DissolveUnit, Units: []string{string(one)}, Into: data.UnitTarget{Unit: string(two)}}
	l.reorganise(kind, step, func(s *state, _ data.ReorganisingStep) { s.gone(one, two) })
}

func sortedKeys[T any](m map[data.ID]T) []data.ID {
	var ids []data.ID
	for id := range m {
		ids = append(ids, id)
	}
	slices.Sort(ids)
	return ids
}

// takeBack undoes an earlier event. Where something since stands in the way, the undo itself is undone at once, and the file
// must be as before.
func (l *life) takeBack() {
	if len(l.events) == 0 {
		return
	}
	at := len(l.events) - 1 - l.random.IntN(min(20, len(l.events)))
	before := content(l.t, l.f)
	report, err := l.f.Undo(ctx, text(l.events[at].change))
	if l.refused("undo", err) {
		return
	}
	if len(report.Kept) == 0 {
		l.events, l.now = slices.Delete(l.events, at, at+1), nil
		return
	}
	if report.Change != 0 {
		undo(l.t, l.f, report.Change)
	}
	if after := content(l.t, l.f); after != before {
		l.fail("taking back “%s” and that again left\n%s\nwant\n%s", l.events[at].kind, firstDifference(after, before), firstDifference(before, after))
	}
}
