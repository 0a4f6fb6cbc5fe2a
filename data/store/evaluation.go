package store

import (
	"context"
	"database/sql"
	"errors"

	"bachudong/data"
)

// Evaluation reads what is recorded for a unit and year. When nothing is, it is empty, names the criteria set of the year
// and has no ID yet.
func (f *File) Evaluation(ctx context.Context, unit data.ID, year int) (data.Evaluation, error) {
	e, err := readEvaluation(ctx, f.reader, unit, year)
	return e, f.explain("read an evaluation", err)
}

// YearResults are the evaluations of a year by unit, as much of them as tells where they stand: the opinions of each row and
// the number of the recognition.
func (f *File) YearResults(ctx context.Context, year int) (map[data.ID]*data.Evaluation, error) {
	found := map[data.ID]*data.Evaluation{}
	err := each(ctx, f.reader, func(rows *sql.Rows) error {
		var unit data.ID
		var recognition string
		var r data.EvaluationRow
		if err := rows.Scan(&unit, &recognition, &r.Code, &r.Self, &r.Appraised); err != nil {
			return err
		}
		e := found[unit]
		if e == nil {
			e = &data.Evaluation{UnitID: unit, Year: year, Recognition: data.Document{Number: recognition}}
			found[unit] = e
		}
		if r.Code != "" {
			e.Rows = append(e.Rows, r)
		}
		return nil
	}, `SELECT e.unit_id, e.recognition_number, coalesce(r.code, ''), coalesce(r.self, ''), coalesce(r.appraised, '')
		FROM evaluation e LEFT JOIN evaluation_row r ON r.evaluation_id = e.id WHERE e.year = ?`, year)
	return found, f.explain("read the evaluations of a year", err)
}

func readEvaluation(ctx context.Context, q querier, unit data.ID, year int) (data.Evaluation, error) {
	e := data.Evaluation{UnitID: unit, Year: year}
	r, c := &e.Registration, &e.Recognition
	err := q.QueryRowContext(ctx, `SELECT id, set_id, registration_number, registration_date, registration_issuer, registration_summary,
			recognition_number, recognition_date, recognition_issuer, recognition_summary, figures_as_of, youth, note
		FROM evaluation WHERE unit_id = ? AND year = ?`, unit, year).
		Scan(&e.ID, &e.SetID, &r.Number, &r.Date, &r.Issuer, &r.Summary, &c.Number, &c.Date, &c.Issuer, &c.Summary, &e.FiguresAsOf, &e.Youth, &e.Note)
	if errors.Is(err, sql.ErrNoRows) {
		set, err := setForYear(ctx, q, year)
		e.SetID = set.ID
		return e, err
	}
	if err != nil {
		return e, err
	}
	if err := readRows(ctx, q, &e); err != nil {
		return e, err
	}
	return e, readEvidence(ctx, q, &e)
}

func readRows(ctx context.Context, q querier, e *data.Evaluation) error {
	return each(ctx, q, func(rows *sql.Rows) error {
		var r data.EvaluationRow
		err := rows.Scan(&r.ID, &r.Code, &r.Figure, &r.Self, &r.Appraised, &r.Note)
		e.Rows = append(e.Rows, r)
		return err
	}, `SELECT id, code, figure, self, appraised, note FROM evaluation_row WHERE evaluation_id = ? ORDER BY rowid`, e.ID)
}

func readEvidence(ctx context.Context, q querier, e *data.Evaluation) error {
	return each(ctx, q, func(rows *sql.Rows) error {
		var code string
		var d data.Document
		if err := rows.Scan(&code, &d.Number, &d.Date, &d.Issuer, &d.Summary); err != nil {
			return err
		}
		row := e.Row(code)
		row.Evidence = append(row.Evidence, d)
		return nil
	}, `SELECT r.code, d.number, d.date, d.issuer, d.summary FROM evaluation_row r JOIN evidence v ON v.evaluation_row_id = r.id
		JOIN document d ON d.id = v.document_id WHERE r.evaluation_id = ? ORDER BY r.code, v.place, v.id`, e.ID)
}
