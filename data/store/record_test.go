package store_test

import (
	"reflect"
	"testing"

	"bachudong/data"
	"bachudong/data/store"
	"bachudong/data/vntext"
)

// roundTrip fills every fact of a record, keeps it, reads it back and undoes it.
func roundTrip[T any](t *testing.T, kind *data.RecordKind[T]) {
	t.Run(kind.Table, func(t *testing.T) {
		f := create(t)
		unit := addUnit(t, f, "Chi đoàn ấp 1", data.Branch, "").ID
		person := addMember(t, f, "Đặng Thị Ánh", unit, "2020")
		stay := must(f.Person(ctx, person))(t).Memberships[0].ID
		var record T
		*kind.Head(&record) = data.RecordHead{ID: data.NewID(), PersonID: person}
		fill(kind, &record, "Chữ ", map[data.FieldKind]data.ID{data.UnitFact: unit, data.PersonFact: person, data.StayFact: stay})
		before := must(f.Changes(ctx, 0))(t)
		check(t, store.SaveRecord(ctx, f, kind, record))
		if got := must(store.RecordsOf(ctx, f, kind, person))(t); len(got) != 1 || !reflect.DeepEqual(got[0], record) {
			t.Errorf("kept %+v\nwant %+v", got, record)
		}
		if got := must(f.PersonChanges(ctx, person, 1))(t); len(got) != 1 || got[0].Title != kind.Label+": Đặng Thị Ánh" {
			t.Errorf("the log of the person begins with %+v", got)
		}
		check(t, store.RemoveRecord(ctx, f, kind, kind.Head(&record).ID))
		if got := must(store.AllRecords(ctx, f, kind))(t); len(got) != 0 {
			t.Errorf("removed, yet kept: %+v", got)
		}
		undo(t, f, lastChange(t, f).Number)
		undo(t, f, must(f.Changes(ctx, 0))(t)[2].Number)
		if got := must(store.AllRecords(ctx, f, kind))(t); len(got) != 0 || len(must(f.Changes(ctx, 0))(t)) != len(before)+4 {
			t.Errorf("undone, yet kept: %+v", got)
		}
		var blank T
		kind.Head(&blank).PersonID = person
		check(t, store.SaveRecord(ctx, f, kind, blank)) // what is not known stays blank
		if got := must(store.RecordsOf(ctx, f, kind, person))(t); len(got) != 1 || !kind.Empty(&got[0]) {
			t.Errorf("a blank record came back as %+v", got)
		}
	})
}

// fill gives every fact of a record a value; texts begin with mark, ids are those of their kind.
func fill[T any](kind *data.RecordKind[T], record *T, mark string, ids map[data.FieldKind]data.ID) {
	for i := range kind.Fields {
		field := &kind.Fields[i]
		switch v := field.Ref(record).(type) {
		case *string:
			*v = mark + field.Key
		case *vntext.Date:
			*v = "2022-03-26"
		case *data.Month:
			*v = "2022-03"
		case *bool:
			*v = true
		case **int:
			n := i + 1
			*v = &n
		case *data.ID:
			*v = ids[field.Kind]
		}
	}
}

func TestEveryKindOfRecordIsKeptLoggedAndUndone(t *testing.T) {
	roundTrip(t, &data.Admissions)
	roundTrip(t, &data.Cards)
	roundTrip(t, &data.Transfers)
	roundTrip(t, &data.Standings)
	roundTrip(t, &data.Honoraries)
	roundTrip(t, &data.Awards)
	roundTrip(t, &data.Disciplines)
	roundTrip(t, &data.PartyPaths)
	roundTrip(t, &data.Hardships)
	roundTrip(t, &data.Helps)
	roundTrip(t, &data.Introductions)
}

func TestARecordWithAWrongDateOrNumberIsRefused(t *testing.T) {
	f := create(t)
	person := addMember(t, f, "Đặng Thị Ánh", addUnit(t, f, "Chi đoàn ấp 1", data.Branch, "").ID, "2020")
	head := data.RecordHead{PersonID: person}
	wantCode(t, store.SaveRecord(ctx, f, &data.Awards, data.Award{RecordHead: head, DecisionDate: "2022-02-31"}), data.Invalid)
	few := -1
	wantCode(t, store.SaveRecord(ctx, f, &data.Helps, data.Help{RecordHead: head, Value: &few}), data.Invalid)
	wantCode(t, store.SaveRecord(ctx, f, &data.Awards, data.Award{RecordHead: data.RecordHead{PersonID: "nobody"}, Form: "Giấy khen"}), data.NotFound)
	if got := must(store.AllRecords(ctx, f, &data.Awards))(t); len(got) != 0 {
		t.Errorf("refused, yet kept: %+v", got)
	}
}
