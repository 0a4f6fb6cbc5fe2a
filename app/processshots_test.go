package main

import (
	"context"
	"testing"

	"bachudong/app/kit"
	"bachudong/app/screen"
	"bachudong/app/screen/process"
	"bachudong/app/shell"
	"bachudong/data"
	"bachudong/data/store"
)

// TestProcessScreenshots opens the dialogs of joining, leaving, merits and help over a person's page of the sample district, in the
// smallest window and in the usual one.
func TestProcessScreenshots(t *testing.T) {
	w := sampleWindow(t)
	w.Choose(grassroots(t, w))
	members, err := w.Desk().File.Members(context.Background(), store.MemberFilter{Unit: w.Scope().Unit.ID, Limit: 3})
	if err != nil || len(members) < 3 {
		t.Fatalf("%d members to show: %v", len(members), err)
	}
	three := []data.ID{members[0].ID, members[1].ID, members[2].ID}
	w.Open(screen.Members, screen.ShowPerson{ID: three[0]})
	w.Window().Resize(sizes[0])
	kit.KeysOf(w.Window().Content()).Do("members-process")
	shotOfDialog(t, w, "nghiep-vu")
	for _, size := range []int{0, 2} {
		w.Window().Resize(sizes[size])
		for key, people := range map[string][]data.ID{"admission": nil, "card": three, "cardAgain": three[:1], "honorary": nil, "stayingOn": three[:1],
			"postponement": three[:1], "graduation": three, "strikeOff": three[:1], "death": three[:1],
			"discipline": three[:1], "award": three, "party_path": three[:1], "introduction": three[:1], "hardship": three[:1], "help": three} {
			process.Find(key).Open(w, people)
			shotOfDialog(t, w, "nghiep-vu-"+key)
		}
	}
}

// shotOfDialog keeps a picture of the window with the dialog that is open in it, and closes the dialog.
func shotOfDialog(t *testing.T, w *shell.Window, name string) {
	t.Helper()
	d, open := w.Window().Canvas().Overlays().Top().(*kit.Dialog)
	if !open {
		t.Fatalf("%s: no dialog is open", name)
	}
	keep(t, w, name, w.Window().Canvas().Size())
	d.Close()
}
