package evaluation

import (
	"context"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"bachudong/app/background"
	"bachudong/app/kit"
	"bachudong/app/screen"
	"bachudong/app/work"
	"bachudong/data"
)

// host is a window with this screen alone; what the screen asks of it is written down.
type host struct {
	t       *testing.T
	desk    *work.Desk
	win     fyne.Window
	keys    *kit.Keys
	scope   screen.Scope
	screen  *Screen
	said    string
	failed  []error
	opened  any
	saveTo  string // what ChooseSave answers
	asked   screen.FileQuestion
	outcome screen.Outcome
}

func (h *host) Desk() *work.Desk                                      { return h.desk }
func (h *host) Window() fyne.Window                                   { return h.win }
func (h *host) Runner() background.Runner                             { return background.Inline{} }
func (h *host) Scope() screen.Scope                                   { return h.scope }
func (h *host) Fail(err error)                                        { h.failed = append(h.failed, err) }
func (h *host) Say(text string)                                       { h.said = text }
func (h *host) Open(_ string, request any)                            { h.opened = request }
func (h *host) Changed()                                              { h.load(h.scope.Unit.ID, h.scope.Year) }
func (h *host) Choose(unit data.ID)                                   { h.load(unit, h.scope.Year) }
func (h *host) ChooseFiles(screen.FileQuestion, func(paths []string)) {}

func (*host) ChooseFolder(string, func(string)) {}

func (h *host) ChooseSave(q screen.FileQuestion, chosen func(string)) {
	h.asked = q
	chosen(h.saveTo)
}

func (h *host) Job(_ string, do screen.Work) {
	outcome, err := do(context.Background(), func(int, int) {})
	if err != nil {
		h.Fail(err)
	}
	h.outcome = outcome
}

func (h *host) load(unit data.ID, year int) {
	h.t.Helper()
	units, err := h.desk.File.Units(context.Background(), h.desk.Today())
	if err != nil {
		h.t.Fatal(err)
	}
	h.scope = screen.Scope{Units: units, Unit: units[0], Year: year, AsOf: h.desk.Today()}
	for _, u := range units {
		if u.ID == unit {
			h.scope.Unit = u
		}
	}
	h.screen.Show(h.scope)
}

// district is a window of a size on a file with one district, two Đoàn cơ sở and a chi đoàn with two members; the screen
// shows the first Đoàn cơ sở in 2022.
func district(t *testing.T, width, height float32) (*host, data.Unit) {
	t.Helper()
	app := test.NewTempApp(t)
	app.Settings().SetTheme(kit.Theme())
	ctx := context.Background()
	desk, err := work.Create(ctx, filepath.Join(t.TempDir(), "huyện.db"), "Huyện đoàn Phước Long", data.District, "")
	if err != nil {
		t.Fatal(err)
	}
	h := &host{t: t, desk: desk, win: test.NewTempWindow(t, nil), keys: kit.NewKeys()}
	t.Cleanup(func() { desk.Close() })
	ours, err := desk.OurUnit(ctx)
	if err != nil {
		t.Fatal(err)
	}
	add := func(name string, level data.Level, parent data.ID) data.Unit {
		u, err := desk.File.AddUnit(ctx, data.Unit{Name: name, Level: level, Parent: parent})
		if err != nil {
			t.Fatal(err)
		}
		return u
	}
	first := add("Đoàn xã Hưng Phú", data.Grassroots, ours.ID)
	add("Đoàn xã Vĩnh Thanh", data.Grassroots, ours.ID)
	branch := add("Chi đoàn ấp Mỹ Hòa", data.Branch, first.ID)
	for _, name := range []string{"Lý Thị Hoa", "Danh Văn Tài"} {
		p := data.Person{FullName: name, Gender: data.Male, JoinedUnion: "2020-03-26"}
		if name == "Lý Thị Hoa" {
			p.Gender = data.Female
		}
		if _, err := desk.File.AddMember(ctx, data.NewPerson{Person: p, Membership: data.Membership{UnitID: branch.ID, Counts: true}}); err != nil {
			t.Fatal(err)
		}
	}
	h.screen = New(h).(*Screen)
	root := kit.NewRoot(kit.Frame(h.screen.Toolbar(), nil, nil, h.screen.Side(), h.screen.View()))
	h.win.SetContent(root)
	h.win.Resize(fyne.NewSize(width, height))
	h.keys.Install(h.win)
	h.keys.Add(h.screen.Actions()...)
	h.load(first.ID, 2022)
	return h, first
}

func (h *host) press(name fyne.KeyName) {
	h.t.Helper()
	if f := h.win.Canvas().Focused(); f != nil {
		f.TypedKey(&fyne.KeyEvent{Name: name})
		return
	}
	h.win.Canvas().OnTypedKey()(&fyne.KeyEvent{Name: name})
}

func (h *host) letter(r rune) {
	h.t.Helper()
	h.win.Canvas().Focused().TypedRune(r)
}

// kept is what the file holds for a row of the chosen unit in 2022.
func (h *host) kept(code string) data.EvaluationRow {
	h.t.Helper()
	e, err := h.desk.File.Evaluation(context.Background(), h.scope.Unit.ID, 2022)
	if err != nil {
		h.t.Fatal(err)
	}
	if row := e.Row(code); row != nil {
		return *row
	}
	return data.EvaluationRow{Code: code}
}

// choose selects the row with a code.
func (h *host) choose(code string) {
	h.t.Helper()
	s := h.screen.sheet
	for i, l := range s.lines.list {
		if l.row != nil && l.row.Code == code {
			s.grid.Select(i)
			s.grid.Focus()
			return
		}
	}
	h.t.Fatalf("no row %s", code)
}
