package kit

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// Key is a key with its modifiers as the officer reads it: "F4", "Ctrl+S", "Ctrl+Delete", "Alt+1", "Esc", "Insert".
// "" is no key.
type Key string

var keyNames = map[string]fyne.KeyName{
	"Enter": fyne.KeyReturn, "Esc": fyne.KeyEscape, "Insert": fyne.KeyInsert, "Delete": fyne.KeyDelete,
	"Home": fyne.KeyHome, "End": fyne.KeyEnd, "PgUp": fyne.KeyPageUp, "PgDn": fyne.KeyPageDown,
	"Up": fyne.KeyUp, "Down": fyne.KeyDown, "Left": fyne.KeyLeft, "Right": fyne.KeyRight,
	"Space": fyne.KeySpace, "Backspace": fyne.KeyBackspace, "+": fyne.KeyPlus, "-": fyne.KeyMinus,
}

var keyModifiers = map[string]fyne.KeyModifier{
	"Ctrl": fyne.KeyModifierControl, "Alt": fyne.KeyModifierAlt, "Shift": fyne.KeyModifierShift,
}

// typingSwitches are taken by Vietnamese typing programs and must stay free.
func typingSwitch(name fyne.KeyName, mod fyne.KeyModifier) bool {
	both := fyne.KeyModifierControl | fyne.KeyModifierShift
	return mod&both == both || mod == fyne.KeyModifierAlt && name == fyne.KeyZ
}

// parse splits k; the error names what is wrong with it.
func (k Key) parse() (fyne.KeyName, fyne.KeyModifier, error) {
	parts := strings.Split(string(k), "+")
	var mod fyne.KeyModifier
	for _, p := range parts[:len(parts)-1] {
		m, ok := keyModifiers[p]
		if !ok {
			return "", 0, fmt.Errorf("key %q: no modifier %q", k, p)
		}
		mod |= m
	}
	last := parts[len(parts)-1]
	name, ok := keyNames[last]
	switch {
	case ok:
	case len(last) == 1 && (last[0] >= 'A' && last[0] <= 'Z' || last[0] >= '0' && last[0] <= '9'):
		name = fyne.KeyName(last)
	case functionKey(fyne.KeyName(last)):
		name = fyne.KeyName(last)
	default:
		return "", 0, fmt.Errorf("key %q: no key %q", k, last)
	}
	if typingSwitch(name, mod) {
		return "", 0, fmt.Errorf("key %q belongs to the Vietnamese typing program", k)
	}
	return name, mod, nil
}

func functionKey(name fyne.KeyName) bool {
	switch name {
	case fyne.KeyF1, fyne.KeyF2, fyne.KeyF3, fyne.KeyF4, fyne.KeyF5, fyne.KeyF6,
		fyne.KeyF7, fyne.KeyF8, fyne.KeyF9, fyne.KeyF10, fyne.KeyF11, fyne.KeyF12:
		return true
	}
	return false
}

// keyStroke is the normal form both of a Key and of what the window reports.
type keyStroke struct {
	name fyne.KeyName
	mod  fyne.KeyModifier
}

// strokeOf turns a shortcut back into the keys pressed: the window reports Ctrl+Z as "undo", for example.
func strokeOf(s fyne.Shortcut) (keyStroke, bool) {
	ctrl := func(name fyne.KeyName) (keyStroke, bool) {
		return keyStroke{name, fyne.KeyModifierControl}, true
	}
	switch s := s.(type) {
	case *fyne.ShortcutUndo:
		return ctrl(fyne.KeyZ)
	case *fyne.ShortcutRedo:
		return ctrl(fyne.KeyY)
	case *fyne.ShortcutSelectAll:
		return ctrl(fyne.KeyA)
	case *fyne.ShortcutCopy:
		return ctrl(fyne.KeyC)
	case *fyne.ShortcutPaste:
		return ctrl(fyne.KeyV)
	case *fyne.ShortcutCut:
		return ctrl(fyne.KeyX)
	case *desktop.CustomShortcut:
		return keyStroke{s.KeyName, s.Modifier}, true
	}
	return keyStroke{}, false
}

// shortcut is what the canvas must listen to for the stroke.
func (k keyStroke) shortcut() fyne.Shortcut {
	if k.mod == fyne.KeyModifierControl {
		switch k.name {
		case fyne.KeyZ:
			return &fyne.ShortcutUndo{}
		case fyne.KeyY:
			return &fyne.ShortcutRedo{}
		case fyne.KeyA:
			return &fyne.ShortcutSelectAll{}
		case fyne.KeyC:
			return &fyne.ShortcutCopy{}
		case fyne.KeyV:
			return &fyne.ShortcutPaste{}
		case fyne.KeyX:
			return &fyne.ShortcutCut{}
		}
	}
	return &desktop.CustomShortcut{KeyName: k.name, Modifier: k.mod}
}
