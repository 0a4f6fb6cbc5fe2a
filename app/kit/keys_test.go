package kit

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
)

// counter makes actions that count how often they ran.
type counter map[string]int

func (c counter) action(id string, key Key) *Action {
	return &Action{ID: id, Caption: id, Key: key, Run: func() { c[id]++ }}
}

func press(c fyne.Canvas, name fyne.KeyName) {
	if f := c.Focused(); f != nil {
		f.TypedKey(&fyne.KeyEvent{Name: name})
		return
	}
	c.OnTypedKey()(&fyne.KeyEvent{Name: name})
}

// shortcut does what the driver does: a focused widget that takes shortcuts gets them alone, else the canvas calls what
// was registered for exactly this shortcut.
func shortcut(c fyne.Canvas, s fyne.Shortcut) {
	if f, ok := c.Focused().(fyne.Shortcutable); ok {
		f.TypedShortcut(s)
		return
	}
	keys := keysOfCanvas(c)
	for stroke := range keys.listening {
		if stroke.shortcut().ShortcutName() == s.ShortcutName() {
			keys.Shortcut(s)
		}
	}
}

func ctrl(name fyne.KeyName) fyne.Shortcut {
	return &desktop.CustomShortcut{KeyName: name, Modifier: fyne.KeyModifierControl}
}

func TestKeysWorkWithAndWithoutAFocusedField(t *testing.T) {
	begin(t)
	field := NewSearchField("Tìm", "Ctrl+F")
	w := show(t, field, 300, 60)
	keys, ran := NewKeys(), counter{}
	keys.Add(ran.action("save", "Ctrl+S"), ran.action("add", "F4"), ran.action("undo", "Ctrl+Z"), ran.action("go", "Alt+1"), ran.action("new", "Insert"))
	keys.Install(w)
	defer keys.Uninstall()
	for i, focused := range []fyne.Focusable{nil, field} {
		if focused != nil {
			w.Canvas().Focus(focused)
		}
		shortcut(w.Canvas(), ctrl(fyne.KeyS))
		shortcut(w.Canvas(), &desktop.CustomShortcut{KeyName: fyne.Key1, Modifier: fyne.KeyModifierAlt})
		press(w.Canvas(), fyne.KeyF4)
		press(w.Canvas(), fyne.KeyInsert)
		for _, id := range []string{"save", "go", "add", "new"} {
			if ran[id] != i+1 {
				t.Errorf("focus %v: %s ran %d times", focused != nil, id, ran[id])
			}
		}
	}
}

func TestUndoInAFieldBelongsToTheField(t *testing.T) {
	begin(t)
	field := NewTextField()
	w := show(t, field, 300, 60)
	keys, ran := NewKeys(), counter{}
	keys.Add(ran.action("undo", "Ctrl+Z"))
	keys.Install(w)
	defer keys.Uninstall()
	shortcut(w.Canvas(), &fyne.ShortcutUndo{})
	w.Canvas().Focus(field)
	test.Type(field, "ab")
	shortcut(w.Canvas(), &fyne.ShortcutUndo{})
	if ran["undo"] != 1 || field.Text == "ab" {
		t.Errorf("undo ran %d times, field holds %q", ran["undo"], field.Text)
	}
}

func TestNewerLayerWinsUntilRemoved(t *testing.T) {
	keys, ran := NewKeys(), counter{}
	keys.Add(ran.action("window", "F5"))
	layer := keys.Add(ran.action("screen", "F5"))
	off := &Action{ID: "off", Key: "F5", Enabled: func() bool { return false }, Run: func() { t.Error("disabled action ran") }}
	keys.Add(off)
	keys.Typed(&fyne.KeyEvent{Name: fyne.KeyF5})
	layer.Remove()
	layer.Remove()
	keys.Typed(&fyne.KeyEvent{Name: fyne.KeyF5})
	if ran["screen"] != 1 || ran["window"] != 1 {
		t.Errorf("ran %v", ran)
	}
	if keys.Do("off") || keys.Do("unknown") || !keys.Do("window") {
		t.Error("Do must run exactly the enabled actions that exist")
	}
	var ids []string
	for _, a := range keys.List() {
		ids = append(ids, a.ID)
	}
	if !slices.Equal(ids, []string{"window", "off"}) {
		t.Errorf("list %v", ids)
	}
}

func TestSuspendedKeysStayQuiet(t *testing.T) {
	keys, ran := NewKeys(), counter{}
	keys.Add(ran.action("save", "Ctrl+S"))
	first, second := keys.Suspend(), keys.Suspend()
	first()
	first()
	if keys.Shortcut(ctrl(fyne.KeyS)) || keys.Do("save") {
		t.Error("ran while suspended")
	}
	second()
	if !keys.Shortcut(ctrl(fyne.KeyS)) || ran["save"] != 1 {
		t.Error("did not run after resuming")
	}
}

func TestKeysThatMustNotBeBound(t *testing.T) {
	for key, part := range map[Key]string{"Alt+Z": "typing", "Ctrl+Shift+S": "typing", "Strg+S": "modifier", "Ctrl+Ö": "no key", "F13": "no key"} {
		t.Run(string(key), func(t *testing.T) {
			defer func() {
				if p, _ := recover().(string); !strings.Contains(p, part) {
					t.Errorf("panic %q", p)
				}
			}()
			NewKeys().Add(&Action{ID: "x", Key: key})
		})
	}
	defer func() {
		if p, _ := recover().(string); !strings.Contains(p, "share F4") {
			t.Errorf("panic %q", p)
		}
	}()
	NewKeys().Add(&Action{ID: "x", Key: "F4"}, &Action{ID: "y", Key: "F4"})
}

func TestButtonFollowsItsAction(t *testing.T) {
	begin(t)
	keys, on, ran := NewKeys(), false, 0
	keys.Add(&Action{ID: "x", Caption: "Thêm", Key: "F4", Enabled: func() bool { return on }, Run: func() { ran++ }})
	b := keys.Button("x", true)
	show(t, b, 100, 40)
	test.Tap(b)
	on = true
	test.Tap(b)
	if !b.Disabled() || ran != 0 {
		t.Fatalf("disabled %v, ran %d", b.Disabled(), ran)
	}
	keys.Refresh()
	test.Tap(b)
	b.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	b.TypedKey(&fyne.KeyEvent{Name: fyne.KeySpace})
	if b.Disabled() || ran != 3 {
		t.Errorf("disabled %v, ran %d", b.Disabled(), ran)
	}
}

func TestMenuButtonOpensItsMenu(t *testing.T) {
	begin(t)
	chosen := ""
	b := NewMenuButton("Nghiệp vụ", func() []*fyne.MenuItem {
		return []*fyne.MenuItem{fyne.NewMenuItem("Chuyển đi", func() { chosen = "out" })}
	})
	w := show(t, Stack(0, b), 300, 200)
	test.Tap(b)
	if w.Canvas().Overlays().Top() == nil {
		t.Fatal("no menu")
	}
	for y := b.Size().Height + 4; chosen == "" && y < 200; y += 4 {
		test.TapCanvas(w.Canvas(), fyne.NewPos(20, y))
	}
	if chosen != "out" || w.Canvas().Overlays().Top() != nil {
		t.Errorf("chose %q, menu still open: %v", chosen, w.Canvas().Overlays().Top() != nil)
	}
}
