package kit

import (
	"sync"

	"fyne.io/fyne/v2"
)

var installed = struct {
	sync.Mutex
	keys map[fyne.Canvas]*Keys
}{keys: map[fyne.Canvas]*Keys{}}

// Install makes k the registry of the window: its keys work wherever the focus is, because the fields of this package
// pass on what they do not use themselves. The window must not have a main menu: a lone Alt would open it.
func (k *Keys) Install(w fyne.Window) {
	k.canvas = w.Canvas()
	installed.Lock()
	installed.keys[k.canvas] = k
	installed.Unlock()
	k.canvas.SetOnTypedKey(func(ev *fyne.KeyEvent) {
		if !k.Typed(ev) && k.goHome() {
			k.Home.TypedKey(ev)
		}
	})
	k.canvas.SetOnTypedRune(func(r rune) {
		if k.goHome() {
			k.Home.TypedRune(r)
		}
	})
	for _, l := range k.layers {
		k.listen(l)
	}
}

// goHome gives the focus to Home unless a dialog is open, and reports whether Home has it.
func (k *Keys) goHome() bool {
	if k.Home == nil || k.suspended > 0 {
		return false
	}
	k.canvas.Focus(k.Home)
	return k.canvas.Focused() == k.Home
}

// Uninstall forgets the window, for example after it was closed.
func (k *Keys) Uninstall() {
	installed.Lock()
	defer installed.Unlock()
	if k.canvas != nil && installed.keys[k.canvas] == k {
		delete(installed.keys, k.canvas)
	}
}

// KeysOf is the registry of the window that shows o; nil when there is none.
func KeysOf(o fyne.CanvasObject) *Keys {
	return keysOfCanvas(canvasOf(o))
}

func keysOfCanvas(c fyne.Canvas) *Keys {
	if c == nil {
		return nil
	}
	installed.Lock()
	defer installed.Unlock()
	return installed.keys[c]
}

func (k *Keys) listen(l *KeyLayer) {
	for stroke := range l.strokes {
		k.listenTo(stroke)
	}
}

// listenTo lets the canvas report a stroke with modifiers, once.
func (k *Keys) listenTo(stroke keyStroke) {
	if k.canvas == nil || stroke.mod == 0 || k.listening[stroke] {
		return
	}
	k.listening[stroke] = true
	k.canvas.AddShortcut(stroke.shortcut(), func(s fyne.Shortcut) { k.Shortcut(s) })
}

// Shortcut runs the action of a shortcut and reports whether there was one. Focused widgets pass on what they do not use.
func (k *Keys) Shortcut(s fyne.Shortcut) bool {
	stroke, ok := strokeOf(s)
	if k == nil || !ok {
		return false
	}
	if n := len(k.modal); n > 0 {
		run := k.modal[n-1].strokes[stroke]
		if run != nil {
			run()
		}
		return run != nil
	}
	if a := k.find(stroke); a != nil {
		a.Run()
		return true
	}
	return false
}

// Typed runs the action of a key without modifiers and reports whether it was used. An open dialog sees the key first.
func (k *Keys) Typed(ev *fyne.KeyEvent) bool {
	if k == nil {
		return false
	}
	if n := len(k.modal); n > 0 {
		return k.modal[n-1].typed(ev)
	}
	if a := k.find(keyStroke{name: ev.Name}); a != nil {
		a.Run()
		return true
	}
	return false
}

// CaptureKeys sends the keys of a window to handle and keeps its actions quiet until release is called, for a dialog that
// is not of this package.
func CaptureKeys(w fyne.Window, handle func(*fyne.KeyEvent) bool) (release func()) {
	return keysOfCanvas(w.Canvas()).capture(modal{typed: handle})
}

// capture sends all keys to a dialog and keeps actions quiet until release is called.
func (k *Keys) capture(m modal) (release func()) {
	if k == nil {
		return func() {}
	}
	resume := k.Suspend()
	for stroke := range m.strokes {
		k.listenTo(stroke)
	}
	k.modal = append(k.modal, m)
	depth := len(k.modal)
	return func() {
		if len(k.modal) >= depth {
			k.modal = k.modal[:depth-1]
		}
		resume()
	}
}

// unused says whether a focused field should offer the key to the registry instead of using it.
func unused(name fyne.KeyName) bool {
	return functionKey(name) || name == fyne.KeyEscape || name == fyne.KeyInsert
}
