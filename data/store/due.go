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

// dueMember is something that is due of members: of those for whom a condition holds, on stay m and person p, or of those
// who are not among the people that a query has. ?1 is the day, ?2 the units, what dueArgs gives follows.
type dueMember struct{ key, holds, has string }

// condition is that under which it is due.
func (d *dueMember) condition() string {
	if d.has != "" {
		return `m.person_id NOT IN (` + d.has + `)`
	}
	return d.holds
}

// dueMembers are the things that are due of members on a day by the rules then in force; where no rule is set, nothing is.
func dueMembers(rules data.Rulebook, day vntext.Date) []dueMember {
	year := day.Year()
	list := []dueMember{
		{key: data.DueUnrated, has: fmt.Sprintf(`SELECT person_id FROM assessment WHERE year = %d AND (rating <> '' OR not_rated <> '')`, year)},
		{key: data.DueUntrained, has: fmt.Sprintf(`SELECT person_id FROM training WHERE year = %d AND registered_on <> ''`, year)},
		{key: data.DueIncomplete, holds: fmt.Sprintf(`%s < %d`, filledSQL, RequiredFacts)},
		{key: data.DueCardless, holds: `p.card_number = '' AND NOT EXISTS (SELECT 1 FROM card c WHERE c.person_id = p.id AND c.number <> ''
			AND (c.kind = '` + data.CardFirst + `' OR c.kind = '` + data.CardAgain + `' AND c.state = '` + data.CardHandedOut + `'))`},
	}
	if months := dueMonths(day); months > 0 {
		list = append(list, dueMember{key: data.DueUnpaid, holds: unpaidSQL(year, months)})
	}
	if _, set := rules.On(data.IntroductionsAYear, day); set {
		list = append(list, dueMember{key: data.DueIntroduction, has: fmt.Sprintf(`SELECT person_id FROM introduction
			WHERE introduced_on >= '%04d' AND introduced_on <= ?1 GROUP BY person_id HAVING count(*) >= ?11`, year)})
	}
	if _, set := rules.On(data.GraduationAge, day); set {
		// Of a birth or an end that is known in part the first day counts, which is also where it sorts.
		older := func(born, until string) string {
			return `p.birth <> '' AND p.birth <= ` + born + ` AND NOT EXISTS (SELECT 1 FROM standing s WHERE s.person_id = p.id
				AND s.kind = '` + data.StayingOn + `' AND s.from_date <= ?1 AND s.to_date >= ` + until + `)`
		}
		past := older("?6", "?1")
		list = append(list, dueMember{key: data.DuePastAge, holds: past}, dueMember{key: data.DueSoon, holds: older("?7", "?8") + ` AND NOT (` + past + `)`},
			dueMember{key: data.DueThisYear, holds: older("?9", "?10") + ` AND NOT (` + past + `)`})
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
	settled := make([]string, months)
	for i := range settled {
		first := fmt.Sprintf("'%04d-%02d-01'", year, i+1)
		settled[i] = fmt.Sprintf(`(f.m%02d > 0 OR m.from_date > %s OR p.joined_union > %s OR f.exempt <> '' AND instr(',' || f.exempt || ',', ',%d,') > 0)`, i+1, first, first, i+1)
	}
	last := fmt.Sprintf("'%04d-%02d-01'", year, months)
	return fmt.Sprintf(`m.from_date <= %s AND p.joined_union <= %s AND NOT EXISTS (SELECT 1 FROM fee f WHERE f.person_id = p.id AND f.year = %d AND %s)`,
		last, last, year, strings.Join(settled, " AND "))
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

// countDue counts whom each of the things is due of, those of which sets tell and those with conditions side by side.
func (f *File) countDue(ctx context.Context, q *memberQuery, members []dueMember) ([]int, error) {
	counts := make([]int, len(members))
	var sets, conditions error
	var both sync.WaitGroup
	both.Go(func() { sets = f.countWithout(ctx, q, members, counts) })
	both.Go(func() {
		var columns []string
		var places []any
		for i := range members {
			if members[i].has == "" {
				columns = append(columns, `count(CASE WHEN `+members[i].holds+` THEN 1 END)`)
				places = append(places, &counts[i])
			}
		}
		conditions = f.reader.QueryRowContext(ctx, q.sql(strings.Join(columns, ", "), ""), q.args...).Scan(places...)
	})
	both.Wait()
	return counts, errors.Join(sets, conditions)
}

// countWithout counts the members who are not among those that sets have. Looking each of them up would take SQLite several
// times as long.
func (f *File) countWithout(ctx context.Context, q *memberQuery, members []dueMember, counts []int) error {
	narrow := *q
	narrow.from = `membership m CROSS JOIN person p INDEXED BY person_count ON p.id = m.person_id` // never touches the wide rows
	all, err := f.joined(ctx, narrow.sql(`p.id AS person_id`, ""), q.args)
	if err != nil {
		return err
	}
	for i := range members {
		if members[i].has == "" {
			continue
		}
		some, err := f.joined(ctx, members[i].has, q.args)
		if err != nil {
			return err
		}
		has := make(map[string]bool, len(some))
		for _, id := range some {
			has[id] = true
		}
		for _, id := range all {
			if !has[id] {
				counts[i]++
			}
		}
	}
	return nil
}

// joined are the people of a query, read as one text: row by row they would take the driver several times as long.
func (f *File) joined(ctx context.Context, query string, args []any) ([]string, error) {
	var text sql.NullString
	err := f.reader.QueryRowContext(ctx, `SELECT group_concat(person_id, char(10)) FROM (`+query+`)`, args...).Scan(&text)
	if err != nil || text.String == "" {
		return nil, err
	}
	return strings.Split(text.String, "\n"), nil
}

// duePeople are whom something is due of, by name.
func (f *File) duePeople(ctx context.Context, q *memberQuery, due dueMember) ([]data.ID, error) {
	var people []data.ID
	q.where = append(q.where, due.condition())
	err := each(ctx, f.reader, func(rows *sql.Rows) error {
		var id data.ID
		err := rows.Scan(&id)
		people = append(people, id)
		return err
	}, q.sql(`p.id`, ` ORDER BY p.name_order`), q.args...)
	return people, err
}
