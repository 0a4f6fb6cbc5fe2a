package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"

	"bachudong/data"
	"bachudong/data/process"
)

// PartyPathCase is the way of a person into the Party as it stands: the one that goes on, else a new one.
func (f *File) PartyPathCase(ctx context.Context, person data.ID) (process.PartyPathCase, error) {
	c := process.PartyPathCase{Record: data.PartyPath{RecordHead: data.RecordHead{PersonID: person}}}
	paths, err := readRecords(ctx, f.reader, &data.PartyPaths, `r.person_id = ?`, person)
	if err == nil {
		for _, p := range paths {
			if process.Open(&p) {
				c.Record = p
			}
		}
		err = f.fillPath(ctx, f.reader, &c)
	}
	return c, f.explain("read the way into the Party", err)
}

func (f *File) fillPath(ctx context.Context, q querier, c *process.PartyPathCase) (err error) {
	r := &c.Record
	if c.Person, err = findPerson(ctx, q, r.PersonID); err != nil {
		return err
	}
	if r.UnitID == "" {
		day := r.VotedOn
		if day == "" {
			day = f.Today()
		}
		if r.UnitID, err = homeOf(ctx, q, r.PersonID, day); err != nil {
			return err
		}
	}
	paths, err := readRecords(ctx, q, &data.PartyPaths, `r.person_id = ? AND r.id <> ?`, r.PersonID, r.ID)
	if err != nil {
		return err
	}
	for _, p := range paths {
		c.Underway = c.Underway || process.Open(&p)
	}
	return ratePath(ctx, q, c)
}

// ratePath fills in how the person was rated, and the best that was to be had in each of those years.
func ratePath(ctx context.Context, q querier, c *process.PartyPathCase) error {
	err := each(ctx, q, func(rows *sql.Rows) error {
		var a data.Assessment
		err := rows.Scan(&a.Year, &a.Rating)
		c.Ratings = append(c.Ratings, a)
		return err
	}, `SELECT year, rating FROM assessment WHERE person_id = ? AND rating <> '' ORDER BY year`, c.Record.PersonID)
	if err != nil {
		return err
	}
	c.Best = map[int]string{}
	for _, a := range c.Ratings {
		if c.Best[a.Year], err = bestGrade(ctx, q, data.MemberScale, a.Year); err != nil {
			return err
		}
	}
	return nil
}

// bestGrade is the best grade of the scale of a subject in a year; "" where no scale is set.
func bestGrade(ctx context.Context, q querier, subject string, year int) (string, error) {
	var text string
	err := q.QueryRowContext(ctx, `SELECT grades FROM scale WHERE subject = ?1 AND from_year <= ?2 AND to_year >= ?2 ORDER BY from_year DESC LIMIT 1`, subject, year).Scan(&text)
	if errors.Is(err, sql.ErrNoRows) {
		return "", nil
	}
	if err != nil {
		return "", err
	}
	var grades []data.Grade
	if err := json.Unmarshal([]byte(text), &grades); err != nil || len(grades) == 0 {
		return "", err
	}
	return grades[0].Label, nil
}

// SavePartyPath records the steps of a way as far as they are taken, as one change; days of admission go into the person's
// own record too.
func (f *File) SavePartyPath(ctx context.Context, record data.PartyPath) error {
	_, err := f.change(ctx, KindEdit, "", func(t *tx) error {
		c := process.PartyPathCase{Record: record}
		if err := f.fillPath(ctx, t, &c); err != nil {
			return err
		}
		if err := refuse(c.Findings()); err != nil {
			return err
		}
		t.title = data.PartyPaths.Label + ": " + c.Person.FullName
		if err := writeRecord(t, &data.PartyPaths, &c.Record); err != nil {
			return err
		}
		facts := map[string]string{}
		if r := &c.Record; r.AdmittedOn != "" {
			facts["joined_party"] = string(r.AdmittedOn)
		}
		if r := &c.Record; r.OfficialOn != "" {
			facts["joined_party_officially"] = string(r.OfficialOn)
		}
		_, err := t.updatePerson(ctx, record.PersonID, facts)
		return err
	})
	return err
}
