package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"maps"
	"slices"
	"strings"

	"bachudong/data"
)

// YearsTold is what is kept of everybody's rewards and measures of all years and training programmes of those years, as
// lists tell it: a row for each person and year, by person.
func (f *File) YearsTold(ctx context.Context, years []int) ([]data.YearTold, error) {
	told, err := f.yearsTold(ctx, years)
	return told, f.explain("read what lists tell of years", err)
}

// ToldOf is what a list of a year tells of everybody; what is kept without a year is told too.
func (f *File) ToldOf(ctx context.Context, year int) (map[data.ID]data.YearTold, error) {
	all, err := f.yearsTold(ctx, []int{year})
	told := map[data.ID]data.YearTold{}
	for _, t := range all {
		if t.Year != year && t.Year != 0 && year != 0 {
			continue
		}
		one := told[t.PersonID]
		one.PersonID, one.Year = t.PersonID, year
		one.Registered = one.Registered || t.Registered
		if t.Grade != "" {
			one.Grade = t.Grade
		}
		one.Awards, one.Disciplines = append(one.Awards, t.Awards...), append(one.Disciplines, t.Disciplines...)
		told[t.PersonID] = one
	}
	return told, f.explain("read what a list tells of a year", err)
}

// toldKey is one person in one year.
type toldKey struct {
	person data.ID
	year   int
}

func (f *File) yearsTold(ctx context.Context, years []int) ([]data.YearTold, error) {
	told := map[toldKey]*data.YearTold{}
	of := func(person data.ID, year int) *data.YearTold {
		key := toldKey{person, year}
		if told[key] == nil {
			told[key] = &data.YearTold{PersonID: person, Year: year}
		}
		return told[key]
	}
	awards, err := readRecords(ctx, f.reader, &data.Awards, `TRUE`)
	if err != nil {
		return nil, err
	}
	for i := range awards {
		t := of(awards[i].PersonID, awards[i].InYear())
		t.Awards = append(t.Awards, awards[i].Told())
	}
	measures, err := readRecords(ctx, f.reader, &data.Disciplines, `TRUE`)
	if err != nil {
		return nil, err
	}
	for i := range measures {
		t := of(measures[i].PersonID, measures[i].InYear())
		t.Disciplines = append(t.Disciplines, measures[i].Told())
	}
	if err := toldOnPages(ctx, f.reader, of); err != nil {
		return nil, err
	}
	if err := toldTrainings(ctx, f.reader, years, of); err != nil {
		return nil, err
	}
	list := make([]data.YearTold, 0, len(told))
	for _, key := range slices.SortedFunc(maps.Keys(told), func(a, b toldKey) int {
		if c := strings.Compare(string(a.person), string(b.person)); c != 0 {
			return c
		}
		return a.year - b.year
	}) {
		list = append(list, *told[key])
	}
	return list, nil
}

// toldOnPages adds what the yearly pages say of rewards and measures where there is no record of any.
func toldOnPages(ctx context.Context, q querier, of func(data.ID, int) *data.YearTold) error {
	return each(ctx, q, func(rows *sql.Rows) error {
		var person data.ID
		var year int
		var reward, measure string
		if err := rows.Scan(&person, &year, &reward, &measure); err != nil {
			return err
		}
		t := of(person, year)
		if reward != "" && len(t.Awards) == 0 {
			t.Awards = []string{reward}
		}
		if measure != "" && len(t.Disciplines) == 0 {
			t.Disciplines = []string{measure}
		}
		return nil
	}, `SELECT person_id, year, reward, discipline FROM assessment WHERE reward <> '' OR discipline <> ''`)
}

func toldTrainings(ctx context.Context, q querier, years []int, of func(data.ID, int) *data.YearTold) error {
	asked, err := json.Marshal(years)
	if err != nil {
		return err
	}
	return each(ctx, q, func(rows *sql.Rows) error {
		var person data.ID
		var year int
		var registered, grade string
		if err := rows.Scan(&person, &year, &registered, &grade); err != nil {
			return err
		}
		t := of(person, year)
		t.Registered, t.Grade = registered != "" || grade != "", grade
		return nil
	}, `SELECT person_id, year, registered_on, grade FROM training WHERE year IN (SELECT value FROM json_each(?))`, string(asked))
}

// tell writes what an import tells of years: a programme fills in what is not known of its year, rewards and measures are
// added.
func (t *tx) tell(in *data.RegisterChange, tick func() error) error {
	const register = `INSERT INTO training (id, person_id, year, registered_on, grade) VALUES (?, ?, ?, ?, ?) ON CONFLICT (person_id, year) DO UPDATE SET
		registered_on = CASE registered_on WHEN '' THEN excluded.registered_on ELSE registered_on END,
		grade = CASE excluded.grade WHEN '' THEN grade ELSE excluded.grade END`
	for _, r := range in.Trainings {
		if _, err := t.steady.Exec(register, r.ID, r.PersonID, r.Year, r.RegisteredOn, r.Grade); err != nil {
			return err
		}
		if err := tick(); err != nil {
			return err
		}
	}
	for i := range in.Awards {
		if err := writeRecord(t, &data.Awards, &in.Awards[i]); err != nil {
			return err
		}
		if err := tick(); err != nil {
			return err
		}
	}
	for i := range in.Disciplines {
		if err := writeRecord(t, &data.Disciplines, &in.Disciplines[i]); err != nil {
			return err
		}
		if err := tick(); err != nil {
			return err
		}
	}
	return nil
}
