package work

import (
	"context"

	"bachudong/data"
	"bachudong/data/vntext"
)

// Round is one Đoàn cơ sở's evaluation of a year with what is needed to work on it.
type Round struct {
	Unit       data.Unit
	Set        data.CriteriaSet
	Evaluation data.Evaluation
	Figures    map[string]data.Figure // what the register knows, by the code of the row
	Day        vntext.Date            // of the figures
}

// Round reads a unit's evaluation of a year with the figures of the register, on the day that the unit has set or else on
// asOf, see FormJob. The error is of code NotFound when no
// criteria set is in force in the year or the unit did not exist on the day of the figures.
func (d *Desk) Round(ctx context.Context, unit data.Unit, year int, asOf vntext.Date) (Round, error) {
	r := Round{Unit: unit}
	var err error
	if r.Set, err = d.File.SetForYear(ctx, year); err != nil {
		return r, err
	}
	if r.Evaluation, err = d.File.Evaluation(ctx, unit.ID, year); err != nil {
		return r, err
	}
	r.Day = d.figureDay(r.Evaluation, year, asOf)
	r.Figures, err = d.Figures(ctx, unit.ID, year, r.Day, r.Set)
	return r, err
}

// Rounds reads the evaluations of a year of several units, without figures; their days as for Round.
func (d *Desk) Rounds(ctx context.Context, units []data.Unit, year int, asOf vntext.Date) ([]Round, error) {
	set, err := d.File.SetForYear(ctx, year)
	if err != nil {
		return nil, err
	}
	rounds := make([]Round, 0, len(units))
	for _, u := range units {
		e, err := d.File.Evaluation(ctx, u.ID, year)
		if err != nil {
			return nil, err
		}
		rounds = append(rounds, Round{Unit: u, Set: set, Evaluation: e, Day: d.figureDay(e, year, asOf)})
	}
	return rounds, nil
}
