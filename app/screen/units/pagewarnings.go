package units

import (
	"fmt"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"bachudong/app/kit"
	"bachudong/data"
	"bachudong/data/vntext"
)

var warningColumns = []kit.Column{
	{ID: "unit", Title: "Đơn vị", Width: 230},
	{ID: "text", Title: "Cần xem lại", Width: 250, Grow: true},
	{ID: "source", Title: "Căn cứ", Width: 300},
}

// warningTab lists what is to be looked at in the unit and below it.
func (p *page) warningTab() fyne.CanvasObject {
	var rows cells
	for _, w := range p.content.warnings {
		row := plain(w.Unit.Name, w.Text, w.Source)
		row[1].Tone, row[2].Tone = kit.Amber, kit.Muted
		rows = append(rows, row)
	}
	p.list(warningColumns, rows)
	p.grid.EmptyText = "Không có gì phải xem lại theo các ngưỡng đang áp dụng."
	return p.withFoot("Số liệu ngày "+p.screen.scope.AsOf.Display()+", theo ngưỡng có hiệu lực ngày đó.", kit.NewLink("Sửa ngưỡng theo dõi… (F2)", func() { p.askRules() }))
}

// ruleForm is the dialog of the numbers that units are watched by.
type ruleForm struct {
	page   *page
	rules  []data.Rule // in force, in the order of data.Rules
	labels []string
	values []*kit.TextField
	from   *kit.DateField
	source *kit.TextField
	remark *kit.Note
	dialog *kit.Dialog
}

// askRules asks for other numbers from a day on.
func (p *page) askRules() *ruleForm {
	day := p.screen.scope.AsOf
	f := &ruleForm{page: p, from: p.screen.day(day), source: kit.NewTextField(), remark: kit.NewNote("", kit.Red)}
	f.source.SetPlaceHolder("văn bản quy định: số, ngày")
	fields := kit.Stack(8)
	for _, known := range data.Rules {
		if known.Group != data.UnitGroup {
			continue
		}
		rule := data.Rule{Rule: known.Key}
		for _, r := range p.content.rules {
			if r.Rule == known.Key && r.From <= day && (r.To == "" || r.To > day) {
				rule = r
			}
		}
		field := kit.NewTextField()
		field.Set(strconv.Itoa(rule.Value))
		f.rules, f.values, f.labels = append(f.rules, rule), append(f.values, field), append(f.labels, known.Label)
		fields.Add(kit.Labeled(known.Label, true, field))
	}
	content := kit.Stack(10, fields, container.NewGridWithColumns(2, kit.Labeled("Áp dụng từ ngày", true, f.from), kit.Labeled("Căn cứ", false, f.source)), f.remark)
	f.dialog = kit.NewDialog(p.screen.host.Window(), "Ngưỡng theo dõi đơn vị", content, 520, kit.Answer{Caption: "Lưu", Key: "Enter", Run: f.save}, kit.Answer{Caption: "Hủy", Key: "Esc"})
	f.dialog.FirstFocus = fyne.Focusable(f.values[0])
	f.dialog.Show()
	return f
}

// save keeps the numbers that were altered, from the day on; the ones before stay for earlier days.
func (f *ruleForm) save() bool {
	from, valid := f.from.Date()
	if !valid || from.Precision() != vntext.FullDay {
		f.refuse("Hãy nhập đủ ngày bắt đầu áp dụng.")
		return false
	}
	var altered []data.Rule
	for i, field := range f.values {
		n, err := strconv.Atoi(vntext.Clean(field.Text))
		if err != nil || n < 0 {
			f.refuse(fmt.Sprintf("“%s”: hãy nhập một số từ 0 trở lên.", f.labels[i]))
			return false
		}
		if n == f.rules[i].Value {
			continue
		}
		rule := f.rules[i]
		if rule.From != from {
			rule.ID, rule.To = "", ""
		}
		rule.Value, rule.From, rule.Source = n, from, vntext.Clean(f.source.Text)
		altered = append(altered, rule)
	}
	file := f.page.screen.host.Desk().File
	f.page.screen.write("Lưu ngưỡng theo dõi", "Đã lưu ngưỡng theo dõi từ "+from.Display(), func(ctx ctx) error { return file.SaveRules(ctx, altered) },
		func(refused error) {
			if refused == nil {
				f.dialog.Close()
				return
			}
			f.refuse(data.MessageOf(refused))
		})
	return false
}

func (f *ruleForm) refuse(why string) {
	f.remark.Set(why, kit.Red)
	f.dialog.Refresh()
}
