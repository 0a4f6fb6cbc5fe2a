package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"slices"
	"strings"

	"bachudong/data"
)

// SaveEvaluation writes what differs from what is kept for the unit and year, column by column: an appraisal therefore
// leaves the self-assessment alone. The title of the change says what was altered. A row that is empty in e, or missing
// from it, is emptied.
func (f *File) SaveEvaluation(ctx context.Context, e data.Evaluation) error {
	_, err := f.change(ctx, KindEdit, "", func(t *tx) error {
		kept, err := readEvaluation(ctx, t, e.UnitID, e.Year)
		if err != nil {
			return err
		}
		unit, set, err := t.evaluated(ctx, &e, kept)
		if err != nil {
			return err
		}
		head, err := t.saveHead(&kept, e)
		if err != nil {
			return err
		}
		codes, err := t.saveRows(kept, e, set)
		if err != nil {
			return err
		}
		if !head && len(codes) == 0 {
			return errNothing
		}
		t.title = evaluationTitle(head, codes, unit, e.Year)
		return nil
	})
	return err
}

// evaluated checks what an evaluation is about: its unit, its criteria set and that every row belongs to the set.
func (t *tx) evaluated(ctx context.Context, e *data.Evaluation, kept data.Evaluation) (unit string, set data.CriteriaSet, err error) {
	if e.SetID == "" {
		e.SetID = kept.SetID
	}
	err = t.QueryRow(`SELECT name FROM unit_version WHERE unit_id = ? ORDER BY from_date <= ? DESC, from_date DESC LIMIT 1`,
		e.UnitID, fmt.Sprintf("%d-12-31", e.Year)).Scan(&unit)
	if errors.Is(err, sql.ErrNoRows) {
		return "", set, data.Errorf(data.NotFound, "Không tìm thấy đơn vị được đánh giá. Hãy tải lại cây đơn vị.")
	}
	if err != nil {
		return "", set, err
	}
	set, err = scanSet(t.QueryRowContext(ctx, `SELECT body FROM criteria_set WHERE id = ?`, e.SetID))
	if errors.Is(err, sql.ErrNoRows) {
		return "", set, data.Errorf(data.NotFound, "Không có bộ tiêu chí “%s” trong tệp. Hãy chọn bộ tiêu chí khác.", e.SetID)
	}
	for _, row := range e.Rows {
		if set.Row(row.Code) == nil {
			return "", set, data.Errorf(data.Invalid, "Bộ tiêu chí “%s” không có dòng “%s”.", set.Title, row.Code)
		}
		for _, result := range []data.Result{row.Self, row.Appraised} {
			if result != data.Open && result.Label() == "" {
				return "", set, data.Errorf(data.Invalid, "Dòng %s: kết quả “%s” không đúng. Hãy chọn Đạt, Chưa đạt hoặc Không phát sinh.", row.Code, result)
			}
		}
	}
	return unit, set, err
}

// headColumns are the columns of an evaluation that SaveEvaluation compares, each with its value.
func headColumns(e *data.Evaluation) ([]string, []any) {
	return []string{"set_id", "registration_number", "registration_date", "registration_issuer", "registration_summary",
			"recognition_number", "recognition_date", "recognition_issuer", "recognition_summary", "figures_as_of", "youth", "note"},
		[]any{e.SetID, e.Registration.Number, string(e.Registration.Date), e.Registration.Issuer, e.Registration.Summary,
			e.Recognition.Number, string(e.Recognition.Date), e.Recognition.Issuer, e.Recognition.Summary, string(e.FiguresAsOf), e.Youth, e.Note}
}

// saveHead writes the evaluation itself and tells whether it differed. It gives kept its ID when it is new.
func (t *tx) saveHead(kept *data.Evaluation, e data.Evaluation) (changed bool, err error) {
	columns, values := headColumns(&e)
	if kept.ID == "" {
		kept.ID = data.NewID()
		_, before := headColumns(kept)
		columns = append(columns, "id", "unit_id", "year")
		_, err := t.Exec(upsert("evaluation", columns), append(slices.Clone(values), kept.ID, e.UnitID, e.Year)...)
		return !slices.Equal(before, values), err
	}
	_, before := headColumns(kept)
	return t.updateDiffering("evaluation", kept.ID, columns, before, values)
}

// updateDiffering writes only the columns whose values differ.
func (t *tx) updateDiffering(table string, id data.ID, columns []string, before, after []any) (bool, error) {
	var sets []string
	var args []any
	for i, column := range columns {
		if before[i] != after[i] {
			sets, args = append(sets, column+" = ?"), append(args, after[i])
		}
	}
	if len(sets) == 0 {
		return false, nil
	}
	_, err := t.Exec(`UPDATE `+table+` SET `+strings.Join(sets, ", ")+` WHERE id = ?`, append(args, id)...)
	return true, err
}

// saveRows writes the rows that differ and returns their codes in the order of the form.
func (t *tx) saveRows(kept, e data.Evaluation, set data.CriteriaSet) ([]string, error) {
	var codes []string
	for _, group := range set.Criteria {
		for _, criterion := range group.Rows {
			changed, err := t.saveRow(kept.ID, kept.Row(criterion.Code), e.Row(criterion.Code), criterion.Code)
			if err != nil {
				return nil, err
			}
			if changed {
				codes = append(codes, criterion.Code)
			}
		}
	}
	return codes, nil
}

func (t *tx) saveRow(evaluation data.ID, kept, row *data.EvaluationRow, code string) (bool, error) {
	if row == nil {
		row = &data.EvaluationRow{Code: code}
	}
	if kept == nil {
		if row.Figure == "" && len(row.Evidence) == 0 && row.Self == data.Open && row.Appraised == data.Open && row.Note == "" {
			return false, nil
		}
		kept = &data.EvaluationRow{ID: data.NewID(), Code: code}
		if _, err := t.Exec(`INSERT INTO evaluation_row (id, evaluation_id, code) VALUES (?, ?, ?)`, kept.ID, evaluation, code); err != nil {
			return false, err
		}
	}
	changed, err := t.updateDiffering("evaluation_row", kept.ID, []string{"figure", "self", "appraised", "note"},
		[]any{kept.Figure, kept.Self, kept.Appraised, kept.Note}, []any{row.Figure, row.Self, row.Appraised, row.Note})
	if err != nil || slices.Equal(kept.Evidence, row.Evidence) {
		return changed, err
	}
	return true, t.saveEvidence(kept.ID, row.Evidence)
}

// saveEvidence makes the papers of a row exactly list; a paper cited before is used again.
func (t *tx) saveEvidence(row data.ID, list []data.Document) error {
	if _, err := t.Exec(`DELETE FROM evidence WHERE evaluation_row_id = ?`, row); err != nil {
		return err
	}
	for place, d := range list {
		if d == (data.Document{}) {
			continue
		}
		var id data.ID
		err := t.QueryRow(`SELECT id FROM document WHERE number = ? AND date = ? AND issuer = ? AND summary = ?`, d.Number, d.Date, d.Issuer, d.Summary).Scan(&id)
		if errors.Is(err, sql.ErrNoRows) {
			id = data.NewID()
			_, err = t.Exec(`INSERT INTO document (id, number, date, issuer, summary) VALUES (?, ?, ?, ?, ?)`, id, d.Number, d.Date, d.Issuer, d.Summary)
		}
		if err != nil {
			return err
		}
		if _, err := t.Exec(`INSERT INTO evidence (id, evaluation_row_id, document_id, place) VALUES (?, ?, ?, ?)`, data.NewID(), row, id, place); err != nil {
			return err
		}
	}
	return nil
}

func evaluationTitle(head bool, codes []string, unit string, year int) string {
	var what []string
	if head {
		what = append(what, "thông tin chung")
	}
	switch {
	case len(codes) > 6:
		what = append(what, fmt.Sprintf("%d dòng từ %s đến %s", len(codes), codes[0], codes[len(codes)-1]))
	case len(codes) > 0:
		what = append(what, strings.Join(codes, ", "))
	}
	return fmt.Sprintf("Đánh giá %s – %s năm %d", strings.Join(what, ", "), unit, year)
}
