package kit

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
)

var peoples = []string{"Kinh", "Khmer", "Hoa", "Khơ Mú", "Đoàn viên chi đoàn", "Ê-đê"}

func choiceIn(t *testing.T, free bool) (*ChoiceField, *TextField, fyne.Window) {
	begin(t)
	f, next := NewChoiceField(peoples, free), NewTextField()
	w := show(t, NewRoot(Stack(4, f, next)), 300, 400)
	w.Canvas().Focus(f)
	return f, next, w
}

func shown(f *ChoiceField) []string {
	if f.list == nil {
		return nil
	}
	var s []string
	for _, e := range f.list.entries {
		s = append(s, f.options[e])
	}
	return s
}

func TestChoiceMatchesWithoutAccentsAndByFirstLetters(t *testing.T) {
	for typed, want := range map[string][]string{
		"kh": {"Khmer", "Khơ Mú"}, "KHO": {"Khơ Mú"}, "mu": {"Khơ Mú"}, "dvcd": {"Đoàn viên chi đoàn"}, "ede": nil, "e": {"Ê-đê"}, "me": {"Khmer"}, "inh": {"Kinh"}, "zz": nil,
	} {
		f, _, _ := choiceIn(t, true)
		test.Type(f, typed)
		if got := shown(f); !slices.Equal(got, want) {
			t.Errorf("%q shows %q", typed, got)
		}
	}
}

func TestChoiceKeepsTheFocusAndTakesTheMarkedEntry(t *testing.T) {
	f, next, w := choiceIn(t, false)
	var got []string
	f.OnChoose = func(s string) { got = append(got, s) }
	test.Type(f, "kh")
	press(w.Canvas(), fyne.KeyDown)
	press(w.Canvas(), fyne.KeyDown)
	if w.Canvas().Focused() != f {
		t.Fatal("the list took the focus")
	}
	press(w.Canvas(), fyne.KeyReturn)
	if !slices.Equal(got, []string{"Khơ Mú"}) || f.Text != "Khơ Mú" || f.Value() != "Khơ Mú" || shown(f) != nil {
		t.Errorf("chose %q, shows %q, list %q", got, f.Text, shown(f))
	}
	if w.Canvas().Focused() != next {
		t.Errorf("focus on %T", w.Canvas().Focused())
	}
}

func TestChoiceByMouseReturnsTheFocus(t *testing.T) {
	f, _, w := choiceIn(t, false)
	test.Type(f, "h")
	f.list.MouseDown(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(10, 10)}})
	if f.Value() != "Hoa" || w.Canvas().Focused() != f || shown(f) != nil {
		t.Errorf("value %q, focus %T, list %q", f.Value(), w.Canvas().Focused(), shown(f))
	}
}

func TestChoiceSettlesWhatWasTyped(t *testing.T) {
	for _, c := range []struct {
		free        bool
		typed, want string
	}{
		{true, "khmer", "Khmer"}, {true, "Chơ Ro", "Chơ Ro"}, {false, "khm", "Khmer"}, {false, "Chơ Ro", "Kinh"}, {false, "kh", "Kinh"}, {false, "", ""},
	} {
		f, _, w := choiceIn(t, c.free)
		f.SetValue("Kinh")
		f.SetText("")
		for _, r := range c.typed {
			f.TypedRune(r)
		}
		w.Canvas().FocusNext()
		if f.Value() != c.want || f.Text != c.want || shown(f) != nil {
			t.Errorf("free %v, typed %q: value %q, shows %q, list %q", c.free, c.typed, f.Value(), f.Text, shown(f))
		}
	}
}

func TestChoiceEscClosesTheListFirst(t *testing.T) {
	f, _, w := choiceIn(t, false)
	keys, ran := NewKeys(), counter{}
	keys.Add(ran.action("close", "Esc"))
	keys.Install(w)
	defer keys.Uninstall()
	press(w.Canvas(), fyne.KeyDown)
	if len(shown(f)) != len(peoples) {
		t.Fatalf("Down shows %q", shown(f))
	}
	press(w.Canvas(), fyne.KeyEscape)
	if shown(f) != nil || ran["close"] != 0 {
		t.Errorf("list %q, closed %d", shown(f), ran["close"])
	}
	press(w.Canvas(), fyne.KeyEscape)
	if ran["close"] != 1 {
		t.Error("the second Esc did not reach the window")
	}
}

func TestTypingInAChosenFieldLooksForAnotherEntry(t *testing.T) {
	f, next, w := choiceIn(t, false)
	f.SetValue("Kinh")
	w.Canvas().Focus(next)
	w.Canvas().Focus(f)
	for _, r := range "hoa" {
		f.TypedRune(r)
	}
	press(w.Canvas(), fyne.KeyReturn)
	if f.Value() != "Hoa" || f.Text != "Hoa" {
		t.Errorf("typing over Kinh gave %q, shown as %q", f.Value(), f.Text)
	}
}

func TestSmallLettersAreAnAbbreviationAlsoWhereOtherTextsAreAllowed(t *testing.T) {
	for typed, want := range map[string]string{"khm": "Khmer", "dvcd": "Đoàn viên chi đoàn", "mu": "Khơ Mú", "kh": "kh", "Khm": "Khm", "inh": "inh", "k": "k", "khmê": "khmê", "tay": "tay"} {
		f, _, w := choiceIn(t, true)
		test.Type(f, typed)
		press(w.Canvas(), fyne.KeyReturn)
		if f.Value() != want {
			t.Errorf("%q became %q, want %q", typed, f.Value(), want)
		}
	}
}

func TestAnEmptiedChoiceStaysEmpty(t *testing.T) {
	f, _, w := choiceIn(t, false)
	f.SetValue("Hoa")
	f.TypedShortcut(&fyne.ShortcutSelectAll{})
	press(w.Canvas(), fyne.KeyDelete)
	press(w.Canvas(), fyne.KeyReturn)
	if f.Value() != "" || f.Text != "" {
		t.Errorf("it holds %q and shows %q", f.Value(), f.Text)
	}
}
