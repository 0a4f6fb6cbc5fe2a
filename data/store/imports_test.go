package store_test

import (
	"testing"

	"bachudong/data"
	"bachudong/data/store"
)

func TestImportsAreListedWithoutOtherChanges(t *testing.T) {
	f := create(t)
	var batches []data.ID
	for _, name := range []string{"Trần Văn Một", "Trần Văn Hai"} {
		unit := addUnit(t, f, "Chi đoàn của "+name, data.Branch, "")
		in := data.RegisterChange{Title: "Nhập khẩu " + name, People: []data.NewPerson{{Person: data.Person{ID: data.NewID(), FullName: name},
			Membership: data.Membership{ID: data.NewID(), UnitID: unit.ID, Began: data.BeganListed, Counts: true}}}}
		done := must(f.Import(ctx, in, nil))(t)
		batches = append(batches, done.Batch)
	}
	undo(t, f, batches[0])

	list := must(f.Imports(ctx, 0))(t)
	if len(list) != 2 || list[0].Batch != batches[1] || list[1].Batch != batches[0] || list[0].Kind != store.KindImport {
		t.Fatalf("imports %+v, want the second and the first", list)
	}
	if list[0].UndoneBy != 0 || list[1].UndoneBy == 0 {
		t.Errorf("undone by %d and %d, want only the first one undone", list[0].UndoneBy, list[1].UndoneBy)
	}
	if newest := must(f.Imports(ctx, 1))(t); len(newest) != 1 || newest[0].Title != "Nhập khẩu Trần Văn Hai" {
		t.Errorf("newest import %+v", newest)
	}
}
