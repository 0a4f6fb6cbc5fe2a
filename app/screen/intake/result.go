package intake

import (
	"context"
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"bachudong/app/background"
	"bachudong/app/kit"
	"bachudong/app/platform"
	"bachudong/app/screen"
	"bachudong/app/work"
	lists "bachudong/data/intake"
)

func errorFileName(path string) string { return filepath.Base(work.ErrorFileName(path)) }

// showResult shows the fourth step: what was written, and where to go from here.
func (s *Screen) showResult() {
	o := s.done
	box := kit.Stack(12, s.resultHead(o))
	if len(o.kept) > 0 {
		box.Add(keptCard(o.kept))
	}
	for i := range o.files {
		box.Add(s.fileCard(&o.files[i]))
	}
	s.middle.Objects = []fyne.CanvasObject{container.NewVScroll(kit.Inset(box, 14, 14, 14, 14))}
	s.middle.Refresh()
	s.showSide(afterText(o))
}

// resultHead sums up and offers what is usually done next.
func (s *Screen) resultHead(o *outcome) fyne.CanvasObject {
	tone, title := kit.Green, o.status()
	switch {
	case o.undone:
		tone = kit.Amber
	case o.batch == "":
		tone, title = kit.Amber, "Không có dòng nào được ghi vào sổ"
	}
	head := kit.Stack(10, kit.NewBanner(tone, title, "", "", nil))
	var buttons []fyne.CanvasObject
	if len(o.people) > 0 && !o.undone {
		buttons = append(buttons, kit.NewButton(fmt.Sprintf("Mở danh sách (%s người)", kit.Number(len(o.people))), "", s.openPeople))
	}
	if o.batch != "" && !o.undone {
		buttons = append(buttons, kit.NewButton("Hoàn tác lần nhập này", "", func() { s.undo(string(o.batch)) }))
	}
	if len(buttons) > 0 {
		head.Add(kit.Beside(8, buttons...))
	}
	return head
}

func (s *Screen) openPeople() {
	o := s.done
	title := fmt.Sprintf("%s người vừa nhập", kit.Number(len(o.people)))
	s.host.Open(screen.Members, screen.ShowPeople{Title: title, People: o.people})
}

// fileCard is one list's result with its error file.
func (s *Screen) fileCard(f *fileOutcome) fyne.CanvasObject {
	name := filepath.Base(f.path)
	if f.problem != "" {
		return kit.Card(name, kit.NewBanner(kit.Red, "Chưa ghi gì của tệp này", f.problem, "", nil))
	}
	box := kit.Stack(8, f.figures())
	if n := len(f.branches); n > 0 {
		box.Add(kit.NewNote(fmt.Sprintf("Đã tạo %d chi đoàn mới: %s.", n, strings.Join(f.branches, ", ")), kit.Muted))
	}
	if n := len(f.result.Suspects); n > 0 {
		box.Add(kit.NewBanner(kit.Amber, "", fmt.Sprintf("%s dòng trùng nghi ngờ không được ghi.", kit.Number(n)), "Xem các dòng này", func() { s.seeSuspects(f.path) }))
	}
	if text := f.sheetProblems(); text != "" {
		box.Add(kit.NewBanner(kit.Red, "", text, "", nil))
	}
	if path := f.result.ErrorFile; path != "" {
		links := kit.Beside(14, kit.NewLink("Mở tệp lỗi", func() { s.outside("Mở tệp lỗi", path, platform.OpenFile) }),
			kit.NewLink("Mở thư mục", func() { s.outside("Mở thư mục", path, platform.RevealFile) }))
		box.Add(kit.Stack(3, kit.NewCaption("Tệp lỗi trả lại đơn vị"), kit.NewNote(path, kit.Normal), links))
	}
	if text := f.result.Unwritten; text != "" {
		box.Add(kit.NewBanner(kit.Red, "Chưa ghi được tệp lỗi", text, "", nil))
	}
	return kit.Card(name, box)
}

// figures are the counts of a list side by side.
func (f *fileOutcome) figures() fyne.CanvasObject {
	r := &f.result
	row := kit.Beside(34)
	for _, figure := range []struct {
		label string
		n     int
		tone  kit.Tone
	}{
		{lists.New.Label(), r.New, kit.Normal}, {lists.Updated.Label(), r.Updated, kit.Normal}, {lists.Unchanged.Label(), r.Unchanged, kit.Muted},
		{lists.Suspect.Label(), len(r.Suspects), kit.Amber}, {lists.Bad.Label(), f.badRows(), kit.Red},
	} {
		if figure.n == 0 {
			figure.tone = kit.Muted
		}
		row.Add(kit.Stack(2, kit.NewCaption(figure.label), kit.NewFigure(kit.Number(figure.n), figure.tone)))
	}
	return row
}

// badRows is how many rows go back; a row may have several errors.
func (f *fileOutcome) badRows() int {
	r := &f.result
	return r.Rows - r.New - r.Updated - r.Unchanged - len(r.Suspects)
}

// sheetProblems are the sentences about whole sheets that could not be read.
func (f *fileOutcome) sheetProblems() string {
	var texts []string
	for _, e := range f.result.Errors {
		if e.Row == 0 {
			texts = append(texts, e.Message)
		}
	}
	return strings.Join(texts, "\n")
}

// seeSuspects returns to the check, at the suspects of a file, compared with the register as it is now.
func (s *Screen) seeSuspects(path string) {
	if s.busy() || s.review == nil {
		return
	}
	s.written = false
	s.goTo(checking)
	s.recheck()
	for _, l := range s.check.review.lists {
		if l.path == path {
			s.check.list = l
			s.check.showList(string(lists.Suspect), 0)
		}
	}
}

// outside lets another program show a file.
func (s *Screen) outside(name, path string, open func(string) error) {
	background.Run(s.host.Runner(), context.Background(), name, func(context.Context, func(int, int)) (struct{}, error) {
		return struct{}{}, open(path)
	}, func(_ struct{}, err error) {
		if err != nil {
			s.host.Fail(err)
		}
	})
}

// afterText tells what can be done with the result, for the pane.
func afterText(o *outcome) fyne.CanvasObject {
	box := kit.Stack(12, kit.NewBoldNote("Việc tiếp theo", kit.Normal))
	var texts []string
	if slices.ContainsFunc(o.files, func(f fileOutcome) bool { return f.result.ErrorFile != "" }) {
		texts = append(texts, "Gửi tệp lỗi cho đơn vị sửa; khi nhận lại cứ nhập tệp đó, người đã có không bị ghi lần hai.")
	}
	if slices.ContainsFunc(o.files, func(f fileOutcome) bool { return len(f.result.Suspects) > 0 }) {
		texts = append(texts, "Quyết định các dòng trùng nghi ngờ rồi nhập tiếp; những dòng đã ghi không bị ghi lần hai.")
	}
	switch {
	case o.undone:
		texts = []string{"Sổ đã trở lại như trước lần nhập này. Chính việc hoàn tác cũng hoàn tác được (Ctrl+Z)."}
	case o.batch != "":
		texts = append(texts, "Mở danh sách để xem và bổ sung những hồ sơ còn thiếu thông tin.",
			"Muốn bỏ cả lần nhập, bấm Hoàn tác lần nhập này; dòng nào đã sửa sau đó sẽ được giữ lại và nêu tên.")
	}
	texts = append(texts, "Nhập tệp khác: F4.")
	for _, text := range texts {
		box.Add(kit.NewNote("• "+text, kit.Normal))
	}
	return box
}
