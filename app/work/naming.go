package work

import (
	"context"
)

// DataFileName is the name we propose for the data file of a unit.
func DataFileName(unitName string) string { return plainName(unitName) + ".db" }

// LatestYear is the year the window begins with: the newest one with an evaluation in the file, else this year.
func (d *Desk) LatestYear(ctx context.Context) (int, error) {
	years, err := d.File.EvaluationYears(ctx)
	if err != nil {
		return 0, err
	}
	if len(years) == 0 {
		return d.Today().Year(), nil
	}
	return years[0], nil
}
