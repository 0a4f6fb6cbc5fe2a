// Package evaluation is the screen "Đánh giá": the rows of the criteria set for one Đoàn cơ sở and year, and for a unit
// above it the state of every Đoàn cơ sở. Figures, evidence and results are saved as they are given.
package evaluation

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"bachudong/app/kit"
	"bachudong/app/screen"
)

// Screen shows the evaluation of the chosen unit.
type Screen struct {
	host  screen.Host
	scope screen.Scope
	view  *fyne.Container
	side  *fyne.Container
}

// New makes the screen for an open file.
func New(host screen.Host) screen.Screen {
	return &Screen{host: host, view: container.NewStack(), side: container.NewStack()}
}

// View is the list.
func (s *Screen) View() fyne.CanvasObject { return s.view }

// Side is the pane about the chosen row.
func (s *Screen) Side() fyne.CanvasObject { return s.side }

// Leave lets go at once.
func (s *Screen) Leave(then func()) { then() }

// Actions are the toolbar.
func (s *Screen) Actions() []*kit.Action { return nil }

// Show shows the scope.
func (s *Screen) Show(scope screen.Scope) { s.scope = scope }
