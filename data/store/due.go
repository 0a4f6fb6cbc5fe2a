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

// dueMember is something that is due of members: the condition under which it is, for stay m and person p. ?1 is the day,
// ?2 the units, what dueArgs gives follows.
type dueMember struct {
	key, holds string
	light      bool // looks at nothing of the person
}

// dueMembers are the things that are due of members on a day by the rules then in force; where no rule is set, nothing is.
func dueMembers(rules data.Rulebook, day vntext.Date) []dueMember {
	year := day.Year()
	list := []dueMember{
		{data.DueUnrated, fmt.Sprintf(`NOT EXISTS (SELECT 1 FROM assessment a WHERE a.person_id = m.person_id AND a.year = %d AND (a.rating <> '' OR a.not_rated <> ''))`, year), true},
		{data.DueIncomplete, fmt.Sprintf(`%s < %d`, filledSQL, RequiredFacts), false},
		{data.DueUntrained, fmt.Sprintf(`NOT EXISTS (SELECT 1 FROM training t WHERE t.person_id = m.person_id AND t.year = %d AND t.registered_on <> '')`, year), true},
		{data.DueCardless, `p.card_number = '' AND NOT EXISTS (SELECT 1 FROM card c WHERE c.person_id = m.person_id AND c.number <> ''
			AND (c.kind = '` + data.CardFirst + `' OR c.kind = '` + data.CardAgain + `' AND c.state = '` + data.CardHandedOut + `'))`, false},
	}
	if months := dueMonths(day); months > 0 {
		list = append(list, dueMember{data.DueUnpaid, unpaidSQL(year, months), true})
	}
	if _, set := rules.On(data.IntroductionsAYear, day); set {
		list = append(list, dueMember{data.DueIntroduction, fmt.Sprintf(`NOT EXISTS (SELECT 1 FROM introduction i WHERE i.person_id = m.person_id
			AND i.introduced_on >= '%04d' AND i.introduced_on <= ?1 LIMIT 1 OFFSET ?11 - 1)`, year), true})
	}
	if _, set := rules.On(data.GraduationAge, day); set {
		// Of a birth or an end that is known in part the first day counts, which is also where it sorts.
		older := func(born, until string) string {
			return `p.birth <> '' AND p.birth <= ` + born + ` AND NOT EXISTS (SELECT 1 FROM standing s WHERE s.person_id = m.person_id
				AND s.kind = '` + data.StayingOn + `' AND s.from_date <= ?1 AND s.to_date >= ` + until + `)`
		}
		past := older("?6", "?1")
		list = append(list, dueMember{data.DuePastAge, past, false}, dueMember{data.DueSoon, older("?7", "?8") + ` AND NOT (` + past + `)`, false},
			dueMember{data.DueThisYear, older("?9", "?10") + ` AND NOT (` + past + `)`, false})
	}
	return list
}

// dueMonths is how many months of the year of a day have begun: their fees are due.
func dueMonths(day vntext.Date) int {
	at, known := day.Time()
	if !known {
		return 0
	}
	return int(at.Month())
}

// unpaidSQL holds for whom one of the first months of a year, on whose first day they were members where they are now, is
// neither paid nor exempt.
func unpaidSQL(year, months int) string {
	const joined = `(SELECT j.joined_union FROM person j WHERE j.id = m.person_id)`
	settled := make([]string, months)
	for i := range settled {
		first := fmt.Sprintf("'%04d-%02d-01'", year, i+1)
		settled[i] = fmt.Sprintf(`(f.m%02d > 0 OR m.from_date > %s OR instr(',' || f.exempt || ',', ',%d,') > 0 OR %s > %s)`, i+1, first, i+1, joined, first)
	}
	last := fmt.Sprintf("'%04d-%02d-01'", year, months)
	return fmt.Sprintf(`m.from_date <= %s AND NOT EXISTS (SELECT 1 FROM fee f WHERE f.person_id = m.person_id AND f.year = %d AND %s) AND %s <= %s`,
		last, year, strings.Join(settled, " AND "), joined, last)
}

// Months in which somebody comes of age soon, and within a year.
const (
	soonMonths = 3
	yearMonths = 12
)

// dueArgs are the arguments ?6 and on: the last birth of who is older than a member may be on the day; on the day in three
// months, and that day; in a year, and that day, how many introductions are asked for.
func dueArgs(rules data.Rulebook, day vntext.Date) []any {
	asked, _ := rules.On(data.IntroductionsAYear, day)
	born := func(until vntext.Date) vntext.Date {
		born, _ := process.OverAgeBorn(rules, day, until)
		return born
	}
	soon, year := monthsLater(day, soonMonths), monthsLater(day, yearMonths)
	return []any{born(day), born(soon), soon, born(year), year, asked.Value}
}

// monthsLater is the same day some months later, the last of its month where there is none.
func monthsLater(day vntext.Date, months int) vntext.Date {
	at, _ := day.Time()
	later := at.AddDate(0, months, 0)
	if later.Day() != at.Day() {
		later = later.AddDate(0, 0, -later.Day())
	}
	return vntext.DateOf(later)
}

// dueQuery is the query of the members of a unit on a day with the arguments of dueMembers.
func (f *File) dueQuery(ctx context.Context, unit data.ID, day vntext.Date, rules data.Rulebook) (*memberQuery, error) {
	filter := MemberFilter{Unit: unit, AsOf: day}
	q, _, err := f.prepareList(ctx, &filter)
	if err != nil {
		return nil, err
	}
	q.from = `membership m CROSS JOIN person p ON p.id = m.person_id`
	q.args = append(q.args, dueArgs(rules, day)...)
	return q, nil
}

// withoutPerson is the query for conditions that look at nothing of the person: then only indexes are read. Those who
// joined the Union later are few and left out by name.
func withoutPerson(q *memberQuery) *memberQuery {
	light := &memberQuery{from: `membership m`, args: q.args, where: []string{`m.person_id NOT IN (SELECT l.id FROM person l WHERE l.joined_union > ?1 AND l.joined_union <> '')`}}
	for _, condition := range q.where {
		if condition == memberCounts {
			condition = `m.counts = 1 AND ` + stayInForce
		}
		light.where = append(light.where, condition)
	}
	return light
}

// Dues counts what is due in a unit with everything below it on a day, things of which there are none included.
func (f *File) Dues(ctx context.Context, unit data.ID, asOf vntext.Date) ([]data.Due, error) {
	day := f.asOf(asOf)
	rules, err := f.Rules(ctx)
	if err != nil {
		return nil, err
	}
	q, err := f.dueQuery(ctx, unit, day, rules)
	if err != nil {
		return nil, f.explain("count what is due", err)
	}
	members := dueMembers(rules, day)
	counts, err := f.countDue(ctx, q, members)
	if err != nil {
		return nil, f.explain("count what is due", err)
	}
	var dues []data.Due
	for i, m := range members {
		dues = append(dues, data.Due{Key: m.key, Count: counts[i]})
	}
	for _, key := range []string{data.DueReception, data.DueLate, data.DueSmallUnit, data.DueProvisional} {
		entries, err := f.ListDue(ctx, key, unit, day)
		if err != nil {
			return nil, err
		}
		dues = append(dues, data.Due{Key: key, Count: len(entries)})
	}
	return dues, nil
}

// countDue counts whom each of the things is due of. What looks at nothing of the person is counted from indexes alone and
// apart, both halves side by side.
func (f *File) countDue(ctx context.Context, q *memberQuery, members []dueMember) ([]int, error) {
	counts := make([]int, len(members))
	var errs [2]error
	var both sync.WaitGroup
	for half, light := range []bool{true, false} {
		both.Go(func() {
			own := q
			if light {
				own = withoutPerson(q)
			}
			var columns []string
			var places []any
			for i := range members {
				if members[i].light == light {
					columns = append(columns, `count(CASE WHEN `+members[i].holds+` THEN 1 END)`)
					places = append(places, &counts[i])
				}
			}
			errs[half] = f.reader.QueryRowContext(ctx, own.sql(strings.Join(columns, ", "), ""), own.args...).Scan(places...)
		})
	}
	both.Wait()
	return counts, errors.Join(errs[:]...)
}

// duePeople are whom something is due of, by name.
func (f *File) duePeople(ctx context.Context, q *memberQuery, due dueMember) ([]data.ID, error) {
	var people []data.ID
	q.where = append(q.where, due.holds)
	err := each(ctx, f.reader, func(rows *sql.Rows) error {
		var id data.ID
		err := rows.Scan(&id)
		people = append(people, id)
		return err
	}, q.sql(`p.id`, ` ORDER BY p.name_order`), q.args...)
	return people, err
}
