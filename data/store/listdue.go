package store

import (
	"context"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"bachudong/data"
	"bachudong/data/vntext"
)

// Facts of what is due: what a record lacks, which months are not paid, what is said of a unit and where it is written.
const (
	Lacking    = "lacking"
	OpenMonths = "open_months"
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
		return f.dueMoves(ctx, due, unit, day, rules)
	case data.DueSmallUnit, data.DueProvisional:
		return f.dueUnits(ctx, due, unit, day)
	}
	known := dueMembers(rules, day)
	i := slices.IndexFunc(known, func(d dueMember) bool { return d.key == due })
	if i < 0 {
		return nil, nil // nobody has set the rule
	}
	q, err := f.dueQuery(ctx, unit, day, rules)
	if err != nil {
		return nil, f.explain("list what is due", err)
	}
	people, err := f.duePeople(ctx, q, known[i])
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
		if fees, err = f.feesOf(ctx, day.Year()); err != nil {
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
			entries[i].Facts[OpenMonths] = openMonths(fees[id], entries[i].Person.JoinedUnion, day)
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

// openMonths are the months that unpaidSQL finds: "3, 4, 7".
func openMonths(fee data.Fee, joined, day vntext.Date) string {
	var months []string
	for m := 1; m <= dueMonths(day); m++ {
		if fee.Months[m-1] == nil && !fee.Exempt[m-1] && joined <= vntext.Date(fmt.Sprintf("%04d-%02d-31", day.Year(), m)) {
			months = append(months, strconv.Itoa(m))
		}
	}
	return strings.Join(months, ", ")
}

// dueMoves are the moves that wait to be received on a day; late ones longer than the rule allows.
func (f *File) dueMoves(ctx context.Context, due string, unit data.ID, day vntext.Date, rules data.Rulebook) ([]data.Entry, error) {
	const always = vntext.Date("1900-01-01")
	entries, err := f.ListRecords(ctx, data.Transfers.Table, unit, always, day)
	if err != nil {
		return nil, err
	}
	rule, set := rules.On(data.ReceptionDays, day)
	return slices.DeleteFunc(entries, func(e data.Entry) bool {
		if e.Text("state") != data.TransferPending {
			return true
		}
		sent, known := e.Day.Time()
		late := set && known && vntext.DateOf(sent.AddDate(0, 0, rule.Value)) < day
		return due == data.DueLate && !late
	}), nil
}

// dueUnits are the units that are too small, or whose provisional committee is due to be replaced.
func (f *File) dueUnits(ctx context.Context, due string, unit data.ID, day vntext.Date) ([]data.Entry, error) {
	warnings, err := f.UnitWarnings(ctx, unit, day)
	if err != nil {
		return nil, err
	}
	var entries []data.Entry
	for _, w := range warnings {
		if (w.Rule == data.ProvisionalMonths) == (due == data.DueProvisional) {
			entries = append(entries, data.Entry{UnitID: w.Unit.ID, UnitName: w.Unit.Name, Day: day, Facts: map[string]any{Said: w.Text, Source: w.Source}})
		}
	}
	return entries, nil
}
