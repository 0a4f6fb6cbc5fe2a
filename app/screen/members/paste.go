package members

import (
	"fmt"

	"fyne.io/fyne/v2/container"

	"bachudong/app/kit"
	"bachudong/data"
	"bachudong/data/vntext"
)

// plan is what a pasted or filled block would do to the list.
type plan struct {
	changes []cellChange // cells that would differ, with the refused ones
	good    int          // of them that can be kept
	people  int
	skipped int // cells of the block that are not written in the list, or lie beyond its end
}

// planBlock lays texts over the list from a cell on, to the right and down.
func (s *Screen) planBlock(row, col int, block [][]string) plan {
	var p plan
	for i, texts := range block {
		for j, text := range texts {
			if row+i >= len(s.list.order) || col+j >= len(s.front.shown) {
				p.skipped++
				continue
			}
			change, ok := s.judge(s.list.at(row+i), s.front.shown[col+j], text)
			switch {
			case !ok:
				p.skipped++
			case vntext.HasError(change.findings), change.value != change.old:
				p.changes = append(p.changes, change)
			}
		}
	}
	return p
}

// count counts what can be kept.
func (p *plan) count() {
	p.good = 0
	people := map[data.ID]bool{}
	for i := range p.changes {
		if !vntext.HasError(p.changes[i].findings) {
			p.good++
			people[p.changes[i].person.ID] = true
		}
	}
	p.people = len(people)
}

// weigh plans a block with what others in the register say against it, and goes on when there is anything to change; what is how
// the officer knows it.
func (s *Screen) weigh(what string, p plan, then func(plan)) {
	if len(p.changes) == 0 {
		s.host.Say(what + " không làm thay đổi ô nào" + skippedText(p.skipped) + ".")
		return
	}
	s.checkNumbers(p.changes, func(string) {
		p.count()
		then(p)
	})
}

// paste shows what a block from a spreadsheet would change, and writes it as one change when the officer agrees. A
// single value fills the whole chosen block.
func (s *Screen) paste(text string) {
	chosen, ok := s.front.grid.Block()
	block := kit.PastedBlock(text)
	if !ok || len(block) == 0 || s.list.part {
		s.host.Say("Chưa có gì để dán. Hãy chép các ô trong Excel (Ctrl+C), chọn ô đầu tiên trong danh sách rồi dán (Ctrl+V).")
		return
	}
	if len(block) == 1 && len(block[0]) == 1 {
		block = kit.RepeatBlock(block[0], chosen.LastRow-chosen.FirstRow+1, len(chosen.Columns))
	}
	p := s.planBlock(chosen.FirstRow, s.place(chosen.Columns[0]), block)
	s.weigh("Dán", p, func(p plan) { s.preview("Dán từ bảng tính", p) })
}

// place is the index of a shown column.
func (s *Screen) place(id string) int {
	for i, c := range s.front.shown {
		if c.id == id {
			return i
		}
	}
	return 0
}

func skippedText(n int) string {
	if n == 0 {
		return ""
	}
	return fmt.Sprintf("; bỏ qua %s ô nằm ngoài danh sách hoặc ở cột không sửa được", kit.Number(n))
}

// fillDown gives the chosen cells the values of the topmost ones; a single row takes those of the row above.
func (s *Screen) fillDown() {
	chosen, ok := s.front.grid.Block()
	if !ok || s.list.part {
		return
	}
	from, first := chosen.FirstRow, chosen.FirstRow+1
	if chosen.FirstRow == chosen.LastRow {
		from, first = chosen.FirstRow-1, chosen.FirstRow
	}
	if from < 0 {
		s.host.Say("Không có dòng nào ở trên để chép xuống.")
		return
	}
	var texts []string
	for _, id := range chosen.Columns {
		c, text := s.list.columns.of(id), ""
		if c.value != nil {
			text = c.whole(s.list.at(from))
		}
		texts = append(texts, text)
	}
	p := s.planBlock(first, s.place(chosen.Columns[0]), kit.RepeatBlock(texts, chosen.LastRow-first+1, len(texts)))
	s.weigh("Chép xuống", p, func(p plan) {
		if p.good < len(p.changes) {
			s.preview("Chép xuống", p)
		} else {
			s.keepCells(p.title("Chép xuống"), p.changes)
		}
	})
}

func (p *plan) title(what string) string {
	return fmt.Sprintf("%s: %d ô của %d người", what, p.good, p.people)
}

// preview shows old and new values side by side with what is to be said about them.
func (s *Screen) preview(what string, p plan) {
	grid := kit.NewGrid([]kit.Column{{ID: "name", Title: "Họ và tên", Width: 150}, {ID: "column", Title: "Cột", Width: 110}, {ID: "old", Title: "Đang ghi", Width: 140},
		{ID: "new", Title: "Sẽ ghi", Width: 140}, {ID: "remark", Title: "Nhận xét", Width: 200, Grow: true}})
	grid.Cells = true
	grid.SetSource(previewRows(p.changes))
	text := fmt.Sprintf("%s ô của %s người sẽ thay đổi", kit.Number(p.good), kit.Number(p.people))
	if bad := len(p.changes) - p.good; bad > 0 {
		text += fmt.Sprintf("; %s ô có lỗi sẽ giữ nguyên", kit.Number(bad))
	}
	text += skippedText(p.skipped) + "."
	list := container.NewStack(kit.Gap(760, 31+10*29), grid)
	d := kit.NewDialog(s.host.Window(), what, kit.Stack(8, kit.NewNote(text, kit.Normal), list), 800,
		kit.Answer{Caption: fmt.Sprintf("Ghi %s ô", kit.Number(p.good)), Key: "Enter", Run: func() bool {
			s.keepCells(p.title(what), p.changes)
			return true
		}}, kit.Answer{Caption: "Hủy", Key: "Esc"})
	d.Button(0).SetEnabled(p.good > 0)
	d.Show()
}

// previewRows are the changes as rows of a grid.
type previewRows []cellChange

// Len and Cell are the rows.
func (p previewRows) Len() int { return len(p) }

// Cell is a part of a change.
func (p previewRows) Cell(row, col int) kit.Cell {
	c := p[row]
	remark, tone := remarkOf(c.findings)
	shown := func(value string) string {
		if c.column.kind == data.DateValue && vntext.Date(value).Precision() != vntext.NoDate {
			return vntext.Date(value).Display()
		}
		return value
	}
	switch col {
	case 0:
		return kit.Cell{Text: c.person.FullName}
	case 1:
		return kit.Cell{Text: c.column.Title, Tone: kit.Muted}
	case 2:
		return kit.Cell{Text: shown(c.old), Tone: kit.Muted}
	case 3:
		if c.value == "" && tone != kit.Red {
			return kit.Cell{Text: "(xóa trống)", Tone: kit.Amber}
		}
		return kit.Cell{Text: shown(c.value), Bold: tone != kit.Red, Tone: tone}
	}
	return kit.Cell{Text: remark, Tone: tone}
}
