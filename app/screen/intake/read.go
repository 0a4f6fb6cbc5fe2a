package intake

import (
	"context"
	"fmt"
	"path/filepath"

	"fyne.io/fyne/v2"

	"bachudong/app/background"
	"bachudong/app/kit"
	"bachudong/app/screen"
	"bachudong/app/work"
	"bachudong/data"
)

// choose asks for lists.
func (s *Screen) choose() {
	if s.busy() {
		return
	}
	s.startAgain()
	question := screen.FileQuestion{Title: "Chọn tệp danh sách", Kinds: listFiles, Several: true}
	s.host.ChooseFiles(question, s.read)
}

// chooseFolder asks for a folder whose lists are all read.
func (s *Screen) chooseFolder() {
	if s.busy() {
		return
	}
	s.startAgain()
	s.host.ChooseFolder("Chọn thư mục có các tệp danh sách", func(path string) { s.read([]string{path}) })
}

// dropped takes files and folders that were pulled onto the window.
func (s *Screen) dropped(files []fyne.URI) {
	var paths []string
	for _, f := range files {
		if f.Scheme() == "file" {
			paths = append(paths, f.Path())
		}
	}
	if len(paths) > 0 {
		s.read(paths)
	}
}

// read reads lists, and those in folders, in the background and shows what was found in them.
func (s *Screen) read(paths []string) {
	if s.busy() {
		s.host.Say("Đang làm việc khác. Hãy đợi xong hoặc bấm Dừng rồi chọn tệp.")
		return
	}
	s.rechecking.Stop()
	s.passwords, s.wishes, s.skipped = map[string]string{}, map[string]work.Decided{}, map[string]bool{}
	desk, job := s.host.Desk(), s.importJob()
	job.Paths = paths
	name := "Đang đọc " + filepath.Base(paths[0])
	if len(paths) > 1 {
		name = fmt.Sprintf("Đang đọc %d tệp", len(paths))
	}
	run(s, name, func(ctx context.Context, progress func(int, int)) (*review, error) {
		return readLists(ctx, desk, job, progress)
	}, s.wasRead)
}

func (s *Screen) wasRead(r *review, err error) {
	if err != nil {
		s.host.Fail(err)
		return
	}
	s.review, s.stale, s.written = r, false, false
	if r.readable() == 0 && len(r.locked()) == 0 {
		s.review = nil
		s.pick.tell(r.problems())
		s.goTo(choosing)
		return
	}
	s.pick.tell(nil)
	s.goTo(choosing)
	s.unlock(r.locked(), "")
	if r.job.Unit.ID != s.scope.Unit.ID || r.job.Mode != s.mode {
		s.recheck()
	}
}

// decide changes what is wanted of a list and reads or judges it again.
func (s *Screen) decide(l *list, change func(work.Decided) work.Decided) {
	if s.busy() {
		return
	}
	s.wishes[l.path] = change(s.wish(l))
	s.recheck()
}

// wish is what was decided about a list so far, ahead of what is shown.
func (s *Screen) wish(l *list) work.Decided {
	if wish, made := s.wishes[l.path]; made || l.preview == nil {
		return wish
	}
	return l.preview.Decided
}

// recheck reads again what was decided otherwise and compares with the register as it is now. Until that is done nothing
// can be written.
func (s *Screen) recheck() {
	if s.review == nil {
		return
	}
	desk, job, before := s.host.Desk(), s.importJob(), s.review
	wanted := make(map[string]work.Decided, len(before.lists))
	for _, l := range before.lists {
		wanted[l.path] = s.wish(l)
	}
	skipped := make(map[string]bool, len(s.skipped))
	for path, on := range s.skipped {
		skipped[path] = on
	}
	s.stale = true
	s.refresh()
	if s.notice == "" { // what was just done is said when the comparison is there
		s.say()
	}
	background.RunLatest(&s.rechecking, s.host.Runner(), context.Background(), "Đối chiếu lại",
		func(ctx context.Context, _ func(int, int)) (*review, error) {
			return compareAgain(ctx, desk, job, before, wanted, skipped)
		},
		func(r *review, err error) {
			if err != nil {
				s.host.Fail(err)
				s.host.Say("Chưa đối chiếu được với sổ. Bấm F5 để thử lại.")
				return
			}
			s.showReview(r)
		})
}

// showReview replaces what is on the page by a newer comparison, at the same place.
func (s *Screen) showReview(r *review) {
	s.review, s.stale = r, false
	switch s.stage {
	case choosing:
		s.pick.show(r)
	case matching:
		s.match.show(r)
	case checking:
		s.check.show(r)
	}
	s.say()
	s.refresh()
}

// run starts a long work with its progress below the page.
func run[T any](s *Screen, name string, work func(context.Context, func(int, int)) (T, error), done func(T, error)) {
	panel := kit.NewProgress(name, s.stop)
	s.strip.Objects = []fyne.CanvasObject{kit.On(kit.Sheet, kit.Frame(kit.HLine(), nil, nil, nil, kit.Inset(panel, 14, 8, 14, 8)))}
	s.showStrip(true)
	ctx := background.WithProgress(context.Background(), panel.Set)
	s.job = background.Run(s.host.Runner(), ctx, name, work, func(result T, err error) {
		s.showStrip(false)
		done(result, err)
		s.pick.refresh()
		s.refresh()
	})
	s.pick.refresh()
	s.refresh()
}

func (s *Screen) showStrip(on bool) {
	if on {
		s.strip.Show()
	} else {
		s.strip.Hide()
	}
	s.whole.Refresh()
}

// stop asks the running work to end.
func (s *Screen) stop() {
	if s.busy() {
		s.job.Cancel()
		s.host.Say("Đang dừng…")
	}
}

// saveErrors writes the bad rows of a list to a file of the officer's choice, without importing anything.
func (s *Screen) saveErrors(l *list) {
	desk, preview := s.host.Desk(), l.preview
	question := screen.FileQuestion{Title: "Nơi lưu tệp lỗi", Kinds: workbooks, Proposed: errorFileName(l.path)}
	s.host.ChooseSave(question, func(path string) {
		s.host.Job("Ghi tệp lỗi", func(context.Context, func(int, int)) (screen.Outcome, error) {
			if filepath.Clean(path) == filepath.Clean(l.path) {
				return screen.Outcome{}, data.Errorf(data.Invalid, "Không ghi đè tệp danh sách gốc. Hãy chọn tên khác cho tệp lỗi.")
			}
			if err := desk.WriteErrors(preview, path); err != nil {
				return screen.Outcome{}, err
			}
			return screen.Outcome{Text: "Đã ghi tệp lỗi " + path, Files: []string{path}}, nil
		})
	})
}
