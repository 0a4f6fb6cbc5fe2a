package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"strconv"

	"bachudong/app/work"
	"bachudong/data"
	"bachudong/data/store"
	"bachudong/data/vntext"
)

// homeDay is the day of which the start page tells: fees of eleven months are due by then.
const homeDay vntext.Date = "2022-11-15"

// readyHome reads all that the start page shows, of people who have records of every kind.
func readyHome(ctx context.Context, path string) (*readyStep, error) {
	lived := path + "-lived"
	if err := copyFile(path, lived); err != nil { // what comes later shall not carry the records
		return nil, err
	}
	desk, err := work.Open(ctx, lived)
	if err != nil {
		return nil, err
	}
	if err := tellYear(ctx, desk.File); err != nil {
		return nil, errors.Join(err, desk.Close())
	}
	return &readyStep{run: timed(func() error { return readHome(ctx, desk.File) }),
		done: func() error { return errors.Join(desk.Close(), os.Remove(lived)) }}, nil
}

func readHome(ctx context.Context, file *store.File) error {
	members, dues, err := file.Overview(ctx, file.Ours(), homeDay)
	if err != nil {
		return err
	}
	for _, due := range dues {
		if due.Key == data.DueUnpaid && (due.Count == 0 || due.Count == len(members)) {
			return fmt.Errorf("of %d members %d have not paid", len(members), due.Count)
		}
	}
	_, err = file.YearResults(ctx, formYear)
	return err
}

// tellYear gives members a year with records of every kind; of each kind some have none.
func tellYear(ctx context.Context, file *store.File) error {
	rows, err := file.MemberBriefs(ctx, file.Ours(), homeDay)
	if err != nil {
		return err
	}
	in := data.RegisterChange{Title: "Đánh giá năm"}
	var paid []data.SheetEdit
	var cards []data.Card
	var introductions []data.Introduction
	months := map[string]string{}
	for month := range 11 {
		months[data.FeeMonth(month)] = "2000"
	}
	lacks := func(i, kind int) bool { return i%7 == kind }
	for i := range rows {
		id := rows[i].ID
		if !lacks(i, 0) {
			in.Ratings = append(in.Ratings, data.Assessment{ID: data.NewID(), PersonID: id, Year: formYear, Rating: "Hoàn thành tốt nhiệm vụ"})
		}
		if !lacks(i, 1) {
			in.Trainings = append(in.Trainings, data.Training{ID: data.NewID(), PersonID: id, Year: formYear, RegisteredOn: "2022-01-15"})
		}
		if !lacks(i, 2) {
			paid = append(paid, data.SheetEdit{PersonID: id, Values: months})
		}
		if !lacks(i, 3) {
			cards = append(cards, data.Card{RecordHead: data.RecordHead{PersonID: id}, Kind: data.CardFirst, Number: strconv.Itoa(i), IssuedOn: "2021-03-26"})
		}
		if !lacks(i, 4) {
			introductions = append(introductions, data.Introduction{RecordHead: data.RecordHead{PersonID: id}, IntroducedOn: "2022-05-19", YouthName: "Lê Thanh Niên"})
		}
	}
	_, err = file.Import(ctx, in, nil)
	if err == nil {
		err = file.SaveFees(ctx, "Đoàn phí", formYear, paid)
	}
	if err == nil {
		err = store.SaveRecords(ctx, file, &data.Cards, cards)
	}
	if err == nil {
		err = store.SaveRecords(ctx, file, &data.Introductions, introductions)
	}
	return err
}
