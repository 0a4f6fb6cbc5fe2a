package intake

import (
	"fmt"
	"strings"

	"bachudong/app/kit"
	lists "bachudong/data/intake"
)

var sheetColumns = []kit.Column{
	{ID: "name", Title: "Tệp, trang", Width: 210},
	{ID: "people", Title: "Người", Width: 62, Align: kit.Right},
	{ID: "header", Title: "Tiêu đề", Width: 88},
	{ID: "encoding", Title: "Bảng mã", Width: 96},
	{ID: "remark", Title: "Ghi nhận", Width: 200, Grow: true},
}

// sheetLine is a file, or a sheet of the file above it.
type sheetLine struct {
	list   *list
	draft  *lists.SheetDraft // nil for a file
	ticked bool
	cells  [5]kit.Cell
}

// sheetTable gives the grid its cells.
type sheetTable struct {
	review *review
	lines  []sheetLine
}

// Len is the number of lines.
func (t *sheetTable) Len() int { return len(t.lines) }

// Group tells files from sheets.
func (t *sheetTable) Group(row int) bool { return t.lines[row].draft == nil }

// Cell is the text of one cell.
func (t *sheetTable) Cell(row, col int) kit.Cell { return t.lines[row].cells[col] }

// fill lists the files of a review with their sheets.
func (t *sheetTable) fill(s *Screen, r *review) {
	t.review, t.lines = r, nil
	for _, l := range r.lists {
		t.lines = append(t.lines, fileLine(l))
		if l.preview == nil {
			continue
		}
		wish := s.wish(l)
		for i := range l.preview.Plan.Draft.Sheets {
			d := &l.preview.Plan.Draft.Sheets[i]
			hidden := l.preview.Plan.Draft.Book.Sheets[i].Hidden
			t.lines = append(t.lines, newSheetLine(l, d, ticked(wish.Sheets, d.Name, hidden) && !s.skipped[l.path], hidden))
		}
	}
}

func ticked(sheets []string, name string, hidden bool) bool {
	if sheets == nil {
		return !hidden
	}
	for _, chosen := range sheets {
		if chosen == name {
			return true
		}
	}
	return false
}

func fileLine(l *list) sheetLine {
	line := sheetLine{list: l}
	line.cells[0] = kit.Cell{Text: l.name, Bold: true}
	if l.preview == nil {
		line.cells[4] = kit.Cell{Text: l.problem, Tone: kit.Red}
		return line
	}
	line.cells[0].Text = fmt.Sprintf("%s · %s người", l.name, kit.Number(l.counts.Rows))
	return line
}

func newSheetLine(l *list, d *lists.SheetDraft, ticked, hidden bool) sheetLine {
	line := sheetLine{list: l, draft: d, ticked: ticked}
	name := "   " + d.Name
	if hidden {
		name += " (ẩn)"
	}
	line.cells[0] = kit.Cell{Text: name}
	if d.LeftOut != "" || l.skipped {
		line.cells[0].Tone = kit.Muted
		line.cells[4] = kit.Cell{Text: d.LeftOut, Tone: kit.Muted}
		return line
	}
	if d.Problem != "" {
		line.cells[4] = kit.Cell{Text: d.Problem, Tone: kit.Red}
		return line
	}
	line.cells[1] = kit.Cell{Text: kit.Number(len(d.Rows))}
	line.cells[2] = kit.Cell{Text: headerText(d)}
	line.cells[3] = kit.Cell{Text: encodingName(d.Encoding)}
	if d.Encoding != "unicode" {
		line.cells[3].Tone = kit.Amber
	}
	line.cells[4] = sheetRemark(l, d)
	return line
}

// headerText is where the headings stand.
func headerText(d *lists.SheetDraft) string {
	if len(d.HeaderRows) == 0 {
		return "không có"
	}
	return "dòng " + rowRange(d.HeaderRows)
}

// sheetRemark says the most important thing about a sheet that is read.
func sheetRemark(l *list, d *lists.SheetDraft) kit.Cell {
	var parts []string
	if name := l.preview.Decided.Profiles[d.Name]; name != "" {
		parts = append(parts, "Mẫu “"+name+"”")
	}
	if c := exampleOf(d); c != nil {
		parts = append(parts, fmt.Sprintf("%s %s %s", c.Before, arrow, c.After))
	}
	for i := range d.Notes {
		parts = append(parts, d.Notes[i].Message)
	}
	if len(d.Notes) > 0 {
		return kit.Cell{Text: strings.Join(parts, " · "), Tone: kit.Amber}
	}
	if n := len(d.Ignored); n > 0 {
		parts = append(parts, fmt.Sprintf("bỏ qua %d dòng không phải người", n))
	}
	return kit.Cell{Text: capital(strings.Join(parts, " · ")), Tone: kit.Muted}
}

// ticked are the rows of the sheets to read.
func (t *sheetTable) ticked() []int {
	var rows []int
	for i := range t.lines {
		if t.lines[i].ticked {
			rows = append(rows, i)
		}
	}
	return rows
}

// firstSheet is the first row that is a sheet with people, else the first sheet, else 0.
func (t *sheetTable) firstSheet() int {
	first := -1
	for i := range t.lines {
		d := t.lines[i].draft
		if d != nil && first < 0 {
			first = i
		}
		if d != nil && (len(d.Rows) > 0 || d.Problem != "") {
			return i
		}
	}
	return max(first, 0)
}

// at is what a row is about; the draft is nil for a whole file, the list for no row.
func (t *sheetTable) at(row int) (*list, *lists.SheetDraft) {
	if row < 0 || row >= len(t.lines) {
		return nil, nil
	}
	return t.lines[row].list, t.lines[row].draft
}

// chosen are the ticked sheets of a list; usual holds when they are those that are read unasked.
func (t *sheetTable) chosen(l *list, ticks map[int]bool) (names []string, usual bool) {
	usual = true
	for i := range t.lines {
		line := &t.lines[i]
		if line.list != l || line.draft == nil {
			continue
		}
		hidden := l.preview.Plan.Draft.Book.Sheet(line.draft.Name).Hidden
		usual = usual && ticks[i] == !hidden
		if ticks[i] {
			names = append(names, line.draft.Name)
		}
	}
	return names, usual
}
