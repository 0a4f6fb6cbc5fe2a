package intake

import (
	"context"
	"fmt"
	"path/filepath"
	"slices"

	"fyne.io/fyne/v2"

	"bachudong/app/background"
	"bachudong/app/kit"
	"bachudong/app/screen"
	"bachudong/data"
	"bachudong/data/sheet"
)

var listFiles = []screen.FileKind{{Label: "Danh sách Excel, CSV", Endings: sheet.Endings}}

// choose asks for lists.
func (s *Screen) choose() {
	if s.busy() {
		return
	}
	if s.stage != choosing {
		s.goTo(choosing)
	}
	question := screen.FileQuestion{Title: "Chọn tệp danh sách", Kinds: listFiles, Several: true}
	s.host.ChooseFiles(question, s.read)
}

// dropped takes files that were pulled onto the window.
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

// read reads lists in the background and goes on to the check when at least one could be read.
func (s *Screen) read(paths []string) {
	if s.busy() {
		s.host.Say("Đang làm việc khác. Hãy đợi xong hoặc bấm Dừng rồi chọn tệp.")
		return
	}
	var once []string
	for _, p := range paths {
		if !slices.Contains(once, p) {
			once = append(once, p)
		}
	}
	s.rechecking.Stop()
	desk, job := s.host.Desk(), s.importJob()
	job.Paths = once
	name := "Đang đọc " + filepath.Base(once[0])
	if len(once) > 1 {
		name = fmt.Sprintf("Đang đọc %d tệp", len(once))
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
	if r.readable() == 0 {
		s.pick.tell(r.problems())
		s.goTo(choosing)
		return
	}
	s.pick.tell(nil)
	s.review, s.stale, s.written = r, false, false
	s.goTo(checking)
	if r.job.Unit.ID != s.scope.Unit.ID || r.job.Mode != s.mode {
		s.recheck()
	}
}

// recheck compares what was read with the register as it is now. Until that is done nothing can be written.
func (s *Screen) recheck() {
	if s.review == nil {
		return
	}
	desk, job, before := s.host.Desk(), s.importJob(), s.review
	s.stale = true
	s.refresh()
	background.RunLatest(&s.rechecking, s.host.Runner(), context.Background(), "Đối chiếu lại",
		func(ctx context.Context, _ func(int, int)) (*review, error) {
			return compareAgain(ctx, desk, job, before)
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

// showReview replaces what is on the page by a newer comparison.
func (s *Screen) showReview(r *review) {
	s.review, s.stale = r, false
	if s.stage == checking {
		s.check.show(r)
		s.say()
	}
	s.refresh()
}

// canResume tells whether lists were read that can still be looked at.
func (s *Screen) canResume() bool { return s.review != nil && s.idle() }

// resume returns to the check of what was read before.
func (s *Screen) resume() {
	if s.canResume() {
		s.goTo(checking)
		s.recheck()
	}
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
	question := screen.FileQuestion{Title: "Nơi lưu tệp lỗi", Kinds: []screen.FileKind{{Label: "Tệp Excel", Endings: []string{".xlsx"}}},
		Proposed: errorFileName(l.path)}
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
