package shell

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"bachudong/app/kit"
	"bachudong/app/platform"
	"bachudong/data/vntext"
)

// yearsBack is how many years before this one the year menu offers.
const yearsBack = 9

// titleRow is the blue row: our unit, the day of the figures, the year.
type titleRow struct {
	window *Window
	unit   *kit.Button
	day    *kit.Button
	year   *kit.Button
	box    fyne.CanvasObject
}

func newTitleRow(w *Window) *titleRow {
	t := &titleRow{window: w}
	name := kit.NewLine(platform.ProgramName, kit.TitleText, kit.Sheet, true)
	t.unit = kit.NewTitleMenu("", t.fileMenu)
	t.day = kit.NewTitleMenu("", t.dayMenu)
	t.year = kit.NewTitleMenu("", t.yearMenu)
	left := kit.Beside(14, container.NewCenter(name), t.unit)
	right := kit.Beside(8, t.day, t.year)
	t.box = padded(kit.Frame(nil, nil, left, right, kit.Gap(1, 1)), 7, 14)
	t.refresh()
	return t
}

func (t *titleRow) object() fyne.CanvasObject { return t.box }

// refresh shows the scope of the window; without an open file only the program's name is left.
func (t *titleRow) refresh() {
	w := t.window
	for _, b := range []*kit.Button{t.unit, t.day, t.year} {
		b.Hidden = w.desk == nil
	}
	if w.desk == nil || len(w.scope.Units) == 0 {
		t.box.Refresh()
		return
	}
	caption, tone := dayCaption(w.scope.AsOf, w.desk.Today())
	t.unit.SetCaption(w.scope.Units[0].Name)
	t.day.SetCaption(caption)
	t.day.SetTone(tone)
	t.year.SetCaption(fmt.Sprintf("Năm %d", w.scope.Year))
	t.box.Refresh()
}

// dayCaption says as of which day everything is shown; any other day than today stands out.
func dayCaption(day, today vntext.Date) (string, kit.Tone) {
	caption := "Số liệu đến ngày: " + day.Display()
	switch {
	case day < today:
		return caption + " (đã qua)", kit.Amber
	case day > today:
		return caption + " (chưa đến)", kit.Amber
	}
	return caption + " (hôm nay)", kit.Normal
}

func (t *titleRow) fileMenu() []*fyne.MenuItem {
	w := t.window
	return []*fyne.MenuItem{
		fyne.NewMenuItem("Mở tệp dữ liệu khác…", w.askOpen),
		fyne.NewMenuItem("Tạo tệp dữ liệu mới…", w.askCreate),
		fyne.NewMenuItem("Mở thư mục chứa tệp", func() { w.reveal(w.desk.File.Path()) }),
		fyne.NewMenuItemSeparator(),
		fyne.NewMenuItem("Đóng tệp", func() { w.leaveThen(w.showWelcome) }),
	}
}

func (t *titleRow) dayMenu() []*fyne.MenuItem {
	w := t.window
	item := func(label string, day vntext.Date) *fyne.MenuItem {
		return fyne.NewMenuItem(label, func() { w.setDay(day) })
	}
	items := []*fyne.MenuItem{item("Hôm nay, "+w.desk.Today().Display(), w.desk.Today())}
	for _, monthDay := range []string{"-12-31", "-11-15", "-06-30"} {
		if day := vntext.Date(fmt.Sprintf("%04d%s", w.scope.Year, monthDay)); day < w.desk.Today() {
			items = append(items, item(day.Display(), day))
		}
	}
	return append(items, fyne.NewMenuItem("Ngày khác…", w.askDay))
}

func (t *titleRow) yearMenu() []*fyne.MenuItem {
	w := t.window
	var items []*fyne.MenuItem
	for year := w.desk.Today().Year(); year >= w.desk.Today().Year()-yearsBack; year-- {
		items = append(items, fyne.NewMenuItem(fmt.Sprintf("Năm %d", year), func() { w.setYear(year) }))
	}
	return items
}
