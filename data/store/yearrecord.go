package store

import (
	"context"
	"maps"
	"slices"

	"bachudong/data"
)

// YearRecords gives what is kept of a year of those people; who has nothing is left out.
func (f *File) YearRecords(ctx context.Context, year int, people []data.ID) (map[data.ID]data.YearRecord, error) {
	records, err := readYearRecords(ctx, f.reader, year, people)
	return records, f.explain("read a year's records", err)
}

func readYearRecords(ctx context.Context, q querier, year int, people []data.ID) (map[data.ID]data.YearRecord, error) {
	asked, err := idList(people)
	if err != nil {
		return nil, err
	}
	const which = `person_id IN (SELECT value FROM json_each(?2)) AND year = ?1`
	trainings, err := readTrainings(ctx, q, `t.`+which, year, asked)
	if err != nil {
		return nil, err
	}
	assessments, err := readAssessments(ctx, q, which, year, asked)
	if err != nil {
		return nil, err
	}
	records := make(map[data.ID]data.YearRecord, len(assessments))
	for _, t := range trainings {
		records[t.PersonID] = data.YearRecord{Training: t}
	}
	for _, a := range assessments {
		record := records[a.PersonID]
		record.Assessment = a
		records[a.PersonID] = record
	}
	return records, nil
}

// SaveYearRecords writes facts of a year of any number of people as one change, all of them or none. title says what the
// officer did; each edit holds values by key of data.YearFields, other facts of the year stay as they are.
func (f *File) SaveYearRecords(ctx context.Context, title string, year int, edits []data.SheetEdit) error {
	if err := checkYear(year); err != nil {
		return err
	}
	_, err := f.change(ctx, KindEdit, title, func(t *tx) error {
		records, err := readYearRecords(ctx, t, year, peopleEdited(edits))
		if err != nil {
			return err
		}
		tick := t.ticking(ctx)
		for _, edit := range edits {
			record := records[edit.PersonID]
			if err := t.writeYear(&record, year, edit); err != nil {
				return err
			}
			records[edit.PersonID] = record
			if err := tick(); err != nil {
				return err
			}
		}
		return nil
	})
	return err
}

// writeYear puts new values into the record of a person and writes the parts of it that they belong to.
func (t *tx) writeYear(record *data.YearRecord, year int, edit data.SheetEdit) error {
	before := *record
	for _, key := range slices.Sorted(maps.Keys(edit.Values)) {
		field := data.YearFieldOf(key)
		if field == nil {
			return data.Errorf(data.Invalid, "Không có mục thông tin “%s”.", key)
		}
		if err := field.Set(record, edit.Values[key]); err != nil {
			return err
		}
	}
	if record.Training != before.Training {
		record.Training.PersonID, record.Training.Year = edit.PersonID, year
		if err := t.writeTraining(&record.Training); err != nil {
			return err
		}
	}
	if record.Assessment != before.Assessment {
		a := &record.Assessment
		a.PersonID, a.Year = edit.PersonID, year
		if a.ID == "" {
			a.ID = data.NewID()
		}
		return t.writeAssessment(a)
	}
	return nil
}

// peopleEdited lists whom edits are about.
func peopleEdited(edits []data.SheetEdit) []data.ID {
	people := make([]data.ID, len(edits))
	for i := range edits {
		people[i] = edits[i].PersonID
	}
	return people
}
