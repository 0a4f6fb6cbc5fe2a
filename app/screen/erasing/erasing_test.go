package erasing

import (
	"context"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"

	"bachudong/app/kit"
	"bachudong/app/screen"
	"bachudong/app/screen/screentest"
	"bachudong/data"
	"bachudong/data/store"
)

var ctx = context.Background()

// blank is a screen that shows nothing: the dialogs are what is looked at.
type blank struct{ view fyne.CanvasObject }

func (blank) Show(screen.Scope)         {}
func (b blank) View() fyne.CanvasObject { return b.view }
func (blank) Side() fyne.CanvasObject   { return nil }
func (blank) Actions() []*kit.Action    { return nil }
func (blank) Leave(then func())         { then() }

// office is the sample district in which somebody left in 2019.
func office(t *testing.T) (h *screentest.Host, gone, stays data.Member) {
	t.Helper()
	h = screentest.Sample(t, func(screen.Host) screen.Screen { return blank{container.NewStack()} })
	members, err := h.Desk().File.Members(ctx, store.MemberFilter{Limit: 2})
	if err != nil || len(members) != 2 {
		t.Fatal(err)
	}
	if err := h.Desk().File.EndMembership(ctx, members[0].ID, "2021-06-01", data.EndedGraduation); err != nil {
		t.Fatal(err)
	}
	return h, members[0], members[1]
}

// says is everything that the open dialog says.
func says(h *screentest.Host) string {
	var b strings.Builder
	for _, object := range test.LaidOutObjects(h.Dialog()) {
		switch o := object.(type) {
		case *kit.Note:
			b.WriteString(o.Text() + "\n")
		case *kit.Text:
			b.WriteString(o.Text() + "\n")
		}
	}
	return b.String()
}

func TestErasingIsAskedOnceAndClearly(t *testing.T) {
	h, gone, stays := office(t)
	Ask(h, []data.ID{gone.ID, stays.ID})
	if got := says(h); !strings.Contains(got, "Không xóa, vì chưa rời sổ: "+stays.FullName) || !strings.Contains(got, "của 1 người") {
		t.Errorf("the dialog says %s", got)
	}
	h.Answer(0) // nobody said yet that they are sure
	if h.Dialog() == nil {
		t.Fatal("it was erased without a word")
	}
	for _, object := range test.LaidOutObjects(h.Dialog()) {
		if sure, is := object.(*kit.Check); is {
			test.Tap(sure)
		}
	}
	h.Answer(0)
	if len(h.Failed) > 0 || !strings.Contains(h.Outcome.Text, "của 1 người") {
		t.Fatalf("failed with %v, said %q", h.Failed, h.Outcome.Text)
	}
	page, err := h.Desk().File.Person(ctx, gone.ID)
	if err != nil || page.Person.FullName != data.ErasedName {
		t.Errorf("kept is %+v, %v", page.Person, err)
	}
	if page, err = h.Desk().File.Person(ctx, stays.ID); err != nil || page.Person != stays.Person {
		t.Errorf("who stays became %+v, %v", page.Person, err)
	}
}

func TestWhoLeftLongAgoIsFoundAndTheMonthsAreRemembered(t *testing.T) {
	h, _, stays := office(t)
	AskLeavers(h)
	months := h.Dialog().FirstFocus.(*kit.TextField)
	test.Type(months, "nhiều")
	h.Answer(0)
	if got := says(h); !strings.Contains(got, "Hãy nhập số tháng") {
		t.Errorf("said %s", got)
	}
	months.SetText("6")
	h.Answer(0)
	if got := says(h); !strings.Contains(got, "Mất hẳn") {
		t.Fatalf("the preview says %s (%v)", got, h.Failed)
	}
	h.Answer(1)
	if kept, found, err := h.Desk().EraseMonths(ctx); err != nil || !found || kept != 6 {
		t.Errorf("remembered %d %v %v", kept, found, err)
	}
	Ask(h, []data.ID{stays.ID})
	if got := says(h); !strings.Contains(got, "Không có ai trong số đã chọn đã rời sổ") {
		t.Errorf("of somebody who stays it says %s", got)
	}
}
