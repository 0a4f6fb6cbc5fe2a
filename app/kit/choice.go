package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// choiceRows is the most entries the list shows at once.
const choiceRows = 8

// ChoiceField is a field with a list of values below it. Typing narrows the list, accents and case do not matter; the
// focus never leaves the field. Down and Up walk the list, Enter takes the marked entry, Esc closes the list.
type ChoiceField struct {
	TextField
	// Free allows texts that are not in the list.
	Free bool
	// OnChoose gets the value when it changed by choosing or committing.
	OnChoose func(value string)

	options []string
	keys    []choiceKey
	list    *choiceList
	value   string
	picking bool
	where   func() fyne.Position // of the field on the canvas, if the window cannot know it yet
}

// NewChoiceField makes a field for one of options.
func NewChoiceField(options []string, free bool) *ChoiceField {
	f := &ChoiceField{}
	f.setUp(options, free)
	f.ExtendBaseWidget(f)
	return f
}

func (f *ChoiceField) setUp(options []string, free bool) {
	f.Free = free
	f.SetOptions(options)
	f.OnChanged = func(string) { f.narrow() }
	f.OnKey = f.walk
	f.OnEscape = func() bool { return f.close() }
	f.OnCommit = f.settle
	f.onFocus = func(gained bool) {
		switch {
		case f.picking:
		case gained:
			f.selectAll() // typing looks for another entry instead of adding to the name of this one
		default:
			f.close()
		}
	}
	f.ActionItem = newDropArrow(func() { f.toggle() })
}

// outer is the field as the window knows it.
func (f *ChoiceField) outer() fyne.Focusable { return f.self.(fyne.Focusable) }

// SetOptions replaces the list.
func (f *ChoiceField) SetOptions(options []string) {
	f.options = options
	f.keys = make([]choiceKey, len(options))
	for i, o := range options {
		f.keys[i] = choiceKeyOf(o)
	}
}

// SetValue shows value without calling OnChoose. A value outside the list is kept as it is.
func (f *ChoiceField) SetValue(value string) {
	f.value = value
	was := f.picking
	f.picking = true
	f.Set(value)
	f.picking = was
}

// Value is the value last chosen, committed or set.
func (f *ChoiceField) Value() string { return f.value }

// settle turns what was typed into a value: the entry it means, the text itself if Free, else back to the old value.
func (f *ChoiceField) settle(text string) {
	f.close()
	if i := f.meant(text); i >= 0 {
		text = f.options[i]
	} else if text != "" && !f.Free {
		text = f.value
	}
	f.take(text)
}

func (f *ChoiceField) take(value string) {
	old := f.value
	f.SetValue(value)
	f.CursorColumn = len([]rune(value))
	f.Refresh()
	if value != old && f.OnChoose != nil {
		f.OnChoose(value)
	}
}

// meant is the entry a typed text stands for: the same text whatever the accents, or the only one that fits. Where other
// texts are allowed too, only small letters without accents are such an abbreviation.
func (f *ChoiceField) meant(text string) int {
	if text == "" {
		return -1
	}
	hits := f.matches(text)
	for _, i := range hits {
		if f.keys[i].folded == choiceKeyOf(text).folded {
			return i
		}
	}
	if len(hits) == 1 && (!f.Free || shorthand(text) && f.keys[hits[0]].rank(text) < rankAnywhere) {
		return hits[0]
	}
	return -1
}

func (f *ChoiceField) narrow() {
	if f.picking {
		return
	}
	if f.Text == "" { // emptied: Enter must not take the old value again
		f.close()
		return
	}
	f.open(f.matches(f.Text))
}

func (f *ChoiceField) toggle() {
	if f.close() {
		return
	}
	FocusOn(f.outer())
	all := make([]int, len(f.options))
	for i := range all {
		all[i] = i
	}
	f.open(all)
}

// open shows the entries below the field, or above it when there is no room below.
func (f *ChoiceField) open(entries []int) {
	f.close()
	layer := layerFor(f.self)
	if layer == nil || len(entries) == 0 {
		return
	}
	f.list = newChoiceList(f, entries)
	layer.Add(f.list)
	d := fyne.CurrentApp().Driver()
	pos := d.AbsolutePositionForObject(f.self)
	if f.where != nil {
		pos = f.where()
	}
	pos = pos.Subtract(d.AbsolutePositionForObject(layer))
	size := fyne.NewSize(max(f.Size().Width, f.list.MinSize().Width), f.list.MinSize().Height)
	y := pos.Y + f.Size().Height + 1
	if y+size.Height > layer.Size().Height && pos.Y > size.Height {
		y = pos.Y - size.Height - 1
	}
	f.list.Resize(size)
	f.list.Move(fyne.NewPos(pos.X, y))
	for i, e := range entries {
		if f.options[e] == f.value {
			f.list.mark(i)
		}
	}
	canvas.Refresh(layer)
}

// close hides the list and reports whether it was open.
func (f *ChoiceField) close() bool {
	if f.list == nil {
		return false
	}
	if layer := layerFor(f.self); layer != nil {
		layer.Remove(f.list)
	}
	f.list = nil
	return true
}

// pick takes entry i of the list; the field keeps the focus although the mouse was elsewhere.
func (f *ChoiceField) pick(option int) {
	f.close()
	f.picking = true
	f.take(f.options[option])
	fyne.Do(func() {
		FocusOn(f.outer())
		f.picking = false
	})
}

func (f *ChoiceField) walk(ev *fyne.KeyEvent) bool {
	switch ev.Name {
	case fyne.KeyDown, fyne.KeyUp:
		step := 1
		if ev.Name == fyne.KeyUp {
			step = -1
		}
		switch {
		case f.list != nil:
			f.list.mark(f.list.marked + step)
		case step > 0:
			f.toggle()
		}
		return true
	case fyne.KeyReturn, fyne.KeyEnter:
		if f.list != nil && f.list.marked >= 0 {
			chosen := f.list.entries[f.list.marked]
			f.close()
			f.take(f.options[chosen])
			focusNext(f)
			return true
		}
	}
	return false
}
