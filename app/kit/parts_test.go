package kit

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"
)

func TestSegmentedChoosesByMouseNumberAndArrow(t *testing.T) {
	begin(t)
	var got []int
	s := NewSegmented([]Option{{"Đạt", Green}, {"Chưa", Red}, {"—", Muted}}, func(i int) { got = append(got, i) })
	w := show(t, Stack(4, s, NewTextField()), 300, 100)
	test.TapCanvas(w.Canvas(), fyne.NewPos(5, 5))
	s.TypedRune('3')
	s.TypedRune('7')
	s.TypedKey(&fyne.KeyEvent{Name: fyne.KeyLeft})
	s.TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight})
	s.TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight})
	if !slices.Equal(got, []int{0, 2, 1, 2}) || w.Canvas().Focused() != s {
		t.Errorf("chose %v, focus %T", got, w.Canvas().Focused())
	}
	s.Disable()
	s.TypedRune('1')
	if s.Chosen() != 2 {
		t.Error("a disabled control changed")
	}
	s.Set(-1)
	if s.Chosen() != -1 || len(got) != 4 {
		t.Errorf("Set: chosen %d, told %v", s.Chosen(), got)
	}
}

func TestTabsChooseAndKeepTheChosenOne(t *testing.T) {
	begin(t)
	var got []string
	tabs := NewTabs([]Tab{{"new", "Mới", 71, Normal, false}, {"bad", "Lỗi", 3, Red, false}}, func(id string) { got = append(got, id) })
	w := show(t, tabs, 300, 40)
	test.TapCanvas(w.Canvas(), fyne.NewPos(tabs.tabs[0].width()+tabGap+5, 10))
	press(w.Canvas(), fyne.KeyLeft)
	press(w.Canvas(), fyne.KeyLeft)
	tabs.Choose("unknown")
	press(w.Canvas(), fyne.KeyRight)
	tabs.SetTabs([]Tab{{"bad", "Lỗi", 2, Red, false}})
	if !slices.Equal(got, []string{"bad", "new", "bad"}) || tabs.Chosen() != "bad" {
		t.Errorf("told %q, chosen %q", got, tabs.Chosen())
	}
	tabs.SetTabs([]Tab{{"new", "Mới", -1, Normal, false}})
	if tabs.Chosen() != "new" {
		t.Errorf("chosen %q", tabs.Chosen())
	}
}

func TestStepsGoBackOnly(t *testing.T) {
	begin(t)
	steps := NewSteps([]string{"1 Chọn tệp", "2 Ghép cột", "3 Kiểm tra"}, 1)
	var got []int
	steps.OnStep = func(i int) { got = append(got, i) }
	w := show(t, steps, 500, 30)
	for x := float32(5); x < 400; x += 40 {
		test.TapCanvas(w.Canvas(), fyne.NewPos(x, 10))
	}
	for _, i := range got {
		if i != 0 {
			t.Errorf("went to step %d", i)
		}
	}
	if len(got) == 0 {
		t.Error("a step behind cannot be clicked")
	}
}

func TestDialogEnterEscAndSuspendedKeys(t *testing.T) {
	begin(t)
	field := NewTextField()
	w := show(t, NewRoot(field), 700, 400)
	keys, ran := NewKeys(), counter{}
	keys.Add(ran.action("delete", "F8"))
	keys.Install(w)
	defer keys.Uninstall()
	w.Canvas().Focus(field)
	confirmed := 0
	ask := func() *Dialog { return Confirm(w, "Xóa?", "Xóa 3 đoàn viên.", "Xóa", func() { confirmed++ }) }

	d := ask()
	press(w.Canvas(), fyne.KeyF8)
	press(w.Canvas(), fyne.KeyEscape)
	if d.Open() || confirmed != 0 || ran["delete"] != 0 {
		t.Fatalf("Esc: open %v, confirmed %d, F8 ran %d", d.Open(), confirmed, ran["delete"])
	}
	if w.Canvas().Focused() != field {
		t.Errorf("focus did not return: %T", w.Canvas().Focused())
	}
	d = ask()
	press(w.Canvas(), fyne.KeyReturn)
	if d.Open() || confirmed != 1 {
		t.Errorf("Enter: open %v, confirmed %d", d.Open(), confirmed)
	}
	d = ask()
	w.Canvas().Unfocus()
	press(w.Canvas(), fyne.KeyReturn)
	if d.Open() || confirmed != 2 {
		t.Errorf("Enter without focus: open %v, confirmed %d", d.Open(), confirmed)
	}
	d = ask()
	press(w.Canvas(), fyne.KeyRight)
	press(w.Canvas(), fyne.KeyReturn)
	if d.Open() || confirmed != 2 {
		t.Errorf("Right, Enter: open %v, confirmed %d", d.Open(), confirmed)
	}
	press(w.Canvas(), fyne.KeyF8)
	if ran["delete"] != 1 {
		t.Error("keys stay quiet after the dialog")
	}
}

func TestDialogStaysWhileAnAnswerRefusesAndFieldsInItPassEsc(t *testing.T) {
	begin(t)
	w := show(t, NewRoot(NewTextField()), 700, 400)
	keys := NewKeys()
	keys.Install(w)
	defer keys.Uninstall()
	name, ready, closed := NewTextField(), false, 0
	d := NewDialog(w, "Thêm đơn vị", Labeled("Tên", true, name), 360, Answer{Caption: "Lưu", Run: func() bool { return ready }}, Answer{Caption: "Hủy"})
	d.FirstFocus = name
	d.OnClosed = func() { closed++ }
	d.Show()
	if w.Canvas().Focused() != name {
		t.Fatalf("focus on %T", w.Canvas().Focused())
	}
	press(w.Canvas(), fyne.KeyReturn) // the field: on to the button
	press(w.Canvas(), fyne.KeyReturn)
	if !d.Open() {
		t.Fatal("closed although the answer refused")
	}
	ready = true
	press(w.Canvas(), fyne.KeyReturn)
	d.Close()
	if d.Open() || closed != 1 {
		t.Errorf("open %v, closed %d times", d.Open(), closed)
	}
	d.Show()
	press(w.Canvas(), fyne.KeyEscape)
	if d.Open() {
		t.Error("Esc in the field did not close the dialog")
	}
}

func TestAskSaveLeavesOnlyWhenSavedOrRefused(t *testing.T) {
	begin(t)
	w := show(t, NewRoot(NewTextField()), 700, 400)
	for _, c := range []struct {
		button      int
		saves       bool // as opposed to failing
		tried, left bool
	}{{0, true, true, true}, {0, false, true, false}, {1, false, false, true}, {2, true, false, false}} {
		tried, left := false, false
		d := AskSave(w, func(saved func()) {
			tried = true
			if c.saves {
				saved()
			}
		}, func() { left = true })
		test.Tap(d.Button(c.button))
		if d.Open() || tried != c.tried || left != c.left {
			t.Errorf("button %d, saves %v: open %v, tried %v, left %v", c.button, c.saves, d.Open(), tried, left)
		}
	}
}

func TestProgressShowsAndStopsOnce(t *testing.T) {
	begin(t)
	canceled := 0
	p := NewProgress("Nhập khẩu", func() { canceled++ })
	show(t, p, 400, 60)
	p.Set(1234, 5000)
	if got := p.figure.Text(); got != "1.234/5.000 · 24 %" {
		t.Errorf("says %q", got)
	}
	p.Stop()
	p.Stop()
	p.Set(2000, 5000)
	if canceled != 1 || p.figure.Text() != "đang dừng…" {
		t.Errorf("canceled %d times, says %q", canceled, p.figure.Text())
	}
}

func TestTranslateCoversEveryTextOfFyne(t *testing.T) {
	var texts map[string]any
	if err := json.Unmarshal([]byte(fyneTexts), &texts); err != nil || len(texts) != 39 {
		t.Fatalf("%d texts, %v", len(texts), err)
	}
	if err := Translate(); err != nil {
		t.Fatal(err)
	}
	if got := lang.L("Cancel") + "/" + lang.X("file.name", "Name") + "/" + lang.L("Select all"); got != "Hủy/Tên/Chọn tất cả" {
		t.Errorf("got %s", got)
	}
}

func TestFitAndWrap(t *testing.T) {
	begin(t)
	show(t, Gap(1, 1), 10, 10)
	const text = "Thực hiện đầy đủ, đúng quy trình phát triển đoàn viên"
	cut := fit(text, 13, false, 150)
	if !strings.HasSuffix(cut, ellipsis) || textWidth(cut, 13, false) > 150 || !strings.HasPrefix(text, strings.TrimSuffix(cut, ellipsis)) {
		t.Errorf("cut to %q, %v wide", cut, textWidth(cut, 13, false))
	}
	if got := fit(text, 13, false, textWidth(text, 13, false)+0.1); got != text {
		t.Errorf("cut although it fits: %q", got)
	}
	if got := fit(text, 13, false, 2); got != "" {
		t.Errorf("no room gives %q", got)
	}
	lines := wrap(text+"\nhai", 13, false, 150)
	if strings.Join(lines, " ") != text+" hai" || len(lines) < 4 {
		t.Errorf("wrapped %q", lines)
	}
	drawn := fyne.MeasureText(text, 13, fyne.TextStyle{}).Width
	if w := textWidth(text, 13, false); w < drawn-0.5 || w > drawn*1.05 {
		t.Errorf("estimated %v, drawn %v", w, drawn)
	}
}

func TestNumberGroupsThousands(t *testing.T) {
	for n, want := range map[int]string{0: "0", 999: "999", 3142: "3.142", 1000000: "1.000.000", -12345: "-12.345", -999: "-999"} {
		if got := Number(n); got != want {
			t.Errorf("%d: %q", n, got)
		}
	}
}

func TestThemeIsLightWhateverTheSystemSays(t *testing.T) {
	th := Theme()
	for _, variant := range []fyne.ThemeVariant{theme.VariantDark, theme.VariantLight} {
		if th.Color(theme.ColorNameBackground, variant) != Ground || th.Color(theme.ColorNameForeground, variant) != Ink {
			t.Errorf("variant %d: %v on %v", variant, th.Color(theme.ColorNameForeground, variant), th.Color(theme.ColorNameBackground, variant))
		}
	}
	if th.Size(theme.SizeNameText) != 13 {
		t.Errorf("text size %v", th.Size(theme.SizeNameText))
	}
}

func TestSidePaneFoldsAwayInANarrowWindow(t *testing.T) {
	begin(t)
	side := NewText("Vì sao", Normal)
	c := WithSide(Gap(10, 10), side, 280, 900)
	w := show(t, c, 1024, 600)
	if !c.Objects[1].Visible() || c.Objects[0].Size().Width != 1024-280 {
		t.Errorf("wide: %v", c.Objects[0].Size())
	}
	w.Resize(fyne.NewSize(800, 600))
	if c.Objects[1].Visible() || c.Objects[0].Size().Width != 800 {
		t.Errorf("narrow: %v", c.Objects[0].Size())
	}
}

func TestFactsLeaveOutWhatIsUnknown(t *testing.T) {
	begin(t)
	facts := Facts(Fact{Label: "CCCD", Value: "095203000412"}, Fact{Label: "Email"}, Fact{Label: "Quê quán", Value: "Bạc Liêu", Link: func() {}})
	if len(facts.Objects) != 2 {
		t.Errorf("%d facts", len(facts.Objects))
	}
}

func TestConditionPillIsTakenAwayByItsCross(t *testing.T) {
	begin(t)
	closed, tapped := 0, 0
	p := NewConditionPill("Tuổi đến 30", func() { closed++ })
	p.OnTapped = func() { tapped++ }
	w := show(t, Beside(0, p), 300, 30)
	test.TapCanvas(w.Canvas(), fyne.NewPos(10, 15))
	test.TapCanvas(w.Canvas(), fyne.NewPos(p.MinSize().Width-10, 15))
	if closed != 1 || tapped != 1 {
		t.Errorf("closed %d, tapped %d", closed, tapped)
	}
}

func TestKeysWithAModifierPressTheButtonsOfADialogFromItsFields(t *testing.T) {
	begin(t)
	w := show(t, NewRoot(NewTextField()), 700, 400)
	keys, ran := NewKeys(), counter{}
	keys.Add(ran.action("save", "Ctrl+S"), ran.action("bulk", "Ctrl+B"))
	keys.Install(w)
	defer keys.Uninstall()
	name, saved := NewTextField(), 0
	d := NewDialog(w, "Kết nạp", Labeled("Tên", true, name), 360,
		Answer{Caption: "Ghi", Key: "Ctrl+S", Run: func() bool { saved++; return saved > 1 }}, Answer{Caption: "Hủy", Key: "Esc"})
	d.FirstFocus = name
	d.Show()
	stroke := func(key fyne.KeyName) {
		name.TypedShortcut(&desktop.CustomShortcut{KeyName: key, Modifier: fyne.KeyModifierControl})
	}
	stroke(fyne.KeyB)
	stroke(fyne.KeyS)
	if saved != 1 || !d.Open() || ran["save"] != 0 || ran["bulk"] != 0 {
		t.Fatalf("saved %d, open %v, behind the dialog ran %v", saved, d.Open(), ran)
	}
	stroke(fyne.KeyS)
	if saved != 2 || d.Open() {
		t.Errorf("saved %d, open %v", saved, d.Open())
	}
	keys.Shortcut(&desktop.CustomShortcut{KeyName: fyne.KeyS, Modifier: fyne.KeyModifierControl})
	if ran["save"] != 1 || saved != 2 {
		t.Errorf("after the dialog the key of the window ran %d times, that of the dialog %d", ran["save"], saved)
	}
}
