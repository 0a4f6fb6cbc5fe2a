package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"

	"bachudong/data"
)

// setUp writes what every file starts with: our unit and the criteria sets.
func (t *tx) setUp(ours *data.Unit, sets []data.CriteriaSet) error {
	if err := t.addUnits(context.Background(), []*data.Unit{ours}); err != nil {
		return err
	}
	if _, err := t.Exec(`INSERT INTO setting (id, value) VALUES ('unit', ?)`, ours.ID); err != nil {
		return err
	}
	return t.addCriteria(sets)
}

func (t *tx) addCriteria(sets []data.CriteriaSet) error {
	for _, set := range sets {
		if set.ID == "" || set.FromYear > set.ToYear {
			return data.Errorf(data.Invalid, "Bộ tiêu chí “%s” thiếu mã hoặc sai khoảng năm.", set.Title)
		}
		body, err := json.Marshal(set)
		if err != nil {
			return err
		}
		const add = `INSERT INTO criteria_set (id, from_year, to_year, body) VALUES (?, ?, ?, ?) ON CONFLICT (id) DO NOTHING`
		if _, err := t.Exec(add, set.ID, set.FromYear, set.ToYear, string(body)); err != nil {
			return err
		}
	}
	return nil
}

// addCriteria stores the sets that the file does not have; those it has may have been adapted by the office.
func (f *File) addCriteria(ctx context.Context, sets []data.CriteriaSet) error {
	present, err := texts(ctx, f.reader, `SELECT id FROM criteria_set`)
	if err != nil {
		return err
	}
	known := map[string]bool{}
	for _, id := range present {
		known[id] = true
	}
	for _, set := range sets {
		if known[set.ID] {
			continue
		}
		_, err := f.change(ctx, KindSetup, "Thêm "+set.Title, func(t *tx) error { return t.addCriteria([]data.CriteriaSet{set}) })
		if err != nil {
			return err
		}
	}
	return nil
}

// CriteriaSets lists the criteria sets of the file, oldest period first.
func (f *File) CriteriaSets(ctx context.Context) ([]data.CriteriaSet, error) {
	var sets []data.CriteriaSet
	err := each(ctx, f.reader, func(rows *sql.Rows) error {
		set, err := scanSet(rows)
		sets = append(sets, set)
		return err
	}, `SELECT body FROM criteria_set ORDER BY from_year, id`)
	return sets, f.explain("read the criteria sets", err)
}

// SetForYear is the criteria set in force in a year; the newest one when several are.
func (f *File) SetForYear(ctx context.Context, year int) (data.CriteriaSet, error) {
	set, err := setForYear(ctx, f.reader, year)
	return set, f.explain("read the criteria set", err)
}

func setForYear(ctx context.Context, q querier, year int) (data.CriteriaSet, error) {
	set, err := scanSet(q.QueryRowContext(ctx, `SELECT body FROM criteria_set WHERE ? BETWEEN from_year AND to_year ORDER BY from_year DESC, id LIMIT 1`, year))
	if errors.Is(err, sql.ErrNoRows) {
		return set, data.Errorf(data.NotFound, "Chưa có bộ tiêu chí “3 chủ động” cho năm %d. Hãy chọn năm khác hoặc thêm bộ tiêu chí.", year)
	}
	return set, err
}

func scanSet(row interface{ Scan(...any) error }) (data.CriteriaSet, error) {
	var set data.CriteriaSet
	var body string
	if err := row.Scan(&body); err != nil {
		return set, err
	}
	return set, json.Unmarshal([]byte(body), &set)
}
