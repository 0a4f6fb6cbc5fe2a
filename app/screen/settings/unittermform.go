package settings

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"bachudong/app/background"
	"bachudong/app/kit"
	"bachudong/data"
	"bachudong/data/vntext"
)

// termForm is the dialog of a level or a kind of units: its name and the time in which it is offered.
type termForm struct {
	list     *unitTerms
	name     *kit.TextField
	from, to *kit.DateField
	remark   *kit.Note
	dialog   *kit.Dialog
	keep     func(ctx context.Context, name string, from, to vntext.Date) error
}

// askLevel opens the form of a level; one without ID is new. Units bear the name and the rank of a known one, which stay.
func (l *unitTerms) askLevel(level data.UnitLevel) {
	var ranks []string
	for _, rank := range data.Levels {
		ranks = append(ranks, rank.Label())
	}
	rank := kit.NewChoiceField(ranks, false)
	rank.SetValue(level.Level.Label())
	people := kit.NewCheck("có đoàn viên sinh hoạt trực tiếp", nil)
	people.Set(level.HoldsPeople)
	f := l.newForm(level.Name, level.From, level.To)
	title := "Thêm cấp đơn vị"
	if level.ID != "" {
		title = "Sửa cấp “" + level.Name + "”"
		f.name.Disable()
		rank.Disable()
	}
	file := l.screen.host.Desk().File
	f.keep = func(ctx context.Context, name string, from, to vntext.Date) error {
		level.Name, level.From, level.To = name, from, to
		return file.SaveUnitLevel(ctx, level)
	}
	f.show(title, func() {
		rank.Commit()
		for _, known := range data.Levels {
			if known.Label() == rank.Value() {
				level.Level = known
			}
		}
		level.HoldsPeople = people.On()
	}, kit.Labeled("Ngang với cấp", true, rank), people)
}

// askKind opens the form of a kind; one without ID is new.
func (l *unitTerms) askKind(kind data.UnitKind) {
	f := l.newForm(kind.Name, kind.From, kind.To)
	title := "Thêm loại hình đơn vị"
	if kind.ID != "" {
		title = "Sửa loại hình “" + kind.Name + "”"
	}
	file := l.screen.host.Desk().File
	f.keep = func(ctx context.Context, name string, from, to vntext.Date) error {
		kind.Name, kind.From, kind.To = name, from, to
		return file.SaveUnitKind(ctx, kind)
	}
	f.show(title, func() {})
}

func (l *unitTerms) newForm(name string, from, to vntext.Date) *termForm {
	day := func(d vntext.Date) *kit.DateField {
		field := kit.NewDateField(vntext.DateOptions{Today: l.screen.host.Desk().Today()})
		field.SetDate(d)
		return field
	}
	f := &termForm{list: l, name: kit.NewTextField(), from: day(from), to: day(to), remark: kit.NewNote("", kit.Red)}
	f.name.Set(name)
	return f
}

// show opens the dialog with further fields; settle takes over what stands in them.
func (f *termForm) show(title string, settle func(), further ...fyne.CanvasObject) {
	content := kit.Stack(10, kit.Labeled("Tên gọi", true, f.name))
	for _, field := range further {
		content.Add(field)
	}
	content.Add(container.NewGridWithColumns(2, kit.Labeled("Dùng từ ngày", false, f.from), kit.Labeled("Không dùng nữa từ ngày", false, f.to)))
	content.Add(kit.NewNote("Để trống ngày đầu: dùng từ trước đến nay. Để trống ngày sau: vẫn đang dùng.", kit.Muted))
	content.Add(f.remark)
	f.dialog = kit.NewDialog(f.list.screen.host.Window(), title, content, 520,
		kit.Answer{Caption: "Lưu", Key: "Enter", Run: func() bool { settle(); return f.save() }}, kit.Answer{Caption: "Hủy", Key: "Esc"})
	f.dialog.FirstFocus = f.name
	if f.name.Disabled() {
		f.dialog.FirstFocus = f.to.Focusable() // ending it is what is left to do
	}
	f.dialog.Show()
}

// save keeps the entry; what cannot be kept is said and nothing is written.
func (f *termForm) save() bool {
	f.name.Commit()
	from, known := f.from.Date()
	to, ended := f.to.Date()
	if !known || !ended || from != "" && from.Precision() != vntext.FullDay || to != "" && to.Precision() != vntext.FullDay {
		return f.refuse("Hãy nhập đủ ngày, tháng, năm, hoặc để trống.")
	}
	host, name := f.list.screen.host, vntext.Clean(f.name.Text)
	background.Run(host.Runner(), context.Background(), "Lưu cấp, loại hình", func(ctx context.Context, _ func(int, int)) (struct{}, error) {
		return struct{}{}, f.keep(ctx, name, from, to)
	}, func(_ struct{}, err error) {
		if err != nil {
			f.refuse(data.MessageOf(err))
			return
		}
		f.dialog.Close()
		host.Changed()
		host.Say("Đã lưu “" + name + "”")
	})
	return false
}

// refuse says under the fields why nothing is kept and goes back to the first field.
func (f *termForm) refuse(why string) bool {
	f.remark.Set(why, kit.Red)
	f.dialog.Refresh()
	f.list.screen.host.Window().Canvas().Focus(f.dialog.FirstFocus)
	return false
}
