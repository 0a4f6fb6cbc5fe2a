package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"strings"
	"sync"

	"bachudong/data"
	"bachudong/data/process"
	"bachudong/data/vntext"
)

// dueMember is something that is due of members: of those for whom it holds who are not among the people that a query has.
// Sets of people are read and compared here: looking each member up would take SQLite several times as long.
type dueMember struct {
	key   string
	holds func(*MemberBrief) bool // nil: of everybody
	has   string                  // ?1 is the day; "" nobody
	after string                  // key of what comes first: of whom that is due, this is not
}

// dueMembers are the things that are due of members on a day by the rules then in force; where no rule is set, nothing is.
func dueMembers(rules data.Rulebook, day vntext.Date) []dueMember {
	year := day.Year()
	list := []dueMember{
		{key: data.DueUnrated, has: fmt.Sprintf(`SELECT person_id FROM assessment WHERE year = %d AND (rating <> '' OR not_rated <> '')`, year)},
		{key: data.DueUntrained, has: fmt.Sprintf(`SELECT person_id FROM training WHERE year = %d AND registered_on <> ''`, year)},
		{key: data.DueIncomplete, holds: func(m *MemberBrief) bool { return !m.Complete }},
		{key: data.DueCardless, holds: func(m *MemberBrief) bool { return !m.carded }, has: `SELECT person_id FROM card WHERE number <> ''
			AND (kind = '` + data.CardFirst + `' OR kind = '` + data.CardAgain + `' AND state = '` + data.CardHandedOut + `')`},
	}
	if months := dueMonths(day); months > 0 {
		list = append(list, dueMember{key: data.DueUnpaid, holds: func(m *MemberBrief) bool { return m.owing }, has: paidSQL(year, months)})
	}
	if rule, set := rules.On(data.IntroductionsAYear, day); set && rule.Value > 0 {
		has := fmt.Sprintf(`SELECT person_id FROM introduction WHERE introduced_on >= '%04d' AND introduced_on <= ?1`, year)
		if rule.Value > 1 { // one is enough as it stands, in a third of the time
			has += fmt.Sprintf(` GROUP BY person_id HAVING count(*) >= %d`, rule.Value)
		}
		list = append(list, dueMember{key: data.DueIntroduction, has: has})
	}
	if _, set := rules.On(data.GraduationAge, day); set {
		list = append(list, dueByBirth(rules, data.DuePastAge, day, day, ""),
			dueByBirth(rules, data.DueSoon, day, monthsLater(day, soonMonths), data.DuePastAge),
			dueByBirth(rules, data.DueThisYear, day, monthsLater(day, yearMonths), data.DuePastAge))
	}
	return list
}

// dueByBirth is due of those who until a day will be older than a member may be and do not stay on so long. Of a birth or an
// end that is known in part the first day counts, which is also where it sorts.
func dueByBirth(rules data.Rulebook, key string, day, until vntext.Date, after string) dueMember {
	born, _ := process.OverAgeBorn(rules, day, until)
	return dueMember{key: key, after: after, holds: func(m *MemberBrief) bool { return m.Birth != "" && m.Birth <= born },
		has: fmt.Sprintf(`SELECT person_id FROM standing WHERE kind = '%s' AND from_date <= ?1 AND to_date >= '%s'`, data.StayingOn, until)}
}

// dueMonths is how many months of the year of a day have begun: their fees are due.
func dueMonths(day vntext.Date) int {
	at, known := day.Time()
	if !known {
		return 0
	}
	return int(at.Month())
}

// paidSQL has the people of whom each of the first months of a year is paid or exempt, or began before they were members
// where they are now. Where they came from is looked at only when a month is open.
func paidSQL(year, months int) string {
	settled, since := make([]string, months), make([]string, months)
	for i := range settled {
		settled[i] = fmt.Sprintf(`(f.m%02d > 0 OR f.exempt <> '' AND instr(',' || f.exempt || ',', ',%d,') > 0)`, i+1, i+1)
		first := dayOf(year, i+1)
		since[i] = fmt.Sprintf(`(m.from_date > '%s' OR p.joined_union > '%s' OR %s)`, first, first, settled[i])
	}
	return fmt.Sprintf(`SELECT f.person_id FROM fee f WHERE f.year = %d AND (%s OR EXISTS (SELECT 1 FROM membership m CROSS JOIN person p ON p.id = m.person_id
		WHERE m.person_id = f.person_id AND %s AND %s))`, year, strings.Join(settled, " AND "), memberCounts, strings.Join(since, " AND "))
}

// Months in which somebody comes of age soon, and within a year.
const (
	soonMonths = 3
	yearMonths = 12
)

// monthsLater is the same day some months later, the last of its month where there is none.
func monthsLater(day vntext.Date, months int) vntext.Date {
	at, _ := day.Time()
	later := at.AddDate(0, months, 0)
	if later.Day() != at.Day() {
		later = later.AddDate(0, 0, -later.Day())
	}
	return vntext.DateOf(later)
}

// Dues counts what is due in a unit with everything below it on a day, things of which there are none included.
func (f *File) Dues(ctx context.Context, unit data.ID, asOf vntext.Date) ([]data.Due, error) {
	_, dues, err := f.Overview(ctx, unit, asOf)
	return dues, err
}

// Overview is the members of a unit, as MemberBriefs gives them, and what is due, as Dues does, read at once.
func (f *File) Overview(ctx context.Context, unit data.ID, asOf vntext.Date) ([]MemberBrief, []data.Due, error) {
	day := f.asOf(asOf)
	rules, err := f.Rules(ctx)
	if err != nil {
		return nil, nil, err
	}
	known := dueMembers(rules, day)
	members, people, err := f.dueAmong(ctx, unit, day, known)
	if err != nil {
		return nil, nil, f.explain("count what is due", err)
	}
	var dues []data.Due
	for _, due := range known {
		dues = append(dues, data.Due{Key: due.key, Count: len(people[due.key])})
	}
	moves, err := f.PendingTransfers(ctx, unit, day)
	if err != nil {
		return nil, nil, err
	}
	warnings, err := f.UnitWarnings(ctx, unit, day)
	if err != nil {
		return nil, nil, err
	}
	for _, key := range []string{data.DueReception, data.DueLate} {
		dues = append(dues, data.Due{Key: key, Count: len(dueMoves(key, moves))})
	}
	for _, key := range []string{data.DueSmallUnit, data.DueProvisional} {
		dues = append(dues, data.Due{Key: key, Count: len(dueUnits(key, warnings, day))})
	}
	return members, dues, nil
}

// dueAmong is of whom of a unit each of the things is due, by key and in no order, and who all its members are.
func (f *File) dueAmong(ctx context.Context, unit data.ID, day vntext.Date, list []dueMember) (members []MemberBrief, people map[string][]data.ID, err error) {
	has := make([]map[data.ID]bool, len(list))
	var sets, briefs error
	var both sync.WaitGroup
	both.Go(func() {
		for i := range list {
			if list[i].has != "" && sets == nil {
				has[i], sets = f.peopleOf(ctx, list[i].has, day)
			}
		}
	})
	both.Go(func() { members, briefs = f.MemberBriefs(ctx, unit, day) })
	both.Wait()
	people = map[string][]data.ID{}
	for i := range list {
		due := &list[i]
		for _, id := range people[due.after] {
			if has[i] == nil {
				has[i] = map[data.ID]bool{}
			}
			has[i][id] = true
		}
		for k := range members {
			if m := &members[k]; (due.holds == nil || due.holds(m)) && !has[i][m.ID] {
				people[due.key] = append(people[due.key], m.ID)
			}
		}
	}
	return members, people, errors.Join(sets, briefs)
}

// peopleOf are the people of a query, read as one text: row by row they would take the driver several times as long.
func (f *File) peopleOf(ctx context.Context, query string, day vntext.Date) (map[data.ID]bool, error) {
	var text sql.NullString
	err := f.reader.QueryRowContext(ctx, `SELECT group_concat(person_id, char(10)) FROM (`+query+`)`, day).Scan(&text)
	if err != nil || text.String == "" {
		return nil, err
	}
	people := make(map[data.ID]bool, 1+strings.Count(text.String, "\n"))
	for id := range strings.SplitSeq(text.String, "\n") {
		people[data.ID(id)] = true
	}
	return people, nil
}

// inNameOrder gives people the order of the list by name.
func (f *File) inNameOrder(ctx context.Context, people []data.ID) ([]data.ID, error) {
	asked, err := idList(people)
	if err != nil {
		return nil, err
	}
	ordered := make([]data.ID, 0, len(people))
	err = each(ctx, f.reader, func(rows *sql.Rows) error {
		var id data.ID
		err := rows.Scan(&id)
		ordered = append(ordered, id)
		return err
	}, `SELECT id FROM person WHERE id IN (SELECT value FROM json_each(?)) ORDER BY name_order`, asked)
	return ordered, err
}
