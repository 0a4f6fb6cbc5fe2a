package store

import (
	"context"
	"database/sql"
	"fmt"

	"bachudong/data"
	"bachudong/data/vntext"
)

// ListRoll lists by name who counts in a unit with everything below it on a day. Its facts are position and rating, the
// latter of the year of the day.
func (f *File) ListRoll(ctx context.Context, unit data.ID, day vntext.Date) ([]data.Entry, error) {
	members, err := f.Members(ctx, MemberFilter{Unit: unit, AsOf: day})
	if err != nil {
		return nil, err
	}
	assessments, err := f.AssessmentsOf(ctx, day.Year())
	if err != nil {
		return nil, err
	}
	entries := make([]data.Entry, len(members))
	for i := range members {
		m := &members[i]
		entries[i] = data.Entry{Person: m.Person, UnitID: m.Membership.UnitID, UnitName: m.UnitName, Day: day, Facts: map[string]any{
			"position": m.Membership.Position, "rating": assessments[m.ID].Rating}}
	}
	return entries, nil
}

// ListGuests lists who takes part in a unit with everything below it on a day without counting there: members who live
// there, temporary ones. The facts are those of the transfer that brought them, as far as one is kept; home is the chi
// đoàn in which they count.
func (f *File) ListGuests(ctx context.Context, unit data.ID, day vntext.Date) ([]data.Entry, error) {
	_, at, err := f.unitsOn(ctx, day)
	if err != nil {
		return nil, f.explain("read the units", err)
	}
	units, err := idList(at.tree.subtree(unit))
	if err != nil {
		return nil, err
	}
	var stays []data.Membership
	var people []data.ID
	err = each(ctx, f.reader, func(rows *sql.Rows) error {
		var m data.Membership
		err := rows.Scan(&m.ID, &m.PersonID, &m.UnitID, &m.From, &m.Position)
		stays, people = append(stays, m), append(people, m.PersonID)
		return err
	}, `SELECT m.id, m.person_id, m.unit_id, m.from_date, m.position FROM membership m
		WHERE m.counts = 0 AND m.unit_id IN (SELECT value FROM json_each(?2)) AND `+stayInForce, day, units)
	if err != nil {
		return nil, f.explain("list guests", err)
	}
	told, err := recordsAbout(ctx, f, &data.Transfers, people, func(r *data.Transfer) bool {
		return r.Kind == data.TransferTemporary || r.Kind == data.TransferResidence
	})
	if err != nil {
		return nil, f.explain("read transfers", err)
	}
	l, err := f.listing(ctx, people)
	if err != nil {
		return nil, f.explain("list guests", err)
	}
	entries := make([]data.Entry, len(stays))
	for i, s := range stays {
		entries[i] = l.entry(s.PersonID, s.UnitID, s.From)
		if r := nearest(told[s.PersonID], s.ID, s.From); r != nil {
			entries[i].Facts = r.facts(l)
		}
		if home := l.stayOn(s.PersonID, day); home != nil && home.Counts {
			entries[i].Facts["home"] = l.unitName(home.UnitID, day)
		} else if place := placeOf(entries[i].Facts, true); place != "" {
			entries[i].Facts["home"] = place
		}
	}
	l.order(entries)
	return entries, nil
}

// ListFees is ListRoll with the fees of the year of the day: m01 to m12 in đồng or, where somebody is exempt, the word;
// total.
func (f *File) ListFees(ctx context.Context, unit data.ID, day vntext.Date) ([]data.Entry, error) {
	entries, err := f.ListRoll(ctx, unit, day)
	if err != nil {
		return nil, err
	}
	people := make([]data.ID, len(entries))
	for i := range entries {
		people[i] = entries[i].Person.ID
	}
	fees, err := feesIn(ctx, f.reader, day.Year(), people)
	if err != nil {
		return nil, f.explain("list fees", err)
	}
	for i := range entries {
		fee, kept := fees[entries[i].Person.ID]
		if !kept {
			continue
		}
		total := 0
		facts := entries[i].Facts
		for month, paid := range fee.Months {
			switch key := fmt.Sprintf("m%02d", month+1); {
			case paid != nil:
				facts[key] = *paid
				total += *paid
			case fee.Exempt[month]:
				facts[key] = "miễn"
			}
		}
		facts["payer"], facts["total"], facts["note"] = fee.Payer, total, fee.Note
	}
	return entries, nil
}

// ListTraining is ListRoll with the training programme of the year of the day: registered_on, the branch's points p1 to p5
// of its contents and their total, grade.
func (f *File) ListTraining(ctx context.Context, unit data.ID, day vntext.Date) ([]data.Entry, error) {
	entries, err := f.ListRoll(ctx, unit, day)
	if err != nil {
		return nil, err
	}
	at := make(map[data.ID]map[string]any, len(entries))
	for i := range entries {
		at[entries[i].Person.ID] = entries[i].Facts
	}
	err = each(ctx, f.reader, func(rows *sql.Rows) error {
		var person data.ID
		var registered, assessed vntext.Date
		var grade, note string
		var content int
		var points sql.NullInt64
		err := rows.Scan(&person, &registered, &assessed, &grade, &note, &content, &points)
		facts, listed := at[person]
		if !listed || err != nil {
			return err
		}
		facts["registered_on"], facts["assessed_on"], facts["grade"], facts["note"] = registered, assessed, grade, note
		if points.Valid {
			total, _ := facts["total"].(int)
			facts[fmt.Sprintf("p%d", content)], facts["total"] = int(points.Int64), total+int(points.Int64)
		}
		return nil
	}, `SELECT t.person_id, t.registered_on, t.assessed_on, t.grade, t.note, coalesce(i.content, 0), i.branch_points
		FROM training t LEFT JOIN training_item i ON i.training_id = t.id WHERE t.year = ?`, day.Year())
	return entries, f.explain("list the training programme", err)
}

// ListRemittances lists what the units below a unit, itself included, handed up of their fees in the time from the day first
// to the day last.
func (f *File) ListRemittances(ctx context.Context, unit data.ID, first, last vntext.Date) ([]data.Entry, error) {
	if err := checkPeriod(first, last); err != nil {
		return nil, err
	}
	within, err := f.extent(ctx, unit, eve(first), last)
	if err != nil {
		return nil, f.explain("read the units", err)
	}
	l, err := f.listing(ctx, nil)
	if err != nil {
		return nil, f.explain("read the units", err)
	}
	var entries []data.Entry
	err = each(ctx, f.reader, func(rows *sql.Rows) error {
		var r data.Remittance
		if err := rows.Scan(&r.UnitID, &r.FromMonth, &r.ToMonth, &r.Collected, &r.Kept, &r.Remitted, &r.PaidOn, &r.Receipt, &r.Note); err != nil {
			return err
		}
		day := firstKnown(r.PaidOn, vntext.Date(r.ToMonth))
		if !within.on(r.UnitID, day) {
			return nil
		}
		entry := l.entry("", r.UnitID, day)
		entry.Facts = map[string]any{"from_month": r.FromMonth, "to_month": r.ToMonth, "collected": r.Collected, "kept": r.Kept,
			"remitted": r.Remitted, "paid_on": r.PaidOn, "receipt": r.Receipt, "note": r.Note}
		entries = append(entries, entry)
		return nil
	}, `SELECT unit_id, from_month, to_month, collected, kept, remitted, paid_on, receipt, note FROM remittance
		WHERE CASE WHEN paid_on = '' THEN to_month ELSE paid_on END > ?1 AND CASE WHEN paid_on = '' THEN to_month ELSE paid_on END <= ?2
		ORDER BY CASE WHEN paid_on = '' THEN to_month ELSE paid_on END, from_month, id`, eve(first), last)
	return entries, f.explain("list remittances", err)
}
