package store

import (
	"context"

	"bachudong/data"
	"bachudong/data/process"
	"bachudong/data/vntext"
)

// refuse is the first finding that blocks, as the error of a change that would record it all the same.
func refuse(findings []process.Finding) error {
	for _, f := range findings {
		if f.Blocks {
			return &data.Error{Code: data.Conflict, Field: f.Field, Message: f.Text}
		}
	}
	return nil
}

// stayOn is the counted stay of a person on a day, or the last that began before; nil when there is none.
func stayOn(ctx context.Context, q querier, person data.ID, day vntext.Date) (*data.Membership, error) {
	stays, err := membershipsOf(ctx, q, person)
	if err != nil {
		return nil, err
	}
	var found *data.Membership
	for i := range stays {
		if m := &stays[i]; m.Counts && m.From <= day {
			found = m
		}
	}
	return found, nil
}

// homeOf is the unit to which a record of a person belongs on a day; "" for somebody who has not been a member by then.
func homeOf(ctx context.Context, q querier, person data.ID, day vntext.Date) (data.ID, error) {
	stay, err := stayOn(ctx, q, person, day)
	if err != nil || stay == nil {
		return "", err
	}
	return stay.UnitID, nil
}

// openStay is the counted stay of a person that goes on; nil for who is not a member.
func openStay(ctx context.Context, q querier, person data.ID) (*data.Membership, error) {
	stays, err := membershipsOf(ctx, q, person)
	for i := range stays {
		if m := &stays[i]; m.Counts && m.To == "" {
			return m, err
		}
	}
	return nil, err
}

// unitAndAbove is a unit as it stood on a day with the one above it; the zero unit above the topmost.
func (f *File) unitAndAbove(ctx context.Context, id data.ID, day vntext.Date) (unit, above data.Unit, err error) {
	_, on, err := f.unitsOn(ctx, day)
	if err != nil {
		return unit, above, err
	}
	unit = on.tree.units[id]
	return unit, on.tree.units[unit.Parent], nil
}
