package store

import (
	"context"
	"fmt"

	"bachudong/data"
	"bachudong/data/process"
)

// AwardCase is what a reward of these people is judged by.
func (f *File) AwardCase(ctx context.Context, people []data.ID) (process.AwardCase, error) {
	var c process.AwardCase
	for _, id := range people {
		c.People = append(c.People, process.Awarded{Person: id})
	}
	err := f.fillAward(ctx, f.reader, &c)
	return c, f.explain("read what a reward is judged by", err)
}

func (f *File) fillAward(ctx context.Context, q querier, c *process.AwardCase) error {
	for i := range c.People {
		one := &c.People[i]
		p, err := findPerson(ctx, q, one.Person)
		if err != nil {
			return err
		}
		one.Name = p.FullName
		if one.Before, err = readRecords(ctx, q, &data.Awards, `r.person_id = ?`, one.Person); err != nil {
			return err
		}
	}
	return nil
}

// Award records one decision that rewards these people, each with their own merits or those of the decision, as one change.
func (f *File) Award(ctx context.Context, c process.AwardCase) error {
	_, err := f.change(ctx, KindEdit, "", func(t *tx) error {
		if err := f.fillAward(ctx, t, &c); err != nil {
			return err
		}
		if err := refuse(c.Findings()); err != nil {
			return err
		}
		t.title = "Khen thưởng: " + c.Record.Form + fmt.Sprintf(" cho %d người", len(c.People))
		if len(c.People) == 1 {
			t.title = "Khen thưởng: " + c.Record.Form + " cho " + c.People[0].Name
		}
		for _, one := range c.People {
			if err := f.award(ctx, t, c.Record, one); err != nil {
				return err
			}
		}
		return nil
	})
	return err
}

func (f *File) award(ctx context.Context, t *tx, r data.Award, one process.Awarded) (err error) {
	r.RecordHead = data.RecordHead{PersonID: one.Person}
	r.Content = firstText(one.Merits, r.Content)
	if year := r.DecisionDate.Year(); r.Year == nil && year > 0 {
		r.Year = &year
	}
	if r.UnitID == "" {
		day := r.DecisionDate
		if day == "" {
			day = f.Today()
		}
		if r.UnitID, err = homeOf(ctx, t, one.Person, day); err != nil {
			return err
		}
	}
	return writeRecord(t, &data.Awards, &r)
}
