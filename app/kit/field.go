package kit

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"bachudong/data/vntext"
)

// clickTime is how long a mouse button stays down in a click, at most.
const clickTime = 400 * time.Millisecond

// mouseIsDown tells, on the UI goroutine, that the focus is moving because a field was clicked.
var mouseIsDown bool

// TextField is a one-line field. What it does not use itself (Ctrl+S, F4, Esc …) goes to the Keys of the window; Enter
// hands over the text and moves on. Typing programs send half-finished words, so act in OnCommit, not in OnChanged.
type TextField struct {
	widget.Entry
	// OnCommit gets the composed text on Enter and whenever the focus leaves after a change.
	OnCommit func(text string)
	// OnKey, if set, may use a key before the field does.
	OnKey func(ev *fyne.KeyEvent) bool
	// OnEscape, if set, may use Esc before the window does.
	OnEscape func() bool
	// OnFocus is called when the field gets the keyboard, for example to scroll to it.
	OnFocus func()

	committed string
	stop      func() // of a commit that waits for the mouse button
	onFocus   func(gained bool)
	self      fyne.Widget // the field as the window knows it: whatever embeds this one
}

// ExtendBaseWidget remembers the outermost field.
func (f *TextField) ExtendBaseWidget(w fyne.Widget) {
	if f.self == nil {
		f.self = w
	}
	f.Entry.ExtendBaseWidget(w)
}

// NewTextField makes an empty field.
func NewTextField() *TextField {
	f := &TextField{}
	f.ExtendBaseWidget(f)
	return f
}

// Set shows text without calling OnCommit.
func (f *TextField) Set(text string) {
	f.committed = text
	f.SetText(text)
}

// Commit composes the text (NFC, tone marks in place) and calls OnCommit if it changed since the last commit or Set.
func (f *TextField) Commit() {
	if f.stop != nil {
		f.stop()
		f.stop = nil
	}
	if composed := vntext.Compose(f.Text); composed != f.Text {
		f.SetText(composed)
		f.CursorColumn = len([]rune(composed))
	}
	if f.Text == f.committed {
		return
	}
	f.committed = f.Text
	if f.OnCommit != nil {
		f.OnCommit(f.Text)
	}
}

// MinSize is wide enough for a short word.
func (f *TextField) MinSize() fyne.Size {
	f.ExtendBaseWidget(f)
	min := f.Entry.MinSize()
	return fyne.NewSize(max(min.Width, 60), max(min.Height, FieldHeight))
}

// FocusGained shows the cursor.
func (f *TextField) FocusGained() {
	f.Entry.FocusGained()
	if f.onFocus != nil {
		f.onFocus(true)
	}
	if f.OnFocus != nil {
		f.OnFocus()
	}
}

// WhenFocused sets OnFocus, for fields that are only known as what they embed.
func (f *TextField) WhenFocused(run func()) { f.OnFocus = run }

// selectAll marks the whole text, so that typing replaces it.
func (f *TextField) selectAll() { f.Entry.TypedShortcut(&fyne.ShortcutSelectAll{}) }

// MouseDown takes the focus.
func (f *TextField) MouseDown(ev *desktop.MouseEvent) {
	mouseIsDown = true
	f.Entry.MouseDown(ev)
	mouseIsDown = false
}

// FocusLost commits. While the mouse button goes down on another field it waits until the button is up again: a remark that
// the commit brings moves the fields below it, and the click would miss the one it was meant for.
func (f *TextField) FocusLost() {
	f.Entry.FocusLost()
	if mouseIsDown {
		f.stop = afterOnUI(clickTime, f.Commit)
	} else {
		f.Commit()
	}
	if f.onFocus != nil {
		f.onFocus(false)
	}
}

// TypedKey moves on with Enter and passes function keys, Esc and Insert to the window.
func (f *TextField) TypedKey(ev *fyne.KeyEvent) {
	if f.OnKey != nil && f.OnKey(ev) {
		return
	}
	switch {
	case ev.Name == fyne.KeyEscape && f.OnEscape != nil && f.OnEscape():
	case unused(ev.Name):
		KeysOf(f.self).Typed(ev)
	case ev.Name == fyne.KeyReturn || ev.Name == fyne.KeyEnter:
		f.Commit()
		focusNext(f.self)
	default:
		f.Entry.TypedKey(ev)
	}
}

// TypedShortcut keeps the editing shortcuts of a field and gives the window all others.
func (f *TextField) TypedShortcut(s fyne.Shortcut) {
	if _, undo := s.(*fyne.ShortcutUndo); undo && f.Text == f.committed && KeysOf(f.self).Shortcut(s) {
		return // nothing typed here: the officer means what was saved last
	}
	switch s.(type) {
	case *fyne.ShortcutUndo, *fyne.ShortcutRedo, *fyne.ShortcutCopy, *fyne.ShortcutCut, *fyne.ShortcutPaste, *fyne.ShortcutSelectAll:
		f.Entry.TypedShortcut(s)
		return
	}
	if !KeysOf(f.self).Shortcut(s) {
		f.Entry.TypedShortcut(s)
	}
}

// NoteField is a field of several lines; Enter makes a new line, Tab moves on.
type NoteField struct{ TextField }

// NewNoteField makes an empty field that shows rows lines.
func NewNoteField(rows int) *NoteField {
	f := &NoteField{}
	f.MultiLine = true
	f.Wrapping = fyne.TextWrapWord
	f.ExtendBaseWidget(f)
	f.SetMinRowsVisible(rows)
	return f
}

// AcceptsTab lets Tab move on instead of typing a tab.
func (f *NoteField) AcceptsTab() bool { return false }

// TypedKey types a new line on Enter; everything else is as in TextField.
func (f *NoteField) TypedKey(ev *fyne.KeyEvent) {
	if ev.Name == fyne.KeyReturn || ev.Name == fyne.KeyEnter {
		f.Entry.TypedKey(ev)
		return
	}
	f.TextField.TypedKey(ev)
}
