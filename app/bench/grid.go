package main

import (
	"context"
	"errors"
	"time"

	"bachudong/app/work"
	"bachudong/data"
	"bachudong/data/roster"
	"bachudong/data/store"
)

// pageRows is how many rows of a list are shown while the others are still being read.
const pageRows = 200

// What the officer asks of the list: born after 1999, living in a hamlet; in this order.
var (
	gridConditions = data.Conditions{List: []data.Condition{
		{Column: "birth", Relation: data.After, Values: []string{"1999"}}, {Column: "residence", Relation: data.Has, Values: []string{"ap"}}}}
	pageOrder = []data.SortKey{{Column: "residence"}, {Column: "birth"}}
	gridOrder = []data.SortKey{{Column: "ethnicity"}, {Column: roster.Branch, Descending: true}, {Column: "birth"}}
)

var errNobody = errors.New("the conditions hold of nobody")

// readyPage shows the first page of a list that was not read yet.
func readyPage(ctx context.Context, path string) (*readyStep, error) {
	page := roster.Page{Catalog: roster.Fixed, Conditions: gridConditions, By: pageOrder, Most: pageRows}
	return onFile(ctx, path, func(desk *work.Desk) error {
		outline, err := desk.File.Outline(ctx, store.MemberFilter{}, formYear, roster.NeededFor(gridConditions, pageOrder)...)
		if err != nil {
			return err
		}
		rows, err := desk.File.CompleteRows(ctx, page.Of(outline), store.MemberFilter{}, formYear, "residence")
		if err == nil && len(rows) != pageRows {
			err = errNobody
		}
		return err
	})
}

// readyFind searches after every keystroke and takes the mean.
func readyFind(ctx context.Context, path string) (*readyStep, error) {
	keys := keystrokes()
	step, err := onFile(ctx, path, func(desk *work.Desk) error {
		for _, key := range keys {
			if names, err := search(ctx, desk.File, key); err != nil || len(names) == 0 {
				return errors.Join(err, errNobody)
			}
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	all := step.run
	step.run = func() (time.Duration, error) {
		took, err := all()
		return took / time.Duration(len(keys)), err
	}
	return step, nil
}

// onList is a step that works on the list in memory; prepare leaves it as the step finds it.
func onList(ctx context.Context, path string, prepare, run func(l *gridList) error) (*readyStep, error) {
	desk, err := work.Open(ctx, path)
	if err != nil {
		return nil, err
	}
	rows, err := desk.File.MemberRows(ctx, store.MemberFilter{}, formYear, "residence")
	if err != nil {
		return nil, errors.Join(err, desk.Close())
	}
	l := &gridList{rows: rows}
	if err := prepare(l); err != nil {
		return nil, errors.Join(err, desk.Close())
	}
	return &readyStep{run: timed(func() error { return run(l) }), done: desk.Close}, nil
}

// gridList is a list in memory.
type gridList struct {
	rows  []store.MemberRow
	order []int
}

func (l *gridList) filter() error {
	if l.order = roster.Fixed.Fit(l.rows, gridConditions); len(l.order) == 0 {
		return errNobody
	}
	return nil
}

func (l *gridList) sort() error {
	roster.Fixed.Sort(l.rows, l.order, gridOrder)
	return nil
}

// end makes the texts of the last page.
func (l *gridList) end() error {
	for _, i := range l.order[max(0, len(l.order)-pageRows):] {
		for c := range roster.Fixed.Columns {
			_ = roster.Fixed.Columns[c].Text(&l.rows[i])
		}
	}
	return nil
}

func readyFilter(ctx context.Context, path string) (*readyStep, error) {
	return onList(ctx, path, func(*gridList) error { return nil }, (*gridList).filter)
}

func readySort(ctx context.Context, path string) (*readyStep, error) {
	return onList(ctx, path, (*gridList).filter, (*gridList).sort)
}

func readyEnd(ctx context.Context, path string) (*readyStep, error) {
	return onList(ctx, path, (*gridList).filter, (*gridList).end)
}
