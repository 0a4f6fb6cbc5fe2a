package settings

import (
	"context"
	"fmt"
	"strconv"

	"fyne.io/fyne/v2"

	"bachudong/app/background"
	"bachudong/app/kit"
	"bachudong/app/screen/ruleform"
	"bachudong/data"
)

var ruleColumns = []kit.Column{
	{ID: "label", Title: "Quy định", Width: 390}, {ID: "value", Title: "Số", Width: 80, Align: kit.Right}, {ID: "strict", Title: "Khi trái", Width: 80},
	{ID: "from", Title: "Từ ngày", Width: 96}, {ID: "to", Title: "Đến trước", Width: 96}, {ID: "source", Title: "Căn cứ", Width: 300, Grow: true},
}

// ruleRow is a heading, or a rule with one of its numbers; a rule without any has a row without ID.
type ruleRow struct {
	group data.RuleGroup
	rule  data.Rule
	again bool // another number of the rule above
}

// ruleList shows the numbers of all rules in all times and lets the office set others from a day on.
type ruleList struct {
	screen *Screen
	book   data.Rulebook
	rows   []ruleRow
	grid   *kit.Grid
	view   fyne.CanvasObject
}

func newRuleList(s *Screen) *ruleList {
	l := &ruleList{screen: s, grid: kit.NewGrid(ruleColumns)}
	l.grid.SetSource(l)
	l.grid.OnOpen = func(int) { l.edit() }
	note := kit.NewNote("Mỗi quy định có số riêng cho từng thời gian. Sửa (Enter) với một ngày áp dụng mới thì số cũ vẫn giữ cho trước ngày đó. “Chưa đặt” thì chương trình không xét.", kit.Muted)
	buttons := kit.Beside(8, kit.NewPrimary("Sửa", "F2", l.edit), kit.NewButton("Bỏ số đang chọn", "F8", l.remove))
	l.view = kit.Frame(kit.Inset(kit.Stack(8, note, buttons), 12, 10, 12, 8), nil, nil, nil, l.grid)
	return l
}

// show lists the rules by group, the numbers of each from the oldest.
func (l *ruleList) show(book data.Rulebook) {
	l.book, l.rows = book, nil
	for _, group := range []data.RuleGroup{data.UnitGroup, data.MemberGroup, data.FeeGroup} {
		l.rows = append(l.rows, ruleRow{group: group})
		for _, key := range data.RulesOf(group) {
			found := false
			for _, r := range book {
				if r.Rule == key {
					l.rows = append(l.rows, ruleRow{rule: r, again: found})
					found = true
				}
			}
			if !found {
				l.rows = append(l.rows, ruleRow{rule: data.Rule{Rule: key}})
			}
		}
	}
	l.grid.Refresh()
}

// Len is the number of rows.
func (l *ruleList) Len() int { return len(l.rows) }

// Group tells the headings.
func (l *ruleList) Group(row int) bool { return l.rows[row].group != "" }

// Cell is the text of one cell.
func (l *ruleList) Cell(row, col int) kit.Cell {
	r := &l.rows[row]
	column := ruleColumns[col].ID
	switch {
	case r.group != "":
		if column == "label" {
			return kit.Cell{Text: string(r.group), Bold: true}
		}
		return kit.Cell{}
	case column == "label" && r.again:
		return kit.Cell{Text: "    từ " + r.rule.From.Display(), Tone: kit.Muted}
	case column == "label":
		return kit.Cell{Text: data.RuleLabel(r.rule.Rule)}
	case r.rule.ID == "":
		if column == "value" {
			return kit.Cell{Text: "chưa đặt", Tone: kit.Muted}
		}
		return kit.Cell{}
	}
	switch column {
	case "value":
		return kit.Cell{Text: kit.Number(r.rule.Value), Bold: true}
	case "strict":
		if r.rule.Strict {
			return kit.Cell{Text: "Chặn", Tone: kit.Red}
		}
		return kit.Cell{Text: "Nhắc", Tone: kit.Amber}
	case "from":
		return kit.Cell{Text: r.rule.From.Display()}
	case "to":
		return kit.Cell{Text: r.rule.To.Display()}
	}
	return kit.Cell{Text: r.rule.Source, Tone: kit.Muted}
}

// chosen is the rule of the chosen row; nil on a heading.
func (l *ruleList) chosen() *data.Rule {
	row := l.grid.Selected()
	if row < 0 || row >= len(l.rows) || l.rows[row].group != "" {
		return nil
	}
	return &l.rows[row].rule
}

// edit asks for another number of the chosen rule.
func (l *ruleList) edit() {
	rule := l.chosen()
	if rule == nil {
		l.screen.host.Say("Hãy chọn một quy định.")
		return
	}
	day := l.screen.host.Scope().AsOf
	if rule.ID != "" {
		day = rule.From // the number of the chosen row, whenever it holds
	}
	ruleform.Ask(l.screen.host, "Sửa quy định", l.book, []string{rule.Rule}, day)
}

// remove takes the chosen number out.
func (l *ruleList) remove() {
	rule := l.chosen()
	if rule == nil || rule.ID == "" {
		l.screen.host.Say("Hãy chọn một số đang đặt.")
		return
	}
	host, removed := l.screen.host, *rule
	file := host.Desk().File
	background.Run(host.Runner(), context.Background(), "Quy định", func(ctx context.Context, _ func(int, int)) (struct{}, error) {
		return struct{}{}, file.RemoveRule(ctx, removed)
	}, func(_ struct{}, err error) {
		if err != nil {
			host.Fail(err)
			return
		}
		host.Changed()
		host.Say(fmt.Sprintf("Đã bỏ: %s, %s", data.RuleLabel(removed.Rule), strconv.Itoa(removed.Value)))
	})
}
