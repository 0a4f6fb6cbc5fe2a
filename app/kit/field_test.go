package kit

import (
	"slices"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"bachudong/data/vntext"
)

// typeTelex types "việt" as a typing program sends it: letters, injected backspaces, corrected letters.
func typeTelex(f fyne.Focusable) {
	for _, step := range []string{"v", "i", "e", "<", "ê", "t", "<", "<", "ệ", "t"} {
		if step == "<" {
			f.TypedKey(&fyne.KeyEvent{Name: fyne.KeyBackspace})
			continue
		}
		f.TypedRune([]rune(step)[0])
	}
}

func TestTextFieldCommitsOnceOnEnterAndMovesOn(t *testing.T) {
	begin(t)
	first, second := NewTextField(), NewTextField()
	var got []string
	first.OnCommit = func(s string) { got = append(got, s) }
	w := show(t, Stack(4, first, second), 300, 100)
	w.Canvas().Focus(first)
	typeTelex(first)
	if len(got) != 0 {
		t.Errorf("committed while typing: %q", got)
	}
	press(w.Canvas(), fyne.KeyReturn)
	if !slices.Equal(got, []string{"việt"}) {
		t.Errorf("committed %q", got)
	}
	if w.Canvas().Focused() != second {
		t.Errorf("focus is on %T", w.Canvas().Focused())
	}
}

func TestTextFieldComposesDecomposedText(t *testing.T) {
	begin(t)
	f := NewTextField()
	var got string
	f.OnCommit = func(s string) { got = s }
	w := show(t, Stack(4, f, NewTextField()), 300, 100)
	w.Canvas().Focus(f)
	f.SetText("Nguye\u0302\u0303n")
	w.Canvas().FocusNext()
	if got != "Nguyễn" || f.Text != "Nguyễn" {
		t.Errorf("committed %q, shows %q", got, f.Text)
	}
}

func TestEscGoesToTheWindowUnlessTheFieldUsesIt(t *testing.T) {
	begin(t)
	f := NewTextField()
	w := show(t, f, 300, 60)
	keys, ran := NewKeys(), counter{}
	keys.Add(ran.action("close", "Esc"))
	keys.Install(w)
	defer keys.Uninstall()
	w.Canvas().Focus(f)
	press(w.Canvas(), fyne.KeyEscape)
	f.OnEscape = func() bool { return true }
	press(w.Canvas(), fyne.KeyEscape)
	if ran["close"] != 1 {
		t.Errorf("ran %d times", ran["close"])
	}
}

func TestNoteFieldKeepsEnterAndLetsTabGo(t *testing.T) {
	begin(t)
	f := NewNoteField(3)
	show(t, f, 300, 100)
	test.Type(f, "a")
	f.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	test.Type(f, "b")
	if f.Text != "a\nb" || f.AcceptsTab() {
		t.Errorf("holds %q, keeps Tab: %v", f.Text, f.AcceptsTab())
	}
}

// fakeClock fires the newest timer when told.
type fakeClock struct {
	fn    func()
	pause time.Duration
	set   int
}

func (c *fakeClock) after(d time.Duration, fn func()) func() {
	c.fn, c.pause = fn, d
	c.set++
	return func() { c.fn = nil }
}

func (c *fakeClock) fire() {
	if c.fn != nil {
		c.fn()
	}
}

func TestSearchWaitsUntilTypingRests(t *testing.T) {
	begin(t)
	f, clock := NewSearchField("Tìm tên…", "Ctrl+F"), &fakeClock{}
	f.after = clock.after
	var got []string
	f.OnSearch = func(s string) { got = append(got, s) }
	show(t, f, 300, 60)
	typeTelex(f)
	if len(got) != 0 || clock.set != 10 || clock.pause != 200*time.Millisecond {
		t.Fatalf("searched %q, %d timers of %v", got, clock.set, clock.pause)
	}
	clock.fire()
	test.Type(f, " ")
	clock.fire()
	if !slices.Equal(got, []string{"việt"}) {
		t.Errorf("searched %q", got)
	}
	f.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if !slices.Equal(got, []string{"việt", ""}) || f.Text != "" {
		t.Errorf("after Esc: searched %q, holds %q", got, f.Text)
	}
	if f.PlaceHolder != "Tìm tên… (Ctrl+F)" {
		t.Errorf("placeholder %q", f.PlaceHolder)
	}
}

func TestSearchDownGoesToTheResultsAtOnce(t *testing.T) {
	begin(t)
	f, clock := NewSearchField("Tìm", ""), &fakeClock{}
	f.after = clock.after
	var events []string
	f.OnSearch = func(s string) { events = append(events, "search "+s) }
	f.OnDown = func() { events = append(events, "down") }
	show(t, f, 300, 60)
	f.Begin('a')
	f.Begin('n')
	f.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	clock.fire()
	if !slices.Equal(events, []string{"search an", "down"}) {
		t.Errorf("got %q", events)
	}
}

func TestDateFieldReadsEveryForm(t *testing.T) {
	begin(t)
	for typed, want := range map[string]struct {
		date vntext.Date
		show string
	}{
		"26032004": {"2004-03-26", "26/03/2004"}, "26/3/2004": {"2004-03-26", "26/03/2004"}, "26.3.04": {"2004-03-26", "26/03/2004"},
		"…/03/2004": {"2004-03", "…/03/2004"}, "2004": {"2004", "2004"}, "": {"", ""},
	} {
		f := NewDateField(vntext.DateOptions{Today: "2022-11-15", Kind: vntext.Birth})
		show(t, f, 300, 80)
		f.field.SetText(typed)
		d, valid := f.Date()
		if d != want.date || !valid || f.field.Text != want.show {
			t.Errorf("%q: got %q (%v), shows %q", typed, d, valid, f.field.Text)
		}
	}
}

func TestDateFieldSaysWhatIsWrongAndKeepsTheText(t *testing.T) {
	begin(t)
	f := NewDateField(vntext.DateOptions{Today: "2022-11-15", Kind: vntext.Birth})
	show(t, f, 300, 80)
	f.SetDate("2004-03-26")
	calls := 0
	f.OnDate = func(vntext.Date) { calls++ }
	f.field.SetText("31/02/2004")
	d, valid := f.Date()
	text, tone := f.remark()
	if d != "" || valid || f.field.Text != "31/02/2004" || text == "" || tone != Red || calls != 0 {
		t.Errorf("date %q valid %v text %q remark %q tone %v calls %d", d, valid, f.field.Text, text, tone, calls)
	}
	low := f.MinSize().Height
	f.field.SetText("26/03/2003")
	if d, valid = f.Date(); d != "2003-03-26" || !valid || calls != 1 {
		t.Errorf("after correcting: %q %v, %d calls", d, valid, calls)
	}
	if f.MinSize().Height >= low {
		t.Error("the remark did not go away")
	}
}

func TestAClickOnAnotherFieldCommitsOnlyAfterTheButtonIsUp(t *testing.T) {
	begin(t)
	first, second := NewTextField(), NewTextField()
	var got []string
	first.OnCommit = func(s string) { got = append(got, s) }
	w := show(t, Stack(4, first, second), 300, 100)
	w.Canvas().Focus(first)
	test.Type(first, "0912")
	second.MouseDown(&desktop.MouseEvent{Button: desktop.MouseButtonPrimary})
	if w.Canvas().Focused() != second || len(got) != 0 {
		t.Fatalf("committed %q under the mouse button, focus on %T", got, w.Canvas().Focused())
	}
	first.Commit() // what reads the field does not wait
	first.Commit()
	if !slices.Equal(got, []string{"0912"}) {
		t.Errorf("committed %q", got)
	}
}

func TestUndoGoesToTheWindowWhenNothingIsTyped(t *testing.T) {
	begin(t)
	f, undone := NewTextField(), 0
	w := show(t, Stack(4, f), 300, 100)
	keys := NewKeys()
	keys.Add(&Action{ID: "undo", Key: "Ctrl+Z", Run: func() { undone++ }})
	keys.Install(w)
	t.Cleanup(keys.Uninstall)
	f.Set("Thắng")
	w.Canvas().Focus(f)
	f.TypedRune('x')
	f.TypedShortcut(&fyne.ShortcutUndo{})
	if undone != 0 || f.Text != "Thắng" {
		t.Fatalf("undoing what was typed: %q, %d changes of the window undone", f.Text, undone)
	}
	f.TypedShortcut(&fyne.ShortcutUndo{})
	if undone != 1 {
		t.Errorf("%d changes of the window undone, want 1", undone)
	}
}

func TestTheWheelMovesThePageOverAField(t *testing.T) {
	begin(t)
	column := Stack(4)
	for range 30 {
		column.Add(NewTextField())
	}
	v := NewVScroll(column)
	w := show(t, v, 300, 200)
	test.Scroll(w.Canvas(), fyne.NewPos(100, 60), 0, -80)
	if y := v.scroll.Offset.Y; y != 80 {
		t.Errorf("the page moved by %v, want 80", y)
	}
}
