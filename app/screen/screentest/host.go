// Package screentest puts one screen into a headless window on a real data file and writes down what it asks for. It is
// for tests only.
package screentest

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

// Host is the window as a screen sees it, with all work done at once.
type Host struct {
	Said    string // the status line
	Failed  []error
	Opened  string   // id of the screen that was asked for last
	Request any      // and what it was asked to show
	SaveTo  string   // what ChooseSave answers
	Chosen  []string // what ChooseFiles answers
	Folder  string   // what ChooseFolder answers
	Outcome screen.Outcome

	t     testing.TB
	desk  *work.Desk
	win   fyne.Window
	keys  *kit.Keys
	scope screen.Scope
	shown screen.Screen
}

// Sample opens the sample district of 2022 in a window with the screen that make makes.
func Sample(t testing.TB, make func(screen.Host) screen.Screen) *Host {
	t.Helper()
	path := filepath.Join(t.TempDir(), "mau.db")
	if _, err := work.Sample(context.Background(), path, "", nil); err != nil {
		t.Fatal(err)
	}
	app := test.NewTempApp(t)
	app.Settings().SetTheme(kit.Theme())
	desk, err := work.Open(context.Background(), path)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { desk.Close() })
	h := &Host{t: t, desk: desk, win: test.NewTempWindow(t, nil), keys: kit.NewKeys()}
	h.shown = make(h)
	h.win.SetContent(kit.NewRoot(h.shown.View()))
	h.win.Resize(fyne.NewSize(1366, 768))
	h.keys.Install(h.win)
	h.keys.Add(h.shown.Actions()...)
	h.scope = screen.Scope{Year: work.SampleDay.Year(), AsOf: work.SampleDay}
	h.Changed()
	return h
}

// Desk and the methods below are those of screen.Host.
func (h *Host) Desk() *work.Desk { return h.desk }

// Window is the headless window.
func (h *Host) Window() fyne.Window { return h.win }

// Runner does everything at once.
func (h *Host) Runner() background.Runner { return background.Inline{} }

// Scope is what the screen was shown last.
func (h *Host) Scope() screen.Scope { return h.scope }

// Fail remembers the error.
func (h *Host) Fail(err error) { h.Failed = append(h.Failed, err) }

// Say remembers the sentence.
func (h *Host) Say(text string) { h.Said = text }

// Changed loads the tree and shows the screen again.
func (h *Host) Changed() { h.Choose(h.scope.Unit.ID) }

// Choose moves the scope to a unit, or to our own when it does not exist.
func (h *Host) Choose(unit data.ID) {
	h.t.Helper()
	units, err := h.desk.File.Units(context.Background(), h.scope.AsOf)
	if err != nil {
		h.t.Fatal(err)
	}
	h.scope.Units, h.scope.Unit = units, units[0]
	for _, u := range units {
		if u.ID == unit {
			h.scope.Unit = u
		}
	}
	h.shown.Show(h.scope)
}

// Open remembers what was asked for.
func (h *Host) Open(id string, request any) { h.Opened, h.Request = id, request }

// ChooseFiles answers Chosen.
func (h *Host) ChooseFiles(_ screen.FileQuestion, chosen func([]string)) {
	if len(h.Chosen) > 0 {
		chosen(h.Chosen)
	}
}

// ChooseFolder answers Folder.
func (h *Host) ChooseFolder(_ string, chosen func(string)) {
	if h.Folder != "" {
		chosen(h.Folder)
	}
}

// ChooseSave answers SaveTo.
func (h *Host) ChooseSave(_ screen.FileQuestion, chosen func(string)) {
	if h.SaveTo != "" {
		chosen(h.SaveTo)
	}
}

// Job does the work and remembers its outcome.
func (h *Host) Job(_ string, do screen.Work) {
	outcome, err := do(context.Background(), func(int, int) {})
	if err != nil {
		h.Fail(err)
	}
	h.Outcome = outcome
}

// Do runs an action of the screen as its button or key would; the test fails when it is not there or greyed out.
func (h *Host) Do(action string) {
	h.t.Helper()
	if !h.keys.Do(action) {
		h.t.Fatalf("the action %s did not run", action)
	}
}

// Can tells whether an action of the screen is enabled.
func (h *Host) Can(action string) bool {
	h.t.Helper()
	a := h.keys.Action(action)
	if a == nil {
		h.t.Fatalf("there is no action %s", action)
	}
	return a.Enabled == nil || a.Enabled()
}

// Dialog is the open dialog, nil when there is none.
func (h *Host) Dialog() *kit.Dialog {
	d, _ := h.win.Canvas().Overlays().Top().(*kit.Dialog)
	return d
}

// Answer presses the i-th button of the open dialog.
func (h *Host) Answer(i int) {
	h.t.Helper()
	d := h.Dialog()
	if d == nil {
		h.t.Fatal("no dialog is open")
	}
	test.Tap(d.Button(i))
}
