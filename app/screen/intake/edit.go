package intake

import (
	"strings"

	"bachudong/app/kit"
	"bachudong/app/work"
	lists "bachudong/data/intake"
	"bachudong/data/vntext"
)

// editHere edits the chosen cell in place, else all cells of its row.
func (p *checkPage) editHere() {
	switch {
	case p.shown() != p.grid:
	case p.grid.Selected() < 0:
		p.screen.host.Say("Chọn dòng cần sửa trước.")
	case !p.grid.EditCell():
		p.openRow(p.grid.Selected())
	}
}

// editCell lets a fact be edited in place when one column of the list holds it.
func (p *checkPage) editCell(row int, column string) *kit.CellEdit {
	if row < 0 || row >= p.rows.Len() || p.screen.busy() {
		return nil
	}
	l, d := p.list, p.rows.rows[row]
	c := p.cellsOf(d).sole(column)
	if c == nil {
		return nil
	}
	return &kit.CellEdit{Text: c.text, Stay: true, Keep: func(text string) string {
		p.save(l, d, map[int]string{c.column.Index: text})
		return ""
	}}
}

// save corrects cells of a row; the row is judged again at once.
func (p *checkPage) save(l *list, d *lists.Decision, texts map[int]string) {
	if len(texts) == 0 {
		return
	}
	p.screen.decide(l, func(decided work.Decided) work.Decided {
		for col, text := range texts {
			decided = decided.WithEdit(lists.CellPlace{Sheet: d.Row.Sheet, Row: d.Row.Number, Col: col}, text)
		}
		return decided
	})
}

// rowCell is one cell of a row as the list has it, or as it was corrected.
type rowCell struct {
	column *lists.Column
	text   string
}

// rowCells are the cells of one row below the headings.
type rowCells []rowCell

// cellsOf are the cells of a row that speak of its person.
func (p *checkPage) cellsOf(d *lists.Decision) rowCells {
	draft := p.list.drafts[d.Row.Sheet]
	row := draft.Cells.Row(d.Row.Number)
	columns := draft.ColumnsOf(d.Row)
	cells := make(rowCells, len(columns))
	for i := range columns {
		c := &columns[i]
		cells[i].column = c
		if row != nil {
			if cell := row.Cell(c.Index); cell != nil {
				cells[i].text = vntext.Clean(cell.Text)
			}
		}
	}
	return cells
}

// sole is the only cell that holds a fact; nil when several do, or none.
func (cells rowCells) sole(fact string) *rowCell {
	var found *rowCell
	for i := range cells {
		c := cells[i].column
		if factOf(c.Key) != fact {
			continue
		}
		if c.Key != fact || c.Value != "" || found != nil {
			return nil
		}
		found = &cells[i]
	}
	return found
}

// openRow shows all about a row in a dialog, with every cell of it as a field.
func (p *checkPage) openRow(row int) {
	if row < 0 || row >= p.rows.Len() {
		return
	}
	p.openDecision(p.rows.rows[row])
}

func (p *checkPage) openDecision(d *lists.Decision) {
	l := p.list
	form := newRowForm(p.cellsOf(d), d)
	dialog := kit.NewDialog(p.screen.host.Window(), "Dòng "+kit.Number(d.Row.Number)+" · "+strings.TrimSpace(d.Row.Person.FullName), form.view, 560,
		kit.Answer{Caption: "Sửa dòng này", Run: func() bool {
			p.save(l, d, form.changed())
			return true
		}}, kit.Answer{Caption: "Đóng", Key: "Esc"})
	dialog.FirstFocus = form.first()
	dialog.Show()
}
