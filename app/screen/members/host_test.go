package members

import (
	"context"
	"path/filepath"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"bachudong/app/background"
	"bachudong/app/kit"
	"bachudong/app/screen"
	"bachudong/app/work"
	"bachudong/data"
	"bachudong/data/store"
)

var ctx = context.Background()

// office is a window with only this screen in it, on a real file, with everything done at once.
type office struct {
	t       *testing.T
	desk    *work.Desk
	window  fyne.Window
	keys    *kit.Keys
	screen  *Screen
	scope   screen.Scope
	said    string
	failed  error
	files   []string // chosen in the next dialogs
	outcome screen.Outcome

	commune, east, west data.Unit
}

func newOffice(t *testing.T) *office {
	t.Helper()
	a := test.NewTempApp(t)
	a.Settings().SetTheme(kit.Theme())
	noon := func() time.Time { return time.Date(2022, 11, 15, 12, 0, 0, 0, time.UTC) }
	desk, err := work.Create(ctx, filepath.Join(t.TempDir(), "so.db"), "Huyện đoàn Phước Long", data.District, "", store.WithClock(noon), store.WithActor("Lê Văn Thư"))
	o := &office{t: t, desk: desk, keys: kit.NewKeys()}
	o.check(err)
	t.Cleanup(func() { desk.Close() })
	o.commune = o.unit("Đoàn xã Vĩnh Thanh", data.Grassroots, "")
	o.east = o.unit("Chi đoàn ấp Vĩnh Đông", data.Branch, o.commune.ID)
	o.west = o.unit("Chi đoàn ấp Vĩnh Tây", data.Branch, o.commune.ID)
	return o
}

func (o *office) check(err error) {
	o.t.Helper()
	if err != nil {
		o.t.Fatal(err)
	}
}

func (o *office) unit(name string, level data.Level, parent data.ID) data.Unit {
	o.t.Helper()
	u, err := o.desk.File.AddUnit(ctx, data.Unit{Name: name, Level: level, Parent: parent})
	o.check(err)
	return u
}

// member adds somebody to the branch in the east.
func (o *office) member(p data.Person) data.ID {
	o.t.Helper()
	id, err := o.desk.File.AddMember(ctx, data.NewPerson{Person: p,
		Membership: data.Membership{UnitID: o.east.ID, From: p.JoinedUnion, Began: data.BeganListed, Counts: true, Position: ordinary}})
	o.check(err)
	return id
}

// open shows the screen in a window for the commune.
func (o *office) open() *Screen {
	o.t.Helper()
	o.window = test.NewTempWindow(o.t, nil)
	o.window.SetPadded(false)
	o.screen = New(o).(*Screen)
	o.window.SetContent(kit.NewRoot(kit.WithSide(o.screen.View(), o.screen.Side(), 284, 900)))
	o.window.Resize(fyne.NewSize(1140, 640))
	o.keys.Install(o.window)
	o.t.Cleanup(o.keys.Uninstall)
	o.keys.Add(o.screen.Actions()...)
	o.Choose(o.commune.ID)
	return o.screen
}

func (o *office) person(id data.ID) store.PersonPage {
	o.t.Helper()
	page, err := o.desk.File.Person(ctx, id)
	o.check(err)
	return page
}

func (o *office) lastTitle() string {
	o.t.Helper()
	list, err := o.desk.File.Changes(ctx, 1)
	o.check(err)
	return list[0].Title
}

// names are the people of the list as it is shown.
func (o *office) names() (names []string) {
	for row := range o.screen.list.order {
		names = append(names, o.screen.list.at(row).FullName)
	}
	return names
}

// press types a key where the keyboard is, or in the window.
func (o *office) press(key fyne.KeyName) {
	o.t.Helper()
	if f := o.window.Canvas().Focused(); f != nil {
		f.TypedKey(&fyne.KeyEvent{Name: key})
		return
	}
	o.keys.Typed(&fyne.KeyEvent{Name: key})
}

// do runs an action as its key would.
func (o *office) do(id string) {
	o.t.Helper()
	if !o.keys.Do(id) {
		o.t.Fatalf("action %s did not run", id)
	}
}

// dialog is the dialog that is open.
func (o *office) dialog() *kit.Dialog {
	o.t.Helper()
	d, ok := o.window.Canvas().Overlays().Top().(*kit.Dialog)
	if !ok {
		o.t.Fatal("no dialog is open")
	}
	return d
}

// tick ticks a box of the open dialog.
func (o *office) tick(text string) {
	o.t.Helper()
	for _, object := range test.LaidOutObjects(o.dialog()) {
		if c, is := object.(*kit.Check); is && c.Text() == text {
			c.Set(true)
			return
		}
	}
	o.t.Fatalf("the dialog has no box %q", text)
}

// set types a value into a field of the page and leaves it.
func (o *office) set(key, value string) {
	o.t.Helper()
	f := o.screen.page.facts.form.fields[key]
	focus(f.input)
	entry := f.text
	if f.date != nil {
		entry = f.date.Focusable().(*kit.TextField)
	}
	entry.SetText(value)
	o.window.Canvas().Unfocus()
}

func (o *office) Desk() *work.Desk          { return o.desk }
func (o *office) Window() fyne.Window       { return o.window }
func (o *office) Runner() background.Runner { return background.Inline{} }
func (o *office) Scope() screen.Scope       { return o.scope }
func (o *office) Fail(err error)            { o.failed = err }
func (o *office) Say(text string)           { o.said = text }
func (o *office) Changed()                  { o.Choose(o.scope.Unit.ID) }
func (o *office) Open(string, any)          {}

func (o *office) Choose(unit data.ID) {
	units, err := o.desk.File.Units(ctx, o.desk.Today())
	o.check(err)
	o.scope = screen.Scope{Units: units, Year: 2022, AsOf: o.desk.Today()}
	for _, u := range units {
		if u.ID == unit {
			o.scope.Unit = u
		}
	}
	o.screen.Show(o.scope)
}

func (o *office) ChooseFiles(_ screen.FileQuestion, chosen func([]string)) {
	if len(o.files) > 0 {
		chosen(o.files)
	}
}

func (*office) ChooseFolder(string, func(string)) {}

func (o *office) ChooseSave(_ screen.FileQuestion, chosen func(string)) {
	if len(o.files) > 0 {
		chosen(o.files[0])
	}
}

func (o *office) Job(_ string, work screen.Work) {
	o.outcome, o.failed = work(ctx, func(int, int) {})
}

// ratingsOf is the tab of the yearly assessments.
func ratingsOf(p *page) *ratingsTab {
	for _, part := range p.parts {
		if t, ok := part.(*ratingsTab); ok {
			return t
		}
	}
	return nil
}

// enter types a text over what the keyboard is in and goes on with Enter.
func (o *office) enter(text string) {
	o.t.Helper()
	f := o.window.Canvas().Focused()
	if f == nil {
		o.t.Fatal("the keyboard is nowhere")
	}
	if s, ok := f.(fyne.Shortcutable); ok {
		s.TypedShortcut(&fyne.ShortcutSelectAll{})
	}
	for _, r := range text {
		f.TypedRune(r)
	}
	f.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
}
