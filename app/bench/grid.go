package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"bachudong/app/work"
	"bachudong/data"
	"bachudong/data/roster"
	"bachudong/data/store"
)

const (
	tenfold    = 10  // how many provinces the large file holds
	pageRows   = 200 // of a list while the others are still being read
	bulkPeople = 3000
	mostWait   = 100 // ms that the officer waits for a step at the size of a province
	mostBulk   = 1000
)

// gridStep is something the officer does with the list, which lies in memory once it was read.
type gridStep struct {
	name string
	run  func(ctx context.Context, l *gridList) error
}

// gridList is one file with its list.
type gridList struct {
	desk  *work.Desk
	rows  []store.MemberRow
	order []int
}

var gridSteps = []gridStep{
	{"first page", func(ctx context.Context, l *gridList) error {
		_, err := l.desk.File.MemberRows(ctx, store.MemberFilter{Limit: pageRows}, formYear)
		return err
	}},
	{"filter", func(_ context.Context, l *gridList) error {
		young := data.Condition{Column: "birth", Relation: data.After, Values: []string{"1999"}}
		from := data.Condition{Column: "residence", Relation: data.Has, Values: []string{"ap"}}
		if l.order = roster.Fit(l.rows, data.Conditions{List: []data.Condition{young, from}}); len(l.order) == 0 {
			return errors.New("the conditions hold of nobody")
		}
		return nil
	}},
	{"sort", func(_ context.Context, l *gridList) error {
		roster.Sort(l.rows, l.order, []data.SortKey{{Column: "ethnicity"}, {Column: roster.Branch, Descending: true}, {Column: "birth"}})
		return nil
	}},
	{"jump to the end", func(_ context.Context, l *gridList) error {
		for _, i := range l.order[max(0, len(l.order)-pageRows):] {
			for c := range roster.Columns {
				_ = roster.Columns[c].Text(&l.rows[i])
			}
		}
		return nil
	}},
}

// measureGrid works on the list of 350,000 members, against the same on that of 35,000; there it also changes many people
// at once and takes that back.
func measureGrid(ctx context.Context, folder string) (outcome, error) {
	path, err := provinceFile(ctx, folder)
	if err != nil {
		return outcome{}, err
	}
	many := filepath.Join(folder, "muoi-tinh.db")
	if err := copyFile(path, many); err != nil {
		return outcome{}, err
	}
	small, err := openList(ctx, path)
	if err != nil {
		return outcome{}, err
	}
	defer small.desk.Close()
	large, err := tenProvinces(ctx, many)
	if err != nil {
		return outcome{}, err
	}
	waits := make([][]time.Duration, len(gridSteps))
	ours := func() (time.Duration, error) { return large.pass(ctx, nil) }
	theirs := func() (time.Duration, error) { return small.pass(ctx, waits) }
	o := outcome{work: "first page, filter, sort by three columns and jump to the end of a list of 350,000 people",
		yardstick: "the same on 35,000 people", limit: 12}
	o.ours, o.theirs, err = alternate(ctx, ours, theirs)
	err = errors.Join(err, large.desk.Close())
	large.rows, large.order = nil, nil // the changes are not to wait for the collection of a large heap
	if err != nil {
		return outcome{}, err
	}
	for i, step := range gridSteps {
		o.also = append(o.also, bound{step.name + " of 35,000", median(waits[i]).Seconds() * 1000, mostWait, "ms"})
	}
	bulk, err := small.changeMany(ctx)
	o.also = append(o.also, bulk...)
	return o, err
}

// pass does all steps once and adds what each took to waits, if given.
func (l *gridList) pass(ctx context.Context, waits [][]time.Duration) (total time.Duration, err error) {
	for i, step := range gridSteps {
		began := time.Now()
		if err := step.run(ctx, l); err != nil {
			return 0, fmt.Errorf("%s: %w", step.name, err)
		}
		took := time.Since(began)
		total += took
		if waits != nil {
			waits[i] = append(waits[i], took)
		}
	}
	return total, nil
}

// changeMany gives 3,000 people another fact and takes that back, several times.
func (l *gridList) changeMany(ctx context.Context) ([]bound, error) {
	var changing, undoing []time.Duration
	for range rounds {
		var updates []data.FactUpdate
		for i := range bulkPeople {
			updates = append(updates, data.FactUpdate{PersonID: l.rows[i].ID, Facts: map[string]string{"religion": "Phật giáo"}})
		}
		began := time.Now()
		if err := l.desk.File.BulkEdit(ctx, "Tôn giáo “Phật giáo”: 3.000 người", updates); err != nil {
			return nil, err
		}
		changing = append(changing, time.Since(began))
		last, err := l.desk.File.Changes(ctx, 1)
		if err != nil {
			return nil, err
		}
		began = time.Now()
		report, err := l.desk.File.Undo(ctx, fmt.Sprint(last[0].Number))
		if err != nil {
			return nil, err
		}
		if undoing = append(undoing, time.Since(began)); report.Restored != bulkPeople {
			return nil, fmt.Errorf("%d of %d people were put back", report.Restored, bulkPeople)
		}
	}
	return []bound{{"change of 3,000", median(changing).Seconds() * 1000, mostBulk, "ms"},
		{"its undo", median(undoing).Seconds() * 1000, mostBulk, "ms"}}, nil
}

// openList opens a file and reads its whole list.
func openList(ctx context.Context, path string) (*gridList, error) {
	desk, err := work.Open(ctx, path)
	if err != nil {
		return nil, err
	}
	rows, err := desk.File.MemberRows(ctx, store.MemberFilter{}, formYear, "residence")
	if err != nil {
		return nil, errors.Join(err, desk.Close())
	}
	return &gridList{desk: desk, rows: rows}, nil
}

// tenProvinces adds nine provinces to the file of one and reads its list.
func tenProvinces(ctx context.Context, path string) (*gridList, error) {
	desk, err := work.Open(ctx, path)
	if err != nil {
		return nil, err
	}
	for n := 1; n < tenfold; n++ {
		units, people := province()
		for i := range units[:provinceUnits] {
			units[i].Name += fmt.Sprintf(" tỉnh %d", n+1) // no two units side by side bear one name
		}
		for i := range people {
			p := person(n*provincePeople + i)
			p.ID = people[i].Person.ID
			people[i].Person, people[i].Membership.From = p, p.JoinedUnion
		}
		in := data.RegisterChange{Title: fmt.Sprintf("Tỉnh %d", n+1), Units: units, People: people}
		if _, err := desk.File.Import(ctx, in, nil); err != nil {
			return nil, errors.Join(err, desk.Close())
		}
	}
	if err := desk.Close(); err != nil {
		return nil, err
	}
	return openList(ctx, path)
}

func copyFile(from, to string) error {
	content, err := os.ReadFile(from)
	if err != nil {
		return err
	}
	return os.WriteFile(to, content, 0o600)
}
