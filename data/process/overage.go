package process

import (
	"bachudong/data"
	"bachudong/data/vntext"
)

// OverAgeBorn is the last day of birth of those who are, on a day, older than a member may be: who was born later is not
// yet due to leave. Found is false where no age is set.
func OverAgeBorn(rules data.Rulebook, asOf, day vntext.Date) (born vntext.Date, found bool) {
	rule, set := rules.On(data.GraduationAge, asOf)
	limit, known := day.Time()
	if !set || !known {
		return "", false
	}
	months, days := overAge(rules, asOf)
	// Counting back ends beside the day where months differ in length: look for the last one from which counting on fits.
	at := limit.AddDate(-rule.Value, -months, -days).AddDate(0, 0, 4)
	for at.AddDate(rule.Value, months, days).After(limit) {
		at = at.AddDate(0, 0, -1)
	}
	return vntext.DateOf(at), true
}
