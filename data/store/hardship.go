package store

import (
	"context"
	"fmt"

	"bachudong/data"
	"bachudong/data/process"
)

// HardshipCase is what the situation of a person is judged by.
func (f *File) HardshipCase(ctx context.Context, record data.Hardship) (process.HardshipCase, error) {
	c := process.HardshipCase{Record: record}
	err := f.fillHardship(ctx, f.reader, &c)
	return c, f.explain("read hardships", err)
}

func (f *File) fillHardship(ctx context.Context, q querier, c *process.HardshipCase) (err error) {
	r := &c.Record
	if r.UnitID == "" {
		if r.UnitID, err = homeOf(ctx, q, r.PersonID, f.Today()); err != nil {
			return err
		}
	}
	c.Earlier, err = readRecords(ctx, q, &data.Hardships, `r.person_id = ? AND r.id <> ?`, r.PersonID, r.ID)
	return err
}

// SaveHardship puts somebody on the list of those who need help, member or not.
func (f *File) SaveHardship(ctx context.Context, record data.Hardship) error {
	_, err := f.change(ctx, KindEdit, "", func(t *tx) error {
		p, err := findPerson(ctx, t, record.PersonID)
		if err != nil {
			return err
		}
		c := process.HardshipCase{Record: record}
		if err := f.fillHardship(ctx, t, &c); err != nil {
			return err
		}
		if err := refuse(c.Findings()); err != nil {
			return err
		}
		t.title = data.Hardships.Label + ": " + p.FullName
		return writeRecord(t, &data.Hardships, &c.Record)
	})
	return err
}

// GiveHelp records the same help given to each of these people, members or not, as one change.
func (f *File) GiveHelp(ctx context.Context, help data.Help, people []data.ID) error {
	_, err := f.change(ctx, KindEdit, "", func(t *tx) error {
		c := process.HelpCase{Record: help, People: people, Today: f.Today()}
		if err := refuse(c.Findings()); err != nil {
			return err
		}
		t.title = fmt.Sprintf("Giúp đỡ %d người", len(people))
		for _, id := range people {
			p, err := findPerson(ctx, t.steady, id)
			if err != nil {
				return err
			}
			if len(people) == 1 {
				t.title = "Giúp đỡ " + p.FullName
			}
			one := help
			one.RecordHead = data.RecordHead{PersonID: id}
			if one.UnitID == "" {
				day := help.GivenOn
				if day == "" {
					day = f.Today()
				}
				if one.UnitID, err = homeOf(ctx, t.steady, id, day); err != nil {
					return err
				}
			}
			if err := writeRecord(t, &data.Helps, &one); err != nil {
				return err
			}
		}
		return nil
	})
	return err
}
