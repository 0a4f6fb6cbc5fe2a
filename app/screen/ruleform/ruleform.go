// Package ruleform is the dialog in which the office sets the numbers that units, members and fees are ruled by, from a day on.
package ruleform

import (
	"context"
	"fmt"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"bachudong/app/background"
	"bachudong/app/kit"
	"bachudong/app/screen"
	"bachudong/data"
	"bachudong/data/vntext"
)

// Form is the open dialog.
type Form struct {
	Values []*kit.TextField // in the order of the rules
	From   *kit.DateField
	Remark *kit.Note

	host   screen.Host
	rules  []data.Rule // in force; without ID where none is
	labels []string
	strict []*kit.Check
	source *kit.TextField
	dialog *kit.Dialog
}

// leastRoom is the height beyond which the numbers scroll.
const leastRoom float32 = 250

// Ask opens the dialog for rules by their keys, with the numbers in force on a day.
func Ask(host screen.Host, title string, book data.Rulebook, keys []string, day vntext.Date) *Form {
	f := &Form{host: host, source: kit.NewTextField(), Remark: kit.NewNote("", kit.Red)}
	f.From = kit.NewDateField(vntext.DateOptions{Today: host.Desk().Today()})
	f.source.SetPlaceHolder("văn bản quy định: số, ngày")
	fields := kit.Stack(8)
	for _, key := range keys {
		rule, _ := book.On(key, day)
		rule.Rule = key
		fields.Add(f.field(rule))
	}
	from := day
	if len(keys) == 1 && f.rules[0].ID != "" {
		from = f.rules[0].From
		f.source.Set(f.rules[0].Source)
	}
	f.From.SetDate(from)
	var numbers fyne.CanvasObject = fields
	if fields.MinSize().Height > leastRoom {
		scroll := container.NewVScroll(kit.Inset(fields, 0, 0, 14, 0))
		scroll.SetMinSize(fyne.NewSize(1, leastRoom))
		numbers = scroll
	}
	note := kit.NewNote("Số mới áp dụng từ ngày ghi dưới đây; trước ngày đó vẫn theo số cũ. Đánh dấu “chặn” thì việc trái quy định không ghi được, không đánh dấu thì chỉ nhắc.", kit.Muted)
	content := kit.Stack(10, numbers, note, container.NewGridWithColumns(2, kit.Labeled("Áp dụng từ ngày", false, f.From), kit.Labeled("Căn cứ", false, f.source)), f.Remark)
	f.dialog = kit.NewDialog(host.Window(), title, content, 560, kit.Answer{Caption: "Lưu", Key: "Enter", Run: f.save}, kit.Answer{Caption: "Hủy", Key: "Esc"})
	f.dialog.FirstFocus = f.Values[0]
	f.dialog.Show()
	return f
}

// field is the number of a rule with whether it blocks.
func (f *Form) field(rule data.Rule) fyne.CanvasObject {
	value, strict := kit.NewTextField(), kit.NewCheck("chặn", nil)
	if rule.ID != "" {
		value.Set(strconv.Itoa(rule.Value))
	}
	value.SetPlaceHolder("chưa đặt")
	strict.Set(rule.Strict)
	f.rules, f.labels = append(f.rules, rule), append(f.labels, data.RuleLabel(rule.Rule))
	f.Values, f.strict = append(f.Values, value), append(f.strict, strict)
	return kit.Labeled(data.RuleLabel(rule.Rule), false, kit.Frame(nil, nil, nil, kit.Inset(strict, 10, 0, 0, 0), value))
}

// save keeps the numbers that were altered, from the day on; the ones before stay for earlier days.
func (f *Form) save() bool {
	from, valid := f.From.Date()
	if !valid || from != "" && from.Precision() != vntext.FullDay {
		return f.refuse("Hãy nhập đủ ngày bắt đầu áp dụng, hoặc để trống nếu áp dụng từ trước đến nay.")
	}
	altered, problem := f.altered(from)
	if problem != "" {
		return f.refuse(problem)
	}
	if len(altered) == 0 {
		return true
	}
	file := f.host.Desk().File
	background.Run(f.host.Runner(), context.Background(), "Lưu quy định", func(ctx context.Context, _ func(int, int)) (struct{}, error) {
		return struct{}{}, file.SaveRules(ctx, altered)
	}, func(_ struct{}, err error) {
		if err != nil {
			f.refuse(data.MessageOf(err))
			return
		}
		f.dialog.Close()
		f.host.Changed()
		f.host.Say("Đã lưu quy định từ " + from.Display())
	})
	return false
}

// altered are the rules with other numbers; a number that is not set stays not set.
func (f *Form) altered(from vntext.Date) (list []data.Rule, problem string) {
	source := vntext.Clean(f.source.Text)
	for i, rule := range f.rules {
		text := vntext.Clean(f.Values[i].Text)
		if text == "" && rule.ID == "" {
			continue
		}
		n, err := strconv.Atoi(text)
		if err != nil || n < 0 {
			return nil, fmt.Sprintf("“%s”: hãy nhập một số từ 0 trở lên.", f.labels[i])
		}
		same := n == rule.Value && f.strict[i].On() == rule.Strict && rule.ID != ""
		if same && (len(f.rules) > 1 || from == rule.From && source == rule.Source) {
			continue
		}
		if rule.From != from {
			rule.ID, rule.To = "", ""
		}
		rule.Value, rule.Strict, rule.From, rule.Source = n, f.strict[i].On(), from, source
		list = append(list, rule)
	}
	return list, ""
}

func (f *Form) refuse(why string) bool {
	f.Remark.Set(why, kit.Red)
	f.dialog.Refresh()
	return false
}
