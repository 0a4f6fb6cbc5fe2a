package store

import (
	"context"
	"fmt"

	"bachudong/data"
	"bachudong/data/vntext"
)

// Goes and Comes are facts of the entries of transfers: whether the move leads out of, or into, the unit of the list.
const (
	Goes  = "goes"
	Comes = "comes"
)

// ListRecords lists the records of a kind, named by its table, of a unit with everything below it that fall into the time
// from the day first to the day last; states that last, such as a hardship, are listed while they do. A record belongs to
// the unit that it names or, when it names none, to where the person was on its day. The facts are those of the record.
func (f *File) ListRecords(ctx context.Context, table string, unit data.ID, first, last vntext.Date) ([]data.Entry, error) {
	if err := checkPeriod(first, last); err != nil {
		return nil, err
	}
	read := recordLists[table]
	if read == nil {
		return nil, fmt.Errorf("no list is made of %s", table)
	}
	within, err := f.extent(ctx, unit, eve(first), last)
	if err != nil {
		return nil, f.explain("read the units", err)
	}
	entries, err := read(ctx, f, period{within, eve(first), last})
	return entries, f.explain("list records ("+table+")", err)
}

// period is the time of a list, the day after from to the day to, and the units that stand below in it.
type period struct {
	within   extent
	from, to vntext.Date
}

// holds tells whether a day lies in the time; of a partial one, whether its first day does.
func (p period) holds(day vntext.Date) bool { return day > p.from && day <= p.to }

// recordLists are the kinds that lists are made of, by table.
var recordLists = map[string]func(context.Context, *File, period) ([]data.Entry, error){
	data.Cards.Table:         recordList[data.Card]{kind: &data.Cards}.read,
	data.Introductions.Table: recordList[data.Introduction]{kind: &data.Introductions}.read,
	data.Helps.Table:         recordList[data.Help]{kind: &data.Helps}.read,
	data.Admissions.Table: recordList[data.Admission]{kind: &data.Admissions, days: func(r *data.Admission) []vntext.Date {
		return []vntext.Date{firstKnown(r.AdmittedOn, r.DecisionDate)}
	}}.read,
	data.Awards.Table: recordList[data.Award]{kind: &data.Awards, days: func(r *data.Award) []vntext.Date {
		if r.DecisionDate == "" && r.Year != nil {
			return []vntext.Date{vntext.Date(fmt.Sprintf("%04d", *r.Year))}
		}
		return []vntext.Date{r.DecisionDate}
	}}.read,
	data.Disciplines.Table: recordList[data.Discipline]{kind: &data.Disciplines, days: func(r *data.Discipline) []vntext.Date {
		return []vntext.Date{firstKnown(r.EffectiveOn, r.DecisionDate)}
	}}.read,
	data.PartyPaths.Table: recordList[data.PartyPath]{kind: &data.PartyPaths, days: func(r *data.PartyPath) []vntext.Date {
		return []vntext.Date{r.VotedOn, r.BranchDate, r.GrassrootsDate, r.ClassOn, r.AdmittedOn, r.OfficialOn, r.StoppedOn}
	}}.read,
	data.Standings.Table: recordList[data.Standing]{kind: &data.Standings, lasts: func(r *data.Standing) (vntext.Date, vntext.Date) {
		if r.Kind == data.Postponed || r.Kind == data.StayingOn {
			return r.FromDate, r.ToDate
		}
		return r.FromDate, r.FromDate
	}}.read,
	data.Hardships.Table: recordList[data.Hardship]{kind: &data.Hardships, lasts: func(r *data.Hardship) (vntext.Date, vntext.Date) {
		return r.FromDate, r.ToDate
	}}.read,
	data.Honoraries.Table: recordList[data.Honorary]{kind: &data.Honoraries, lasts: func(r *data.Honorary) (vntext.Date, vntext.Date) {
		return r.FromDate, r.ToDate
	}}.read,
	data.Transfers.Table: recordList[data.Transfer]{kind: &data.Transfers, ends: func(l *listing, r *data.Transfer) (from, to data.ID) {
		from = r.FromUnitID
		if stay := l.stayOn(r.PersonID, eve(r.LetterDate)); from == "" && r.FromPlace == "" && stay != nil {
			from = stay.UnitID
		}
		return from, r.ToUnitID
	}}.read,
}

func firstKnown(days ...vntext.Date) vntext.Date {
	for _, day := range days {
		if day != "" {
			return day
		}
	}
	return ""
}

// recordList says how a list is made of the records of a kind: which days place a record in the time, nil for the day of
// the kind; or from when to when it lasts; for moves, which units they join.
type recordList[T any] struct {
	kind  *data.RecordKind[T]
	days  func(*T) []vntext.Date
	lasts func(*T) (from, to vntext.Date)
	ends  func(*listing, *T) (from, to data.ID)
}

func (r recordList[T]) read(ctx context.Context, f *File, p period) ([]data.Entry, error) {
	found, err := readRecords(ctx, f.reader, r.kind, `TRUE`)
	if err != nil {
		return nil, err
	}
	var kept []*T
	var days []vntext.Date
	var people []data.ID
	for i := range found {
		if day, holds := r.day(&found[i], p); holds {
			kept, days = append(kept, &found[i]), append(days, day)
			people = append(people, r.people(&found[i])...)
		}
	}
	l, err := f.listing(ctx, people)
	if err != nil {
		return nil, err
	}
	var entries []data.Entry
	for i, record := range kept {
		if entry, holds := r.entry(l, record, days[i], p); holds {
			entries = append(entries, entry)
		}
	}
	l.order(entries)
	return entries, nil
}

// day is the day on which a record stands in the list, if it does: the first of its days in the time.
func (r recordList[T]) day(record *T, p period) (day vntext.Date, holds bool) {
	if r.lasts != nil {
		from, to := r.lasts(record)
		return from, from <= p.to && (to == "" || to > p.from)
	}
	days := []vntext.Date{r.kind.When(record)}
	if r.days != nil {
		days = r.days(record)
	}
	for _, day := range days {
		if day != "" && p.holds(day) {
			return day, true
		}
	}
	return "", false
}

// people are whose record it is and whom it names besides.
func (r recordList[T]) people(record *T) []data.ID {
	people := []data.ID{r.kind.Head(record).PersonID}
	for i := range r.kind.Fields {
		if field := &r.kind.Fields[i]; field.Kind == data.PersonFact {
			people = append(people, *field.Ref(record).(*data.ID))
		}
	}
	return people
}

// entry is the line of a record, if it belongs to the unit.
func (r recordList[T]) entry(l *listing, record *T, day vntext.Date, p period) (data.Entry, bool) {
	person := r.kind.Head(record).PersonID
	if r.ends != nil {
		from, to := r.ends(l, record)
		goes, comes := p.within.on(from, eve(day)), p.within.on(to, day)
		here := from
		if !goes {
			here = to
		}
		entry := l.entry(person, here, day)
		entry.Facts = recordFacts(l, r.kind, record)
		entry.Facts[Goes], entry.Facts[Comes] = goes, comes
		if from != "" {
			entry.Facts["from_unit_id"] = l.unitName(from, eve(day))
		}
		return entry, goes || comes
	}
	unit, on := r.unit(l, record, day, p)
	entry := l.entry(person, unit, day)
	entry.Facts = recordFacts(l, r.kind, record)
	return entry, p.within.on(unit, on)
}

// unit is where a record belongs, and the day on which that must be below. Who is in a state that lasts takes it along.
func (r recordList[T]) unit(l *listing, record *T, day vntext.Date, p period) (data.ID, vntext.Date) {
	named := data.ID("")
	for i := range r.kind.Fields {
		if r.kind.Fields[i].Key == "unit_id" {
			named = *r.kind.Fields[i].Ref(record).(*data.ID)
		}
	}
	on := day
	if r.lasts != nil {
		on = p.to
		if _, to := r.lasts(record); to != "" && to <= p.to {
			on = eve(to)
		}
	}
	stay := l.stayOn(r.kind.Head(record).PersonID, on)
	if stay != nil && (named == "" || r.lasts != nil) {
		return stay.UnitID, on
	}
	return named, on
}
