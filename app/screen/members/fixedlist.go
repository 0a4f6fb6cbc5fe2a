package members

import (
	"context"
	"fmt"
	"slices"

	"bachudong/app/background"
	"bachudong/app/kit"
	"bachudong/data"
	"bachudong/data/vntext"
)

// askAddToList asks into which fixed list the chosen people go; a new name makes a new one.
func (s *Screen) askAddToList() {
	people := s.people()
	if len(people) == 0 || s.list.part {
		s.host.Say("Chưa chọn ai. Hãy đánh dấu những người cần thêm vào danh sách (phím cách, Ctrl+A chọn tất cả).")
		return
	}
	var names []string
	for _, l := range s.saved {
		if l.Fixed {
			names = append(names, l.Name)
		}
	}
	name := kit.NewChoiceField(names, true)
	note := kit.NewNote("Chọn một danh sách cố định, hoặc gõ tên để lập danh sách mới. Danh sách cố định gồm đúng những người đã thêm vào, "+
		"dù sau này họ chuyển đi đâu.", kit.Muted)
	content := kit.Stack(8, kit.Labeled("Tên danh sách", true, name), note)
	d := kit.NewDialog(s.host.Window(), fmt.Sprintf("Thêm %s người vào danh sách", kit.Number(len(people))), content, 420,
		kit.Answer{Caption: "Thêm", Key: "Enter", Run: func() bool {
			name.Commit()
			text := vntext.Clean(name.Value())
			if text == "" {
				focus(name)
				return false
			}
			s.addToList(text, people)
			return true
		}}, kit.Answer{Caption: "Hủy", Key: "Esc"})
	d.FirstFocus = name
	d.Show()
}

// addToList puts people into the fixed list of that name, which is made when there is none.
func (s *Screen) addToList(name string, people []data.ID) {
	l := data.SavedList{Name: name}
	if i := slices.IndexFunc(s.saved, func(kept data.SavedList) bool { return vntext.SameText(kept.Name, name) }); i >= 0 {
		l = s.saved[i]
	}
	file := s.host.Desk().File
	s.changeList("Thêm vào danh sách", func(ctx context.Context) (string, error) {
		_, added, err := file.AddToList(ctx, l, people)
		said := fmt.Sprintf("Đã thêm %s người vào danh sách “%s”", kit.Number(added), l.Name)
		if there := len(people) - added; there > 0 {
			said += fmt.Sprintf("; %s người đã có sẵn", kit.Number(there))
		}
		return said, err
	})
}

// takeFromList takes the chosen people out of the fixed list that is shown.
func (s *Screen) takeFromList() {
	file, l, people := s.host.Desk().File, s.query.saved, s.people()
	if !l.Fixed || len(people) == 0 {
		s.host.Say("Hãy mở một danh sách cố định rồi chọn những người cần bỏ khỏi danh sách.")
		return
	}
	s.changeList("Bỏ khỏi danh sách", func(ctx context.Context) (string, error) {
		taken, err := file.TakeFromList(ctx, l.ID, people)
		return fmt.Sprintf("Đã bỏ %s người khỏi danh sách “%s”", kit.Number(taken), l.Name), err
	})
}

// changeList alters a fixed list and says what came of it; the marks of the grid stay.
func (s *Screen) changeList(name string, write func(context.Context) (said string, err error)) {
	background.Run(s.host.Runner(), context.Background(), name,
		func(ctx context.Context, _ func(int, int)) (string, error) { return write(ctx) },
		func(said string, err error) {
			if err != nil {
				s.host.Fail(err)
				return
			}
			s.notice = said
			s.host.Changed()
		})
}
