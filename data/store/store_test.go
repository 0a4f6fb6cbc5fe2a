package store_test

import (
	"context"
	"path/filepath"
	"testing"
	"time"

	"bachudong/data"
	"bachudong/data/store"
	"bachudong/data/vntext"
)

var ctx = context.Background()

// noon is the moment every test takes for the present.
var noon = time.Date(2022, 11, 15, 12, 0, 0, 0, time.FixedZone("ICT", 7*3600))

var sets = []data.CriteriaSet{
	{ID: "2018-2022", Title: "Bộ tiêu chí 2018–2022", FromYear: 2018, ToYear: 2022, Criteria: []data.CriteriaGroup{
		{Code: "I", Title: "Chủ động quản lý", Rows: []data.Criterion{{Code: "1.1a"}, {Code: "1.2a", Measure: "member_list"}, {Code: "1.2b"}}},
	}},
	{ID: "2023-2027", Title: "Bộ tiêu chí 2023–2027", FromYear: 2023, ToYear: 2027},
}

var options = []store.Option{
	store.WithClock(func() time.Time { return noon }), store.WithActor("Lê Văn Thư"), store.WithCriteria(sets),
}

var setup = store.Setup{UnitName: "Huyện đoàn Phước Long", Level: data.District}

func must[T any](value T, err error) func(testing.TB) T {
	return func(t testing.TB) T {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		return value
	}
}

func check(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// wantCode fails unless err carries that code and a sentence of its own.
func wantCode(t testing.TB, err error, code data.Code) {
	t.Helper()
	if got := data.CodeOf(err); got != code {
		t.Fatalf("code %q, want %q: %v", got, code, err)
	}
}

// create makes an empty file in a folder of its own.
func create(t testing.TB) *store.File {
	t.Helper()
	f := must(store.Create(ctx, filepath.Join(t.TempDir(), "so.db"), setup, options...))(t)
	t.Cleanup(func() { f.Close() })
	return f
}

// reopen closes the file and opens it again.
func reopen(t testing.TB, f *store.File) *store.File {
	t.Helper()
	check(t, f.Close())
	again := must(store.Open(ctx, f.Path(), options...))(t)
	t.Cleanup(func() { again.Close() })
	return again
}

func addUnit(t testing.TB, f *store.File, name string, level data.Level, parent data.ID) data.Unit {
	t.Helper()
	return must(f.AddUnit(ctx, data.Unit{Name: name, Level: level, Parent: parent}))(t)
}

// addMember adds a member who counts in the unit since from.
func addMember(t testing.TB, f *store.File, name string, unit data.ID, from vntext.Date) data.ID {
	t.Helper()
	return must(f.AddMember(ctx, data.NewPerson{
		Person:     data.Person{FullName: name},
		Membership: data.Membership{UnitID: unit, From: from, Counts: true, Began: data.BeganListed},
	}))(t)
}

func names(members []data.Member) []string {
	list := make([]string, len(members))
	for i, m := range members {
		list[i] = m.FullName
	}
	return list
}

func lastChange(t testing.TB, f *store.File) store.Change {
	t.Helper()
	return must(f.Changes(ctx, 1))(t)[0]
}
