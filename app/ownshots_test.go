package main

import (
	"context"
	"fmt"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"bachudong/app/kit"
	"bachudong/app/screen"
	"bachudong/app/shell"
	"bachudong/app/work"
	"bachudong/data"
	"bachudong/data/store"
)

// TestOwnColumnScreenshots shows a saved list with fields of the office's own as columns. Where SCREENSHOTS names a folder, it
// keeps the pictures.
func TestOwnColumnScreenshots(t *testing.T) {
	w := sampleWindow(t)
	fillOwnFields(t, w.Desk().File)
	w.Choose(grassroots(t, w))
	w.Open(screen.Members, nil)
	openSaved(t, w)
	for _, size := range []fyne.Size{smallest, fyne.NewSize(1366, 768)} {
		keep(t, w, "muc-rieng", size)
	}
}

// fillOwnFields asks everybody for three things, has most of them answered, and keeps a list that shows the answers.
func fillOwnFields(t *testing.T, file *store.File) {
	t.Helper()
	ctx := context.Background()
	fields := []data.CustomField{{ID: data.NewID(), Label: "Cỡ áo", Kind: data.CustomChoice, Choices: []string{"S", "M", "L", "XL"}},
		{ID: data.NewID(), Label: "Số buổi tập", Kind: data.CustomNumber}, {ID: data.NewID(), Label: "Có xe máy", Kind: data.CustomFlag}}
	if err := file.SaveCustomFields(ctx, fields); err != nil {
		t.Fatal(err)
	}
	members, err := file.Members(ctx, store.MemberFilter{AsOf: work.SampleDay})
	if err != nil {
		t.Fatal(err)
	}
	var updates []data.FactUpdate
	for i, m := range members {
		updates = append(updates, data.FactUpdate{PersonID: m.ID, Own: map[data.ID]string{fields[0].ID: []string{"M", "S", "", "L", "XL"}[i%5],
			fields[1].ID: fmt.Sprint(i % 13), fields[2].ID: []string{"1", ""}[i%2]}})
	}
	if err := file.BulkEdit(ctx, "Ghi mục riêng", updates); err != nil {
		t.Fatal(err)
	}
	l := data.SavedList{Name: "Áo đồng phục", Columns: []string{"birth", "branch", fields[0].Key(), fields[1].Key(), fields[2].Key()},
		Sort:       []data.SortKey{{Column: fields[0].Key()}, {Column: fields[1].Key(), Descending: true}},
		Conditions: data.Conditions{List: []data.Condition{{Column: fields[2].Key(), Relation: data.Is, Values: []string{data.FlagSet}}}}}
	if _, err := file.SaveList(ctx, l); err != nil {
		t.Fatal(err)
	}
}

// openSaved chooses the only saved list in the menu above the grid: it stands below the four standings.
func openSaved(t *testing.T, w *shell.Window) {
	t.Helper()
	for _, o := range test.LaidOutObjects(w.Window().Content()) {
		if b, ok := o.(*kit.Button); ok && b.Caption == "Danh sách: Đang sinh hoạt" {
			test.Tap(b)
			for range 5 {
				w.Window().Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
			}
			w.Window().Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
			if b.Caption != "Danh sách: Áo đồng phục" {
				t.Errorf("the menu shows %q", b.Caption)
			}
			return
		}
	}
	t.Error("there is no menu of lists")
}
