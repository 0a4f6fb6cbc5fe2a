package store

import (
	"fmt"
	"strings"

	"bachudong/data"
)

// The rule of what counts, in SQL: ?1 is the day, m the stay, p the person. ” sorts before every date, so an open
// beginning and an unknown day of joining hold.
const (
	stayInForce  = `m.from_date <= ?1 AND (m.to_date = '' OR m.to_date > ?1)`
	memberCounts = `m.counts = 1 AND ` + stayInForce + ` AND p.joined_union <= ?1`
)

// stayColumns lists what scanMember reads after the person; the status is worked out for day ?1.
const stayColumns = `coalesce(m.id, ''), coalesce(m.unit_id, ''), coalesce(m.from_date, ''), coalesce(m.began, ''), coalesce(m.to_date, ''),
	coalesce(m.ended, ''), coalesce(m.counts, 0), coalesce(m.position, ''), coalesce(m.note, ''), ` + statusSQL + ` AS status`

const statusSQL = `CASE WHEN m.id IS NULL OR m.from_date > ?1 OR p.joined_union > ?1 THEN '` + data.StatusNotAMember + `'
	WHEN m.to_date = '' OR m.to_date > ?1 THEN CASE WHEN p.id IN (` + postponedPeople + `) THEN '` + data.Postponed + `' ELSE '` + data.StatusActive + `' END
	ELSE m.ended END`

// postponedPeople are the people who are excused on day ?1; the last day is part of the time, a month all of its days.
const postponedPeople = `SELECT person_id FROM standing WHERE kind = '` + data.Postponed + `' AND from_date <= ?1 AND (to_date = '' OR to_date || '~' > ?1)`

// latestStay joins the stay that says most about a person on day ?1: the counted one in force, another one in force, the
// last one that ended. %UNITS% narrows it to a subtree.
const latestStay = ` LEFT JOIN membership m ON m.id = (SELECT s.id FROM membership s WHERE s.person_id = p.id %UNITS%
	ORDER BY ` + stayRank + ` LIMIT 1)`

// stayRank orders the stays s of a person: the one that says most on day ?1 comes first.
const stayRank = `s.from_date <= ?1 AND (s.to_date = '' OR s.to_date > ?1) DESC, s.from_date <= ?1 DESC, s.counts DESC, s.to_date DESC, s.from_date DESC, s.id`

// memberQuery is the FROM and WHERE of a list of members; arguments are ?1 day, ?2 units, ?3 search, ?4 status, ?5 people,
// after them whatever else was added.
type memberQuery struct {
	from   string
	where  []string
	args   []any
	ranked bool // rows come in the order of the list by name without sorting
	walks  bool // every person is looked at
}

// smallUnit is the number of stays up to which going through a unit's own members is quicker than walking the whole list
// by name and leaving out who is elsewhere.
const smallUnit = 2000

// buildQuery chooses the way through the tables. units is the subtree as JSON, stays how many stays it has.
func buildQuery(f *MemberFilter, day string, units string, stays int) (*memberQuery, error) {
	people, err := idList(f.People)
	if err != nil {
		return nil, err
	}
	words := findWords(f.Find)
	q := &memberQuery{args: []any{day, units, "", f.Status, people}}
	switch {
	case strings.TrimSpace(f.Find) != "" && len(words) == 0:
		q.where = append(q.where, "0") // only punctuation was typed: nobody bears that
	case f.active() && (stays <= smallUnit || len(f.People) > 0):
		q.from = `membership m CROSS JOIN person p ON p.id = m.person_id`
		for _, word := range words {
			q.args = append(q.args, " "+word)
			q.where = append(q.where, fmt.Sprintf(`instr(' ' || p.search, ?%d) > 0`, len(q.args)))
		}
	case len(words) > 0:
		q.from, q.ranked = `person_search s CROSS JOIN person p ON p.name_order = s.rowid`, true
		q.where, q.args[2] = append(q.where, `s.person_search MATCH ?3`), matchQuery(words)
	case f.active():
		q.from, q.ranked, q.walks = `person p INDEXED BY person_list`, true, true
	}
	if q.from == "" {
		q.from, q.walks = `person p`, f.everybody && len(f.People) == 0
	}
	q.addScope(f)
	return q, nil
}

// addScope adds the stay, the units and the status that f asks for.
func (q *memberQuery) addScope(f *MemberFilter) {
	const inUnits = `unit_id IN (SELECT value FROM json_each(?2))`
	if len(f.People) > 0 {
		q.where = append(q.where, `p.id IN (SELECT value FROM json_each(?5))`)
	}
	if f.active() {
		if !strings.Contains(q.from, "membership m") {
			q.from += ` CROSS JOIN membership m ON m.person_id = p.id`
		}
		if !f.allUnits {
			q.where = append(q.where, "m."+inUnits)
		}
		q.where = append(q.where, memberCounts)
		return
	}
	narrow := ""
	if !f.everybody {
		narrow = "AND s." + inUnits
		q.where = append(q.where, `p.id IN (SELECT person_id FROM membership WHERE `+inUnits+`)`)
	}
	q.from += strings.Replace(latestStay, "%UNITS%", narrow, 1)
	if f.Status != AnyStatus {
		q.where = append(q.where, statusSQL+` = ?4`)
	}
}

func (q *memberQuery) sql(columns, tail string) string {
	if len(q.where) == 0 {
		return `SELECT ` + columns + ` FROM ` + q.from + tail
	}
	return `SELECT ` + columns + ` FROM ` + q.from + ` WHERE ` + strings.Join(q.where, " AND ") + tail
}
