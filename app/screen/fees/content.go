package fees

import (
	"context"
	"fmt"
	"slices"

	"bachudong/app/screen"
	"bachudong/data"
	"bachudong/data/process"
	"bachudong/data/store"
	"bachudong/data/vntext"
)

// source is what the screen needs of the store.
type source interface {
	FeeSheet(ctx context.Context, unit data.ID, year int) ([]store.FeeRow, error)
	Units(ctx context.Context, asOf vntext.Date) ([]data.UnitNode, error)
	Remittances(ctx context.Context, units []data.ID) ([]data.Remittance, error)
	Rules(ctx context.Context) ([]data.Rule, error)
}

// content is who pays fees in a unit and a year, by branch in the order of the tree and by name.
type content struct {
	rows  []store.FeeRow
	units []data.Unit // the unit with everything below it at the end of the year, and those that were closed in its course
	paid  map[data.ID][]data.Remittance
	rules data.Rulebook
	year  int
}

// read runs off the UI goroutine.
func read(ctx context.Context, from source, scope screen.Scope) (*content, error) {
	c := &content{year: scope.Year, paid: map[data.ID][]data.Remittance{}}
	var err error
	if c.rows, err = from.FeeSheet(ctx, scope.Unit.ID, scope.Year); err != nil {
		return nil, err
	}
	if c.rules, err = from.Rules(ctx); err != nil {
		return nil, err
	}
	if err = c.readUnits(ctx, from, scope); err != nil {
		return nil, err
	}
	order, ids := map[data.ID]int{}, []data.ID{}
	for i, u := range c.units {
		order[u.ID], ids = i, append(ids, u.ID)
	}
	slices.SortStableFunc(c.rows, func(a, b store.FeeRow) int { return order[a.UnitID] - order[b.UnitID] })
	remittances, err := from.Remittances(ctx, ids)
	for _, r := range remittances {
		c.paid[r.UnitID] = append(c.paid[r.UnitID], r)
	}
	return c, err
}

// readUnits lists the unit with everything below it; branches that were closed stand directly below it, so that what was
// paid there is counted.
func (c *content) readUnits(ctx context.Context, from source, scope screen.Scope) error {
	nodes, err := from.Units(ctx, vntext.Date(fmt.Sprintf("%04d-12-31", scope.Year)))
	if err != nil {
		return err
	}
	inside := map[data.ID]bool{scope.Unit.ID: true}
	for _, n := range nodes {
		if inside[n.ID] || inside[n.Parent] {
			inside[n.ID] = true
			c.units = append(c.units, n.Unit)
		}
	}
	if len(c.units) == 0 {
		c.units = append(c.units, scope.Unit.Unit)
	}
	for _, r := range c.rows {
		if !inside[r.UnitID] {
			inside[r.UnitID] = true
			c.units = append(c.units, data.Unit{ID: r.UnitID, Name: r.UnitName, Level: data.Branch, Parent: scope.Unit.ID})
		}
	}
	return nil
}

// due is what is asked of a payer for a month of the year, counted from 0.
func (c *content) due(payer string, month int) (int, bool) {
	return process.FeeDue(c.rules, payer, process.MonthOf(c.year, month))
}

// collected is what every unit itself took in for the months from one to another.
func (c *content) collected(first, last int) map[data.ID]process.UnitFees {
	own := map[data.ID]process.UnitFees{}
	for i := range c.rows {
		r := &c.rows[i]
		fees := own[r.UnitID]
		for m := first; m <= last; m++ {
			if paid := r.Fee.Months[m]; paid != nil && r.Months[m].Here {
				fees.Collected += *paid
				if r.Fee.Payer == data.Abroad {
					fees.Abroad += *paid
				}
			}
		}
		own[r.UnitID] = fees
	}
	return own
}
