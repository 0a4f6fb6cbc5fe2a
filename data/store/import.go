package store

import (
	"context"
	"slices"

	"bachudong/data"
)

// ImportResult names what an import wrote, for undoing it. Change is 0 when there was nothing to write.
type ImportResult struct {
	Batch  data.ID
	Change int64
}

// Import writes one decided import as one change: all of it or, when ctx ends or the program stops, nothing. progress may
// be nil.
func (f *File) Import(ctx context.Context, in data.RegisterChange, progress func(done, total int)) (ImportResult, error) {
	result := ImportResult{Batch: in.Batch}
	if result.Batch == "" {
		result.Batch = data.NewID()
	}
	if progress == nil {
		progress = func(int, int) {}
	}
	total := in.Size() + len(in.People) // people are written in two goes
	done := 0
	tick := func() error {
		done++
		if done%256 == 0 || done == total {
			progress(done, total)
			return ctx.Err()
		}
		return nil
	}
	number, err := f.change(ctx, KindImport, in.Title, func(t *tx) error {
		t.batch = result.Batch
		return t.register(ctx, in, tick)
	})
	if err != nil {
		return ImportResult{}, err
	}
	result.Change = number
	return result, nil
}

// register writes the parts of an import, each after what it refers to.
func (t *tx) register(ctx context.Context, in data.RegisterChange, tick func() error) error {
	units := make([]*data.Unit, len(in.Units))
	for i, u := range in.Units {
		if u.Parent == "" {
			u.Parent = t.file.ours
		}
		units[i] = &u
	}
	if err := t.addUnits(ctx, units); err != nil {
		return err
	}
	for range units {
		if err := tick(); err != nil {
			return err
		}
	}
	people := make([]*data.Person, len(in.People))
	stays := make([]*data.Membership, len(in.People))
	for i := range in.People {
		people[i], stays[i] = &in.People[i].Person, &in.People[i].Membership
		stays[i].PersonID = people[i].ID
	}
	if err := t.addPeople(people, tick); err != nil {
		return err
	}
	if err := t.addStays(ctx, stays, tick); err != nil {
		return err
	}
	if err := t.applyUpdates(ctx, in.Updates, tick); err != nil {
		return err
	}
	if err := t.keepRaw(in.Raw, tick); err != nil {
		return err
	}
	if err := t.rate(in.Ratings, tick); err != nil {
		return err
	}
	if err := t.tell(&in, tick); err != nil {
		return err
	}
	return t.keepApart(ctx, in.Apart)
}

func (t *tx) applyUpdates(ctx context.Context, updates []data.FactUpdate, tick func() error) error {
	var own []data.CustomField
	if slices.ContainsFunc(updates, func(u data.FactUpdate) bool { return len(u.Own) > 0 }) {
		var err error
		if own, err = readCustomFields(ctx, t); err != nil {
			return err
		}
	}
	write := func() error {
		for _, update := range updates {
			if err := t.applyUpdate(ctx, update); err != nil {
				return err
			}
			if err := t.writeCustomValues(update.PersonID, own, update.Own); err != nil {
				return err
			}
			if err := tick(); err != nil {
				return err
			}
		}
		return nil
	}
	var searched []data.ID
	for i := range updates {
		if isSearched(updates[i].Facts) {
			searched = append(searched, updates[i].PersonID)
		}
	}
	return t.inBulkOf(searched, write)
}

func (t *tx) applyUpdate(ctx context.Context, u data.FactUpdate) error {
	if _, err := t.updatePerson(ctx, u.PersonID, u.Facts); err != nil {
		return err
	}
	if u.Position == nil {
		return nil
	}
	_, err := t.steady.Exec(`UPDATE membership SET position = ? WHERE id = ? AND person_id = ?`, *u.Position, u.MembershipID, u.PersonID)
	return err
}

// addStays writes new stays of people who are there; a unit that is not, or that ended before the stay does, is refused.
func (t *tx) addStays(ctx context.Context, stays []*data.Membership, tick func() error) error {
	ends, err := unitEnds(ctx, t)
	if err != nil {
		return err
	}
	for _, m := range stays {
		if err := checkStay(m); err != nil {
			return err
		}
		if err := ends.check(m); err != nil {
			return err
		}
	}
	columns := []string{"id", "person_id", "unit_id", "from_date", "began", "to_date", "ended", "counts", "position", "note"}
	return t.insertRows("membership", columns, len(stays), func(i int, values []any) {
		m := stays[i]
		copy(values, []any{m.ID, m.PersonID, m.UnitID, m.From, m.Began, m.To, m.Ended, m.Counts, m.Position, m.Note})
	}, tick)
}
