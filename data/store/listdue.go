package store

import (
	"context"
	"slices"
	"strconv"
	"strings"

	"bachudong/data"
	"bachudong/data/process"
	"bachudong/data/vntext"
)

// Facts of what is due: what a record lacks, which months are not paid, on which day somebody is due, what is said of a unit
// and where it is written.
const (
	Lacking    = "lacking"
	OpenMonths = "open_months"
	DueOn      = "due_on"
	Said       = "said"
	Source     = "source"
)

// ListDue lists what is due in a unit with everything below it on a day, as many entries as Dues counts: members, moves
// that nobody has received, or units.
func (f *File) ListDue(ctx context.Context, due string, unit data.ID, asOf vntext.Date) ([]data.Entry, error) {
	day := f.asOf(asOf)
	rules, err := f.Rules(ctx)
	if err != nil {
		return nil, err
	}
	switch due {
	case data.DueReception, data.DueLate:
		moves, err := f.PendingTransfers(ctx, unit, day)
		return dueMoves(due, moves), err
	case data.DuePastAge, data.DueSoon, data.DueThisYear:
		return f.dueByAge(ctx, due, unit, day)
	case data.DueSmallUnit, data.DueProvisional:
		warnings, err := f.UnitWarnings(ctx, unit, day)
		return dueUnits(due, warnings, day), err
	}
	known := dueMembers(rules, day)
	i := slices.IndexFunc(known, func(d dueMember) bool { return d.key == due })
	if i < 0 {
		return nil, nil // nobody has set the rule
	}
	_, all, err := f.dueAmong(ctx, unit, day, known[i:i+1])
	if err != nil {
		return nil, f.explain("list what is due", err)
	}
	people, err := f.inNameOrder(ctx, all[due])
	if err != nil {
		return nil, f.explain("list what is due", err)
	}
	entries, err := f.dueEntries(ctx, due, people, day)
	return entries, f.explain("list what is due", err)
}

// dueEntries are the lines about people in the order given, with what they lack.
func (f *File) dueEntries(ctx context.Context, due string, people []data.ID, day vntext.Date) ([]data.Entry, error) {
	l, err := f.listing(ctx, slices.Clone(people))
	if err != nil {
		return nil, err
	}
	var fees map[data.ID]data.Fee
	if due == data.DueUnpaid {
		if fees, err = feesIn(ctx, f.reader, day.Year(), people); err != nil {
			return nil, err
		}
	}
	entries := make([]data.Entry, len(people))
	for i, id := range people {
		stay := l.stayOn(id, day)
		entries[i] = l.entry(id, stay.UnitID, day)
		entries[i].Facts["position"] = stay.Position
		switch due {
		case data.DueIncomplete:
			entries[i].Facts[Lacking] = lacking(&entries[i].Person)
		case data.DueUnpaid:
			entries[i].Facts[OpenMonths] = openMonths(fees[id], max(stay.From, entries[i].Person.JoinedUnion), day)
		}
	}
	return entries, nil
}

// lacking are the labels of the required facts that a record lacks.
func lacking(p *data.Person) string {
	var labels []string
	for _, field := range data.Missing(p) {
		labels = append(labels, field.Label)
	}
	return strings.Join(labels, ", ")
}

// openMonths are the months that paidSQL leaves open: "3, 4, 7".
func openMonths(fee data.Fee, since, day vntext.Date) string {
	var months []string
	for m := 1; m <= dueMonths(day); m++ {
		paid := fee.Months[m-1] != nil && *fee.Months[m-1] > 0
		if !paid && !fee.Exempt[m-1] && since <= dayOf(day.Year(), m) {
			months = append(months, strconv.Itoa(m))
		}
	}
	return strings.Join(months, ", ")
}

// dueByAge are those who are due to leave by age, the first before the others; who is already is not among those who soon
// will be.
func (f *File) dueByAge(ctx context.Context, due string, unit data.ID, day vntext.Date) ([]data.Entry, error) {
	until := map[string]vntext.Date{data.DuePastAge: day, data.DueSoon: monthsLater(day, soonMonths), data.DueThisYear: monthsLater(day, yearMonths)}[due]
	list, err := f.DueGraduation(ctx, day, until, unit)
	if err != nil {
		return nil, err
	}
	list = slices.DeleteFunc(list, func(d process.Due) bool {
		on, _ := d.Day.Time()
		return due != data.DuePastAge && vntext.DateOf(on) <= day
	})
	people := make([]data.ID, len(list))
	for i := range list {
		people[i] = list[i].Person
	}
	entries, err := f.dueEntries(ctx, due, people, day)
	for i := range entries {
		entries[i].Facts[DueOn] = list[i].Day
	}
	return entries, f.explain("list who is due by age", err)
}

// dueMoves are the moves that wait to be received; late ones longer than the rule allows.
func dueMoves(due string, rows []TransferRow) []data.Entry {
	var entries []data.Entry
	for i := range rows {
		r := &rows[i]
		if due == data.DueLate && !r.Overdue {
			continue
		}
		entries = append(entries, data.Entry{Person: r.Person, Day: r.LetterDate, Facts: map[string]any{"from": r.From, "to": r.To, "kind": r.Kind,
			"letter_number": r.LetterNumber, "letter_date": r.LetterDate, "days": r.Age}})
	}
	return entries
}

// dueUnits are the units that are too small, or whose provisional committee is due to be replaced.
func dueUnits(due string, warnings []data.UnitWarning, day vntext.Date) []data.Entry {
	var entries []data.Entry
	for _, w := range warnings {
		if (w.Rule == data.ProvisionalMonths) == (due == data.DueProvisional) {
			entries = append(entries, data.Entry{UnitID: w.Unit.ID, UnitName: w.Unit.Name, Day: day, Facts: map[string]any{Said: w.Text, Source: w.Source}})
		}
	}
	return entries
}
