package intake_test

import (
	"context"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"bachudong/app/background"
	"bachudong/app/kit"
	"bachudong/app/screen"
	"bachudong/app/screen/intake"
	"bachudong/app/work"
	"bachudong/data"
	"bachudong/data/store"
	"bachudong/data/vntext"
)

var ctx = context.Background()

// office is a window with only the wizard in it, on a real file, with everything done at once.
type office struct {
	t       *testing.T
	desk    *work.Desk
	window  *droppable
	keys    *kit.Keys
	screen  screen.Screen
	scope   screen.Scope
	said    string
	failed  []error
	files   []string // chosen in the next dialog
	target  string   // where the next file is saved
	outcome screen.Outcome
	opened  []any // requests to other screens

	commune, other data.Unit
}

// droppable keeps what the window does with dropped files, which the test window forgets.
type droppable struct {
	fyne.Window
	drop func(fyne.Position, []fyne.URI)
}

func (d *droppable) SetOnDropped(drop func(fyne.Position, []fyne.URI)) { d.drop = drop }

func newOffice(t *testing.T) *office {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(kit.Theme())
	noon := func() time.Time { return time.Date(2026, 8, 15, 12, 0, 0, 0, time.UTC) }
	desk, err := work.Create(ctx, filepath.Join(t.TempDir(), "so.db"), "Huyện đoàn Phước Long", data.District, "", store.WithClock(noon), store.WithActor("Lê Văn Thư"))
	o := &office{t: t, desk: desk, keys: kit.NewKeys(), window: &droppable{Window: test.NewTempWindow(t, nil)}}
	o.check(err)
	t.Cleanup(func() { desk.Close() })
	o.commune, err = desk.File.AddUnit(ctx, data.Unit{Name: "Đoàn xã Vĩnh Thanh", Level: data.Grassroots})
	o.check(err)
	o.other, err = desk.File.AddUnit(ctx, data.Unit{Name: "Đoàn xã Hưng Phú", Level: data.Grassroots})
	o.check(err)
	o.screen = intake.New(o)
	o.window.SetPadded(false)
	o.window.SetContent(kit.NewRoot(kit.Frame(o.screen.(screen.OwnToolbar).Toolbar(), nil, nil, o.screen.Side(), o.screen.View())))
	o.window.Resize(fyne.NewSize(1140, 640))
	o.keys.Install(o.window)
	t.Cleanup(o.keys.Uninstall)
	o.keys.Add(o.screen.Actions()...)
	o.Choose(o.commune.ID)
	return o
}

func (o *office) check(err error) {
	o.t.Helper()
	if err != nil {
		o.t.Fatal(err)
	}
}

// sample copies a real list into a folder of the test's own, under its name or another.
func (o *office) sample(name string, as ...string) string {
	o.t.Helper()
	text, err := os.ReadFile(filepath.Join("../../../data/intake/testdata", name))
	o.check(err)
	return o.file(append(as, name)[0], string(text))
}

func (o *office) file(name, text string) string {
	o.t.Helper()
	path := filepath.Join(o.t.TempDir(), name)
	o.check(os.WriteFile(path, []byte(text), 0o600))
	return path
}

// take chooses lists as the officer does.
func (o *office) take(paths ...string) {
	o.t.Helper()
	o.files = paths
	o.do("intake-choose")
}

// toCheck takes lists through to the third step.
func (o *office) toCheck(paths ...string) {
	o.t.Helper()
	o.take(paths...)
	o.do("intake-next")
	o.do("intake-next")
}

// do runs an action as its key would.
func (o *office) do(id string) {
	o.t.Helper()
	if !o.keys.Do(id) {
		o.t.Fatalf("action %s did not run", id)
	}
}

// members counts who is kept, and branches the chi đoàn.
func (o *office) members() int {
	o.t.Helper()
	n, err := o.desk.File.CountMembers(ctx, store.MemberFilter{AsOf: o.desk.Today()})
	o.check(err)
	return n.Total
}

func (o *office) branches() (names []string) {
	o.t.Helper()
	units, err := o.desk.File.Units(ctx, "")
	o.check(err)
	for _, u := range units {
		if u.Level == data.Branch {
			names = append(names, u.Name)
		}
	}
	return names
}

func (o *office) changes() int {
	o.t.Helper()
	list, err := o.desk.File.Changes(ctx, 0)
	o.check(err)
	return len(list)
}

// walk visits everything that is shown.
func walk(o fyne.CanvasObject, visit func(fyne.CanvasObject)) {
	if o == nil || !o.Visible() {
		return
	}
	visit(o)
	switch o := o.(type) {
	case *fyne.Container:
		for _, child := range o.Objects {
			walk(child, visit)
		}
	case fyne.Widget:
		for _, child := range test.WidgetRenderer(o).Objects() {
			walk(child, visit)
		}
	}
}

// top is what the officer can use: the open dialog or else the window.
func (o *office) top() fyne.CanvasObject {
	if d := o.window.Canvas().Overlays().Top(); d != nil {
		return d
	}
	return o.window.Content()
}

// text is everything that can be read, one text a line. Lines of a wrapped text follow each other.
func (o *office) text() string {
	var lines []string
	walk(o.top(), func(c fyne.CanvasObject) {
		if t, ok := c.(*canvas.Text); ok {
			lines = append(lines, t.Text)
		}
	})
	return strings.Join(lines, "\n")
}

// wantText checks that texts can be read, wherever lines are broken.
func (o *office) wantText(texts ...string) {
	o.t.Helper()
	flat := strings.Join(strings.Fields(o.text()), " ")
	for _, want := range texts {
		if !strings.Contains(flat, strings.Join(strings.Fields(want), " ")) {
			o.t.Errorf("nowhere on the screen: %q\nbut: %s", want, flat)
		}
	}
}

func (o *office) wantNoText(text string) {
	o.t.Helper()
	if strings.Contains(strings.Join(strings.Fields(o.text()), " "), text) {
		o.t.Errorf("still on the screen: %q", text)
	}
}

// part finds what is shown of one kind.
func part[T fyne.CanvasObject](o *office) T {
	o.t.Helper()
	var found T
	seen := false
	walk(o.top(), func(c fyne.CanvasObject) {
		if p, ok := c.(T); ok && !seen {
			found, seen = p, true
		}
	})
	if !seen {
		o.t.Fatalf("no %T is shown", found)
	}
	return found
}

// all finds everything of one kind that is shown.
func all[T fyne.CanvasObject](o *office) (found []T) {
	o.t.Helper()
	walk(o.top(), func(c fyne.CanvasObject) {
		if p, ok := c.(T); ok {
			found = append(found, p)
		}
	})
	return found
}

// button finds a button that begins with a caption.
func (o *office) button(caption string) *kit.Button {
	o.t.Helper()
	var found *kit.Button
	walk(o.top(), func(c fyne.CanvasObject) {
		if b, ok := c.(*kit.Button); ok && found == nil && strings.HasPrefix(b.Caption, caption) {
			found = b
		}
	})
	if found == nil {
		o.t.Fatalf("no button %q is shown", caption)
	}
	return found
}

func (o *office) tap(caption string) {
	o.t.Helper()
	test.Tap(o.button(caption))
}

// follow clicks a link.
func (o *office) follow(text string) {
	o.t.Helper()
	var found *kit.LinkText
	walk(o.top(), func(c fyne.CanvasObject) {
		if l, ok := c.(*kit.LinkText); ok && l.Text() == text {
			found = l
		}
	})
	if found == nil {
		o.t.Fatalf("no link %q is shown", text)
	}
	test.Tap(found)
}

// The office is the host of the wizard.

func (o *office) Desk() *work.Desk          { return o.desk }
func (o *office) Window() fyne.Window       { return o.window }
func (o *office) Runner() background.Runner { return background.Inline{} }
func (o *office) Scope() screen.Scope       { return o.scope }
func (o *office) Fail(err error)            { o.failed = append(o.failed, err) }
func (o *office) Say(text string)           { o.said = text }
func (o *office) Changed()                  { o.Choose(o.scope.Unit.ID) }
func (o *office) Open(id string, request any) {
	o.opened = append(o.opened, id, request)
}

func (o *office) Choose(unit data.ID) {
	units, err := o.desk.File.Units(ctx, o.desk.Today())
	o.check(err)
	i := max(slices.IndexFunc(units, func(u data.UnitNode) bool { return u.ID == unit }), 0)
	o.scope = screen.Scope{Units: units, Unit: units[i], Year: 2026, AsOf: vntext.Date("2026-08-15")}
	o.screen.Show(o.scope)
}

func (o *office) ChooseFiles(_ screen.FileQuestion, chosen func([]string)) {
	if len(o.files) > 0 {
		chosen(o.files)
	}
}

func (*office) ChooseFolder(string, func(string)) {}

func (o *office) ChooseSave(_ screen.FileQuestion, chosen func(string)) { chosen(o.target) }

func (o *office) Job(name string, job screen.Work) {
	background.Run(o.Runner(), ctx, name, job, func(outcome screen.Outcome, err error) {
		if err != nil {
			o.Fail(err)
		}
		o.outcome = outcome
	})
}

// choose opens the menu of a button and takes an entry.
func (o *office) choose(button *kit.Button, entry string) {
	o.t.Helper()
	test.Tap(button)
	var found fyne.Tappable
	walk(o.top(), func(c fyne.CanvasObject) {
		if one, ok := c.(fyne.Tappable); ok && menuText(c) == entry {
			found = one // the innermost that says just this
		}
	})
	if found != nil {
		found.Tapped(nil)
		return
	}
	o.t.Fatalf("the menu of %q has no entry %q", button.Caption, entry)
}

// menuText is what an entry of an open menu says.
func menuText(item fyne.CanvasObject) string {
	var texts []string
	walk(item, func(c fyne.CanvasObject) {
		if t, ok := c.(*canvas.Text); ok && t.Text != "" {
			texts = append(texts, t.Text)
		}
	})
	return strings.Join(texts, " ")
}
