package members

import (
	"context"
	"fmt"

	"fyne.io/fyne/v2"

	"bachudong/app/background"
	"bachudong/app/kit"
	"bachudong/data/store"
)

// changeLine is one change of the record in words; a merge that stands can be taken back from it.
func (p *page) changeLine(c *store.Change) fyne.CanvasObject {
	words := kit.NewText(joined(" · ", c.At.Format("02/01/2006 15:04"), c.Title, c.Actor, undone(*c)), kit.Muted)
	if c.Kind != store.KindMerge || c.UndoneBy != 0 {
		return words.Cut(40)
	}
	number := c.Number
	return kit.Beside(10, words, kit.NewLink("Tách lại", func() { p.screen.split(number) }))
}

// split takes a merge back: the two records are as before, with what was altered since.
func (s *Screen) split(number int64) {
	if s.page != nil && s.page.dirty() {
		s.host.Say("Hồ sơ có thay đổi chưa lưu. Hãy lưu hoặc bỏ rồi tách lại.")
		return
	}
	file := s.host.Desk().File
	background.Run(s.host.Runner(), context.Background(), "Tách hồ sơ", func(ctx context.Context, _ func(int, int)) (store.UndoReport, error) {
		return file.Undo(ctx, fmt.Sprint(number))
	}, func(report store.UndoReport, err error) {
		if err != nil {
			s.host.Fail(err)
			return
		}
		s.host.Changed()
		s.host.Say("Đã tách thành hai hồ sơ như trước khi gộp")
		if len(report.Kept) > 0 {
			kit.NewDialog(s.host.Window(), "Đã tách hồ sơ", keptList(report.Kept), 520, kit.Answer{Caption: "Đóng", Key: "Esc"}).Show()
		}
	})
}

// mostKept is how many things a dialog names.
const mostKept = 10

// keptList names what was altered or added after the merge and is for the officer to look at.
func keptList(kept []store.KeptRow) fyne.CanvasObject {
	list := kit.Stack(4, kit.NewNote(fmt.Sprintf("%s mục đã sửa hoặc thêm sau khi gộp được giữ nguyên. Hãy xem mục nào là của ai:", kit.Number(len(kept))), kit.Normal))
	for i, k := range kept {
		if i == mostKept {
			list.Add(kit.NewNote(fmt.Sprintf("… và %s mục nữa.", kit.Number(len(kept)-i)), kit.Muted))
			break
		}
		list.Add(kit.NewNote("• "+k.Label+" ("+k.ChangedBy+")", kit.Muted))
	}
	return list
}
