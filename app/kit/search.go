package kit

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"bachudong/data/vntext"
)

// searchPause is how long typing must rest before a search starts: a typing program sends several half-finished words
// for one letter.
const searchPause = 200 * time.Millisecond

// SearchField calls OnSearch when typing rests. Esc clears it, Down and Enter move to the results.
type SearchField struct {
	TextField
	// OnSearch gets the composed, trimmed text; it is not called twice with the same.
	OnSearch func(text string)
	// OnDown moves the focus to the results.
	OnDown func()

	searched string
	stop     func()
	after    func(time.Duration, func()) (stop func())
}

// NewSearchField makes a field whose placeholder ends in its key: "Tìm tên, CCCD… (Ctrl+F)".
func NewSearchField(placeholder string, key Key) *SearchField {
	f := &SearchField{after: afterOnUI}
	if key != "" {
		placeholder += " (" + string(key) + ")"
	}
	f.PlaceHolder = placeholder
	f.Icon = theme.NewColoredResource(theme.SearchIcon(), theme.ColorNamePlaceHolder)
	f.OnChanged = func(string) { f.wait() }
	f.OnKey = f.typed
	f.OnEscape = f.clear
	f.ExtendBaseWidget(f)
	return f
}

func afterOnUI(d time.Duration, fn func()) func() {
	timer := time.AfterFunc(d, func() { fyne.Do(fn) })
	return func() { timer.Stop() }
}

func (f *SearchField) wait() {
	f.cancel()
	f.stop = f.after(searchPause, f.search)
}

func (f *SearchField) cancel() {
	if f.stop != nil {
		f.stop()
		f.stop = nil
	}
}

func (f *SearchField) search() {
	f.cancel()
	text := vntext.Clean(f.Text)
	if text == f.searched {
		return
	}
	f.searched = text
	if f.OnSearch != nil {
		f.OnSearch(text)
	}
}

// Forget empties the field without searching, for example when another list is shown.
func (f *SearchField) Forget() {
	f.searched = ""
	f.Set("")
	f.cancel()
}

func (f *SearchField) clear() bool {
	if f.Text == "" {
		return false
	}
	f.Set("")
	f.search()
	return true
}

func (f *SearchField) typed(ev *fyne.KeyEvent) bool {
	switch ev.Name {
	case fyne.KeyDown, fyne.KeyReturn, fyne.KeyEnter:
		f.search()
		if f.OnDown != nil {
			f.OnDown()
		}
		return true
	}
	return false
}

// Begin takes the focus and types r, so that typing in a list starts a search.
func (f *SearchField) Begin(r rune) {
	FocusOn(f)
	f.CursorColumn = len([]rune(f.Text))
	f.TypedRune(r)
}
