package shell

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"bachudong/app/background"
	"bachudong/app/kit"
	"bachudong/app/screen"
	"bachudong/data"
	"bachudong/data/vntext"
)

// Changed loads the tree again and lets the visible screen show what is in the file now.
func (w *Window) Changed() { w.load(w.scope) }

// Choose moves the scope to another unit.
func (w *Window) Choose(unit data.ID) {
	if unit != w.scope.Unit.ID {
		to := w.scope
		to.Unit.ID = unit
		w.load(to)
	}
}

// setYear moves to another year and to its last day (today within the running year).
func (w *Window) setYear(year int) {
	to := w.scope
	to.Year, to.AsOf = year, min(w.desk.Today(), vntext.Date(fmt.Sprintf("%04d-12-31", year)))
	w.load(to)
}

func (w *Window) setDay(day vntext.Date) {
	to := w.scope
	to.AsOf = day
	w.load(to)
}

// askDay asks for any day to count as of; of a month or a year that is the last day, or today within it.
func (w *Window) askDay() {
	today := w.desk.Today()
	field := kit.NewDateField(vntext.DateOptions{Today: today, Kind: vntext.Any})
	field.SetDate(w.scope.AsOf)
	content := kit.Stack(8, field, kit.NewNote("Gõ tháng/năm hoặc năm để lấy số liệu cuối tháng, cuối năm đó.", kit.Muted))
	d := kit.NewDialog(w.win, "Lấy số liệu đến ngày", content, 340,
		kit.Answer{Caption: "Xem", Key: "Enter", Run: func() bool {
			day, valid := field.Date()
			if day = lastDayOf(day, today); !valid || day == "" {
				kit.FocusOn(field.Focusable())
				return false
			}
			w.setDay(day)
			return true
		}}, kit.Answer{Caption: "Hủy", Key: "Esc"})
	d.FirstFocus = field.Focusable()
	d.Show()
}

// lastDayOf is the last day that a date can mean, today if that is one of them; "" for no date.
func lastDayOf(d, today vntext.Date) vntext.Date {
	if d != "" && strings.HasPrefix(string(today), string(d)) {
		return today
	}
	begin, _ := d.Time()
	switch d.Precision() {
	case vntext.YearOnly:
		return vntext.DateOf(begin.AddDate(1, 0, -1))
	case vntext.YearMonth:
		return vntext.DateOf(begin.AddDate(0, 1, -1))
	}
	return d
}

// load reads the tree as of to's day and moves the scope there; our own unit is shown when to's did not exist then. A day
// on which there was no unit at all leaves everything as it is.
func (w *Window) load(to screen.Scope) {
	if w.desk == nil {
		return
	}
	if today := w.desk.Today(); today != w.today {
		if to.AsOf == w.today { // midnight has passed: who looks at today goes on looking at today
			to.AsOf = today
		}
		w.today = today
	}
	file := w.desk.File
	background.RunLatest(&w.reload, w.runner, context.Background(), "Nạp cây đơn vị",
		func(ctx context.Context, _ func(int, int)) ([]data.UnitNode, error) { return file.Units(ctx, to.AsOf) },
		func(units []data.UnitNode, err error) {
			switch {
			case err != nil:
				w.Fail(err)
			case len(units) == 0:
				w.Say("Ngày " + to.AsOf.Display() + " chưa có đơn vị nào trong tệp; hãy chọn ngày khác.")
			default:
				w.show(units, to)
			}
		})
}

// show moves the scope to the unit, year and day of to. When there was no such unit on that day, our own is shown, and
// the tree says so.
func (w *Window) show(units []data.UnitNode, to screen.Scope) {
	i := max(slices.IndexFunc(units, func(u data.UnitNode) bool { return u.ID == to.Unit.ID }), 0)
	absent := ""
	if before := w.scope.Unit; before.ID == to.Unit.ID && before.ID != units[i].ID {
		absent = before.Name
	}
	w.scope = screen.Scope{Units: units, Unit: units[i], Year: to.Year, AsOf: to.AsOf}
	w.title.refresh()
	w.tree.show(units, units[i].ID)
	w.tree.tellAbsent(absent, to.AsOf)
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
