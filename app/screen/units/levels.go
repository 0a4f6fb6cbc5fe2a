package units

import (
	"slices"

	"bachudong/data"
)

// levelsUnder are the ranks that a unit below one of a rank usually has, the most usual first.
var levelsUnder = map[data.Level][]data.Level{
	data.Province:   {data.District, data.Grassroots},
	data.District:   {data.Grassroots, data.Branch},
	data.Grassroots: {data.Branch, data.Section},
	data.Section:    {data.Branch},
	data.Branch:     {data.Group},
}

// levelsBelow are the levels offered for a unit below one of a rank, the most usual first.
func (s *Screen) levelsBelow(parent data.Level) []data.UnitLevel {
	return s.levelsOf(levelsUnder[parent]...)
}

// levelsOf are the levels offered for units of some ranks, in the order of the ranks. A rank of which no level is offered
// any more has its usual name.
func (s *Screen) levelsOf(ranks ...data.Level) []data.UnitLevel {
	var list []data.UnitLevel
	for _, rank := range ranks {
		before := len(list)
		for _, l := range s.levels {
			if l.Level == rank {
				list = append(list, l)
			}
		}
		if len(list) == before && len(ranks) == 1 {
			list = append(list, data.UnitLevel{Name: rank.Label(), Level: rank})
		}
	}
	return list
}

// levelNames are what can be chosen among levels.
func levelNames(levels []data.UnitLevel) []string {
	names := make([]string, len(levels))
	for i, l := range levels {
		names[i] = l.Name
	}
	return names
}

// levelNamed is the chosen one of levels: its rank and its name, "" when that is the usual one of the rank.
func levelNamed(levels []data.UnitLevel, name string) (rank data.Level, called string, found bool) {
	i := slices.IndexFunc(levels, func(l data.UnitLevel) bool { return l.Name == name })
	if i < 0 {
		return "", "", false
	}
	if name == levels[i].Level.Label() {
		name = ""
	}
	return levels[i].Level, name, true
}
