package intake

import (
	"context"
	"path/filepath"

	"fyne.io/fyne/v2"

	"bachudong/app/kit"
	"bachudong/data"
)

// unlock asks for the passwords of lists, one after the other; remark says what was wrong with the last answer.
func (s *Screen) unlock(paths []string, remark string) {
	if len(paths) == 0 {
		return
	}
	path, rest := paths[0], paths[1:]
	field := kit.NewTextField()
	field.Password = true
	box := kit.Stack(8, kit.NewNote("Tệp “"+filepath.Base(path)+"” có mật khẩu. Hãy hỏi nơi gửi; mật khẩu chỉ dùng để đọc tệp, không được lưu lại.", kit.Normal), field)
	if remark != "" {
		box.Add(kit.NewNote(remark, kit.Red))
	}
	answered := false
	dialog := kit.NewDialog(s.host.Window(), "Mật khẩu của tệp", box, 420,
		kit.Answer{Caption: "Mở tệp", Key: "Enter", Run: func() bool {
			if field.Text == "" {
				return false
			}
			answered = true
			return true
		}}, kit.Answer{Caption: "Bỏ qua tệp này", Key: "Esc"})
	dialog.FirstFocus = field
	field.OnKey = func(ev *fyne.KeyEvent) bool {
		if ev.Name == fyne.KeyReturn || ev.Name == fyne.KeyEnter {
			dialog.Button(0).Tapped(nil)
			return true
		}
		return false
	}
	dialog.OnClosed = func() {
		if answered {
			s.tryPassword(path, field.Text, rest)
			return
		}
		s.drop(path)
		s.host.Say("Đã bỏ qua “" + filepath.Base(path) + "”.")
		s.unlock(rest, "")
	}
	dialog.Show()
}

// tryPassword reads a list with a password and asks again when it was not the right one.
func (s *Screen) tryPassword(path, password string, rest []string) {
	desk, job := s.host.Desk(), s.importJob()
	job.Paths, job.Passwords = []string{path}, map[string]string{path: password}
	run(s, "Đang mở "+filepath.Base(path), func(ctx context.Context, progress func(int, int)) (*review, error) {
		return readLists(ctx, desk, job, progress)
	}, func(r *review, err error) {
		switch {
		case err != nil:
			s.host.Fail(err)
		case len(r.locked()) > 0:
			s.unlock(append([]string{path}, rest...), r.lists[0].problem)
		default:
			s.passwords[path] = password
			s.replace(r.lists[0])
			s.unlock(rest, "")
		}
	})
}

// replace puts a list that was read anew into its place.
func (s *Screen) replace(l *list) {
	next := *s.review
	next.lists = nil
	for _, other := range s.review.lists {
		if other.path == l.path {
			other = l
		}
		next.lists = append(next.lists, other)
	}
	s.showReview(&next)
}

// drop takes a list out of the review.
func (s *Screen) drop(path string) {
	next := *s.review
	next.lists = nil
	next.job.Paths = nil
	for _, l := range s.review.lists {
		if l.path != path {
			next.lists = append(next.lists, l)
			next.job.Paths = append(next.job.Paths, l.path)
		}
	}
	if len(next.lists) == 0 {
		s.review = nil
		s.goTo(choosing)
		return
	}
	s.showReview(&next)
}

// locked are the lists that open only with a password.
func (r *review) locked() []string {
	var paths []string
	for _, l := range r.lists {
		if l.code == data.Password {
			paths = append(paths, l.path)
		}
	}
	return paths
}
