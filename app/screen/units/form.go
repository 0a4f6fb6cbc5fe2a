package units

import (
	"context"
	"strings"

	"fyne.io/fyne/v2"

	"bachudong/app/background"
	"bachudong/app/kit"
	"bachudong/data"
)

// form is the dialog that adds or corrects one unit.
type form struct {
	screen *Screen
	unit   data.Unit
	name   *kit.TextField
	level  *kit.ChoiceField
	kind   *kit.ChoiceField
	code   *kit.TextField
	levels []data.Level
	remark *kit.Note
}

// add asks for a new unit below the selected one.
func (s *Screen) add() {
	above := s.chosen()
	if above == nil {
		above = &s.scope.Unit.Unit
	}
	if above.Level == data.Branch {
		for i := range s.scope.Units {
			if s.scope.Units[i].ID == above.Parent {
				above = &s.scope.Units[i].Unit // a chi đoàn has nothing below it: add beside it
				break
			}
		}
	}
	if above.Level == data.Branch {
		s.host.Say("Chi đoàn không có đơn vị trực thuộc.")
		return
	}
	s.ask(data.Unit{Parent: above.ID}, levelsBelow(above.Level), "Thêm đơn vị thuộc "+above.Name)
}

// edit asks for corrections to the selected unit.
func (s *Screen) edit() {
	if u := s.chosen(); u != nil {
		s.ask(*u, []data.Level{u.Level}, "Sửa "+u.Name)
	}
}

func (s *Screen) ask(u data.Unit, levels []data.Level, title string) {
	f := s.form(u, levels)
	content := kit.Stack(10, kit.Labeled("Tên đơn vị", true, f.name), kit.Labeled("Cấp", true, f.level),
		kit.Labeled("Loại hình", false, f.kind), kit.Labeled("Mã đơn vị", false, f.code), f.remark)
	d := kit.NewDialog(s.host.Window(), title, content, 420,
		kit.Answer{Caption: "Lưu", Key: "Enter", Run: f.save}, kit.Answer{Caption: "Hủy", Key: "Esc"})
	d.FirstFocus = fyne.Focusable(f.name)
	d.Show()
}

// form fills the fields with what is known of a unit.
func (s *Screen) form(u data.Unit, levels []data.Level) *form {
	f := &form{screen: s, unit: u, levels: levels, name: kit.NewTextField(), kind: kit.NewChoiceField(kinds, true), code: kit.NewTextField(),
		remark: kit.NewNote("", kit.Red)}
	labels := make([]string, len(levels))
	for i, l := range levels {
		labels[i] = data.LevelLabels[l]
	}
	f.level = kit.NewChoiceField(labels, false)
	f.level.SetValue(labels[0])
	f.name.Set(u.Name)
	f.kind.SetValue(u.Kind)
	f.code.Set(u.Code)
	f.name.SetPlaceHolder("Đoàn xã …, Chi đoàn …")
	f.code.SetPlaceHolder("bỏ trống: chương trình đặt")
	return f
}

// save checks the form and writes it in the background; false keeps the dialog open.
func (f *form) save() bool {
	f.name.Commit()
	f.code.Commit()
	u := f.unit
	u.Name, u.Kind, u.Code = strings.TrimSpace(f.name.Text), f.kind.Value(), strings.ToUpper(strings.TrimSpace(f.code.Text))
	for _, l := range f.levels {
		if data.LevelLabels[l] == f.level.Value() {
			u.Level = l
		}
	}
	if u.Name == "" {
		f.remark.Set("Chưa nhập tên đơn vị.", kit.Red)
		return false
	}
	host, file := f.screen.host, f.screen.host.Desk().File
	background.Run(host.Runner(), context.Background(), "Lưu đơn vị", func(ctx context.Context, _ func(int, int)) (data.Unit, error) {
		if u.ID == "" {
			return file.AddUnit(ctx, u)
		}
		return u, file.EditUnit(ctx, u)
	}, func(saved data.Unit, err error) {
		if err != nil {
			host.Fail(err)
			return
		}
		host.Changed()
		host.Say("Đã lưu " + saved.Name + " (mã " + saved.Code + ")")
	})
	return true
}
