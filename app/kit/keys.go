package kit

import (
	"fyne.io/fyne/v2"
)

// Action is one thing the officer can do: a button, a menu entry, a key and a line of the F1 list show the same one.
type Action struct {
	ID      string
	Caption string      // "Thêm"; "" has a key and no button
	Help    string      // what the F1 list says where there is no Caption
	Key     Key         // "" when it has none
	Enabled func() bool // nil: always
	Run     func()
}

func (a *Action) enabled() bool { return a.Enabled == nil || a.Enabled() }

// Keys is the registry of the actions of one window. Layers let a screen put its actions over those of the window and
// take them away again; the newest enabled action of a key wins. It belongs to the UI goroutine.
type Keys struct {
	// Home is the part that gets the keyboard when a key is pressed while nothing has the focus, such as after a click on
	// a button: usually the grid of the screen. nil for none.
	Home fyne.Focusable

	layers    []*KeyLayer
	suspended int
	modal     []modal
	canvas    fyne.Canvas
	listening map[keyStroke]bool
	buttons   map[*Button]func()
}

// modal is an open dialog: it gets every key that has no modifier, and those of its buttons that have one.
type modal struct {
	typed   func(*fyne.KeyEvent) bool
	strokes map[keyStroke]func()
}

// KeyLayer is the set of actions that one owner (window, screen, panel) added.
type KeyLayer struct {
	keys    *Keys
	actions []*Action
	strokes map[keyStroke]*Action
}

// NewKeys returns an empty registry.
func NewKeys() *Keys {
	return &Keys{listening: map[keyStroke]bool{}, buttons: map[*Button]func(){}}
}

// Add registers actions as one layer above the present ones. It panics on a key that does not exist, that two actions of
// the layer share or that a Vietnamese typing program uses, because that is a mistake in the program.
func (k *Keys) Add(actions ...*Action) *KeyLayer {
	layer := &KeyLayer{keys: k, actions: actions, strokes: map[keyStroke]*Action{}}
	for _, a := range actions {
		if a.Key == "" {
			continue
		}
		name, mod, err := a.Key.parse()
		if err != nil {
			panic("kit: action " + a.ID + ": " + err.Error())
		}
		stroke := keyStroke{name, mod}
		if other := layer.strokes[stroke]; other != nil {
			panic("kit: actions " + a.ID + " and " + other.ID + " share " + string(a.Key))
		}
		layer.strokes[stroke] = a
	}
	k.layers = append(k.layers, layer)
	k.listen(layer)
	k.Refresh()
	return layer
}

// Remove takes the layer away; removing it twice is harmless.
func (l *KeyLayer) Remove() {
	for i, other := range l.keys.layers {
		if other == l {
			l.keys.layers = append(l.keys.layers[:i:i], l.keys.layers[i+1:]...)
			l.keys.Refresh()
			return
		}
	}
}

// Action finds the newest action with that id, nil if there is none.
func (k *Keys) Action(id string) *Action {
	for i := len(k.layers) - 1; i >= 0; i-- {
		for _, a := range k.layers[i].actions {
			if a.ID == id {
				return a
			}
		}
	}
	return nil
}

// List is every action in force in the order of registration, oldest layer first, for the F1 list.
func (k *Keys) List() []*Action {
	var list []*Action
	for _, l := range k.layers {
		list = append(list, l.actions...)
	}
	return list
}

// Do runs the action if it exists, is enabled and no dialog is open; it reports whether it ran.
func (k *Keys) Do(id string) bool {
	a := k.Action(id)
	if a == nil || k.suspended > 0 || !a.enabled() {
		return false
	}
	a.Run()
	return true
}

// Refresh asks every button made by Button whether its action is enabled now. Call it when the state of a screen changed.
func (k *Keys) Refresh() {
	for _, update := range k.buttons {
		update()
	}
}

// Suspend keeps all keys quiet, for example under a dialog, until the returned function is called (once).
func (k *Keys) Suspend() (resume func()) {
	k.suspended++
	done := false
	return func() {
		if !done {
			done = true
			k.suspended--
		}
	}
}

func (k *Keys) find(s keyStroke) *Action {
	if k.suspended > 0 {
		return nil
	}
	if s.name == fyne.KeyEnter { // of the number block
		s.name = fyne.KeyReturn
	}
	for i := len(k.layers) - 1; i >= 0; i-- {
		if a := k.layers[i].strokes[s]; a != nil && a.enabled() {
			return a
		}
	}
	return nil
}
