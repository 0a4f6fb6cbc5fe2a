package data

import "strings"

// Words of the central list for the training programme of a year.
const (
	Registered    = "Đã đăng ký"
	NotRegistered = "Chưa đăng ký"
)

// YearTold is what a list tells of a member's year beside the rating, each reward and measure in its words.
type YearTold struct {
	PersonID    ID
	Year        int  // 0: it is not said of which year
	Registered  bool // for the training programme
	Grade       string
	Awards      []string
	Disciplines []string
}

// JoinTold is the cell of a list for rewards or measures.
func JoinTold(parts []string) string { return strings.Join(parts, "; ") }

// Told is a reward as a list tells it: form and level, else what it was given for.
func (r *Award) Told() string {
	switch {
	case r.Form == "":
		return r.Content
	case r.Level == "":
		return r.Form
	}
	return r.Form + " " + r.Level
}

// Told is a measure as a list tells it: its form, else the reason.
func (r *Discipline) Told() string {
	if r.Form == "" {
		return r.Reason
	}
	return r.Form
}

// InYear is the year that a reward counts for; 0 when nobody knows.
func (r *Award) InYear() int {
	if r.Year != nil {
		return *r.Year
	}
	return r.DecisionDate.Year()
}

// InYear is the year in which a measure was taken; 0 when nobody knows.
func (r *Discipline) InYear() int {
	for _, day := range []interface{ Year() int }{r.EffectiveOn, r.DecisionDate, r.MinutesDate} {
		if year := day.Year(); year > 0 {
			return year
		}
	}
	return 0
}
