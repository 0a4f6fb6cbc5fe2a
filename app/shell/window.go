// Package shell is the window around the screens: title row, toolbar, navigation, unit tree, status line, files, long
// jobs and undo. It knows no screen by name; main tells it which there are.
package shell

import (
	"context"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"bachudong/app/background"
	"bachudong/app/kit"
	"bachudong/app/platform"
	"bachudong/app/screen"
	"bachudong/app/work"
	"bachudong/data"
	"bachudong/data/vntext"
)

// Entry is a screen as the navigation lists it. One Within another screen is reached from there and not listed.
type Entry struct {
	ID      string
	Caption string
	Key     kit.Key
	Within  string // ID of the screen that is marked in the navigation instead
	New     func(screen.Host) screen.Screen
}

// Window is the program's window. It belongs to the UI goroutine.
type Window struct {
	app     fyne.App
	win     fyne.Window
	root    *kit.Root
	runner  background.Runner
	keys    *kit.Keys
	entries []Entry

	desk    *work.Desk
	scope   screen.Scope
	today   vntext.Date // when the scope was last loaded
	screens map[string]screen.Screen
	current string
	layer   *kit.KeyLayer // actions of the visible screen
	buttons []*kit.Button // of its toolbar
	reload  background.Latest

	firstFrame *canvas.Raster // set while opening is measured
	started    chan struct{}  // closed when the window library takes calls

	frame   *frame
	title   *titleRow
	nav     *navigation
	tree    *unitPane
	toolbar *fyne.Container
	status  *statusLine
	job     *background.Job // the long one that is running
}

// New makes the window, showing the start page until a file is opened.
func New(app fyne.App, runner background.Runner, entries []Entry) *Window {
	w := newWindow(app, runner, entries)
	w.showWelcome()
	return w
}

// newWindow makes the window without anything on it yet.
func newWindow(app fyne.App, runner background.Runner, entries []Entry) *Window {
	w := &Window{started: make(chan struct{}), app: app, runner: runner, entries: entries, keys: kit.NewKeys(), screens: map[string]screen.Screen{}}
	fonts := kit.LoadFonts() // while the window library starts
	w.win = app.NewWindow(platform.ProgramName)
	<-fonts
	w.win.SetPadded(false)
	w.build()
	w.keys.Install(w.win)
	w.keys.Add(w.globalActions()...)
	w.win.SetCloseIntercept(w.close)
	w.win.Resize(fyne.NewSize(1366, 768))
	w.win.CenterOnScreen()
	return w
}

// Window is Fyne's own window.
func (w *Window) Window() fyne.Window { return w.win }

// Desk is the open file; nil on the start page.
func (w *Window) Desk() *work.Desk { return w.desk }

// Runner is where slow work runs.
func (w *Window) Runner() background.Runner { return w.runner }

// Scope is the unit, year and day that every screen looks at.
func (w *Window) Scope() screen.Scope { return w.scope }

// Say puts a sentence into the status line.
func (w *Window) Say(text string) { w.status.say(text) }

// Fail shows what went wrong; work that the officer stopped is only mentioned in the status line.
func (w *Window) Fail(err error) {
	switch data.CodeOf(err) {
	case "":
	case data.Canceled:
		w.Say(data.MessageOf(err))
	default:
		if data.CodeOf(err) == data.Internal {
			fyne.LogError("unexpected", err)
		}
		kit.ErrorBox(w.win, data.MessageOf(err), "")
	}
}

// Open goes to a screen, after the visible one agreed to be left.
func (w *Window) Open(id string, request any) {
	go_ := func() { w.visit(id, request) }
	if now := w.screens[w.current]; now != nil && w.current != id {
		now.Leave(go_)
		return
	}
	go_()
}

func (w *Window) visit(id string, request any) {
	s := w.screen(id)
	if s == nil {
		return
	}
	if request != nil {
		if opener, ok := s.(screen.Opener); ok {
			opener.OpenRequest(request)
		}
	}
	if w.current != id {
		w.Say("") // what the screen before counted says nothing about this one
		w.current = id
		w.nav.choose(w.listed(id))
		w.mount(s)
	}
	s.Show(w.scope)
	w.focus(s)
}

// listed is the screen that the navigation marks while another one is visible.
func (w *Window) listed(id string) string {
	for _, e := range w.entries {
		if e.ID == id && e.Within != "" {
			return e.Within
		}
	}
	return id
}

// focus gives the keyboard to the visible screen; what had it before may be gone from the window.
func (w *Window) focus(s screen.Screen) {
	w.keys.Home = nil
	if k, ok := s.(screen.Keyboard); ok {
		w.keys.Home = k.Home()
	}
	if w.win.Canvas().Overlays().Top() != nil {
		return
	}
	w.win.Canvas().Unfocus()
	if w.keys.Home != nil {
		w.win.Canvas().Focus(w.keys.Home)
	}
}

// screen makes a screen at its first visit.
func (w *Window) screen(id string) screen.Screen {
	if s := w.screens[id]; s != nil {
		return s
	}
	i := slices.IndexFunc(w.entries, func(e Entry) bool { return e.ID == id })
	if i < 0 {
		return nil
	}
	s := w.entries[i].New(w)
	w.screens[id] = s
	return s
}

// mount puts a screen's parts into the frame and its actions into the toolbar and the keys.
func (w *Window) mount(s screen.Screen) {
	if w.layer != nil {
		w.layer.Remove()
		w.keys.Forget(w.buttons...)
	}
	actions := s.Actions()
	w.layer = w.keys.Add(actions...)
	w.buttons = nil
	own, drawn := s.(screen.OwnToolbar)
	row := kit.Beside(8)
	for i, a := range actions {
		if a.Caption == "" || drawn {
			continue // a key without a button
		}
		b := w.keys.Button(a.ID, i == 0)
		w.buttons = append(w.buttons, b)
		row.Add(b)
	}
	w.toolbar.Objects = []fyne.CanvasObject{row}
	if drawn {
		w.toolbar.Objects = []fyne.CanvasObject{own.Toolbar()}
	}
	w.toolbar.Refresh()
	w.frame.setScreen(s.View(), s.Side())
}

// close asks the visible screen, lets running work end and closes the file. The file is closed here and not by a job: the
// pool would cancel it, and what was saved last would stay in the log beside the file, where a copy to a USB stick misses it.
func (w *Window) close() {
	leave := func() {
		desk := w.forgetFile()
		if pool, ok := w.runner.(*background.Pool); ok {
			pool.Close(context.Background())
		}
		if desk != nil {
			if err := desk.Close(); err != nil {
				fyne.LogError("close the file", err)
			}
		}
		w.win.SetCloseIntercept(nil)
		w.win.Close()
	}
	if now := w.screens[w.current]; now != nil {
		now.Leave(leave)
		return
	}
	leave()
}
