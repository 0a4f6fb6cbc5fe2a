package units

import (
	"context"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

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
	paper  *decisionFields
	levels []data.UnitLevel
	remark *kit.Note
	dialog *kit.Dialog
	busy   bool
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
	s.ask(data.Unit{Parent: above.ID}, s.levelsBelow(above.Level), "Thêm đơn vị thuộc "+above.Name)
}

// edit asks for corrections to the selected unit.
func (s *Screen) edit() {
	if u := s.chosen(); u != nil {
		s.ask(*u, s.levelsOf(u.Level), "Sửa "+u.Name)
	}
}

// ask shows the form of a unit and returns it.
func (s *Screen) ask(u data.Unit, levels []data.UnitLevel, title string) *form {
	f := s.form(u, levels)
	three := container.NewGridWithColumns(3, kit.Labeled("Cấp", true, f.level), kit.Labeled("Loại hình", false, f.kind), kit.Labeled("Mã đơn vị", false, f.code))
	content := kit.Stack(10, kit.Labeled("Tên đơn vị", true, f.name), three, f.paper.stack(), f.remark)
	f.dialog = kit.NewDialog(s.host.Window(), title, content, 560,
		kit.Answer{Caption: "Lưu", Key: "Enter", Run: f.save}, kit.Answer{Caption: "Hủy", Key: "Esc"})
	f.dialog.FirstFocus = fyne.Focusable(f.name)
	f.dialog.Show()
	return f
}

// form fills the fields with what is known of a unit.
func (s *Screen) form(u data.Unit, levels []data.UnitLevel) *form {
	f := &form{screen: s, unit: u, levels: levels, name: kit.NewTextField(), kind: kit.NewChoiceField(s.kinds, true), code: kit.NewTextField(),
		paper: s.newDecision(u.Decision), remark: kit.NewNote("", kit.Red)}
	f.level = kit.NewChoiceField(levelNames(levels), false)
	f.level.SetValue(levels[0].Name)
	if u.Level != "" {
		f.level.SetValue(u.LevelLabel())
	}
	f.name.Set(u.Name)
	f.kind.SetValue(u.Kind)
	f.code.Set(u.Code)
	f.name.SetPlaceHolder("Đoàn xã …, Chi đoàn …")
	f.code.SetPlaceHolder("bỏ trống: chương trình đặt")
	return f
}

// save checks the form and writes it in the background. The dialog stays open until the unit is written, so that what was
// typed is not lost when it cannot be.
func (f *form) save() bool {
	if f.busy {
		return false
	}
	f.name.Commit()
	f.code.Commit()
	u := f.unit
	u.Name, u.Kind, u.Code = strings.TrimSpace(f.name.Text), f.kind.Value(), strings.ToUpper(strings.TrimSpace(f.code.Text))
	if rank, called, found := levelNamed(f.levels, f.level.Value()); found {
		u.Level, u.LevelName = rank, called
	}
	var dated bool
	if u.Decision, dated = f.paper.read(); !dated {
		return false // the field says what is wrong
	}
	if u.Name == "" {
		f.refuse("Chưa nhập tên đơn vị.", f.name)
		return false
	}
	f.busy = true
	host, file := f.screen.host, f.screen.host.Desk().File
	known := slices.Contains(f.screen.kinds, u.Kind)
	background.Run(host.Runner(), context.Background(), "Lưu đơn vị", func(ctx context.Context, _ func(int, int)) (data.Unit, error) {
		if u.Kind != "" && !known {
			err := file.SaveUnitKind(ctx, data.UnitKind{Name: u.Kind})
			if err != nil && data.CodeOf(err) != data.Conflict { // one that is no longer offered is taken all the same
				return u, err
			}
		}
		if u.ID == "" {
			return file.AddUnit(ctx, u)
		}
		return u, file.EditUnit(ctx, u)
	}, func(saved data.Unit, err error) {
		f.busy = false
		switch {
		case data.CodeOf(err) == data.Internal:
			host.Fail(err)
			return
		case err != nil:
			f.refuse(data.MessageOf(err), f.code)
			return
		}
		f.dialog.Close()
		host.Changed()
		host.Say("Đã lưu " + saved.Name + " (mã " + saved.Code + ")")
	})
	return false
}

// refuse says under the fields why the unit is not saved and goes to the field that has to change.
func (f *form) refuse(why string, field *kit.TextField) {
	f.remark.Set(why, kit.Red)
	f.dialog.Refresh()
	kit.FocusOn(field)
}
