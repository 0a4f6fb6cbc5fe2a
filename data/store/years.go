package store

import (
	"context"
	"database/sql"
)

// EvaluationYears lists the years in which any unit has an evaluation, newest first.
func (f *File) EvaluationYears(ctx context.Context) ([]int, error) {
	var years []int
	err := each(ctx, f.reader, func(rows *sql.Rows) error {
		var year int
		if err := rows.Scan(&year); err != nil {
			return err
		}
		years = append(years, year)
		return nil
	}, `SELECT DISTINCT year FROM evaluation ORDER BY year DESC`)
	return years, f.explain("list the years", err)
}
