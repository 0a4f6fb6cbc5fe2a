package massentry

import (
	"fmt"

	"bachudong/app/kit"
	"bachudong/data"
	"bachudong/data/vntext"
)

// change is a new value for one cell.
type change struct {
	row      int
	person   data.ID
	name     string
	column   string
	old      string
	value    string
	findings []vntext.Finding
}

func (c *change) refused() bool { return vntext.HasError(c.findings) }

// remark is the first error, or else the first warning.
func (c *change) remark() (string, kit.Tone) {
	for _, f := range c.findings {
		if f.Severity == vntext.Error {
			return f.Message, kit.Red
		}
	}
	if len(c.findings) > 0 {
		return c.findings[0].Message, kit.Amber
	}
	return "", kit.Normal
}

// gather collects the changes that can be kept by person, in their order.
func gather(changes []change) []data.SheetEdit {
	var edits []data.SheetEdit
	at := map[data.ID]int{}
	for _, c := range changes {
		if c.refused() {
			continue
		}
		i, known := at[c.person]
		if !known {
			i = len(edits)
			at[c.person], edits = i, append(edits, data.SheetEdit{PersonID: c.person, Values: map[string]string{}})
		}
		edits[i].Values[c.column] = c.value
	}
	return edits
}

// plan is what a block of texts would do to the sheet.
type plan struct {
	changes []change // cells that would differ, with the refused ones
	good    int      // of them that can be kept
	people  int
	skipped int // cells that nothing can be written into
}

// read judges what was typed for a cell; ok is false where nothing can be written.
func (s *Sheet) read(row int, column, typed string) (c change, ok bool) {
	if row >= s.Len() || s.rows.Group(row) {
		return c, false
	}
	c = change{row: row, column: column}
	if c.old, ok = s.rows.Value(row, column); !ok {
		return c, false
	}
	c.person, c.name = s.rows.Person(row)
	c.value, c.findings = s.rows.Read(row, column, typed)
	return c, true
}

// add takes a judged cell into the plan.
func (p *plan) add(c change, ok bool) {
	switch {
	case !ok:
		p.skipped++
	case c.refused():
		p.changes = append(p.changes, c)
	case c.value != c.old:
		if len(p.changes) == 0 || p.changes[len(p.changes)-1].person != c.person || p.changes[len(p.changes)-1].refused() {
			p.people++
		}
		p.changes = append(p.changes, c)
		p.good++
	}
}

// planBlock lays texts over the sheet from a cell on, to the right and down. Headings are passed over: the next line of the
// block goes to the next person.
func (s *Sheet) planBlock(row, col int, block [][]string) plan {
	var p plan
	for _, texts := range block {
		for row < s.Len() && s.rows.Group(row) {
			row++
		}
		for j, text := range texts {
			id := s.Grid.ColumnID(col + j)
			if id == "" {
				p.skipped++
				continue
			}
			p.add(s.read(row, id, text))
		}
		row++
	}
	return p
}

// paste lays a block from a spreadsheet over the sheet. A single value fills the whole chosen block.
func (s *Sheet) paste(text string) {
	chosen, ok := s.Grid.Block()
	block := kit.PastedBlock(text)
	if !ok || len(block) == 0 {
		s.host.Say("Chưa có gì để dán. Hãy chép các ô trong Excel (Ctrl+C), chọn ô đầu tiên trong bảng rồi dán (Ctrl+V).")
		return
	}
	if len(block) == 1 && len(block[0]) == 1 {
		s.Fill("Dán từ bảng tính", func(int, string) (string, bool) { return block[0][0], true })
		return
	}
	s.ask("Dán từ bảng tính", s.planBlock(chosen.FirstRow, s.Grid.ColumnAt(chosen.Columns[0]), block), true)
}

// fillDown gives the chosen cells the values of the topmost ones; a single row takes those of the row above.
func (s *Sheet) fillDown() {
	chosen, ok := s.Grid.Block()
	if !ok {
		return
	}
	from := chosen.FirstRow
	if chosen.FirstRow == chosen.LastRow {
		from--
	}
	for from >= 0 && s.rows.Group(from) {
		from--
	}
	if from < 0 {
		s.host.Say("Không có dòng nào ở trên để chép xuống.")
		return
	}
	s.Fill("Chép xuống", func(row int, column string) (string, bool) {
		if row == from {
			return "", false
		}
		value, ok := s.rows.Value(from, column)
		return s.rows.Text(column, value), ok
	})
}

// Fill writes into every cell of the chosen block what typed gives, as if it were typed there; ok false leaves a cell
// alone. what names the change: "Chép xuống".
func (s *Sheet) Fill(what string, typed func(row int, column string) (text string, ok bool)) {
	chosen, ok := s.Grid.Block()
	if !ok {
		s.host.Say("Hãy chọn các ô cần ghi trước.")
		return
	}
	s.FillRows(what, chosen.FirstRow, chosen.LastRow, chosen.Columns, typed)
}

// FillRows is Fill for the rows and columns given.
func (s *Sheet) FillRows(what string, first, last int, columns []string, typed func(row int, column string) (text string, ok bool)) {
	s.ask(what, s.planRows(first, last, columns, typed), false)
}

// Propose is FillRows that always shows what would be written and lets the officer decide.
func (s *Sheet) Propose(what string, first, last int, columns []string, typed func(row int, column string) (text string, ok bool)) {
	s.ask(what, s.planRows(first, last, columns, typed), true)
}

func (s *Sheet) planRows(first, last int, columns []string, typed func(row int, column string) (text string, ok bool)) plan {
	var p plan
	for row := first; row <= last && row < s.Len(); row++ {
		if s.rows.Group(row) {
			continue
		}
		for _, column := range columns {
			if text, ok := typed(row, column); ok {
				p.add(s.read(row, column, text))
			}
		}
	}
	return p
}

// ask shows a plan when it holds something to be looked at, or always, and writes it.
func (s *Sheet) ask(what string, p plan, always bool) {
	switch {
	case len(p.changes) == 0:
		s.host.Say(what + " không làm thay đổi ô nào" + skippedText(p.skipped) + ".")
	case always || p.good < len(p.changes):
		s.preview(what, p)
	default:
		s.keep(p.title(what), p.remark(), p.changes)
	}
}

// remark is what the first value that is kept and yet to be looked at is remarked on with.
func (p *plan) remark() string {
	for i := range p.changes {
		if said, tone := p.changes[i].remark(); tone == kit.Amber {
			return said
		}
	}
	return ""
}

func (p *plan) title(what string) string {
	return fmt.Sprintf("%s, %d ô của %d người", what, p.good, p.people)
}

func skippedText(n int) string {
	if n == 0 {
		return ""
	}
	return fmt.Sprintf("; bỏ qua %s ô không ghi được", kit.Number(n))
}
