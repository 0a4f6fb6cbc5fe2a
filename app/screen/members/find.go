package members

import (
	"bachudong/app/kit"
	"bachudong/data/roster"
	"bachudong/data/vntext"
)

// askFind asks for a text and goes to the next cell that contains it.
func (s *Screen) askFind() {
	text := kit.NewTextField()
	text.Set(s.sought)
	content := kit.Stack(8, kit.Labeled("Chữ cần tìm", true, text), kit.NewNote("Tìm trong mọi cột đang xem, có dấu hay không dấu đều được. F3 tìm tiếp.", kit.Muted))
	d := kit.NewDialog(s.host.Window(), "Tìm trong danh sách", content, 380,
		kit.Answer{Caption: "Tìm", Key: "Enter", Run: func() bool {
			text.Commit()
			if s.sought = vntext.Clean(text.Text); s.sought == "" {
				focus(text)
				return false
			}
			return true
		}}, kit.Answer{Caption: "Hủy", Key: "Esc", Run: func() bool { s.sought = ""; return true }})
	d.FirstFocus = text
	d.OnClosed = func() {
		if s.sought != "" {
			s.findNext()
		}
	}
	d.Show()
}

// findNext goes to the next cell after the chosen one that contains the text, from the top again at the end.
func (s *Screen) findNext() {
	if s.sought == "" {
		s.askFind()
		return
	}
	grid, rows, many := s.front.grid, len(s.list.order), len(s.front.shown)
	if rows == 0 {
		return
	}
	begin := max(0, grid.Selected())*many + s.place(grid.Column())
	for i := 1; i <= rows*many; i++ {
		at := (begin + i) % (rows * many)
		c := s.front.shown[at%many]
		if c.value != nil && roster.Contains(c.whole(s.list.at(at/many)), s.sought) {
			grid.SelectCell(at/many, c.id)
			if begin+i >= rows*many {
				s.host.Say("Đã tìm hết danh sách, tìm lại từ đầu.")
			}
			return
		}
	}
	s.host.Say("Không có ô nào chứa “" + s.sought + "”.")
}
