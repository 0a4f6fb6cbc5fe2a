package store

import (
	"context"
	"database/sql"

	"bachudong/data"
)

// UnitPage is everything kept about one unit.
type UnitPage struct {
	Versions   []UnitVersion // newest first
	Committees []data.Committee
}

// UnitVersion is a unit in one span of time, with the name its superior had when the span began.
type UnitVersion struct {
	data.Unit
	ParentName string
}

// UnitPage reads the history and the committees of a unit.
func (f *File) UnitPage(ctx context.Context, id data.ID) (UnitPage, error) {
	var page UnitPage
	list, _, err := f.unitsOn(ctx, f.Today())
	if err != nil {
		return page, f.explain("read the units", err)
	}
	for i := len(list) - 1; i >= 0; i-- {
		if list[i].ID == id {
			page.Versions = append(page.Versions, UnitVersion{list[i], list.names(list[i].From)[list[i].Parent]})
		}
	}
	if len(page.Versions) == 0 {
		return page, data.Errorf(data.NotFound, "Không tìm thấy đơn vị này trong tệp. Hãy tải lại cây đơn vị.")
	}
	page.Committees, err = readCommittees(ctx, f.reader, `c.unit_id = ?`, id)
	return page, f.explain("read the committees", err)
}

// readCommittees reads the committees that where selects with their seats, the newest term first.
func readCommittees(ctx context.Context, q querier, where string, args ...any) ([]data.Committee, error) {
	var list []data.Committee
	at := map[data.ID]int{}
	err := each(ctx, q, func(rows *sql.Rows) error {
		var c data.Committee
		d := &c.Decision
		err := rows.Scan(&c.ID, &c.UnitID, &c.Body, &c.Term, &c.From, &c.To, &c.Provisional, &d.Number, &d.Date, &d.Issuer, &d.Summary)
		at[c.ID] = len(list)
		list = append(list, c)
		return err
	}, `SELECT c.id, c.unit_id, c.body, c.term, c.from_date, c.to_date, c.provisional, c.decision_number, c.decision_date, c.decision_issuer, c.decision_summary
		FROM committee c WHERE `+where+` ORDER BY c.from_date DESC, CASE c.body WHEN 'BCH' THEN 1 WHEN 'BTV' THEN 2 ELSE 3 END, c.id`, args...)
	if err != nil {
		return nil, err
	}
	err = each(ctx, q, func(rows *sql.Rows) error {
		var committee data.ID
		var s data.Seat
		if err := rows.Scan(&committee, &s.ID, &s.PersonID, &s.FullName, &s.Position, &s.From, &s.To, &s.Appointed); err != nil {
			return err
		}
		c := &list[at[committee]]
		c.Seats = append(c.Seats, s)
		return nil
	}, `SELECT c.id, s.id, coalesce(s.person_id, ''), s.full_name, s.position, s.from_date, s.to_date, s.appointed
		FROM committee_seat s JOIN committee c ON c.id = s.committee_id WHERE `+where+` ORDER BY s.place, s.id`, args...)
	return list, err
}
