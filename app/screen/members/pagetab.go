package members

import (
	"context"

	"fyne.io/fyne/v2"

	"bachudong/data"
	"bachudong/data/store"
)

// tab is one part of a person's page. Its methods are called on the UI goroutine; only read works off it.
type tab interface {
	// title is its name in the row of tabs, count how many records it lists; -1 when it lists none.
	title() string
	count() int
	// object is what it shows, home what gets the keyboard when it is opened by key; nil leaves it where it is.
	object() fyne.CanvasObject
	home() fyne.Focusable
	// read collects what the tab shows. The function it returns puts that on the tab.
	read(ctx context.Context, from *reading) (show func(), err error)
	// dirty tells whether something on it is not saved yet, write adds that to the edit.
	dirty() bool
	write(edit *store.PageEdit)
	// refused is the first thing on it that cannot be kept; nil when all can.
	refused() *refusal
}

// refusal says why something cannot be kept; show brings the officer there.
type refusal struct {
	why  string
	show func()
}

// reading is what the tabs are filled from.
type reading struct {
	file     *store.File
	id       data.ID             // "" for somebody new
	portrait *portrait           // nil for somebody new
	used     map[string][]string // values in use, by fact
	aliases  []data.ValueAlias   // what the office added to the lists of values
	scales   []data.Scale
}

// shownOnly is a tab on which nothing can be altered; tabs embed it for what they do not need.
type shownOnly struct{}

func (shownOnly) count() int            { return -1 }
func (shownOnly) home() fyne.Focusable  { return nil }
func (shownOnly) dirty() bool           { return false }
func (shownOnly) write(*store.PageEdit) {}
func (shownOnly) refused() *refusal     { return nil }
