package store_test

import (
	"context"
	"fmt"
	"testing"

	"bachudong/data"
	"bachudong/data/store"
)

// commune makes a Đoàn cơ sở of 3,000 members in ten chi đoàn, of whom a year and its fees are kept.
func commune(b *testing.B) (*store.File, data.ID, []data.SheetEdit) {
	b.Helper()
	f := create(b)
	unit := addUnit(b, f, "Đoàn xã Vĩnh Thanh", data.Grassroots, "").ID
	var people []data.NewPerson
	for branch := range 10 {
		id := addUnit(b, f, fmt.Sprintf("Chi đoàn ấp %d", branch+1), data.Branch, unit).ID
		for i := range 300 {
			people = append(people, data.NewPerson{Person: data.Person{ID: data.NewID(), FullName: fmt.Sprintf("Danh Hữu Cường %d", branch*300+i)},
				Membership: data.Membership{UnitID: id, From: "2020-01-01", Counts: true}})
		}
	}
	must(f.Import(ctx, data.RegisterChange{People: people}, nil))(b)
	var years, fees []data.SheetEdit
	for _, p := range people {
		years = append(years, data.SheetEdit{PersonID: p.Person.ID, Values: map[string]string{data.FinalRating: "Hoàn thành tốt nhiệm vụ", data.BranchPoints(0): "17", data.SelfPoints(4): "20"}})
		fees = append(fees, data.SheetEdit{PersonID: p.Person.ID, Values: map[string]string{"m01": "2000", "m02": "2000"}})
	}
	check(b, f.SaveYearRecords(ctx, "Xếp loại", 2022, years))
	check(b, f.SaveFees(ctx, "Đoàn phí", 2022, fees))
	return f, unit, fees
}

// BenchmarkYearSheet reads the year of 3,000 members.
func BenchmarkYearSheet(b *testing.B) {
	f, unit, _ := commune(b)
	for b.Loop() {
		if rows := must(f.YearSheet(context.Background(), unit, "2022-12-31", 2022))(b); len(rows) != 3000 {
			b.Fatal(len(rows))
		}
	}
}

// BenchmarkFeeSheet reads the fees of 3,000 members.
func BenchmarkFeeSheet(b *testing.B) {
	f, unit, _ := commune(b)
	for b.Loop() {
		if rows := must(f.FeeSheet(context.Background(), unit, 2022))(b); len(rows) != 3000 {
			b.Fatal(len(rows))
		}
	}
}

// BenchmarkSaveFees marks a month of 3,000 members as paid.
func BenchmarkSaveFees(b *testing.B) {
	f, _, fees := commune(b)
	paid := 2000
	for b.Loop() {
		paid++
		for i := range fees {
			fees[i].Values = map[string]string{"m03": fmt.Sprint(paid)}
		}
		check(b, f.SaveFees(ctx, "Đoàn phí", 2022, fees))
	}
}
