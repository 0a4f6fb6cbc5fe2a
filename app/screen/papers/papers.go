// Package papers is the screen "Báo cáo, in ấn": what can be written for the chosen unit and year, who signs it, and what
// was written since the program was opened.
package papers

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"bachudong/app/kit"
	"bachudong/app/screen"
)

// Screen lists the papers of the chosen unit.
type Screen struct {
	host  screen.Host
	scope screen.Scope
	page  *fyne.Container
	view  fyne.CanvasObject
}

// New makes the screen for an open file.
func New(host screen.Host) screen.Screen {
	s := &Screen{host: host, page: container.NewStack()}
	s.view = container.NewVScroll(s.page)
	return s
}

// View is the page.
func (s *Screen) View() fyne.CanvasObject { return s.view }

// Side is nil: the page uses the whole width.
func (s *Screen) Side() fyne.CanvasObject { return nil }

// Leave lets go at once; there is nothing to save here.
func (s *Screen) Leave(then func()) { then() }

// Actions are the papers with a key.
func (s *Screen) Actions() []*kit.Action { return nil }

// Show lists what can be written for the scope.
func (s *Screen) Show(scope screen.Scope) { s.scope = scope }
