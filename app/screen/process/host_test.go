package process

import (
	"context"
	"fmt"
	"path/filepath"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"bachudong/app/background"
	"bachudong/app/kit"
	"bachudong/app/screen"
	"bachudong/app/work"
	"bachudong/data"
	"bachudong/data/store"
	"bachudong/data/vntext"
)

var ctx = context.Background()

// office is a window without a screen on a real file, with everything done at once.
type office struct {
	screen.Host // what is not used here is not there
	t           *testing.T
	desk        *work.Desk
	window      fyne.Window
	said        string
	opened      string // the screen that was asked for last
	failed      error
	changed     int
	saveTo      string
	outcome     screen.Outcome

	commune, east, west data.Unit
}

func newOffice(t *testing.T) *office {
	t.Helper()
	a := test.NewTempApp(t)
	a.Settings().SetTheme(kit.Theme())
	noon := func() time.Time { return time.Date(2022, 11, 15, 12, 0, 0, 0, time.UTC) }
	desk, err := work.Create(ctx, filepath.Join(t.TempDir(), "so.db"), "Huyện đoàn Phước Long", data.District, "", store.WithClock(noon), store.WithActor("Lê Văn Thư"))
	o := &office{t: t, desk: desk, window: test.NewTempWindow(t, nil)}
	o.check(err)
	t.Cleanup(func() { desk.Close() })
	o.window.SetPadded(false)
	o.window.SetContent(kit.NewRoot(kit.Gap(10, 10)))
	o.window.Resize(fyne.NewSize(819, 480)) // the smallest office laptop at 125 %
	keys := kit.NewKeys()
	keys.Install(o.window)
	t.Cleanup(keys.Uninstall)
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

// add adds somebody; a member of the branch in the east since from, or a youth when it is "".
func (o *office) add(p data.Person, from vntext.Date) data.ID {
	o.t.Helper()
	in := data.NewPerson{Person: p}
	if from != "" {
		in.Person.JoinedUnion = from
		in.Membership = data.Membership{UnitID: o.east.ID, From: from, Began: data.BeganAdmission, Counts: true, Position: data.OrdinaryMember}
	}
	id, err := o.desk.File.AddMember(ctx, in)
	o.check(err)
	return id
}

// open asks for a process as the menu would.
func (o *office) open(key string, people ...data.ID) *kit.Dialog {
	o.t.Helper()
	Find(key).Open(o, people)
	return o.dialog()
}

func (o *office) dialog() *kit.Dialog {
	o.t.Helper()
	d, ok := o.window.Canvas().Overlays().Top().(*kit.Dialog)
	if !ok {
		o.t.Fatalf("no dialog is open; failed: %v, said %q", o.failed, o.said)
	}
	return d
}

// typed types into the field that has the keyboard and goes on with Enter.
func (o *office) typed(texts ...string) {
	o.t.Helper()
	for _, text := range texts {
		c := o.window.Canvas()
		for _, r := range text {
			c.Focused().TypedRune(r)
		}
		c.Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	}
}

// press presses a key with Ctrl where the keyboard is.
func (o *office) press(key fyne.KeyName) {
	o.t.Helper()
	field, ok := o.window.Canvas().Focused().(fyne.Shortcutable)
	if !ok {
		o.t.Fatal("no field has the keyboard")
	}
	field.TypedShortcut(&desktop.CustomShortcut{KeyName: key, Modifier: fyne.KeyModifierControl})
}

// undo takes back the newest change.
func (o *office) undo() {
	o.t.Helper()
	list, err := o.desk.File.Changes(ctx, 1)
	o.check(err)
	_, err = o.desk.File.Undo(ctx, fmt.Sprint(list[0].Number))
	o.check(err)
}

func (o *office) lastTitle() string {
	o.t.Helper()
	list, err := o.desk.File.Changes(ctx, 1)
	o.check(err)
	return list[0].Title
}

// heads counts the members of the file.
func (o *office) heads() int {
	o.t.Helper()
	count, err := o.desk.File.CountMembers(ctx, store.MemberFilter{})
	o.check(err)
	return count.Total
}

func (o *office) Desk() *work.Desk          { return o.desk }
func (o *office) Window() fyne.Window       { return o.window }
func (o *office) Runner() background.Runner { return background.Inline{} }
func (o *office) Fail(err error)            { o.failed = err }
func (o *office) Say(text string)           { o.said = text }
func (o *office) Changed()                  { o.changed++ }
func (o *office) Open(id string, _ any)     { o.opened = id }

func (o *office) Scope() screen.Scope {
	units, err := o.desk.File.Units(ctx, "")
	o.check(err)
	scope := screen.Scope{Units: units, Year: 2022, AsOf: o.desk.Today()}
	for _, u := range units {
		if u.ID == o.east.ID {
			scope.Unit = u
		}
	}
	return scope
}

func (o *office) ChooseSave(_ screen.FileQuestion, chosen func(string)) {
	if o.saveTo != "" {
		chosen(o.saveTo)
	}
}

func (o *office) Job(_ string, work screen.Work) {
	o.outcome, o.failed = work(ctx, func(int, int) {})
}
