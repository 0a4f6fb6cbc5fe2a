package store

import (
	"context"
	"database/sql"

	"bachudong/data"
)

// AssessmentsOf gives everybody's assessment of a year by person, without its document.
func (f *File) AssessmentsOf(ctx context.Context, year int) (map[data.ID]data.Assessment, error) {
	all := map[data.ID]data.Assessment{}
	err := each(ctx, f.reader, func(rows *sql.Rows) error {
		a := data.Assessment{Year: year}
		err := rows.Scan(&a.ID, &a.PersonID, &a.Rating, &a.Strengths, &a.Weaknesses, &a.Reward, &a.Discipline)
		all[a.PersonID] = a
		return err
	}, `SELECT id, person_id, rating, strengths, weaknesses, reward, discipline FROM assessment WHERE year = ?`, year)
	return all, f.explain("list assessments", err)
}
