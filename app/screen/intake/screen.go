package intake

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"bachudong/app/background"
	"bachudong/app/kit"
	"bachudong/app/screen"
	"bachudong/app/work"
	lists "bachudong/data/intake"
)

// stage is where the wizard stands. Matching columns is the second step of four on the screen, but needs no page of its
// own: it is a tab of the check.
type stage int

const (
	choosing stage = iota
	checking
	finished
)

// Screen is the wizard. What was read stays until other lists are read, also while another screen is visible.
type Screen struct {
	host  screen.Host
	scope screen.Scope
	mode  lists.Mode
	stage stage

	review *review // what was read, as last compared with the register; nil before
	done   *outcome
	past   []pastImport

	job        *background.Job   // reading or writing
	writing    bool              // job is writing
	rechecking background.Latest // comparing again after something changed
	stale      bool              // the comparison is no longer what the register says
	written    bool              // review has been imported
	notice     string            // said instead of the numbers at the next show

	bar    *toolbar
	middle *fyne.Container
	strip  *fyne.Container // progress, below the page
	whole  fyne.CanvasObject
	side   *fyne.Container
	pick   *pickPage
	check  *checkPage
}

// New makes the wizard at its first step.
func New(host screen.Host) screen.Screen {
	s := &Screen{host: host, middle: container.NewStack(), strip: container.NewStack(), side: container.NewStack()}
	s.strip.Hide()
	s.whole = kit.Frame(nil, s.strip, nil, nil, s.middle)
	s.bar = newToolbar(s)
	s.pick = newPickPage(s)
	s.check = newCheckPage(s)
	s.goTo(choosing)
	return s
}

// View is the page of the present step.
func (s *Screen) View() fyne.CanvasObject { return s.whole }

// Side tells what is known: what can be read, how a list was understood, all about a row.
func (s *Screen) Side() fyne.CanvasObject { return s.side }

// Toolbar shows the steps and the buttons that lead on.
func (s *Screen) Toolbar() fyne.CanvasObject { return s.bar.row }

// Show follows the scope. Whatever was compared with the register before is compared again.
func (s *Screen) Show(scope screen.Scope) {
	s.scope = scope
	s.host.Window().SetOnDropped(func(_ fyne.Position, files []fyne.URI) {
		if s.onScreen() {
			s.dropped(files)
		}
	})
	s.pick.refresh()
	s.loadPast()
	if s.stage == checking && !s.busy() {
		s.recheck()
	}
	s.say()
}

// onScreen tells whether the wizard is what the window shows: what is not shown has no place, and ours is never the
// corner of the window.
func (s *Screen) onScreen() bool {
	return !fyne.CurrentApp().Driver().AbsolutePositionForObject(s.whole).IsZero()
}

// Leave lets go at once, except while a list is being written.
func (s *Screen) Leave(then func()) {
	if s.busy() && s.writing {
		s.host.Say("Đang ghi danh sách vào sổ. Hãy đợi xong hoặc bấm Dừng.")
		return
	}
	then()
}

// Actions are the keys of the wizard; its toolbar shows those of the present step.
func (s *Screen) Actions() []*kit.Action {
	return []*kit.Action{
		{ID: "intake-choose", Caption: "Chọn tệp danh sách", Key: "F4", Enabled: s.idle, Run: s.choose},
		{ID: "intake-write", Caption: "Nhập các dòng đã kiểm tra", Key: "Ctrl+S", Enabled: s.canWrite, Run: s.write},
		{ID: "intake-back", Caption: "Quay lại, dừng việc đang chạy", Key: "Esc", Enabled: s.canGoBack, Run: s.back},
	}
}

func (s *Screen) busy() bool { return s.job != nil && !s.job.Ended() }

func (s *Screen) idle() bool { return !s.busy() }

// importJob is what the officer chose so far.
func (s *Screen) importJob() work.ImportJob {
	return work.ImportJob{Unit: s.scope.Unit.Unit, Mode: s.mode}
}

// goTo shows the page of a step.
func (s *Screen) goTo(to stage) {
	s.stage = to
	switch to {
	case choosing:
		s.middle.Objects = []fyne.CanvasObject{s.pick.view}
		s.showSide(helpText())
	case checking:
		s.middle.Objects = []fyne.CanvasObject{s.check.view}
		s.check.show(s.review)
	case finished:
		s.showResult()
	}
	s.middle.Refresh()
	s.refresh()
	s.say()
}

func (s *Screen) canGoBack() bool { return s.busy() || s.stage != choosing }

// back stops what runs, or returns to the choice of files. Nothing has been written by then, and what was read is kept.
func (s *Screen) back() {
	if s.busy() {
		s.stop()
		return
	}
	s.goTo(choosing)
	s.pick.refresh()
}

// setMode chooses what happens to people who are known already.
func (s *Screen) setMode(mode lists.Mode) {
	if s.mode == mode {
		return
	}
	s.mode = mode
	s.pick.refresh()
	if s.stage == checking {
		s.recheck()
	}
}

func (s *Screen) showSide(content fyne.CanvasObject) {
	s.side.Objects = []fyne.CanvasObject{container.NewVScroll(kit.Inset(content, 14, 14, 14, 14))}
	s.side.Refresh()
}

// refresh lets buttons and keys follow what can be done now.
func (s *Screen) refresh() {
	s.bar.refresh()
	if keys := kit.KeysOf(s.whole); keys != nil {
		keys.Refresh()
	}
}

// say puts the numbers of the step into the status line, or once what has just happened.
func (s *Screen) say() {
	switch {
	case !s.onScreen(): // the line belongs to another screen
	case s.notice != "":
		s.host.Say(s.notice)
		s.notice = ""
	case s.stage == checking && s.stale:
		s.host.Say("Đang đối chiếu lại với sổ…")
	case s.stage == checking && s.review != nil:
		s.host.Say(s.review.status())
	case s.stage == finished && s.done != nil:
		s.host.Say(s.done.status())
	default:
		s.host.Say("Danh sách nhập vào: " + s.scope.Unit.Name)
	}
}
