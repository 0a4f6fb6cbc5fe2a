package massentry

import (
	"fmt"

	"fyne.io/fyne/v2/container"

	"bachudong/app/kit"
)

// previewHeight lets the list of changes fit the smallest window with what stands around it.
const previewHeight float32 = 31 + 8*29

// preview shows old and new values side by side with what is to be said about them, and writes them when the officer agrees.
func (s *Sheet) preview(what string, p plan) {
	grid := kit.NewGrid([]kit.Column{{ID: "name", Title: "Họ và tên", Width: 150}, {ID: "column", Title: "Cột", Width: 120}, {ID: "old", Title: "Đang ghi", Width: 120},
		{ID: "new", Title: "Sẽ ghi", Width: 120}, {ID: "remark", Title: "Nhận xét", Width: 200, Grow: true}})
	grid.Cells = true
	grid.SetSource(previewRows{s, p.changes})
	text := fmt.Sprintf("%s ô của %s người sẽ thay đổi", kit.Number(p.good), kit.Number(p.people))
	if bad := len(p.changes) - p.good; bad > 0 {
		text += fmt.Sprintf("; %s ô có lỗi sẽ giữ nguyên", kit.Number(bad))
	}
	text += skippedText(p.skipped) + "."
	list := container.NewStack(kit.Gap(720, previewHeight), grid)
	d := kit.NewDialog(s.host.Window(), what, kit.Stack(8, kit.NewNote(text, kit.Normal), list), 760,
		kit.Answer{Caption: fmt.Sprintf("Ghi %s ô", kit.Number(p.good)), Key: "Enter", Run: func() bool {
			s.keep(p.title(what), p.remark(), p.changes)
			return true
		}}, kit.Answer{Caption: "Hủy", Key: "Esc"})
	d.Button(0).SetEnabled(p.good > 0)
	d.Show()
}

// previewRows are the changes as rows of a grid.
type previewRows struct {
	sheet   *Sheet
	changes []change
}

// Len is the number of changes.
func (p previewRows) Len() int { return len(p.changes) }

// Cell is a part of a change.
func (p previewRows) Cell(row, col int) kit.Cell {
	c := &p.changes[row]
	remark, tone := c.remark()
	switch col {
	case 0:
		return kit.Cell{Text: c.name}
	case 1:
		return kit.Cell{Text: p.sheet.heading(c.column), Tone: kit.Muted}
	case 2:
		return kit.Cell{Text: p.sheet.rows.Text(c.column, c.old), Tone: kit.Muted}
	case 3:
		if c.value == "" && tone != kit.Red {
			return kit.Cell{Text: "(xóa trống)", Tone: kit.Amber}
		}
		return kit.Cell{Text: p.sheet.rows.Text(c.column, c.value), Bold: tone != kit.Red, Tone: tone}
	}
	return kit.Cell{Text: remark, Tone: tone}
}
