package store

import (
	"context"
	"database/sql"
	"fmt"
	"slices"

	"bachudong/data"
	"bachudong/data/vntext"
)

// TrainingsOf are the training programmes of a person, oldest first.
func (f *File) TrainingsOf(ctx context.Context, person data.ID) ([]data.Training, error) {
	list, err := readTrainings(ctx, f.reader, `t.person_id = ?`, person)
	return list, f.explain("read training programmes", err)
}

// SaveTraining adds the training programme of a person in a year or changes the one that is kept of that year.
func (f *File) SaveTraining(ctx context.Context, training data.Training) error {
	_, err := f.change(ctx, KindEdit, "", func(t *tx) error {
		p, err := findPerson(ctx, t, training.PersonID)
		if err != nil {
			return err
		}
		t.title = fmt.Sprintf("Rèn luyện đoàn viên năm %d: %s", training.Year, p.FullName)
		return t.writeTraining(&training)
	})
	return err
}

// RemoveTraining takes out a year that was entered by mistake.
func (f *File) RemoveTraining(ctx context.Context, person data.ID, year int) error {
	_, err := f.change(ctx, KindEdit, "", func(t *tx) error {
		p, err := findPerson(ctx, t, person)
		if err != nil {
			return err
		}
		t.title = fmt.Sprintf("Xóa rèn luyện đoàn viên năm %d của %s", year, p.FullName)
		return t.removeTraining(person, year)
	})
	return err
}

func (t *tx) removeTraining(person data.ID, year int) error {
	const which = `SELECT id FROM training WHERE person_id = ? AND year = ?`
	if _, err := t.Exec(`DELETE FROM training_item WHERE training_id IN (`+which+`)`, person, year); err != nil {
		return err
	}
	_, err := t.Exec(`DELETE FROM training WHERE id IN (`+which+`)`, person, year)
	return err
}

// readTrainings reads the programmes t that hold to where with their contents, oldest first.
func readTrainings(ctx context.Context, q querier, where string, args ...any) ([]data.Training, error) {
	var list []data.Training
	at := map[data.ID]int{}
	err := each(ctx, q, func(rows *sql.Rows) error {
		var r data.Training
		var item data.TrainingItem
		var content int
		if err := rows.Scan(&r.ID, &r.PersonID, &r.Year, &r.RegisteredOn, &r.AssessedOn, &r.Grade, &r.Recorder, &r.Note,
			&content, &item.Registered, &item.SelfPoints, &item.BranchPoints, &item.Remark); err != nil {
			return err
		}
		i, known := at[r.ID]
		if !known {
			i = len(list)
			at[r.ID], list = i, append(list, r)
		}
		if content > 0 {
			list[i].Items[content-1] = item
		}
		return nil
	}, `SELECT t.id, t.person_id, t.year, t.registered_on, t.assessed_on, t.grade, t.recorder, t.note,
			coalesce(i.content, 0), coalesce(i.registered, ''), i.self_points, i.branch_points, coalesce(i.remark, '')
		FROM training t LEFT JOIN training_item i ON i.training_id = t.id WHERE `+where+` ORDER BY t.year, t.person_id, i.content`, args...)
	return list, err
}

// writeTraining adds or changes the programme of a person and year with its contents; contents of which nothing is known
// have no row.
func (t *tx) writeTraining(r *data.Training) error {
	if err := checkTraining(r); err != nil {
		return err
	}
	const known = `SELECT coalesce((SELECT id FROM training WHERE person_id = ? AND year = ?), '')`
	if err := t.steady.QueryRow(known, r.PersonID, r.Year).Scan(&r.ID); err != nil {
		return err
	}
	if r.ID == "" {
		r.ID = data.NewID()
	}
	columns := []string{"id", "person_id", "year", "registered_on", "assessed_on", "grade", "recorder", "note"}
	if _, err := t.steady.Exec(upsert("training", columns), r.ID, r.PersonID, r.Year, r.RegisteredOn, r.AssessedOn, r.Grade, r.Recorder, r.Note); err != nil {
		return err
	}
	for i := range r.Items {
		if err := t.writeTrainingItem(r.ID, i+1, &r.Items[i]); err != nil {
			return err
		}
	}
	return nil
}

func (t *tx) writeTrainingItem(training data.ID, content int, item *data.TrainingItem) error {
	if *item == (data.TrainingItem{}) {
		_, err := t.steady.Exec(`DELETE FROM training_item WHERE training_id = ? AND content = ?`, training, content)
		return err
	}
	_, err := t.steady.Exec(`INSERT INTO training_item (id, training_id, content, registered, self_points, branch_points, remark) VALUES (?, ?, ?, ?, ?, ?, ?)
		ON CONFLICT (training_id, content) DO UPDATE SET registered = excluded.registered, self_points = excluded.self_points,
			branch_points = excluded.branch_points, remark = excluded.remark`,
		data.NewID(), training, content, item.Registered, item.SelfPoints, item.BranchPoints, item.Remark)
	return err
}

func checkTraining(r *data.Training) error {
	for _, text := range []*string{&r.Grade, &r.Recorder, &r.Note} {
		*text = vntext.Clean(*text)
	}
	for _, day := range []vntext.Date{r.RegisteredOn, r.AssessedOn} {
		if day != "" && day.Precision() == vntext.NoDate {
			return data.Errorf(data.Invalid, "“%s” không phải là ngày. Hãy nhập ngày/tháng/năm.", string(day))
		}
	}
	for i := range r.Items {
		item := &r.Items[i]
		item.Registered, item.Remark = vntext.Clean(item.Registered), vntext.Clean(item.Remark)
		if slices.ContainsFunc([]*int{item.SelfPoints, item.BranchPoints}, func(n *int) bool { return n != nil && *n < 0 }) {
			return data.Errorf(data.Invalid, "Điểm nội dung %d nhỏ hơn 0. Hãy nhập số từ 0 trở lên, hoặc để trống.", i+1)
		}
	}
	return checkYear(r.Year)
}

// checkYear refuses a year that cannot be one.
func checkYear(year int) error {
	if year < 1931 || year > 9999 {
		return data.Errorf(data.Invalid, "Năm %d không đúng. Hãy nhập năm gồm 4 chữ số, từ 1931.", year)
	}
	return nil
}
