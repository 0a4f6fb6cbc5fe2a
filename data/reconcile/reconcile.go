// Package reconcile compares a list that another program exported with the register: who is only there, who is only here,
// and what is said differently of the same person. It writes nothing and opens nothing.
package reconcile

import (
	"slices"

	"bachudong/data"
	"bachudong/data/intake"
	"bachudong/data/vntext"
)

// Result is what a list and the members of a unit differ in. Every row of the list is in exactly one of OnlyThere, Differ,
// Doubtful and Same.
type Result struct {
	Draft     *intake.Draft
	Unit      data.Unit
	Day       vntext.Date
	OnlyThere []*intake.Row
	OnlyHere  []*data.Member
	LeftThere map[data.ID]string // of OnlyHere, whom the list tells as having left: how, "Chuyển đi"
	Differ    []Pair
	Doubtful  []Doubt
	Yearly    Yearly
	Same      int
	Unread    []string // sentences about sheets that could not be read
}

// Pair is one person as the list has them and as the register does.
type Pair struct {
	Row    *intake.Row
	Ours   *data.Member
	Fields []Field // in the order of data.PersonFields, then position, what is told of years, branch, status
}

// Field is what is said differently, both as kept: dates in ISO form, "" where nothing is said.
type Field struct{ Key, Theirs, Ours string }

// Doubt is a row that may be somebody of the register, or that could not be read: a person has to look. ID and With are of whom
// it resembles, "" when nobody is meant; Score is 0 to 100, 0 for a row that could not be read.
type Doubt struct {
	Row   *intake.Row
	ID    data.ID
	With  string
	Score int
	Why   string
}

// Compare sorts the rows of a judged list and the members of its unit. Only what judging takes for certain is a pair. known must
// have everybody whom the plan takes a row for, here are the members of the unit on the day, yearly is what the register
// tells of the years of the list.
func Compare(plan *intake.Plan, unit data.Unit, day vntext.Date, here, known []data.Member, yearly Yearly) *Result {
	r := &Result{Draft: plan.Draft, Unit: unit, Day: day, Yearly: yearly}
	byID, taken, unread := make(map[data.ID]*data.Member, len(here)), map[data.ID]bool{}, map[string]bool{}
	for _, list := range [][]data.Member{known, here} {
		for i := range list {
			byID[list[i].ID] = &list[i]
		}
	}
	reader := newReader(plan.Draft)
	for i := range plan.Decisions {
		d := &plan.Decisions[i]
		switch d.Verdict {
		case intake.New:
			r.OnlyThere = append(r.OnlyThere, d.Row)
		case intake.Suspect:
			taken[d.Like.Person] = true
			r.Doubtful = append(r.Doubtful, Doubt{d.Row, d.Like.Person, d.Like.With, d.Like.Score, d.Like.Why})
		case intake.Bad:
			unread[vntext.Fold(d.Row.Person.FullName)] = true
			r.Doubtful = append(r.Doubtful, Doubt{Row: d.Row, Why: reasons(d)})
		default:
			taken[d.Person] = true
			r.pair(d, byID[d.Person], reader)
		}
	}
	for i := range here {
		// whom a faulty row names may be there after all
		if m := &here[i]; !taken[m.ID] && !unread[vntext.Fold(m.FullName)] {
			r.OnlyHere = append(r.OnlyHere, m)
		}
	}
	r.LeftThere = leftThere(plan.Draft, r.OnlyHere)
	for i := range plan.Draft.Sheets {
		if s := &plan.Draft.Sheets[i]; s.Problem != "" {
			r.Unread = append(r.Unread, s.Problem)
		}
	}
	return r
}

// Outside lists the people whom the plan takes a row for and who are not among here.
func Outside(plan *intake.Plan, here []data.Member) []data.ID {
	inside := make(map[data.ID]bool, len(here))
	for i := range here {
		inside[here[i].ID] = true
	}
	var ids []data.ID
	for i := range plan.Decisions {
		d := &plan.Decisions[i]
		if (d.Verdict == intake.Updated || d.Verdict == intake.Unchanged) && !inside[d.Person] {
			ids = append(ids, d.Person)
		}
	}
	slices.Sort(ids)
	return slices.Compact(ids)
}

func (r *Result) pair(d *intake.Decision, ours *data.Member, reader *reader) {
	fields := reader.differences(d, ours, r.Yearly)
	if len(fields) == 0 {
		r.Same++
		return
	}
	r.Differ = append(r.Differ, Pair{d.Row, ours, fields})
}

// reasons are the sentences for which a row could not be read.
func reasons(d *intake.Decision) (text string) {
	for _, f := range d.Findings() {
		if f.Severity != vntext.Error {
			continue
		}
		if text != "" {
			text += " "
		}
		text += f.Message
	}
	return "Dòng có lỗi nên chưa đối chiếu được: " + text
}
