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
	people []likeness.Traits
	ids    []data.ID
	index  *likeness.Index
	near   []int32
	pairs  []data.PairIDs
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
	s := &duplicateSearch{index: likeness.NewIndex(total)}
	err = f.EveryIdentity(ctx, func(p *data.Person) error {
		if n := len(s.people); n%256 == 0 {
			if ctx.Err() != nil {
				return ctx.Err()
			}
			if progress != nil {
				progress(n, total)
			}
		}
		s.add(p)
		return nil
	})
	if err != nil {
		return nil, err
	}
	return f.readPairs(ctx, s.pairs, filter, inside)
}

// unitsBelow is the unit with all below it today; nil for no unit.
func (f *File) unitsBelow(ctx context.Context, unit data.ID) (map[data.ID]bool, error) {
	if unit == "" {
		return nil, nil
	}
	list, day, err := f.unitsOn(ctx, f.Today())
	if err != nil {
		return nil, err
	}
	if _, err := list.find(string(unit), f.Today()); err != nil {
		return nil, err
	}
	inside := make(map[data.ID]bool)
	for _, id := range day.tree.subtree(unit) {
		inside[id] = true
	}
	return inside, nil
}

// oneBranch is where everybody is taken to be as long as nobody's stays are read, so that no pair is missed.
const oneBranch = "?"

// add compares somebody with those who came before.
func (s *duplicateSearch) add(p *data.Person) {
	t := likeness.Of(p, oneBranch)
	s.near = s.index.Near(&t, s.near[:0])
	for _, i := range s.near {
		if likeness.Compare(&s.people[i], &t).Score > 0 {
			s.pairs = append(s.pairs, data.PairIDs{A: s.ids[i], B: p.ID})
		}
	}
	i := int32(len(s.people))
	s.people, s.ids = append(s.people, t), append(s.ids, p.ID)
	s.index.Add(i, &t)
}

// readPairs reads all about the people of the pairs and keeps what is asked for, without those that were decided to be two.
// inside are the units asked for; nil is all.
func (f *File) readPairs(ctx context.Context, found []data.PairIDs, filter DuplicateFilter, inside map[data.ID]bool) ([]data.DuplicatePair, error) {
	members, err := f.MembersByID(ctx, "", peopleOf(found))
	if err != nil {
		return nil, err
	}
	decided, err := f.decidedApart(ctx)
	if err != nil {
		return nil, err
	}
	place := make(map[data.ID]int, len(members)) // by name
	for i := range members {
		place[members[i].ID] = i
	}
	pairs := make([]data.DuplicatePair, 0, len(found))
	for _, ids := range found {
		i, here := place[ids.Ordered().A]
		j, there := place[ids.Ordered().B]
		if !here || !there {
			continue // went meanwhile
		}
		a, b := &members[i], &members[j]
		if inside != nil && !inside[a.Membership.UnitID] && !inside[b.Membership.UnitID] {
			continue
		}
		if seen := decided[ids.Ordered()]; seen != "" && seen == likeness.Seen(&a.Person, &b.Person) {
			continue
		}
		x, y := likeness.Of(&a.Person, a.Membership.UnitID), likeness.Of(&b.Person, b.Membership.UnitID)
		if match := likeness.Compare(&x, &y); match.Score >= max(filter.Min, likeness.Suspicious) {
			pairs = append(pairs, data.DuplicatePair{A: *a, B: *b, Score: match.Score, Why: match.Why})
		}
	}
	slices.SortStableFunc(pairs, func(x, y data.DuplicatePair) int {
		return cmp.Or(cmp.Compare(y.Score, x.Score), cmp.Compare(place[x.A.ID], place[y.A.ID]))
	})
	return pairs, nil
}

// peopleOf lists the people of pairs, each once.
func peopleOf(pairs []data.PairIDs) []data.ID {
	ids := make([]data.ID, 0, 2*len(pairs))
	for _, p := range pairs {
		ids = append(ids, p.A, p.B)
	}
	slices.Sort(ids)
	return slices.Compact(ids)
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
