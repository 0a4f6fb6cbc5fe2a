package store

import (
	"context"
	"database/sql"

	"bachudong/data"
	"bachudong/data/vntext"
)

// EveryIdentity calls fn for everybody in the file with only what tells people apart: id, name, sex, birth, numbers and
// home town, in no order; fn must not keep the pointer. It takes a fraction of the time that reading everything takes.
func (f *File) EveryIdentity(ctx context.Context, fn func(*data.Person) error) error {
	var p data.Person
	err := each(ctx, f.reader, func(rows *sql.Rows) error {
		if err := rows.Scan(&p.ID, &p.FullName, &p.Gender, &p.Birth, &p.CitizenID, &p.MemberCode, &p.Phone, &p.CardNumber, &p.Hometown); err != nil {
			return err
		}
		return fn(&p)
	}, `SELECT id, full_name, gender, birth, citizen_id, member_code, phone, card_number, hometown FROM person`)
	return f.explain("read who is kept", err)
}

// MembersByID lists those people by name, members or not, each with the stay that places them on the day; "" is today.
// Whoever is not there any more is left out.
func (f *File) MembersByID(ctx context.Context, asOf vntext.Date, ids []data.ID) ([]data.Member, error) {
	if len(ids) == 0 {
		return nil, nil
	}
	return f.Members(ctx, MemberFilter{AsOf: asOf, Status: AnyStatus, People: ids})
}
