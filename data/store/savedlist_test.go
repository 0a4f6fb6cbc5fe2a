package store_test

import (
	"fmt"
	"reflect"
	"testing"

	"bachudong/data"
)

func TestListsAreKeptRenamedAndForgottenAndAllOfItUndone(t *testing.T) {
	f := create(t)
	late := data.SavedList{Name: " Ấp 10 ", Standing: "left", Columns: []string{"full_name", "phone"}, Widths: map[string]float32{"phone": 120},
		Conditions: data.Conditions{Any: true, List: []data.Condition{{Column: "age", Relation: data.Between, Values: []string{"16", ""}}}},
		Sort:       []data.SortKey{{Column: "branch"}, {Column: "birth", Descending: true}}}
	id := must(f.SaveList(ctx, late))(t)
	must(f.SaveList(ctx, data.SavedList{Name: "Ấp 2"}))(t)
	got := must(f.SavedLists(ctx))(t)
	late.ID, late.Name = id, "Ấp 10"
	if len(got) != 2 || got[0].Name != "Ấp 2" || !reflect.DeepEqual(got[1], late) {
		t.Fatalf("got %+v", got)
	}
	_, err := f.SaveList(ctx, data.SavedList{Name: "ấp 10"})
	wantCode(t, err, data.Conflict)
	_, err = f.SaveList(ctx, data.SavedList{Name: "  "})
	wantCode(t, err, data.Invalid)

	late.Name = "Ấp 11"
	must(f.SaveList(ctx, late))(t)
	if got, want := lastChange(t, f).Title, "Đổi tên danh sách “Ấp 10” thành “Ấp 11”"; got != want {
		t.Errorf("renaming is %q, want %q", got, want)
	}
	check(t, f.RemoveList(ctx, id))
	if got := must(f.SavedLists(ctx))(t); len(got) != 1 {
		t.Errorf("removing left %+v", got)
	}
	wantCode(t, f.RemoveList(ctx, id), data.NotFound)
	must(f.Undo(ctx, fmt.Sprint(lastChange(t, f).Number)))(t)
	if got := must(f.SavedLists(ctx))(t); len(got) != 2 || !reflect.DeepEqual(got[1], late) {
		t.Errorf("undoing the removal gave %+v", got)
	}
}
