package members

import (
	"context"
	"fmt"

	"fyne.io/fyne/v2"

	"bachudong/app/background"
	"bachudong/app/kit"
	"bachudong/app/screen/erasing"
	"bachudong/data"
	"bachudong/data/intake"
	"bachudong/data/roster"
	"bachudong/data/store"
	"bachudong/data/vntext"
)

// What can be done to many people at once, in the words of the dialog.
const (
	bulkFact     = "Ghi một mục thông tin"
	bulkPosition = "Ghi chức vụ"
	bulkRating   = "Xếp loại năm"
	bulkTransfer = "Chuyển đến chi đoàn khác"
)

// bulkForm is the dialog for several people: what to do, with which value, and how many it would change.
type bulkForm struct {
	screen *Screen
	rows   []store.MemberRow
	what   *kit.ChoiceField
	fields *fyne.Container
	effect *kit.Note
	dialog *kit.Dialog

	fact    *kit.ChoiceField
	value   *kit.ChoiceField
	branch  *placement
	on      *kit.DateField
	loading background.Latest
	plan    plan      // of what is ready to be written
	move    []data.ID // who would be transferred
}

// askBulk asks what to do to the marked people, or the selected one.
func (s *Screen) askBulk() {
	f := s.newBulk()
	if len(f.rows) == 0 || s.list.part {
		s.host.Say("Chưa chọn ai. Hãy đánh dấu những người cần làm (phím cách, Ctrl+A chọn tất cả).")
		return
	}
	content := kit.Stack(10, kit.NewNote(fmt.Sprintf("Làm cho %s người đã chọn. Tất cả là một lần thay đổi, hoàn tác được (Ctrl+Z).", kit.Number(len(f.rows))), kit.Normal),
		kit.Labeled("Việc cần làm", true, f.what), f.fields, f.effect)
	if people := f.left(); len(people) > 0 {
		content.Add(kit.NewLink(fmt.Sprintf("Xóa dữ liệu cá nhân của %s người đã rời sổ…", kit.Number(len(people))), func() {
			f.dialog.Close()
			erasing.Ask(s.host, people)
		}))
	}
	f.dialog = kit.NewDialog(s.host.Window(), "Làm hàng loạt", content, 480,
		kit.Answer{Caption: "Ghi", Key: "Enter", Run: f.run}, kit.Answer{Caption: "Hủy", Key: "Esc"})
	f.dialog.FirstFocus = f.what
	f.judge()
	f.dialog.Show()
}

// left are those of the people who are not active any more.
func (f *bulkForm) left() []data.ID {
	var people []data.ID
	for i := range f.rows {
		if r := &f.rows[i]; r.Status != data.StatusActive && r.Status != data.StatusNotAMember && r.FullName != data.ErasedName {
			people = append(people, r.ID)
		}
	}
	return people
}

// newBulk makes the form for the chosen people.
func (s *Screen) newBulk() *bulkForm {
	f := &bulkForm{screen: s, fields: kit.Stack(8), effect: kit.NewNote("", kit.Muted)}
	for _, row := range s.front.grid.Chosen() {
		f.rows = append(f.rows, *s.list.at(row))
	}
	f.what = kit.NewChoiceField([]string{bulkFact, bulkPosition, bulkRating, bulkTransfer}, false)
	f.what.SetValue(bulkFact)
	f.what.OnChoose = func(string) { f.ask() }
	f.ask()
	return f
}

// ask shows the fields of what is to be done.
func (f *bulkForm) ask() {
	s := f.screen
	f.fact, f.value, f.branch, f.on = nil, nil, nil, nil
	f.fields.Objects = nil
	choice := func(label string, options []string, free bool) *kit.ChoiceField {
		c := kit.NewChoiceField(options, free)
		c.OnChoose = func(string) { f.judge() }
		f.fields.Add(kit.Labeled(label, !free && f.what.Value() == bulkFact, c))
		return c
	}
	switch f.what.Value() {
	case bulkFact:
		var labels []string
		for _, c := range s.list.columns.facts() {
			labels = append(labels, c.Label)
		}
		f.fact = choice("Mục thông tin", labels, false)
		f.fact.OnChoose = func(string) { f.offer() }
		f.value = choice("Giá trị (để trống là xóa)", nil, true)
	case bulkPosition:
		f.value = choice("Chức vụ", intake.Choices("position"), true)
	case bulkRating:
		f.value = choice(fmt.Sprintf("Mức xếp loại năm %d (để trống là bỏ xếp loại)", s.query.scope.Year), s.list.columns.scale.Labels(), false)
	case bulkTransfer:
		f.branch = newPlacement(s.host.Desk().Today(), func() {}, f.judge, func(fyne.CanvasObject) {})
		f.branch.units(s.query.scope.Units)
		f.branch.branch.PlaceHolder = ""
		f.on = kit.NewDateField(vntext.DateOptions{Today: s.host.Desk().Today(), Kind: vntext.Past})
		f.on.SetDate(s.host.Desk().Today())
		f.on.OnRead = f.judge
		f.fields.Add(kit.Labeled("Chuyển đến", true, f.branch.branch))
		f.fields.Add(kit.Labeled("Từ ngày", true, f.on))
	}
	f.fields.Refresh()
	f.judge()
}

// offer gives the value the list of the chosen fact.
func (f *bulkForm) offer() {
	if c := f.column(); c != nil {
		columns := f.screen.list.columns
		f.value.SetOptions(union(columns.choices(c.id), f.screen.valuesOf(columns.catalog.Of(c.id))))
		if c.id == "gender" {
			f.value.SetOptions([]string{data.Male, data.Female})
		}
		f.read(c.id)
		return
	}
	f.judge()
}

// read reads what the people have for a fact, which the list may not show, and then says whom the value would change.
func (f *bulkForm) read(key string) {
	s := f.screen
	filter := store.MemberFilter{AsOf: s.query.scope.AsOf, Status: store.AnyStatus}
	for i := range f.rows {
		filter.People = append(filter.People, f.rows[i].ID)
	}
	file, year := s.host.Desk().File, s.query.scope.Year
	background.RunLatest(&f.loading, s.host.Runner(), context.Background(), "Nạp giá trị đang có",
		func(ctx context.Context, _ func(int, int)) ([]store.MemberRow, error) {
			return file.MemberRows(ctx, filter, year, key)
		},
		func(rows []store.MemberRow, err error) {
			if err != nil {
				s.host.Fail(err)
				return
			}
			f.rows = rows
			f.judge()
		})
}

// column is what would be written.
func (f *bulkForm) column() *column {
	columns := f.screen.list.columns
	switch f.what.Value() {
	case bulkPosition:
		return columns.of(roster.Position)
	case bulkRating:
		return columns.of(ratingColumn)
	}
	for _, c := range columns.facts() {
		if f.fact != nil && c.Label == f.fact.Value() {
			return columns.of(c.ID)
		}
	}
	return nil
}

// judge works out and says whom it would change.
func (f *bulkForm) judge() {
	f.plan, f.move = plan{}, nil
	if f.branch != nil {
		f.judgeTransfer()
	} else if c := f.column(); c != nil {
		f.judgeValue(c)
	} else {
		f.say(0, "Hãy chọn mục thông tin.", kit.Muted)
	}
}

// judgeValue counts who has something else there now.
func (f *bulkForm) judgeValue(c *column) {
	same, filled, problem := 0, 0, ""
	for i := range f.rows {
		change, _ := f.screen.judge(&f.rows[i], c, f.value.Value())
		switch {
		case vntext.HasError(change.findings):
			problem, _ = remarkOf(change.findings)
		case change.value == change.old:
			same++
		default:
			if change.old != "" {
				filled++
			}
			f.plan.changes = append(f.plan.changes, change)
			f.plan.good++
		}
	}
	if f.plan.good == 0 && problem != "" {
		f.say(0, problem, kit.Red)
		return
	}
	text := fmt.Sprintf("%s người sẽ thay đổi, trong đó %s người đang có giá trị khác; %s người đã đúng như vậy.", kit.Number(f.plan.good), kit.Number(filled), kit.Number(same))
	if problem != "" {
		text += fmt.Sprintf(" %s người giữ nguyên: %s", kit.Number(len(f.rows)-f.plan.good-same), problem)
	}
	f.say(f.plan.good, text, kit.Normal)
}

func (f *bulkForm) judgeTransfer() {
	unit := f.branch.chosen()
	day, valid := f.on.Date()
	if unit == "" || !valid || day == "" {
		f.say(0, "Hãy chọn chi đoàn chuyển đến và ngày chuyển.", kit.Muted)
		return
	}
	there, outside := 0, 0
	for i := range f.rows {
		switch r := &f.rows[i]; {
		case !data.Active(r.Status):
			outside++
		case r.UnitID == unit:
			there++
		default:
			f.move = append(f.move, r.ID)
		}
	}
	f.say(len(f.move), fmt.Sprintf("%s người sẽ chuyển; %s người đã ở chi đoàn này, %s người không đang sinh hoạt: giữ nguyên.",
		kit.Number(len(f.move)), kit.Number(there), kit.Number(outside)), kit.Normal)
}

func (f *bulkForm) say(count int, text string, tone kit.Tone) {
	f.effect.Set(text, tone)
	if f.dialog != nil {
		f.dialog.Button(0).SetEnabled(count > 0)
		f.dialog.Refresh()
	}
}

// run writes what was said.
func (f *bulkForm) run() bool {
	s := f.screen
	for _, field := range []*kit.ChoiceField{f.fact, f.value} {
		if field != nil {
			field.Commit()
		}
	}
	switch {
	case f.branch != nil && len(f.move) > 0:
		day, _ := f.on.Date()
		file, unit, move := s.host.Desk().File, f.branch.chosen(), f.move
		s.change("Chuyển chi đoàn", fmt.Sprintf("Đã chuyển %s người đến %s", kit.Number(len(move)), f.branch.branch.Value()),
			func(ctx context.Context) error { return file.TransferAll(ctx, move, unit, day) })
	case f.plan.good > 0:
		s.keepCells(fmt.Sprintf("%s “%s”: %d người", f.column().title(s.query.scope.Year), f.value.Value(), f.plan.good), f.plan.changes)
	default:
		return false
	}
	return true
}
