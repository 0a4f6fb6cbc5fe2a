package intake

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"bachudong/app/background"
	"bachudong/app/kit"
	"bachudong/app/screen"
	"bachudong/app/work"
	"bachudong/data"
	lists "bachudong/data/intake"
)

// stage is where the wizard stands.
type stage int

const (
	choosing stage = iota
	matching
	checking
	finished
)

// Screen is the wizard. What was read stays until other lists are read, also while another screen is visible.
type Screen struct {
	host  screen.Host
	scope screen.Scope
	mode  lists.Mode
	stage stage

	passwords map[string]string
	wishes    map[string]work.Decided // by path: what the officer decided so far, ahead of the review
	skipped   map[string]bool         // by path: lists of which nothing is to be read
	review    *review                 // what was read, as last compared with the register; nil before
	done      *outcome
	past      []pastImport

	job        *background.Job   // reading or writing
	writing    bool              // job is writing
	comparing  background.Latest // looking up the other side of a question
	rechecking background.Latest // reading or comparing again after something changed
	stale      bool              // the comparison is no longer what the register says or the officer wants
	written    bool              // review has been imported
	notice     string            // said instead of the numbers at the next show

	bar    *toolbar
	middle *fyne.Container
	strip  *fyne.Container // progress, below the page
	whole  fyne.CanvasObject
	side   *fyne.Container
	pick   *pickPage
	match  *matchPage
	check  *checkPage
}

// New makes the wizard at its first step.
func New(host screen.Host) screen.Screen {
	s := &Screen{host: host, middle: container.NewStack(), strip: container.NewStack(), side: container.NewStack()}
	s.strip.Hide()
	s.whole = kit.Frame(nil, s.strip, nil, nil, s.middle)
	s.bar = newToolbar(s)
	s.pick = newPickPage(s)
	s.match = newMatchPage(s)
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

// Home is the list of the present step.
func (s *Screen) Home() fyne.Focusable {
	switch s.stage {
	case matching:
		return s.match.grid.Focusable()
	case checking:
		return s.check.shown().Focusable()
	}
	return s.pick.home().Focusable()
}

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
	s.match.loadProfiles()
	if s.review != nil && s.stage != finished && !s.busy() {
		s.recheck()
		return
	}
	s.tell()
}

// aboveUnits warns when lists go into a unit that has Đoàn cơ sở below it: most lists are of one of those; "" for others.
func (s *Screen) aboveUnits() string {
	grassroots := func(u data.UnitNode) bool { return u.Level == data.Grassroots }
	if level := s.scope.Unit.Level; level != data.Province && level != data.District || !slices.ContainsFunc(s.scope.Units, grassroots) {
		return ""
	}
	return "Nếu đây là danh sách của một Đoàn cơ sở, hãy bấm vào đơn vị đó ở cây bên trái; bảng sẽ được đối chiếu lại."
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
	on := func(at stage) func() bool {
		return func() bool { return s.stage == at && s.idle() && s.review != nil }
	}
	return []*kit.Action{
		{ID: "intake-choose", Caption: "Chọn tệp danh sách", Key: "F4", Enabled: s.idle, Run: s.choose},
		{ID: "intake-folder", Caption: "Chọn thư mục có các tệp danh sách", Key: "Ctrl+O", Enabled: s.idle, Run: s.chooseFolder},
		{ID: "intake-next", Caption: "Sang bước sau", Key: "Ctrl+Enter", Enabled: s.canGoOn, Run: s.next},
		{ID: "intake-write", Caption: "Nhập các dòng đã kiểm tra", Key: "Ctrl+S", Enabled: s.canWrite, Run: s.write},
		{ID: "intake-header", Caption: "Lấy dòng đang chọn làm tiêu đề", Key: "F6", Enabled: on(choosing), Run: func() { s.pick.preview.takeHeader() }},
		{ID: "intake-cell", Caption: "Sửa ô đang chọn", Key: "F2", Enabled: on(checking), Run: func() { s.check.editHere() }},
		{ID: "intake-export", Caption: "Kết xuất các lần nhập khẩu", Key: "F9", Enabled: func() bool { return s.stage == choosing && s.pick.home() == s.pick.past && s.idle() }, Run: s.exportPast},
		{ID: "intake-back", Caption: "Quay lại, dừng việc đang chạy", Key: "Esc", Enabled: s.canGoBack, Run: s.back},
	}
}

func (s *Screen) busy() bool { return s.job != nil && !s.job.Ended() }

func (s *Screen) idle() bool { return !s.busy() }

// importJob is what the officer chose so far.
func (s *Screen) importJob() work.ImportJob {
	return work.ImportJob{Unit: s.scope.Unit.Unit, Mode: s.mode, Passwords: s.passwords}
}
