package settings

import (
	"context"
	"strings"
	"testing"

	"fyne.io/fyne/v2/test"

	"bachudong/app/screen"
	"bachudong/app/screen/screentest"
	"bachudong/data"
)

func opened(t *testing.T) (*screentest.Host, *Screen) {
	t.Helper()
	var s *Screen
	h := screentest.Sample(t, func(host screen.Host) screen.Screen {
		s = New(host).(*Screen)
		return s
	})
	return h, s
}

func TestLetterheadIsSavedAsOneUndoableChange(t *testing.T) {
	h, s := opened(t)
	place := s.office.fields[0]
	if place.Text != "Phước Long" {
		t.Fatalf("the form shows the place %q", place.Text)
	}
	place.Set("")
	test.Type(place, "Bạc Liêu")
	h.Do("office-save")
	o, err := h.Desk().File.Office(context.Background())
	if err != nil || o.Place != "Bạc Liêu" || o.SignerName != "Trần Quốc Việt" {
		t.Errorf("kept is %+v (%v)", o, err)
	}
	if s.office.dirty() || len(s.log.changes) == 0 || s.log.changes[0].Title != "Sửa thông tin cơ quan" {
		t.Errorf("after saving: unsaved %v, newest change %+v", s.office.dirty(), s.log.changes[0])
	}
}

func TestUnsavedLetterheadIsAskedForOnce(t *testing.T) {
	h, s := opened(t)
	test.Type(s.office.fields[0], " ơi")
	left := false
	s.Leave(func() { left = true })
	if left || h.Dialog() == nil {
		t.Fatal("the screen was left without asking")
	}
	h.Answer(0) // save
	if o, _ := h.Desk().File.Office(context.Background()); !left || !strings.Contains(o.Place, "ơi") {
		t.Errorf("left %v, place %q", left, o.Place)
	}
}

func TestAnyChangeOfTheLogCanBeTakenBack(t *testing.T) {
	h, s := opened(t)
	s.tabs.Choose("log")
	s.choose("log")
	if h.Window().Canvas().Focused() != s.log.grid.Focusable() {
		t.Error("the arrow keys do not work in the log")
	}
	at := -1
	for i, c := range s.log.changes {
		if strings.Contains(c.Title, "hung-phu.xlsx") {
			at = i
		}
	}
	if at < 0 {
		t.Fatal("the import is not in the log")
	}
	s.log.grid.Select(at)
	h.Do("log-undo")
	units, err := h.Desk().File.Units(context.Background(), h.Scope().AsOf)
	if err != nil || units[0].Members != 300-72 {
		t.Fatalf("after the undo %d members are left (%v), want 228", units[0].Members, err)
	}
	if got := s.log.Cell(at+1, 5).Text; !strings.HasPrefix(got, "Đã hoàn tác") {
		t.Errorf("the log says %q of the undone change", got)
	}
	s.log.grid.Select(len(s.log.changes) - 1)
	if h.Can("log-undo") {
		t.Error("the change that made the file can be undone")
	}
	if len(h.Failed) > 0 {
		t.Errorf("failed: %v", data.MessageOf(h.Failed[0]))
	}
}

func TestALetterheadThatCannotBeKeptIsNotLeft(t *testing.T) {
	h, s := opened(t)
	test.Type(s.office.fields[0], " ơi")
	if err := h.Desk().Close(); err != nil { // nothing can be written any more
		t.Fatal(err)
	}
	left := false
	s.Leave(func() { left = true })
	h.Answer(0)
	if left || len(h.Failed) != 1 || !s.office.dirty() {
		t.Errorf("left %v, told %v, typed text kept %v", left, h.Failed, s.office.dirty())
	}
}

func TestTheOfficeTeachesTheListsItsSpellings(t *testing.T) {
	h, s := opened(t)
	s.tabs.Choose("values")
	s.choose("values")
	if got := s.values.Cell(1, 0).Text; got != "Khmer" || !strings.Contains(s.values.Cell(1, 1).Text, "Khơ me") {
		t.Fatalf("the list begins with %q", got)
	}
	s.values.value.SetValue("Khmer")
	s.values.spelling.Set("Dân tộc KM")
	s.values.add()
	if c := s.values.Cell(2, 1); c.Text != "Dân tộc KM" || s.values.Cell(2, 2).Text != "Cơ quan thêm" {
		t.Fatalf("below Khmer stands %q", c.Text)
	}
	s.values.value.SetValue("Chu-ru Ninh Thuận")
	s.values.add()
	last := s.values.Len() - 1
	if got := s.values.Cell(last, 0).Text; got != "Chu-ru Ninh Thuận" {
		t.Errorf("the list ends with %q", got)
	}
	s.values.grid.Select(0)
	if h.Can("value-remove") {
		t.Error("a value of the program can be removed")
	}
	s.values.grid.Select(2)
	h.Do("value-remove")
	aliases, err := h.Desk().File.ValueAliases(context.Background())
	if err != nil || len(aliases) != 1 || aliases[0].Value != "Chu-ru Ninh Thuận" {
		t.Errorf("kept are %+v (%v)", aliases, err)
	}
	s.values.spelling.Set("")
	s.values.value.SetValue("")
	s.values.add()
	if len(h.Failed) != 1 || data.CodeOf(h.Failed[0]) != data.Invalid {
		t.Errorf("a blank entry: %v", h.Failed)
	}
	s.tabs.Choose("log")
	s.choose("log")
	s.log.grid.Select(0)
	h.Do("log-undo")
	if aliases, _ = h.Desk().File.ValueAliases(context.Background()); len(aliases) != 2 {
		t.Errorf("after the undo %d spellings are kept, want 2", len(aliases))
	}
}
