package intake

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"bachudong/app/kit"
	lists "bachudong/data/intake"
)

// goTo shows the page of a step.
func (s *Screen) goTo(to stage) {
	s.stage = to
	switch to {
	case choosing:
		s.middle.Objects = []fyne.CanvasObject{s.pick.view}
		s.pick.show(s.review)
	case matching:
		s.middle.Objects = []fyne.CanvasObject{s.match.view}
		s.match.show(s.review)
	case checking:
		s.middle.Objects = []fyne.CanvasObject{s.check.view}
		s.check.show(s.review)
	case finished:
		s.showResult()
	}
	s.middle.Refresh()
	s.refresh()
	s.takeKeyboard()
	s.say()
}

// takeKeyboard brings the keyboard to the list of the step that came up.
func (s *Screen) takeKeyboard() {
	keys := kit.KeysOf(s.whole)
	if keys == nil || !s.onScreen() {
		return
	}
	keys.Home = s.Home()
	if s.stage == finished {
		s.host.Window().Canvas().Unfocus() // no list is shown
		return
	}
	kit.FocusOn(s.Home())
}

func (s *Screen) canGoOn() bool {
	return s.idle() && s.review != nil && s.review.readable() > 0 && s.stage < checking && !s.written
}

// next goes one step on.
func (s *Screen) next() {
	if s.canGoOn() {
		s.goTo(s.stage + 1)
	}
}

func (s *Screen) canGoBack() bool { return s.busy() || s.stage != choosing }

// back stops what runs, or returns to the step before. Nothing has been written by then, and what was read is kept.
func (s *Screen) back() {
	switch {
	case s.busy():
		s.stop()
	case s.stage == finished || s.stage == choosing:
		s.startAgain()
	default:
		s.goTo(s.stage - 1)
	}
}

// startAgain returns to the choice of files after a list has come in.
func (s *Screen) startAgain() {
	if s.written {
		s.review, s.wishes, s.skipped = nil, nil, nil
		s.written = false
	}
	s.goTo(choosing)
}

// setMode chooses what happens to people who are known already.
func (s *Screen) setMode(mode lists.Mode) {
	if s.mode == mode {
		return
	}
	s.mode = mode
	s.pick.refresh()
	s.recheck()
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
	if s.onScreen() { // else the line belongs to another screen
		s.tell()
	}
}

// tell is say of the screen that is just coming up.
func (s *Screen) tell() {
	switch {
	case s.notice != "":
		s.host.Say(s.notice)
		s.notice = ""
	case s.stage == finished && s.done != nil:
		s.host.Say(s.done.status())
	case s.stale:
		s.host.Say("Đang đối chiếu lại với sổ…")
	case s.review != nil:
		s.host.Say(s.review.status())
	default:
		s.host.Say("Danh sách nhập vào: " + s.scope.Unit.Name)
	}
}
