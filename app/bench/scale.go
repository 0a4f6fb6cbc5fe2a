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
	"bachudong/data/vntext"
)

const (
	tenfold   = 10  // how many provinces the large file holds
	mostRatio = 12  // time may grow no faster than the data
	mostWait  = 100 // ms that the officer waits for a step at the size of a province
)

// scaleStep is something the officer does, measured with the people of ten provinces against the same with those of one.
type scaleStep struct {
	name, work string
	ready      func(ctx context.Context, path string) (*readyStep, error)
}

// readyStep is a step on one file.
type readyStep struct {
	run  side
	done func() error
}

// scaleSteps are in the order of the table. What lies in memory for one of them is gone before the next.
var scaleSteps = []scaleStep{
	{"open", "open the file and read the tree with its counts", readyOpen},
	{"page", "a page of the list by residence and date of birth, under two conditions, read from the file", readyPage},
	{"find", "search as you type, first 100 in order", readyFind},
	{"home", "what the start page counts: what is due, totals and evaluations, of people with ratings, trainings, fees, cards and introductions", readyHome},
	{"past", "the tree with its counts as of a past day", readyPast},
	{"filter", "filter the list by two conditions", readyFilter},
	{"sort", "sort the filtered list by three columns", readySort},
	{"end", "jump to the end of the sorted list", readyEnd},
}

// measurement is the step as a row of the table.
func (s scaleStep) measurement() measurement {
	return measurement{s.name, func(ctx context.Context, folder string) (outcome, error) {
		o := outcome{work: s.work + ", 350,000 people", yardstick: "the same with 35,000 people", limit: mostRatio}
		path, err := provinceFile(ctx, folder)
		if err != nil {
			return o, err
		}
		many, err := tenProvinces(ctx, folder)
		if err != nil {
			return o, err
		}
		small, err := s.ready(ctx, path)
		if err != nil {
			return o, err
		}
		large, err := s.ready(ctx, many)
		if err != nil {
			return o, errors.Join(err, small.done())
		}
		o.ours, o.theirs, err = alternate(ctx, large.run, small.run)
		o.also = []bound{{"with 35,000", o.theirs.Seconds() * 1000, mostWait, "ms"}}
		return o, errors.Join(err, small.done(), large.done())
	}}
}

// onFile is a step that works on an open file.
func onFile(ctx context.Context, path string, run func(*work.Desk) error) (*readyStep, error) {
	desk, err := work.Open(ctx, path)
	if err != nil {
		return nil, err
	}
	return &readyStep{run: timed(func() error { return run(desk) }), done: desk.Close}, nil
}

func readyOpen(ctx context.Context, path string) (*readyStep, error) {
	open := func() (took time.Duration, err error) {
		began := time.Now()
		desk, err := work.Open(ctx, path)
		if err != nil {
			return 0, err
		}
		_, err = desk.File.Units(ctx, desk.Today())
		took = time.Since(began)
		return took, errors.Join(err, desk.Close())
	}
	return &readyStep{run: open, done: func() error { return nil }}, nil
}

func readyPast(ctx context.Context, path string) (*readyStep, error) {
	day := time.Date(2021, 1, 1, 0, 0, 0, 0, time.UTC)
	return onFile(ctx, path, func(desk *work.Desk) error {
		day = day.AddDate(0, 0, 1) // the program remembers days that it has looked at
		units, err := desk.File.Units(ctx, vntext.DateOf(day))
		if err == nil && (len(units) == 0 || units[0].Members == 0) {
			err = fmt.Errorf("nobody is there on %s", vntext.DateOf(day))
		}
		return err
	})
}

// tenProvinces is the data file of ten provinces in folder; the first measurement that asks for it makes it.
func tenProvinces(ctx context.Context, folder string) (string, error) {
	path := filepath.Join(folder, "muoi-tinh.db")
	if _, err := os.Stat(path); err == nil {
		return path, nil
	}
	one, err := provinceFile(ctx, folder)
	if err != nil {
		return "", err
	}
	if err := copyFile(one, path); err != nil {
		return "", err
	}
	desk, err := work.Open(ctx, path)
	if err != nil {
		return "", err
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
			return "", errors.Join(err, desk.Close())
		}
	}
	return path, desk.Close()
}

func copyFile(from, to string) error {
	content, err := os.ReadFile(from)
	if err != nil {
		return err
	}
	return os.WriteFile(to, content, 0o600)
}
