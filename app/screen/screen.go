// Package screen says what a screen is and what the window around it offers. Each screen lives in a folder of its own
// below; this package knows none of them.
package screen

import (
	"context"

	"fyne.io/fyne/v2"

	"bachudong/app/background"
	"bachudong/app/kit"
	"bachudong/app/work"
	"bachudong/data"
	"bachudong/data/vntext"
)

// Scope is what every screen looks at: the tree of the file as of a day, the unit chosen in it, and the year.
type Scope struct {
	Units []data.UnitNode // our own unit first, depth-first
	Unit  data.UnitNode   // the chosen one
	Year  int
	AsOf  vntext.Date
}

// Screen is one entry of the navigation. All its methods are called on the UI goroutine.
type Screen interface {
	// Show is called when the screen becomes visible, when the scope changed and when something was written. The screen
	// loads what it shows in the background.
	Show(Scope)
	// View is the middle of the window; Side the right pane, nil for none. Both are asked once a visit.
	View() fyne.CanvasObject
	Side() fyne.CanvasObject
	// Actions are the toolbar, left to right; the first one is the action that goes on and is drawn in blue.
	Actions() []*kit.Action
	// Leave calls then at once, or after the officer decided about unsaved work; not calling it means "stay".
	Leave(then func())
}

// Opener is a screen that can be asked to show something particular, see Host.Open.
type Opener interface {
	OpenRequest(request any)
}

// Keyboard is a screen with a part that gets the keys nothing else uses, usually its list. It has the focus from the
// start, so that the arrow keys work at once.
type Keyboard interface {
	Home() fyne.Focusable
}

// ShowPeople asks the members screen to list exactly these people under a title ("12 hồ sơ còn thiếu").
type ShowPeople struct {
	Title  string
	People []data.ID
}

// ShowPerson asks the members screen for one person's page.
type ShowPerson struct{ ID data.ID }

// ShowList asks the papers screen for one of its lists, by the list's key.
type ShowList struct{ Key string }

// IDs of the screens, for Host.Open.
const (
	Home       = "home"
	Units      = "units"
	Members    = "members"
	Rating     = "rating"
	Fees       = "fees"
	Transfers  = "transfers"
	Intake     = "intake"
	Duplicates = "duplicates"
	Evaluation = "evaluation"
	Papers     = "papers"
	Settings   = "settings"
)

// FileQuestion describes a file to choose.
type FileQuestion struct {
	Title    string
	Kinds    []FileKind
	Proposed string // name to save as
	Several  bool
}

// FileKind is a kind of file in the dialog: "Danh sách Excel, CSV" with its endings ".xlsx", ".csv".
type FileKind struct {
	Label   string
	Endings []string
}

// Outcome is what a job came to: a sentence and the files it wrote, which the officer can open at once.
type Outcome struct {
	Text     string
	Warnings []string
	Files    []string
}

// Work is a long job off the UI goroutine.
type Work func(ctx context.Context, progress func(done, total int)) (Outcome, error)

// Host is the window as its screens see it. All methods belong to the UI goroutine and return at once.
type Host interface {
	Desk() *work.Desk
	Window() fyne.Window
	Runner() background.Runner
	Scope() Scope
	// Fail tells the officer about an error; a canceled job is not an error to show.
	Fail(err error)
	// Say puts a sentence into the status line: counts, filters, what was just saved.
	Say(text string)
	// Changed is called after something was written: the tree, the undo button and the visible screen load again.
	Changed()
	// Choose moves the scope to another unit.
	Choose(unit data.ID)
	// Open goes to another screen, with a request it understands or nil.
	Open(id string, request any)
	// ChooseFiles and ChooseSave ask for files; nothing is called when the officer cancels.
	ChooseFiles(question FileQuestion, chosen func(paths []string))
	ChooseSave(question FileQuestion, chosen func(path string))
	// ChooseFolder asks for a folder; nothing is called when the officer cancels.
	ChooseFolder(title string, chosen func(path string))
	// Job runs a long work with progress bar and cancel button, then shows its outcome with "Mở tệp".
	Job(name string, work Work)
}
