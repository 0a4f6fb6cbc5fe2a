package members

import (
	"context"
	"maps"
	"slices"
	"strconv"

	"fyne.io/fyne/v2"

	"bachudong/app/background"
	"bachudong/app/kit"
	"bachudong/data"
	"bachudong/data/vntext"
)

// title is what the menu of lists shows.
func (q *query) title() string {
	if q.saved.ID != "" {
		return q.saved.Name
	}
	return q.standing.label()
}

// loadSaved reads the lists that the office keeps, for the menu.
func (s *Screen) loadSaved() {
	file := s.host.Desk().File
	background.RunLatest(&s.savedLoading, s.host.Runner(), context.Background(), "Nạp các danh sách đã lưu",
		func(ctx context.Context, _ func(int, int)) ([]data.SavedList, error) { return file.SavedLists(ctx) },
		func(lists []data.SavedList, err error) {
			if err != nil {
				s.host.Fail(err)
				return
			}
			s.saved = lists
			before, now := s.query.saved, data.SavedList{}
			if i := slices.IndexFunc(lists, func(l data.SavedList) bool { return l.ID == before.ID }); i >= 0 {
				now = lists[i]
			}
			s.query.saved = now
			s.front.standing.SetCaption("Danh sách: " + s.query.title())
			if before.Fixed != now.Fixed || !slices.Equal(before.People, now.People) {
				s.reload()
			}
		})
}

// savedItems are the saved lists in the menu, and what can be done with the present one.
func (s *Screen) savedItems() []*fyne.MenuItem {
	var items []*fyne.MenuItem
	if len(s.saved) > 0 {
		items = append(items, fyne.NewMenuItemSeparator())
	}
	for _, l := range s.saved {
		label := l.Name
		if l.Fixed {
			label += " (cố định, " + kit.Number(len(l.People)) + " người)"
		}
		items = append(items, fyne.NewMenuItem(label, func() { s.openSaved(l) }))
	}
	items = append(items, fyne.NewMenuItemSeparator(), fyne.NewMenuItem("Lưu danh sách này…", s.askSaveList),
		fyne.NewMenuItem("Thêm người đã chọn vào danh sách… (Ctrl+J)", s.askAddToList))
	if now := s.query.saved; now.ID != "" {
		if now.Fixed {
			items = append(items, fyne.NewMenuItem("Bỏ người đã chọn khỏi “"+now.Name+"” (Ctrl+Delete)", s.takeFromList))
		}
		items = append(items, fyne.NewMenuItem("Đổi tên “"+now.Name+"”…", s.askRenameList),
			fyne.NewMenuItem("Xóa “"+now.Name+"” khỏi các danh sách đã lưu", s.removeList))
	}
	return items
}

// openSaved shows a saved list of the present unit.
func (s *Screen) openSaved(l data.SavedList) {
	q := &s.query
	q.standing = active
	if n, err := strconv.Atoi(l.Standing); err == nil && n >= 0 && n < len(standings) {
		q.standing = standing(n)
	}
	q.people = nil
	q.saved, q.conditions, q.columns, q.by = l, l.Conditions, l.Columns, l.Sort
	s.front.widths = s.keptWidths()
	s.notice = ""
	s.look()
}

// present is the list as it is shown now, to be kept under the name and ID of l.
func (s *Screen) present(l data.SavedList) data.SavedList {
	q := &s.query
	l.Standing, l.Conditions, l.Columns, l.Sort = strconv.Itoa(int(q.standing)), q.conditions, q.columns, q.by
	l.Widths = maps.Clone(s.front.widths)
	l.Fixed, l.People = q.saved.Fixed, q.saved.People
	return l
}

// askSaveList keeps what is shown under a name; the name of the present list changes that one.
func (s *Screen) askSaveList() {
	s.askName("Lưu danh sách", "Giữ đơn vị đang chọn ở ngoài: danh sách gồm tình trạng, điều kiện lọc, cột, độ rộng và thứ tự sắp xếp.", func(name string) {
		l := data.SavedList{Name: name}
		if vntext.SameText(name, s.query.saved.Name) {
			l.ID = s.query.saved.ID
		}
		s.keepList(s.present(l), "Đã lưu danh sách “"+name+"”")
	})
}

func (s *Screen) askRenameList() {
	s.askName("Đổi tên danh sách", "", func(name string) {
		l := s.query.saved
		l.Name = name
		s.keepList(l, "Đã đổi tên danh sách thành “"+name+"”")
	})
}

func (s *Screen) askName(title, note string, then func(name string)) {
	name := kit.NewTextField()
	name.Set(s.query.saved.Name)
	content := kit.Stack(8, kit.Labeled("Tên danh sách", true, name), kit.NewNote(note, kit.Muted))
	d := kit.NewDialog(s.host.Window(), title, content, 420,
		kit.Answer{Caption: "Lưu", Key: "Enter", Run: func() bool {
			name.Commit()
			if text := vntext.Clean(name.Text); text != "" {
				then(text)
				return true
			}
			focus(name)
			return false
		}}, kit.Answer{Caption: "Hủy", Key: "Esc"})
	d.FirstFocus = name
	d.Show()
}

func (s *Screen) keepList(l data.SavedList, said string) {
	file := s.host.Desk().File
	background.Run(s.host.Runner(), context.Background(), "Lưu danh sách",
		func(ctx context.Context, _ func(int, int)) (data.ID, error) { return file.SaveList(ctx, l) },
		func(id data.ID, err error) {
			if err != nil {
				s.host.Fail(err)
				return
			}
			l.ID = id
			s.query.saved, s.notice = l, said
			s.host.Changed()
		})
}

// removeList forgets the present list; what it shows stays on the screen.
func (s *Screen) removeList() {
	file, l := s.host.Desk().File, s.query.saved
	s.change("Xóa danh sách đã lưu", "Đã xóa danh sách “"+l.Name+"”", func(ctx context.Context) error { return file.RemoveList(ctx, l.ID) })
}
