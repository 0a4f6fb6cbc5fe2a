package store_test

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
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

func TestAFixedListIsOfExactlyItsPeople(t *testing.T) {
	f := create(t)
	branch := addUnit(t, f, "Chi đoàn ấp 1", data.Branch, "")
	an, be, chi := addMember(t, f, "Lý An", branch.ID, "2020"), addMember(t, f, "Lý Bé", branch.ID, "2020"), addMember(t, f, "Lý Chi", branch.ID, "2020")
	people := func() string {
		t.Helper()
		names := map[data.ID]string{an: "An", be: "Bé", chi: "Chi"}
		var list []string
		for _, l := range must(f.SavedLists(ctx))(t) {
			for _, id := range l.People {
				list = append(list, names[id])
			}
		}
		slices.Sort(list)
		return strings.Join(list, " ")
	}
	id, added, err := f.AddToList(ctx, data.SavedList{Name: "Đội bóng đá"}, []data.ID{an, be, "gone"})
	check(t, err)
	if got := lastChange(t, f).Title; people() != "An Bé" || added != 2 || got != "Thêm 2 người vào danh sách “Đội bóng đá”" {
		t.Fatalf("got %q, %d added, %q", people(), added, got)
	}
	_, _, err = f.AddToList(ctx, data.SavedList{Name: "đội bóng đá"}, []data.ID{chi})
	wantCode(t, err, data.Conflict)
	open := must(f.SaveList(ctx, data.SavedList{Name: "Nữ"}))(t)
	_, _, err = f.AddToList(ctx, data.SavedList{ID: open}, []data.ID{chi})
	wantCode(t, err, data.Invalid)
	before := lastChange(t, f).Number
	if _, added, err = f.AddToList(ctx, data.SavedList{ID: id}, []data.ID{an}); err != nil || added != 0 || lastChange(t, f).Number != before {
		t.Errorf("somebody who is in it: %d, %v, a change %v", added, err, lastChange(t, f).Number != before)
	}
	if _, added, err = f.AddToList(ctx, data.SavedList{ID: id}, []data.ID{an, chi}); err != nil || added != 1 || people() != "An Bé Chi" {
		t.Errorf("got %q, %d added, %v", people(), added, err)
	}
	if taken := must(f.TakeFromList(ctx, id, []data.ID{an, be}))(t); taken != 2 || people() != "Chi" || lastChange(t, f).Title != "Bỏ 2 người khỏi danh sách “Đội bóng đá”" {
		t.Errorf("taken %d, left %q, %q", taken, people(), lastChange(t, f).Title)
	}
	undo(t, f, lastChange(t, f).Number)

	l := must(f.SavedLists(ctx))(t)[0]
	l.Name, l.People = "Đội bóng", nil
	must(f.SaveList(ctx, l))(t)
	if got := people(); got != "An Bé Chi" {
		t.Errorf("another name leaves %q", got)
	}
	m := must(f.MergePreview(ctx, an, be, nil))(t)
	if i := slices.IndexFunc(m.Moves, func(move data.MovedRecord) bool { return move.Table == "list_person" }); i < 0 || m.Moves[i].Conflict ||
		m.Moves[i].Label != "Lý Bé trong danh sách “Đội bóng”" || m.Moves[i].Note != "hồ sơ giữ lại cũng ở trong danh sách này" {
		t.Errorf("a merge says %+v", m.Moves)
	}
	must(f.Merge(ctx, an, be, nil))(t)
	merged := lastChange(t, f).Number
	if got := people(); got != "An Chi" {
		t.Errorf("a merge leaves %q", got)
	}
	undo(t, f, merged)
	must(f.TakeFromList(ctx, id, []data.ID{an}))(t)
	must(f.Merge(ctx, an, be, nil))(t) // who is merged stands for both
	if got := people(); got != "An Chi" {
		t.Errorf("the merged person of whom one record was in it: %q", got)
	}
	check(t, f.RemovePerson(ctx, chi))
	if got := people(); got != "An" {
		t.Errorf("without the one who was removed: %q", got)
	}
	undo(t, f, lastChange(t, f).Number)
	check(t, f.RemoveList(ctx, id))
	if got := people(); got != "" {
		t.Errorf("the list is gone, %q are left", got)
	}
	undo(t, f, lastChange(t, f).Number)
	if got := people(); got != "An Chi" {
		t.Errorf("all undone: %q", got)
	}
	_, err = f.TakeFromList(ctx, "none", []data.ID{an})
	wantCode(t, err, data.NotFound)
}
