package data

import "bachudong/data/vntext"

// Level is the rank of a unit in the Union, as rules speak of it. What offices call their levels is data: see UnitLevel.
type Level string

// The ranks from the top. Since 1/7/2025 there may be no district between commune and province.
const (
	Province   Level = "province"
	District   Level = "district"
	Grassroots Level = "grassroots"
	Section    Level = "section" // between a Đoàn cơ sở and its chi đoàn
	Branch     Level = "branch"
	Group      Level = "group" // part of a chi đoàn
)

// Levels are all ranks from the top.
var Levels = []Level{Province, District, Grassroots, Section, Branch, Group}

// levelLabels are the usual names of the levels.
var levelLabels = map[Level]string{
	Province: "Cấp tỉnh", District: "Cấp huyện", Grassroots: "Đoàn cơ sở", Section: "Đoàn bộ phận", Branch: "Chi đoàn", Group: "Phân đoàn",
}

// Label is the usual name of the level on screen and in forms; "" when there is no such level.
func (l Level) Label() string { return levelLabels[l] }

// Valid tells whether l is one of the levels above.
func (l Level) Valid() bool { return levelLabels[l] != "" }

// Above tells whether a unit of this level can have one of the other level below it.
func (l Level) Above(other Level) bool { return l.rank() < other.rank() }

func (l Level) rank() int {
	for i, level := range Levels {
		if level == l {
			return i
		}
	}
	return len(Levels)
}

// LevelLabel is what the level of the unit is called.
func (u *Unit) LevelLabel() string {
	if u.LevelName != "" {
		return u.LevelName
	}
	return u.Level.Label()
}

// UnitLevel is what the level of a unit can be called, offered from a day to a day.
type UnitLevel struct {
	ID          ID
	Name        string // "Chi đoàn cơ sở"
	Level       Level  // the rank it has for the rules
	HoldsPeople bool   // members belong to such a unit directly
	From, To    vntext.Date
}
