package store

import (
	"context"
	"database/sql"
	"errors"

	"bachudong/data"
)

// Stay is a membership with the name its unit bore when it began.
type Stay struct {
	data.Membership
	UnitName string
}

// PersonPage is everything kept about one person.
type PersonPage struct {
	Person      data.Person
	Relatives   []data.Relative
	Photo       []byte // JPEG or PNG; nil when there is none
	Memberships []Stay // oldest first
	Assessments []data.Assessment
}

// Person reads everything kept about one person.
func (f *File) Person(ctx context.Context, id data.ID) (PersonPage, error) {
	page, err := f.readPage(ctx, id)
	return page, f.explain("read a person", err)
}

func (f *File) readPage(ctx context.Context, id data.ID) (page PersonPage, err error) {
	if page.Person, err = findPerson(ctx, f.reader, id); err != nil {
		return page, err
	}
	if page.Relatives, err = relativesOf(ctx, f.reader, id); err != nil {
		return page, err
	}
	if page.Memberships, err = staysOf(ctx, f.reader, id); err != nil {
		return page, err
	}
	if page.Assessments, err = readAssessments(ctx, f.reader, `person_id = ?`, id); err != nil {
		return page, err
	}
	err = f.reader.QueryRowContext(ctx, `SELECT data FROM photo WHERE person_id = ?`, id).Scan(&page.Photo)
	if errors.Is(err, sql.ErrNoRows) {
		err = nil
	}
	return page, err
}

// staysOf lists the stays of a person, oldest first.
func staysOf(ctx context.Context, q querier, person data.ID) ([]Stay, error) {
	var stays []Stay
	err := each(ctx, q, func(rows *sql.Rows) error {
		var s Stay
		err := rows.Scan(&s.ID, &s.PersonID, &s.UnitID, &s.From, &s.Began, &s.To, &s.Ended, &s.Counts, &s.Position, &s.Note, &s.UnitName)
		stays = append(stays, s)
		return err
	}, `SELECT m.id, m.person_id, m.unit_id, m.from_date, m.began, m.to_date, m.ended, m.counts, m.position, m.note,
			coalesce((SELECT v.name FROM unit_version v WHERE v.unit_id = m.unit_id
				ORDER BY v.from_date <= m.from_date DESC, CASE WHEN v.from_date <= m.from_date THEN v.from_date END DESC, v.from_date LIMIT 1), '')
		FROM membership m WHERE m.person_id = ? ORDER BY m.from_date, m.to_date = '', m.to_date, m.id`, person)
	return stays, err
}

func relativesOf(ctx context.Context, q querier, person data.ID) ([]data.Relative, error) {
	var list []data.Relative
	err := each(ctx, q, func(rows *sql.Rows) error {
		var r data.Relative
		err := rows.Scan(&r.ID, &r.PersonID, &r.Relation, &r.FullName, &r.Birth, &r.Occupation, &r.Workplace, &r.Residence)
		list = append(list, r)
		return err
	}, `SELECT id, person_id, relation, full_name, birth, occupation, workplace, residence FROM relative WHERE person_id = ? ORDER BY id`, person)
	return list, err
}
