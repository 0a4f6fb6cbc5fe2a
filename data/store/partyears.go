package store

import (
	"context"

	"bachudong/data"
)

// YearsPart adds or changes what years came to for a person, and takes out years that were entered by mistake. The
// training programme and the assessment of a year are written only where something is known of them.
func YearsPart(changed []data.YearRecord, removed []int) Part {
	return Part{"Đánh giá, rèn luyện", func(_ context.Context, t *tx, person data.ID) error {
		for _, year := range removed {
			if err := t.removeYear(person, year); err != nil {
				return err
			}
		}
		for i := range changed {
			if err := t.writeWholeYear(person, &changed[i]); err != nil {
				return err
			}
		}
		return nil
	}}
}

func (t *tx) writeWholeYear(person data.ID, r *data.YearRecord) error {
	r.Training.PersonID, r.Assessment.PersonID = person, person
	if r.Training.ID != "" || r.Training != (data.Training{PersonID: person, Year: r.Training.Year}) {
		if err := t.writeTraining(&r.Training); err != nil {
			return err
		}
	}
	a := &r.Assessment
	if a.ID == "" && *a == (data.Assessment{PersonID: person, Year: a.Year}) {
		return nil
	}
	if err := checkYear(a.Year); err != nil {
		return err
	}
	const known = `SELECT coalesce((SELECT id FROM assessment WHERE person_id = ? AND year = ?), '')`
	if err := t.steady.QueryRow(known, person, a.Year).Scan(&a.ID); err != nil {
		return err
	}
	if a.ID == "" {
		a.ID = data.NewID()
	}
	return t.writeAssessment(a)
}

func (t *tx) removeYear(person data.ID, year int) error {
	if err := t.removeTraining(person, year); err != nil {
		return err
	}
	_, err := t.Exec(`DELETE FROM assessment WHERE person_id = ? AND year = ?`, person, year)
	return err
}

// FeesPart adds or changes the fees of years, and takes out years that were entered by mistake. It refuses what a rule blocks.
func FeesPart(changed []data.Fee, removed []int) Part {
	return Part{"Đoàn phí", func(ctx context.Context, t *tx, person data.ID) error {
		rules, err := readRules(ctx, t)
		if err != nil {
			return err
		}
		for _, year := range removed {
			if _, err := t.Exec(`DELETE FROM fee WHERE person_id = ? AND year = ?`, person, year); err != nil {
				return err
			}
		}
		for i := range changed {
			changed[i].PersonID = person
			if err := t.writeFee(&changed[i], rules); err != nil {
				return err
			}
		}
		return nil
	}}
}
