package store

import (
	"context"
	"database/sql"

	"bachudong/data"
)

// PersonSeat is a position of a person in a committee, with what committee of which unit it is.
type PersonSeat struct {
	data.Seat
	Body, Term string
	UnitID     data.ID
	UnitName   string // as the unit was called when the seat was taken
	Decision   data.Document
}

// SeatsOf lists the positions of a person in committees, oldest first. A seat without an end of its own lasts as long as the
// term.
func (f *File) SeatsOf(ctx context.Context, person data.ID) ([]PersonSeat, error) {
	var list []PersonSeat
	err := each(ctx, f.reader, func(rows *sql.Rows) error {
		var s PersonSeat
		err := rows.Scan(&s.ID, &s.PersonID, &s.FullName, &s.Position, &s.From, &s.To, &s.Appointed, &s.Body, &s.Term, &s.UnitID,
			&s.Decision.Number, &s.Decision.Date, &s.Decision.Issuer, &s.Decision.Summary, &s.UnitName)
		list = append(list, s)
		return err
	}, `SELECT s.id, s.person_id, s.full_name, s.position, coalesce(nullif(s.from_date, ''), c.from_date) day,
			coalesce(nullif(s.to_date, ''), c.to_date), s.appointed, c.body, c.term, c.unit_id,
			c.decision_number, c.decision_date, c.decision_issuer, c.decision_summary,
			coalesce((SELECT v.name FROM unit_version v WHERE v.unit_id = c.unit_id ORDER BY v.from_date <= c.from_date DESC,
				CASE WHEN v.from_date <= c.from_date THEN v.from_date END DESC, v.from_date LIMIT 1), '')
		FROM committee_seat s JOIN committee c ON c.id = s.committee_id WHERE s.person_id = ? ORDER BY day, s.id`, person)
	return list, f.explain("list the seats of a person", err)
}
