package store

import (
	"context"
	"database/sql"
	"slices"
	"strings"

	"bachudong/data"
)

// AssessmentsOf gives everybody's assessment of a year by person.
func (f *File) AssessmentsOf(ctx context.Context, year int) (map[data.ID]data.Assessment, error) {
	list, err := readAssessments(ctx, f.reader, `year = ?`, year)
	all := make(map[data.ID]data.Assessment, len(list))
	for _, a := range list {
		all[a.PersonID] = a
	}
	return all, f.explain("list assessments", err)
}

// assessmentColumns lists what is kept of an assessment, in the order of assessmentPlaces.
var assessmentColumns = []string{"id", "person_id", "year", "self_rating", "branch_rating", "rating", "not_rated", "strengths",
	"weaknesses", "reward", "discipline", "document_number", "document_date", "document_issuer", "document_summary"}

func assessmentPlaces(a *data.Assessment) []any {
	return []any{&a.ID, &a.PersonID, &a.Year, &a.SelfRating, &a.BranchRating, &a.Rating, &a.NotRated, &a.Strengths, &a.Weaknesses,
		&a.Reward, &a.Discipline, &a.Document.Number, &a.Document.Date, &a.Document.Issuer, &a.Document.Summary}
}

// readAssessments reads the assessments that hold to where, oldest first.
func readAssessments(ctx context.Context, q querier, where string, args ...any) ([]data.Assessment, error) {
	var list []data.Assessment
	err := each(ctx, q, func(rows *sql.Rows) error {
		var a data.Assessment
		err := rows.Scan(assessmentPlaces(&a)...)
		list = append(list, a)
		return err
	}, `SELECT `+strings.Join(assessmentColumns, ", ")+` FROM assessment WHERE `+where+` ORDER BY year, person_id`, args...)
	return list, err
}

// writeAssessment adds or changes one assessment.
func (t *tx) writeAssessment(a *data.Assessment) error {
	_, err := t.steady.Exec(upsert("assessment", assessmentColumns), assessmentPlaces(a)...)
	return err
}

// SaveAssessments makes the yearly assessments of a person exactly list, one a year; entries without an ID are new.
func (f *File) SaveAssessments(ctx context.Context, person data.ID, list []data.Assessment) error {
	return f.saveParts(ctx, person, "Sửa xếp loại hằng năm của ", func(t *tx) error { return t.saveAssessments(ctx, person, list) })
}

func (t *tx) saveAssessments(ctx context.Context, person data.ID, list []data.Assessment) error {
	ids := make([]data.ID, len(list))
	years := make([]int, len(list))
	for i := range list {
		if list[i].ID == "" {
			list[i].ID = data.NewID()
		}
		if slices.Contains(years[:i], list[i].Year) {
			return data.Errorf(data.Conflict, "Năm %d có hai lần xếp loại. Hãy giữ một.", list[i].Year)
		}
		list[i].PersonID = person
		ids[i], years[i] = list[i].ID, list[i].Year
	}
	if err := t.keepParts(ctx, person, "assessment", ids); err != nil {
		return err
	}
	for i := range list {
		if err := t.writeAssessment(&list[i]); err != nil {
			return err
		}
	}
	return nil
}
