package store

import (
	"context"
	"database/sql"
	"slices"

	"bachudong/data"
	"bachudong/data/vntext"
)

// people are those whom a reorganisation on a day can move: head counts of all units, and the stays of the units that a
// step empties or divides, read when it does. Branches that move as a whole take nobody's stay along.
type people struct {
	on     vntext.Date
	counts map[data.ID]int                   // counted members on the day, by the unit in which the steps left them
	stays  map[data.ID][]*settled            // likewise, of the units that were asked for
	read   func(data.ID) ([]*settled, error) // those kept in a unit
	known  map[data.ID]bool                  // units that were read
}

// settled is a stay, in force on the day or beginning later, with where it goes on.
type settled struct {
	data.Membership
	home  data.ID
	heads int // 1 when it counts on the day
}

func readPeopleOf(ctx context.Context, q querier, on vntext.Date) (people, error) {
	counts, err := countByUnit(ctx, q, on)
	return people{on: on, counts: counts, stays: map[data.ID][]*settled{}, known: map[data.ID]bool{}, read: func(unit data.ID) ([]*settled, error) {
		return readSettled(ctx, q, unit, on)
	}}, err
}

func readSettled(ctx context.Context, q querier, unit data.ID, on vntext.Date) ([]*settled, error) {
	var list []*settled
	err := each(ctx, q, func(rows *sql.Rows) error {
		s := &settled{home: unit}
		m := &s.Membership
		var joined vntext.Date
		err := rows.Scan(&m.ID, &m.PersonID, &m.UnitID, &m.From, &m.Began, &m.To, &m.Ended, &m.Counts, &m.Position, &m.Note, &joined)
		if m.Counts && inForce(m.From, m.To, on) && joined <= on {
			s.heads = 1
		}
		list = append(list, s)
		return err
	}, `SELECT m.id, m.person_id, m.unit_id, m.from_date, m.began, m.to_date, m.ended, m.counts, m.position, m.note, p.joined_union
		FROM membership m CROSS JOIN person p ON p.id = m.person_id WHERE m.unit_id = ? AND (m.to_date = '' OR m.to_date > ?) ORDER BY m.id`, unit, on)
	return list, err
}

// in are the stays in a unit as the steps left them.
func (p *people) in(unit data.ID) ([]*settled, error) {
	if !p.known[unit] {
		p.known[unit] = true
		kept, err := p.read(unit)
		if err != nil {
			return nil, err
		}
		p.stays[unit] = append(p.stays[unit], kept...)
	}
	return p.stays[unit], nil
}

// move lets the stays of a unit go on in another one; chosen nil is all of them, else those of the people it names.
func (p *people) move(from, to data.ID, chosen map[data.ID]bool) error {
	stays, err := p.in(from)
	if err != nil || from == to {
		return err
	}
	p.stays[from] = slices.DeleteFunc(stays, func(s *settled) bool {
		if chosen != nil && !chosen[s.PersonID] {
			return false
		}
		s.home = to
		p.stays[to] = append(p.stays[to], s)
		p.counts[from] -= s.heads
		p.counts[to] += s.heads
		return true
	})
	return nil
}

// moved are the stays that do not go on where they were, in a fixed order.
func (p *people) moved() []*settled {
	var list []*settled
	for _, stays := range p.stays {
		for _, s := range stays {
			if s.home != s.UnitID {
				list = append(list, s)
			}
		}
	}
	slices.SortFunc(list, func(a, b *settled) int { return compareIDs(a.ID, b.ID) })
	return list
}

func compareIDs(a, b data.ID) int {
	switch {
	case a < b:
		return -1
	case a > b:
		return 1
	}
	return 0
}

// writeStays ends the stays that were in force and lets new ones go on in the new unit; a stay that begins later, or on
// the very day, is simply one in the new unit.
func (t *tx) writeStays(ctx context.Context, moved []*settled, on vntext.Date) error {
	end, err := t.Prepare(`UPDATE membership SET to_date = ?, ended = ? WHERE id = ?`)
	if err != nil {
		return err
	}
	defer end.Close()
	place, err := t.Prepare(`UPDATE membership SET unit_id = ? WHERE id = ?`)
	if err != nil {
		return err
	}
	defer place.Close()
	var next []*data.Membership
	for _, s := range moved {
		if s.From >= on {
			_, err = place.Exec(s.home, s.ID)
		} else {
			_, err = end.Exec(on, data.EndedMerger, s.ID)
			m := s.Membership
			m.ID, m.UnitID, m.From, m.Began = data.NewID(), s.home, on, data.BeganMerger
			next = append(next, &m)
		}
		if err != nil {
			return err
		}
	}
	return t.addStays(ctx, next, func() error { return ctx.Err() })
}

func evaluationsByUnit(ctx context.Context, q querier) (map[data.ID]int, error) {
	counts := map[data.ID]int{}
	err := each(ctx, q, func(rows *sql.Rows) error {
		var id data.ID
		var n int
		err := rows.Scan(&id, &n)
		counts[id] = n
		return err
	}, `SELECT unit_id, count(*) FROM evaluation GROUP BY unit_id`)
	return counts, err
}
