package rating

import (
	"bachudong/app/kit"
	"bachudong/app/screen"
	"bachudong/data"
	"bachudong/data/vntext"
)

// Actions are the toolbar and the keys of the screen.
func (s *Screen) Actions() []*kit.Action {
	some := func() bool { return s.table.Len() > 0 }
	return []*kit.Action{
		{ID: "rating-register", Caption: "Đăng ký RLĐV…", Key: "Ctrl+K", Enabled: some, Run: s.askRegister},
		{ID: "rating-propose", Caption: "Đề xuất kết quả RL", Enabled: func() bool { return some() && s.proposes() }, Run: s.propose},
		{ID: "rating-person", Caption: "Phiếu của đoàn viên", Key: "F4", Enabled: some, Run: func() { s.askPerson(s.sheet.Grid.Selected()) }},
		{ID: "rating-print", Caption: "In, kết xuất…", Key: "F7", Enabled: some, Run: s.askPrint},
		{ID: "rating-export", Help: "Kết xuất, in R-06, R-07, R-08", Key: "F9", Enabled: some, Run: s.askPrint},
		{ID: "rating-back", Caption: "Đoàn viên", Key: "Esc", Run: func() { s.host.Open(screen.Members, nil) }},
	}
}

// askRegister asks for the day on which everybody listed who has not registered yet did so.
func (s *Screen) askRegister() {
	today := s.host.Desk().Today()
	day := kit.NewDateField(vntext.DateOptions{Today: today})
	day.SetDate(today)
	note := kit.NewNote("Ghi ngày đăng ký Chương trình rèn luyện đoàn viên cho những người trong danh sách đang hiện mà chưa có ngày. Nội dung đăng ký của từng người ghi ở phiếu của người đó (F4).", kit.Muted)
	remark := kit.NewNote("", kit.Red)
	var d *kit.Dialog
	d = kit.NewDialog(s.host.Window(), "Đăng ký rèn luyện cho cả danh sách", kit.Stack(10, note, kit.Labeled("Ngày đăng ký", true, day), remark), 460,
		kit.Answer{Caption: "Ghi", Key: "Enter", Run: func() bool {
			on, valid := day.Date()
			if !valid || on == "" {
				remark.Set("Hãy nhập ngày đăng ký.", kit.Red)
				d.Refresh()
				return false
			}
			s.fillBlank("Đăng ký rèn luyện", data.RegisteredOn, func(int) string { return on.Display() })
			return true
		}}, kit.Answer{Caption: "Hủy", Key: "Esc"})
	d.FirstFocus = day.Focusable()
	d.Show()
}

// fillBlank writes a fact of everybody listed of whom it is not known; "" leaves somebody alone.
func (s *Screen) fillBlank(what, column string, text func(row int) string) {
	s.sheet.FillRows(what, 0, s.table.Len()-1, []string{column}, func(row int, column string) (string, bool) {
		kept, ok := s.table.Value(row, column)
		typed := ""
		if ok && kept == "" {
			typed = text(row)
		}
		return typed, typed != ""
	})
}

// proposes tells whether the office has set from how many points a grade is given.
func (s *Screen) proposes() bool {
	return s.content != nil && s.content.training.Proposed(1<<30) != ""
}

// propose shows the grades that follow from the points of the branch, for those who have none yet; the officer decides.
func (s *Screen) propose() {
	s.sheet.Propose("Đề xuất kết quả rèn luyện", 0, s.table.Len()-1, []string{data.TrainingGrade}, func(row int, column string) (string, bool) {
		r := s.table.at(row)
		kept, _ := s.table.Value(row, column)
		total := r.Training.Total()
		if kept != "" || total == nil {
			return "", false
		}
		grade := s.content.training.Proposed(*total)
		return grade, grade != ""
	})
}
