package store

import (
	"context"
	"database/sql"
	"slices"

	"bachudong/data"
	"bachudong/data/process"
	"bachudong/data/vntext"
)

// FeeRow is somebody who pays fees in one branch for some months of a year. Who moved has a row in each; the rows of one
// person share what was paid.
type FeeRow struct {
	ID       data.ID
	FullName string
	Birth    vntext.Date
	UnitID   data.ID
	UnitName string
	Left     string // "Chuyển đi 15/06/2022" of who left in the course of the year
	Months   [12]FeeMonth
	Fee      *data.Fee
}

// FeeMonth says whether the fee of a month is paid in the branch: it may be, and it is asked for.
type FeeMonth struct{ Here, Due bool }

// FeeSheet lists who pays fees in a unit and everything below it in a year, by name, whoever left included. The fee of a
// month is paid where one is a member on its first day; who becomes a member in the course of a month may pay it already.
func (f *File) FeeSheet(ctx context.Context, unit data.ID, year int) ([]FeeRow, error) {
	first, last := dayOf(year, 1), vntext.Date(process.MonthOf(year, 11))+"-31"
	within, err := f.extent(ctx, unit, first, last)
	if err != nil {
		return nil, f.explain("read the units", err)
	}
	units, err := idList(within.ever())
	if err != nil {
		return nil, err
	}
	payers, err := feePayers(ctx, f.reader, units, first, last)
	if err != nil {
		return nil, f.explain("read who pays fees", err)
	}
	people := make([]data.ID, len(payers))
	for i := range payers {
		people[i] = payers[i].row.ID
	}
	stays, err := countedStays(ctx, f.reader, people)
	if err != nil {
		return nil, f.explain("read the stays", err)
	}
	paid, err := feesIn(ctx, f.reader, year, people)
	if err != nil {
		return nil, f.explain("read fees", err)
	}
	_, on, err := f.unitsOn(ctx, last)
	if err != nil {
		return nil, f.explain("read the units", err)
	}
	var rows []FeeRow
	for _, p := range payers {
		fee := paid[p.row.ID]
		fee.PersonID, fee.Year = p.row.ID, year
		p.row.Fee = &fee
		rows = append(rows, p.rows(stays[p.row.ID], within, on.names)...)
	}
	return rows, nil
}

// feesIn are the fees of people in a year.
func feesIn(ctx context.Context, q querier, year int, people []data.ID) (map[data.ID]data.Fee, error) {
	asked, err := idList(people)
	if err != nil {
		return nil, err
	}
	list, err := readFees(ctx, q, `year = ? AND person_id IN (SELECT value FROM json_each(?))`, year, asked)
	fees := make(map[data.ID]data.Fee, len(list))
	for _, fee := range list {
		fees[fee.PersonID] = fee
	}
	return fees, err
}

// feePayer is a row to be filled in for each branch, with the day on which the person became a member.
type feePayer struct {
	row    FeeRow
	joined vntext.Date
}

// feePayers reads by name who has a stay that counts in those units at some time.
func feePayers(ctx context.Context, q querier, units string, first, last vntext.Date) ([]feePayer, error) {
	var payers []feePayer
	err := each(ctx, q, func(r *sql.Rows) error {
		var p feePayer
		err := r.Scan((*string)(&p.row.ID), &p.row.FullName, (*string)(&p.row.Birth), (*string)(&p.joined))
		payers = append(payers, p)
		return err
	}, `SELECT p.id, p.full_name, p.birth, p.joined_union FROM person p WHERE p.joined_union <= ?3 AND p.id IN (SELECT m.person_id FROM membership m
			WHERE m.counts = 1 AND m.unit_id IN (SELECT value FROM json_each(?1)) AND m.from_date <= ?3 AND (m.to_date = '' OR m.to_date > ?2))
		ORDER BY p.name_order`, units, first, last)
	return payers, err
}

// rows works out where the fee of each month is paid: one row for each branch, in the order of time.
func (p *feePayer) rows(stays []data.Membership, within extent, names map[data.ID]string) []FeeRow {
	var rows []FeeRow
	for i := range 12 {
		start := dayOf(p.row.Fee.Year, i+1)
		m := payingStay(stays, p.joined, start)
		if m == nil || !within.on(m.UnitID, max(start, m.From, p.joined)) {
			continue
		}
		at := slices.IndexFunc(rows, func(r FeeRow) bool { return r.UnitID == m.UnitID })
		if at < 0 {
			row := p.row
			row.UnitID, row.UnitName = m.UnitID, names[m.UnitID]
			at, rows = len(rows), append(rows, row)
		}
		rows[at].Months[i] = FeeMonth{Here: true, Due: m.From <= start && p.joined <= start}
		rows[at].Left = ""
		if m.To != "" && m.To.Year() == p.row.Fee.Year {
			rows[at].Left = m.Ended + " " + m.To.Display()
		}
	}
	return rows
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
