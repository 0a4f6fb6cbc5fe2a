package store

import (
	"context"
	"database/sql"

	"bachudong/data"
	"bachudong/data/process"
	"bachudong/data/vntext"
)

// DueGraduation lists the members of a unit and everything below it on a day who are, or until another day will be, older
// than a member may be and do not stay on, those who are due first before the others. unit "" is our own, until "" the day
// itself. Nothing is due where no age is set.
func (f *File) DueGraduation(ctx context.Context, asOf, until vntext.Date, unit data.ID) ([]process.Due, error) {
	asOf = f.asOf(asOf)
	if until < asOf {
		until = asOf
	}
	rules, err := readRules(ctx, f.reader)
	if err != nil {
		return nil, f.explain("read the rules", err)
	}
	staying, err := f.stayingOn(ctx, asOf)
	if err != nil {
		return nil, f.explain("read who stays on", err)
	}
	rows, err := f.MemberRows(ctx, MemberFilter{Unit: unit, AsOf: asOf}, 0)
	if err != nil {
		return nil, err
	}
	people := make([]process.Due, len(rows))
	for i := range rows {
		r := &rows[i]
		people[i] = process.Due{Person: r.ID, Name: r.FullName, Birth: r.Birth, Unit: r.UnitName, StaysTo: staying[r.ID]}
	}
	return process.DueGraduation(people, rules, asOf, until), nil
}

// stayingOn is until when each person stays on who does so on a day.
func (f *File) stayingOn(ctx context.Context, day vntext.Date) (map[data.ID]vntext.Date, error) {
	until := map[data.ID]vntext.Date{}
	err := each(ctx, f.reader, func(rows *sql.Rows) error {
		var id data.ID
		var to vntext.Date
		err := rows.Scan(&id, &to)
		until[id] = max(until[id], to)
		return err
	}, `SELECT person_id, to_date FROM standing WHERE kind = ? AND from_date <= ?`, data.StayingOn, day)
	return until, err
}
