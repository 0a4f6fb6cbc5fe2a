package intake

import (
	"fmt"

	"bachudong/app/kit"
	"bachudong/app/work"
	lists "bachudong/data/intake"
)

// showTools offers what can be done in a tab.
func (p *checkPage) showTools(tab string) {
	p.tools.RemoveAll()
	switch tab {
	case string(lists.Suspect):
		for i := range answers {
			caption := []string{"Là cùng người", "Là người khác", "Để sau"}[i]
			p.tools.Add(kit.NewButton(caption, kit.Key(fmt.Sprint(i+1)), func() { p.answerChosen(i) }))
		}
	case tabStrange:
		p.tools.Add(kit.NewText("Chọn giá trị chuẩn ở dưới; mọi dòng ghi như vậy được sửa cùng lúc.", kit.Muted).Cut(200))
	default:
		p.tools.Add(kit.NewButton("Sửa ô", "F2", p.editHere))
		p.tools.Add(kit.NewButton("Sửa cả dòng", "Enter", func() { p.openRow(p.grid.Selected()) }))
		if n := p.list.counts.Errors; tab == string(lists.Bad) && n > 0 {
			p.tools.Add(kit.NewButton(fmt.Sprintf("Tải tệp lỗi (%s dòng)", kit.Number(n)), "", func() { p.screen.saveErrors(p.list) }))
		}
	}
	p.tools.Refresh()
}

// answer gives one row an answer, or all marked ones when it is among them.
func (p *checkPage) answer(row, option int) {
	rows := []int{row}
	for _, marked := range p.questions.Marked() {
		if marked == row {
			rows = p.questions.Marked()
			break
		}
	}
	p.answerRows(rows, option)
}

// answerChosen gives the marked rows, or else the selected one, the same answer.
func (p *checkPage) answerChosen(option int) { p.answerRows(p.questions.Chosen(), option) }

func (p *checkPage) answerRows(rows []int, option int) {
	if p.screen.busy() {
		return
	}
	if len(rows) == 0 {
		p.screen.host.Say("Chọn hoặc đánh dấu các dòng cần quyết định trước.")
		return
	}
	given := map[lists.RowPlace]lists.Answer{}
	for _, row := range rows {
		q := &p.asked[row]
		given[q.place] = q.answerOf(option)
	}
	p.screen.decide(p.list, func(d work.Decided) work.Decided { return d.WithAnswers(given) })
	p.screen.host.Say(fmt.Sprintf("%s dòng: %s.", kit.Number(len(given)), answers[option].Text))
}
