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
	if err := tellYear(ctx, lived); err != nil {
		return nil, err
	}
	step, err := onFile(ctx, lived, func(desk *work.Desk) error { return readHome(ctx, desk.File) })
	if err != nil {
		return nil, err
	}
	leave := step.done
	step.done = func() error { return errors.Join(leave(), os.Remove(lived)) }
	return step, nil
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

// tellYear gives the members in a file a year with records of every kind.
func tellYear(ctx context.Context, path string) error {
	desk, err := work.Open(ctx, path)
	if err != nil {
		return err
	}
	members, err := desk.File.MemberBriefs(ctx, desk.File.Ours(), homeDay)
	if err == nil {
		err = tellOf(ctx, desk.File, members)
	}
	return errors.Join(err, desk.Close())
}

// tellOf writes the records; of each kind some members have none.
func tellOf(ctx context.Context, file *store.File, rows []store.MemberBrief) error {
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
	_, err := file.Import(ctx, in, nil)
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
