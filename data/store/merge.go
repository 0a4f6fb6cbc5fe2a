package store

import (
	"context"
	"fmt"
	"maps"
	"slices"

	"bachudong/data"
)

// MergePreview says what Merge would do and writes nothing.
func (f *File) MergePreview(ctx context.Context, keep, other data.ID, preferOther []string) (data.Merge, error) {
	plan, err := f.planMerge(ctx, f.reader, keep, other, preferOther)
	if err != nil {
		return data.Merge{}, f.explain("look at a merge", err)
	}
	return plan.Merge, nil
}

// Merge joins the records of two people as one change: other goes and everything kept of them passes to keep. The facts of
// preferOther (keys of data.PersonFields) are taken from other where the two disagree. Undo splits them again at any later
// time: both are as before except for what was altered since.
func (f *File) Merge(ctx context.Context, keep, other data.ID, preferOther []string) (data.Merge, error) {
	var plan *mergePlan
	number, err := f.change(ctx, KindMerge, "", func(t *tx) (err error) {
		if plan, err = f.planMerge(ctx, t, keep, other, preferOther); err != nil {
			return err
		}
		t.title = fmt.Sprintf("Gộp %s vào %s", plan.Other.FullName, plan.Keep.FullName)
		return t.merge(ctx, plan)
	})
	if err != nil {
		return data.Merge{}, err
	}
	plan.Change = number
	return plan.Merge, nil
}

// mergePlan is a merge with the rows that it touches.
type mergePlan struct {
	data.Merge
	stays   []data.Membership // that change, as they will be
	moves   []move
	remarks []string // to add to the note of the kept person
}

// move is one row that names other in column.
type move struct {
	reference
	row   string
	clash string // row of keep in the same place; "" for none

	remark string // what the row says otherwise than the one it clashes with
}

func (f *File) planMerge(ctx context.Context, q querier, keep, other data.ID, preferOther []string) (*mergePlan, error) {
	if keep == other {
		return nil, data.Errorf(data.Invalid, "Hai hồ sơ được chọn là một. Hãy chọn hai người khác nhau để gộp.")
	}
	plan := &mergePlan{}
	var err error
	if plan.Keep, err = findPerson(ctx, q, keep); err != nil {
		return nil, err
	}
	if plan.Other, err = findPerson(ctx, q, other); err != nil {
		return nil, err
	}
	if plan.Facts, err = data.MergeFacts(&plan.Keep, &plan.Other, preferOther); err != nil {
		return nil, err
	}
	refs, err := references(ctx, q)
	if err != nil {
		return nil, err
	}
	for _, r := range refs {
		if r.parent != "person" || r.child == "not_same" {
			continue
		}
		moves, err := movesOf(ctx, q, r, keep, other)
		if err != nil {
			return nil, err
		}
		plan.moves = append(plan.moves, moves...)
	}
	if err := plan.planStays(ctx, q, f.Today()); err != nil {
		return nil, err
	}
	if err := plan.planYears(ctx, q); err != nil {
		return nil, err
	}
	return plan, plan.describe(ctx, q)
}

func (t *tx) merge(ctx context.Context, plan *mergePlan) error {
	if err := t.refitStays(plan.stays); err != nil {
		return err
	}
	for _, m := range plan.moves {
		if err := t.moveRow(ctx, m, plan.Keep.ID); err != nil {
			return err
		}
	}
	if _, err := t.updatePerson(ctx, plan.Keep.ID, plan.factsToWrite()); err != nil {
		return err
	}
	if err := t.mergeApart(ctx, plan.Keep.ID, plan.Other.ID); err != nil {
		return err
	}
	_, err := t.Exec(`DELETE FROM person WHERE id = ?`, plan.Other.ID)
	return err
}

// mergeApart hands what was decided about other on to keep: whom other is not, keep is not either.
func (t *tx) mergeApart(ctx context.Context, keep, other data.ID) error {
	strangers, err := texts(ctx, t, `SELECT CASE person_id WHEN ?1 THEN other_id ELSE person_id END FROM not_same WHERE ?1 IN (person_id, other_id)`, other)
	if err != nil {
		return err
	}
	if _, err := t.Exec(`DELETE FROM not_same WHERE ?1 IN (person_id, other_id)`, other); err != nil {
		return err
	}
	pairs := make(map[data.PairIDs]bool)
	for _, id := range strangers {
		if data.ID(id) != keep {
			pairs[data.PairIDs{A: keep, B: data.ID(id)}] = true
		}
	}
	return t.keepApart(ctx, slices.Collect(maps.Keys(pairs)))
}
