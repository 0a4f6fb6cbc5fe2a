package store

import (
	"cmp"
	"context"
	"database/sql"
	"slices"
	"time"

	"bachudong/data"
	"bachudong/data/vntext"
)

// listing is what the entries of a list are made of: the people in it with their stays, and all units of all times.
type listing struct {
	people map[data.ID]data.Person
	place  map[data.ID]int               // in the order by name
	stays  map[data.ID][]data.Membership // those that count first, then by day
	units  map[data.ID][]data.Unit       // versions, oldest first
}

// listing reads what is needed of some people.
func (f *File) listing(ctx context.Context, people []data.ID) (*listing, error) {
	slices.Sort(people)
	ids, err := idList(slices.Compact(people))
	if err != nil {
		return nil, err
	}
	l := &listing{people: map[data.ID]data.Person{}, place: map[data.ID]int{}, stays: map[data.ID][]data.Membership{}, units: map[data.ID][]data.Unit{}}
	all, _, err := f.unitsOn(ctx, f.Today())
	if err != nil {
		return nil, err
	}
	for _, u := range all {
		l.units[u.ID] = append(l.units[u.ID], u)
	}
	err = each(ctx, f.reader, func(rows *sql.Rows) error {
		var p data.Person
		err := rows.Scan(personTargets(&p)...)
		l.place[p.ID] = len(l.people)
		l.people[p.ID] = p
		return err
	}, `SELECT `+selectPerson+` FROM json_each(?) j CROSS JOIN person p ON p.id = j.value ORDER BY p.name_order`, ids)
	if err != nil {
		return nil, err
	}
	err = each(ctx, f.reader, func(rows *sql.Rows) error {
		var m data.Membership
		err := rows.Scan(&m.ID, &m.PersonID, &m.UnitID, &m.From, &m.Began, &m.To, &m.Ended, &m.Counts, &m.Position)
		l.stays[m.PersonID] = append(l.stays[m.PersonID], m)
		return err
	}, `SELECT m.id, m.person_id, m.unit_id, m.from_date, m.began, m.to_date, m.ended, m.counts, m.position
		FROM json_each(?) j CROSS JOIN membership m ON m.person_id = j.value ORDER BY m.counts DESC, m.from_date, m.id`, ids)
	return l, err
}

// unitName is what a unit was called on a day, or failing that first or last.
func (l *listing) unitName(id data.ID, day vntext.Date) string {
	name := ""
	for _, u := range l.units[id] {
		if name == "" || u.From <= day {
			name = u.Name
		}
	}
	return name
}

// stayOn is the stay that places somebody on a day: one in force, failing that the last one before; nil without any.
func (l *listing) stayOn(person data.ID, day vntext.Date) *data.Membership {
	var found *data.Membership
	for i := range l.stays[person] {
		s := &l.stays[person][i]
		switch {
		case inForce(s.From, s.To, day):
			return s
		case s.From <= day && (found == nil || found.To < s.To):
			found = s
		}
	}
	return found
}

// entry is a line about somebody in a unit on a day.
func (l *listing) entry(person, unit data.ID, day vntext.Date) data.Entry {
	return data.Entry{Person: l.people[person], UnitID: unit, UnitName: l.unitName(unit, day), Day: day, Facts: map[string]any{}}
}

// order puts entries in the order of their days, those of one day by name.
func (l *listing) order(entries []data.Entry) {
	slices.SortStableFunc(entries, func(a, b data.Entry) int {
		return cmp.Or(cmp.Compare(a.Day, b.Day), cmp.Compare(l.place[a.Person.ID], l.place[b.Person.ID]))
	})
}

// eve is the day before a day; of a partial date, that before its first.
func eve(day vntext.Date) vntext.Date {
	first, known := day.Time()
	if !known {
		return ""
	}
	return vntext.DateOf(first.Add(-24 * time.Hour))
}

// checkPeriod refuses a time that is none.
func checkPeriod(first, last vntext.Date) error {
	if first.Precision() != vntext.FullDay || last.Precision() != vntext.FullDay || last < first {
		return data.Errorf(data.Invalid, "Kỳ từ “%s” đến “%s” chưa đúng. Hãy cho hai ngày đầy đủ, ngày đầu không sau ngày cuối.", first.Display(), last.Display())
	}
	return nil
}
