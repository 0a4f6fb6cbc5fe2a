package shell

import (
	"context"
	"fmt"
	"slices"

	"bachudong/app/background"
	"bachudong/app/kit"
	"bachudong/app/screen"
	"bachudong/data"
	"bachudong/data/vntext"
)

// Changed loads the tree again and lets the visible screen show what is in the file now.
func (w *Window) Changed() { w.load(w.scope.Unit.ID) }

// Choose moves the scope to another unit.
func (w *Window) Choose(unit data.ID) {
	if unit != w.scope.Unit.ID {
		w.load(unit)
	}
}

// setYear moves to another year and to its last day (today within the running year).
func (w *Window) setYear(year int) {
	w.scope.Year = year
	w.scope.AsOf = min(w.desk.Today(), vntext.Date(fmt.Sprintf("%04d-12-31", year)))
	w.Changed()
}

func (w *Window) setDay(day vntext.Date) {
	w.scope.AsOf = day
	w.Changed()
}

// askDay asks for any day to count as of.
func (w *Window) askDay() {
	field := kit.NewDateField(vntext.DateOptions{Today: w.desk.Today(), Kind: vntext.Any})
	field.SetDate(w.scope.AsOf)
	d := kit.NewDialog(w.win, "Lấy số liệu đến ngày", field, 320,
		kit.Answer{Caption: "Xem", Key: "Enter", Run: func() bool {
			day, valid := field.Date()
			if !valid || day.Precision() != vntext.FullDay {
				return false
			}
			w.setDay(day)
			return true
		}}, kit.Answer{Caption: "Hủy", Key: "Esc"})
	d.FirstFocus = field.Focusable()
	d.Show()
}

// load reads the tree as of the scope's day and shows unit, or our own unit when it did not exist then.
func (w *Window) load(unit data.ID) {
	if w.desk == nil {
		return
	}
	file, asOf := w.desk.File, w.scope.AsOf
	background.RunLatest(&w.reload, w.runner, context.Background(), "Nạp cây đơn vị",
		func(ctx context.Context, _ func(int, int)) ([]data.UnitNode, error) { return file.Units(ctx, asOf) },
		func(units []data.UnitNode, err error) {
			if err != nil {
				w.Fail(err)
				return
			}
			w.show(units, unit)
		})
}

func (w *Window) show(units []data.UnitNode, unit data.ID) {
	if len(units) == 0 {
		w.Say("Ngày " + w.scope.AsOf.Display() + " chưa có đơn vị nào trong tệp; hãy chọn ngày khác.")
		return
	}
	i := max(slices.IndexFunc(units, func(u data.UnitNode) bool { return u.ID == unit }), 0)
	w.scope = screen.Scope{Units: units, Unit: units[i], Year: w.scope.Year, AsOf: w.scope.AsOf}
	w.title.refresh()
	w.tree.show(units, units[i].ID)
	w.keys.Refresh()
	if now := w.screens[w.current]; now != nil {
		now.Show(w.scope)
	}
}

// leaveThen runs then once the visible screen may be left.
func (w *Window) leaveThen(then func()) {
	if now := w.screens[w.current]; now != nil {
		now.Leave(then)
		return
	}
	then()
}
