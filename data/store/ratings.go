package store

import (
	"context"
	"database/sql"
	"encoding/json"

	"bachudong/data"
)

// Ratings are the yearly ratings that are kept of those years, of everybody; only PersonID, Year and Rating are filled in.
func (f *File) Ratings(ctx context.Context, years []int) ([]data.Assessment, error) {
	asked, err := json.Marshal(years)
	if err != nil {
		return nil, f.explain("read ratings", err)
	}
	var list []data.Assessment
	err = each(ctx, f.reader, func(rows *sql.Rows) error {
		var a data.Assessment
		err := rows.Scan(&a.PersonID, &a.Year, &a.Rating)
		list = append(list, a)
		return err
	}, `SELECT person_id, year, rating FROM assessment WHERE rating <> '' AND year IN (SELECT value FROM json_each(?)) ORDER BY person_id, year`, string(asked))
	return list, f.explain("read ratings", err)
}

// rate writes the ratings of an import; what else is kept of a year stays as it is.
func (t *tx) rate(ratings []data.Assessment, tick func() error) error {
	if len(ratings) == 0 {
		return nil
	}
	write, err := t.Prepare(`INSERT INTO assessment (id, person_id, year, rating) VALUES (?, ?, ?, ?)
		ON CONFLICT (person_id, year) DO UPDATE SET rating = excluded.rating`)
	if err != nil {
		return err
	}
	defer write.Close()
	for _, r := range ratings {
		if _, err := write.Exec(r.ID, r.PersonID, r.Year, r.Rating); err != nil {
			return err
		}
		if err := tick(); err != nil {
			return err
		}
	}
	return nil
}
