package duplicates_test

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"bachudong/app/screen/duplicates"
	"bachudong/app/screen/screentest"
	"bachudong/data"
	"bachudong/data/store"
)

var ctx = context.Background()

// twice is the sample district with one more record of somebody who is in it, a letter of the name mistyped.
func twice(t *testing.T) (h *screentest.Host, first data.Member, second data.ID) {
	t.Helper()
	h = screentest.Sample(t, duplicates.New)
	if !strings.Contains(h.Said, ": 0 cặp hồ sơ nghi trùng") {
		t.Fatalf("the sample district: %s", h.Said)
	}
	file := h.Desk().File
	members, err := file.Members(ctx, store.MemberFilter{Limit: 1})
	if err != nil {
		t.Fatal(err)
	}
	first = members[0]
	second, err = file.AddMember(ctx, data.NewPerson{Person: data.Person{FullName: first.FullName, Birth: first.Birth, Email: "moi@example.vn", Education: "9/12"},
		Membership: data.Membership{UnitID: first.Membership.UnitID, Counts: true}})
	if err != nil {
		t.Fatal(err)
	}
	h.Changed()
	return h, first, second
}

func TestAPairIsShownAndToldApart(t *testing.T) {
	h, _, _ := twice(t)
	if !strings.Contains(h.Said, ": 1 cặp hồ sơ nghi trùng") {
		t.Fatalf("said %q", h.Said)
	}
	h.Do("duplicates-apart")
	if len(h.Failed) > 0 || !strings.HasPrefix(h.Said, "Đã ghi 1 cặp không trùng") || !strings.HasSuffix(h.Said, ": 0 cặp hồ sơ nghi trùng") {
		t.Errorf("said %q, failed %v", h.Said, h.Failed)
	}
	if h.Can("duplicates-apart") || h.Can("duplicates-merge") {
		t.Error("without a pair there is nothing to decide")
	}
	newest, err := h.Desk().File.Changes(ctx, 1)
	if err != nil || !strings.HasPrefix(newest[0].Title, "Không trùng: ") {
		t.Errorf("%+v, %v", newest, err)
	}
}

func TestAPairIsJoined(t *testing.T) {
	h, first, second := twice(t)
	h.Do("duplicates-merge")
	if h.Dialog() == nil {
		t.Fatalf("no dialog: %v", h.Failed)
	}
	h.Window().Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn}) // as the button says, from its grid
	if len(h.Failed) > 0 || !strings.HasPrefix(h.Said, "Đã gộp ") || !strings.HasSuffix(h.Said, ": 0 cặp hồ sơ nghi trùng") {
		t.Fatalf("said %q, failed %v", h.Said, h.Failed)
	}
	file := h.Desk().File
	left := 0
	for _, id := range []data.ID{first.ID, second} {
		page, err := file.Person(ctx, id)
		if err != nil {
			continue
		}
		left++
		if page.Person.Email != "moi@example.vn" || page.Person.CitizenID != first.CitizenID || len(page.Memberships) != 2 {
			t.Errorf("the joined record: %+v", page.Person)
		}
	}
	if left != 1 {
		t.Errorf("%d records left", left)
	}
	newest, err := file.Changes(ctx, 1)
	if err != nil || newest[0].Kind != store.KindMerge {
		t.Fatalf("%+v, %v", newest, err)
	}
	if _, err := file.Undo(ctx, fmt.Sprint(newest[0].Number)); err != nil {
		t.Fatal(err)
	}
	if h.Changed(); !strings.HasSuffix(h.Said, ": 1 cặp hồ sơ nghi trùng") {
		t.Errorf("split again: %q", h.Said)
	}
}

func TestTheRecordToKeepCanBeChanged(t *testing.T) {
	h, _, _ := twice(t)
	h.Do("duplicates-merge")
	before := h.Dialog()
	h.Answer(1)
	if after := h.Dialog(); after == nil || after == before {
		t.Fatal("no other dialog after changing which record is kept")
	}
	h.Answer(2)
	if h.Dialog() != nil || !h.Can("duplicates-merge") {
		t.Error("cancelling leaves the pair as it was")
	}
}
