package store

import (
	"context"
	"database/sql"

	"bachudong/data"
	"bachudong/data/process"
	"bachudong/data/vntext"
)

// YearRow is a member with what is kept of a year and how long they have been in the branch.
type YearRow struct {
	MemberRow
	data.YearRecord
	Time process.BranchTime
}

// YearSheet lists the members of a unit on a day by name with what is kept of a year of them.
func (f *File) YearSheet(ctx context.Context, unit data.ID, day vntext.Date, year int) ([]YearRow, error) {
	members, err := f.MemberRows(ctx, MemberFilter{Unit: unit, AsOf: day}, year)
	if err != nil {
		return nil, err
	}
	people := make([]data.ID, len(members))
	for i := range members {
		people[i] = members[i].ID
	}
	records, err := f.YearRecords(ctx, year, people)
	if err != nil {
		return nil, err
	}
	stays, err := countedStays(ctx, f.reader, people)
	if err != nil {
		return nil, f.explain("read the stays", err)
	}
	rows := make([]YearRow, len(members))
	for i, m := range members {
		rows[i] = YearRow{MemberRow: m, YearRecord: records[m.ID]}
		rows[i].Time, _ = process.TimeInBranch(stays[m.ID], m.Joined, f.asOf(day))
	}
	return rows, nil
}

// countedStays are the stays of people that count, by person; notes and positions are not read.
func countedStays(ctx context.Context, q querier, people []data.ID) (map[data.ID][]data.Membership, error) {
	asked, err := idList(people)
	if err != nil {
		return nil, err
	}
	stays := make(map[data.ID][]data.Membership, len(people))
	err = each(ctx, q, func(rows *sql.Rows) error {
		m := data.Membership{Counts: true}
		err := rows.Scan((*string)(&m.PersonID), (*string)(&m.UnitID), (*string)(&m.From), &m.Began, (*string)(&m.To), &m.Ended)
		stays[m.PersonID] = append(stays[m.PersonID], m)
		return err
	}, `SELECT person_id, unit_id, from_date, began, to_date, ended FROM membership
		WHERE counts = 1 AND person_id IN (SELECT value FROM json_each(?)) ORDER BY person_id, from_date`, asked)
	return stays, err
}
