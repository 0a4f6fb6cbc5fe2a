package store

import (
	"context"
	"database/sql"
	"slices"

	"bachudong/data"
	"bachudong/data/process"
	"bachudong/data/vntext"
)

// FeeRow is somebody who pays fees in a unit for some month of a year, with what was paid.
type FeeRow struct {
	ID       data.ID
	FullName string
	Birth    vntext.Date
	UnitID   data.ID // of the last month
	Left     string  // "Chuyển đi 15/06/2022" of who belongs nowhere below the unit any more at the end
	Months   [12]FeeMonth
	Fee      data.Fee
}

// FeeMonth is a month of somebody: where the fee is paid, and whether it is asked for.
type FeeMonth struct {
	Unit data.ID // below the unit of the sheet; "" when the fee of the month is not paid there
	Due  bool
}

// FeeSheet lists who pays fees in a unit and everything below it in a year, by name, whoever left included. The fee of a
// month is paid where one is a member on its first day; who becomes a member in the course of a month may pay it already.
func (f *File) FeeSheet(ctx context.Context, unit data.ID, year int) ([]FeeRow, error) {
	first, last := dayOf(year, 1), vntext.Date(string(process.MonthOf(year, 11))+"-31")
	within, err := f.extent(ctx, unit, first, last)
	if err != nil {
		return nil, f.explain("read the units", err)
	}
	units, err := idList(within.ever())
	if err != nil {
		return nil, err
	}
	rows, joined, err := feePayers(ctx, f.reader, units, first, last)
	if err != nil {
		return nil, f.explain("read who pays fees", err)
	}
	people := make([]data.ID, len(rows))
	for i := range rows {
		people[i] = rows[i].ID
	}
	stays, err := countedStays(ctx, f.reader, people)
	if err != nil {
		return nil, f.explain("read the stays", err)
	}
	asked, err := idList(people)
	if err != nil {
		return nil, err
	}
	fees, err := readFees(ctx, f.reader, `year = ? AND person_id IN (SELECT value FROM json_each(?))`, year, asked)
	if err != nil {
		return nil, f.explain("read fees", err)
	}
	paid := make(map[data.ID]data.Fee, len(fees))
	for _, fee := range fees {
		paid[fee.PersonID] = fee
	}
	for i := range rows {
		r := &rows[i]
		r.Fee = paid[r.ID]
		r.Fee.PersonID, r.Fee.Year = r.ID, year
		r.place(stays[r.ID], joined[i], within)
	}
	return slices.DeleteFunc(rows, func(r FeeRow) bool { return r.UnitID == "" }), nil
}

// feePayers reads by name who has a stay that counts in those units at some time, with the day on which they joined.
func feePayers(ctx context.Context, q querier, units string, first, last vntext.Date) (rows []FeeRow, joined []vntext.Date, err error) {
	err = each(ctx, q, func(r *sql.Rows) error {
		var row FeeRow
		var day vntext.Date
		err := r.Scan((*string)(&row.ID), &row.FullName, (*string)(&row.Birth), (*string)(&day))
		rows, joined = append(rows, row), append(joined, day)
		return err
	}, `SELECT p.id, p.full_name, p.birth, p.joined_union FROM person p WHERE p.joined_union <= ?3 AND p.id IN (SELECT m.person_id FROM membership m
			WHERE m.counts = 1 AND m.unit_id IN (SELECT value FROM json_each(?1)) AND m.from_date <= ?3 AND (m.to_date = '' OR m.to_date > ?2))
		ORDER BY p.name_order`, units, first, last)
	return rows, joined, err
}

// place works out where the fee of each month is paid.
func (r *FeeRow) place(stays []data.Membership, joined vntext.Date, within extent) {
	for i := range r.Months {
		start := dayOf(r.Fee.Year, i+1)
		m := payingStay(stays, joined, start)
		if m == nil || !within.on(m.UnitID, max(start, m.From, joined)) {
			continue
		}
		due := m.From <= start && joined <= start
		r.Months[i] = FeeMonth{Unit: m.UnitID, Due: due}
		r.UnitID, r.Left = m.UnitID, ""
		if m.To != "" && m.To.Year() == r.Fee.Year {
			r.Left = m.Ended + " " + m.To.Display()
		}
	}
}

// payingStay is the stay whose branch gets the fee of the month that begins on start: the one in force then, else the first
// one that begins in the month; nil when there is none.
func payingStay(stays []data.Membership, joined, start vntext.Date) *data.Membership {
	month := start[:len("2022-03")]
	for i := range stays { // oldest first
		m := &stays[i]
		if inForce(m.From, m.To, start) && joined <= start {
			return m
		}
		if begins := max(m.From, joined); begins > start && begins[:min(len(begins), len(month))] == month && inForce(m.From, m.To, begins) {
			return m
		}
	}
	return nil
}

// FeeDebt is somebody who has not paid for some months of a year.
type FeeDebt struct {
	FeeRow
	Owed []int // months, counted from 0
}

// UnpaidFees lists by name who owes fees of the year until the month of a day, in a unit and everything below it.
func (f *File) UnpaidFees(ctx context.Context, unit data.ID, day vntext.Date) ([]FeeDebt, error) {
	day = f.asOf(day)
	rows, err := f.FeeSheet(ctx, unit, day.Year())
	var list []FeeDebt
	for i := range rows {
		if owed := rows[i].Owed(data.Month(day[:len("2022-03")])); len(owed) > 0 {
			list = append(list, FeeDebt{rows[i], owed})
		}
	}
	return list, err
}

// Owed are the months until a month, counted from 0, of which the fee is asked for and neither paid nor exempt.
func (r *FeeRow) Owed(until data.Month) []int {
	var months []int
	for i, m := range r.Months {
		paid := r.Fee.Months[i] != nil && *r.Fee.Months[i] > 0
		if m.Due && !paid && !r.Fee.Exempt[i] && process.MonthOf(r.Fee.Year, i) <= until {
			months = append(months, i)
		}
	}
	return months
}

// dayOf is the first day of a month, counted from 1.
func dayOf(year, month int) vntext.Date {
	return vntext.Date(process.MonthOf(year, month-1)) + "-01"
}
