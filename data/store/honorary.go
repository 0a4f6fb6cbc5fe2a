package store

import (
	"context"
	"database/sql"

	"bachudong/data"
	"bachudong/data/process"
	"bachudong/data/vntext"
)

// HonoraryMember is a line of the list of honorary members.
type HonoraryMember struct {
	data.Honorary
	Person   data.Person
	UnitName string
}

// HonoraryMembers lists the honorary members of a unit and everything below it on a day by name; none of them is counted.
// unit "" is our own.
func (f *File) HonoraryMembers(ctx context.Context, unit data.ID, asOf vntext.Date) ([]HonoraryMember, error) {
	list, err := f.honoraryMembers(ctx, unit, f.asOf(asOf))
	return list, f.explain("list honorary members", err)
}

func (f *File) honoraryMembers(ctx context.Context, unit data.ID, day vntext.Date) ([]HonoraryMember, error) {
	_, on, err := f.unitsOn(ctx, day)
	if err != nil {
		return nil, err
	}
	units := on.ours
	if unit != "" && unit != f.ours {
		if units, err = idList(on.tree.subtree(unit)); err != nil {
			return nil, err
		}
	}
	records, err := readRecords(ctx, f.reader, &data.Honoraries,
		`r.from_date <= ?1 AND (r.to_date = '' OR r.to_date > ?1) AND r.unit_id IN (SELECT value FROM json_each(?2))`, day, units)
	if err != nil {
		return nil, err
	}
	list := make([]HonoraryMember, 0, len(records))
	ofPerson := map[data.ID]*data.Honorary{}
	ids := make([]data.ID, len(records))
	for i := range records {
		ids[i], ofPerson[records[i].PersonID] = records[i].PersonID, &records[i]
	}
	people, err := idList(ids)
	if err != nil {
		return nil, err
	}
	var p data.Person
	err = each(ctx, f.reader, func(rows *sql.Rows) error {
		err := rows.Scan(personTargets(&p)...)
		r := ofPerson[p.ID]
		list = append(list, HonoraryMember{*r, p, on.names[r.UnitID]})
		return err
	}, `SELECT `+selectPerson+` FROM person p WHERE p.id IN (SELECT value FROM json_each(?)) ORDER BY p.name_order`, people)
	return list, err
}

// HonoraryCase is what an honorary membership is judged by. p is who it is for when the record names nobody of the register.
func (f *File) HonoraryCase(ctx context.Context, p data.Person, r data.Honorary) (process.HonoraryCase, error) {
	c := process.HonoraryCase{Record: r, Person: p}
	err := f.fillHonorary(ctx, f.reader, &c)
	return c, f.explain("read what an honorary membership is judged by", err)
}

func (f *File) fillHonorary(ctx context.Context, q querier, c *process.HonoraryCase) (err error) {
	c.Today = f.Today()
	id := c.Record.PersonID
	if id == "" {
		return nil
	}
	if c.Person, err = findPerson(ctx, q, id); err != nil {
		return err
	}
	if c.Stays, err = membershipsOf(ctx, q, id); err != nil {
		return err
	}
	c.Earlier, err = readRecords(ctx, q, &data.Honoraries, `r.person_id = ? AND r.id <> ?`, id, c.Record.ID)
	return err
}

// Honour records an honorary membership as one change; p joins the register when the record names nobody of it.
func (f *File) Honour(ctx context.Context, p data.Person, r data.Honorary) error {
	_, err := f.change(ctx, KindEdit, "", func(t *tx) error {
		c := process.HonoraryCase{Record: r, Person: p}
		if err := f.fillHonorary(ctx, t, &c); err != nil {
			return err
		}
		if err := refuse(c.Findings()); err != nil {
			return err
		}
		if c.Record.PersonID == "" {
			c.Person.ID = data.NewID()
			c.Record.PersonID = c.Person.ID
			if err := t.addPeople([]*data.Person{&c.Person}, noTick); err != nil {
				return err
			}
		}
		t.title = "Đoàn viên danh dự: " + c.Person.FullName
		return writeRecord(t, &data.Honoraries, &c.Record)
	})
	return err
}
