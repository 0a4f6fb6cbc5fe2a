package store

import (
	"cmp"
	"context"
	"database/sql"
	"slices"

	"bachudong/data"
	"bachudong/data/likeness"
)

// DuplicateFilter says which pairs are asked for. The zero filter is every suspicious pair of the file.
type DuplicateFilter struct {
	Unit data.ID // at least one of the two is in it or below; "" is everybody
	Min  int     // the least score; what is not suspicious is never given
}

// Duplicates lists the pairs of people who may be one, the likeliest first, without those of which the officer said that
// they are two. progress may be nil.
func (f *File) Duplicates(ctx context.Context, filter DuplicateFilter, progress func(done, total int)) ([]data.DuplicatePair, error) {
	pairs, err := f.duplicates(ctx, filter, progress)
	return pairs, f.explain("look for duplicates", err)
}

// duplicateSearch is one walk through everybody.
type duplicateSearch struct {
	filter DuplicateFilter
	inside map[data.ID]bool // units asked for; nil is all
	people []likeness.Traits
	ids    []data.ID
	index  *likeness.Index
	near   []int32
	pairs  []foundPair
}

type foundPair struct {
	ids   data.PairIDs
	match likeness.Match
}

func (f *File) duplicates(ctx context.Context, filter DuplicateFilter, progress func(done, total int)) ([]data.DuplicatePair, error) {
	var total int
	if err := f.reader.QueryRowContext(ctx, `SELECT count(*) FROM person`).Scan(&total); err != nil {
		return nil, err
	}
	inside, err := f.unitsBelow(ctx, filter.Unit)
	if err != nil {
		return nil, err
	}
	s := &duplicateSearch{filter: filter, inside: inside, index: likeness.NewIndex(total)}
	err = f.EveryMember(ctx, "", func(m *data.Member) error {
		if n := len(s.people); n%256 == 0 {
			if ctx.Err() != nil {
				return ctx.Err()
			}
			if progress != nil {
				progress(n, total)
			}
		}
		s.add(m)
		return nil
	})
	if err != nil {
		return nil, err
	}
	slices.SortStableFunc(s.pairs, func(a, b foundPair) int { return cmp.Compare(b.match.Score, a.match.Score) })
	return f.readPairs(ctx, s.pairs)
}

// unitsBelow is the unit with all below it today; nil for no unit.
func (f *File) unitsBelow(ctx context.Context, unit data.ID) (map[data.ID]bool, error) {
	if unit == "" {
		return nil, nil
	}
	list, day, err := f.unitsOn(ctx, f.asOf(""))
	if err != nil {
		return nil, err
	}
	if _, err := list.find(string(unit), f.asOf("")); err != nil {
		return nil, err
	}
	inside := make(map[data.ID]bool)
	for _, id := range day.tree.subtree(unit) {
		inside[id] = true
	}
	return inside, nil
}

// add compares somebody with those who came before.
func (s *duplicateSearch) add(m *data.Member) {
	t := likeness.Of(&m.Person, m.Membership.UnitID)
	s.near = s.index.Near(&t, s.near[:0])
	for _, i := range s.near {
		other := &s.people[i]
		if s.inside != nil && !s.inside[t.Unit] && !s.inside[other.Unit] {
			continue
		}
		if match := likeness.Compare(other, &t); match.Score >= max(s.filter.Min, likeness.Suspicious) {
			s.pairs = append(s.pairs, foundPair{data.PairIDs{A: s.ids[i], B: m.ID}, match})
		}
	}
	i := int32(len(s.people))
	s.people, s.ids = append(s.people, t), append(s.ids, m.ID)
	s.index.Add(i, &t)
}

// readPairs reads all about the people of the pairs and leaves out those that were decided to be two.
func (f *File) readPairs(ctx context.Context, found []foundPair) ([]data.DuplicatePair, error) {
	people, err := f.membersByID(ctx, found)
	if err != nil {
		return nil, err
	}
	decided, err := f.decidedApart(ctx)
	if err != nil {
		return nil, err
	}
	pairs := make([]data.DuplicatePair, 0, len(found))
	for _, p := range found {
		a, b := people[p.ids.A], people[p.ids.B]
		first, second := a, b
		if p.ids.Ordered() != p.ids {
			first, second = b, a
		}
		if seen := decided[p.ids.Ordered()]; a == nil || b == nil || seen != "" && seen == likeness.Seen(&first.Person, &second.Person) {
			continue
		}
		pairs = append(pairs, data.DuplicatePair{A: *a, B: *b, Score: p.match.Score, Why: p.match.Why})
	}
	return pairs, nil
}

func (f *File) membersByID(ctx context.Context, found []foundPair) (map[data.ID]*data.Member, error) {
	if len(found) == 0 {
		return nil, nil
	}
	wanted := make(map[data.ID]bool)
	for _, p := range found {
		wanted[p.ids.A], wanted[p.ids.B] = true, true
	}
	ids := make([]data.ID, 0, len(wanted))
	for id := range wanted {
		ids = append(ids, id)
	}
	members, err := f.Members(ctx, MemberFilter{Status: AnyStatus, People: ids})
	people := make(map[data.ID]*data.Member, len(members))
	for i := range members {
		people[members[i].ID] = &members[i]
	}
	return people, err
}

// decidedApart is the fingerprint of every pair that the officer told apart, as it was then.
func (f *File) decidedApart(ctx context.Context) (map[data.PairIDs]string, error) {
	decided := make(map[data.PairIDs]string)
	err := each(ctx, f.reader, func(rows *sql.Rows) error {
		var pair data.PairIDs
		var seen string
		err := rows.Scan(&pair.A, &pair.B, &seen)
		decided[pair] = seen
		return err
	}, `SELECT person_id, other_id, seen FROM not_same`)
	return decided, err
}
