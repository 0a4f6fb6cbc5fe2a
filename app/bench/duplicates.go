package main

import (
	"context"
	"fmt"
	"path/filepath"
	"strings"
	"time"

	"bachudong/app/work"
	"bachudong/data"
	"bachudong/data/intake"
	"bachudong/data/store"
)

// checkedRows is how many rows the list has that is checked against a whole province.
const checkedRows = 2000

// The longest that the officer waits for the verdicts on a list, and for the duplicates of a province, in seconds.
const (
	checkWait     = 2
	duplicateWait = 10
)

// measureCheck judges a list of 2,000 rows against a register of 35,000 people, from the file to the verdicts.
func measureCheck(ctx context.Context, folder string) (outcome, error) {
	list := filepath.Join(folder, "kiem-tra.xlsx")
	if err := writeList(list, checkedRows, checked); err != nil {
		return outcome{}, err
	}
	o := outcome{work: "check a list of 2,000 rows against a register of 35,000 people, from opening it to the verdicts", limit: 1.5}
	return againstReading(ctx, folder, o, checkWait, func(desk *work.Desk) error {
		units, err := desk.File.Units(ctx, desk.Today())
		if err != nil {
			return err
		}
		p, err := desk.Preview(ctx, work.ImportJob{Unit: units[1].Unit}, list) // a Đoàn cơ sở
		if err != nil {
			return err
		}
		const tenth = checkedRows / 10
		if c := p.Plan.Counts(); c != (intake.Counts{Rows: checkedRows, New: tenth, Suspects: tenth, Unchanged: checkedRows - 2*tenth}) {
			return fmt.Errorf("of ten people one is new and one looks like somebody, but they were judged %+v", c)
		}
		return nil
	})
}

// checked is row i of the list: of ten people one is new, and one came without a citizen number and with a letter too many in the name.
func checked(i int) data.Person {
	switch i % 10 {
	case 0:
		return person(provincePeople + i)
	case 1:
		p := person(i)
		p.CitizenID = ""
		p.FullName = strings.Replace(p.FullName, " ", "x ", 1)
		return p
	}
	return person(i)
}

// measureDuplicates looks for duplicates among 35,000 people.
func measureDuplicates(ctx context.Context, folder string) (outcome, error) {
	o := outcome{work: "duplicates among 35,000 people", limit: 1.5}
	return againstReading(ctx, folder, o, duplicateWait, func(desk *work.Desk) error {
		_, err := desk.File.Duplicates(ctx, store.DuplicateFilter{}, nil)
		return err
	})
}

// againstReading measures work on the file of a province against reading all its people once. wait is the most seconds
// that the slowest round may take.
func againstReading(ctx context.Context, folder string, o outcome, wait float64, do func(*work.Desk) error) (outcome, error) {
	path, err := provinceFile(ctx, folder)
	if err != nil {
		return outcome{}, err
	}
	desk, err := work.Open(ctx, path)
	if err != nil {
		return outcome{}, err
	}
	defer desk.Close()
	var slowest time.Duration
	ours := timed(func() error { return do(desk) })
	o.yardstick = "reading the 35,000 people from the data file once"
	o.ours, o.theirs, err = alternate(ctx, func() (time.Duration, error) {
		took, err := ours()
		slowest = max(slowest, took)
		return took, err
	}, timed(func() error { return readPeople(ctx, desk) }))
	o.also = []bound{{"slowest", slowest.Seconds(), wait, "s"}}
	return o, err
}

func readPeople(ctx context.Context, desk *work.Desk) error {
	n := 0
	err := desk.File.EveryMember(ctx, desk.Today(), func(*data.Member) error { n++; return nil })
	if err == nil && n != provincePeople {
		err = fmt.Errorf("%d people were read", n)
	}
	return err
}
