package intake

import (
	"fmt"
	"slices"
	"strings"

	"bachudong/app/kit"
	lists "bachudong/data/intake"
)

// The columns of the table in which columns are matched.
var matchColumns = []kit.Column{
	{ID: "letter", Title: "Cột", Width: 44},
	{ID: "heading", Title: "Tiêu đề trong tệp", Width: 224},
	{ID: "fact", Title: "Hiểu là", Width: 160},
	{ID: "samples", Title: "Giá trị mẫu", Width: 260, Grow: true},
	{ID: "remark", Title: "Ghi nhận", Width: 150},
}

// columnLine is one column of a sheet with everything that is said about it.
type columnLine struct {
	column  *lists.Column
	fact    kit.Cell
	samples string
	remark  kit.Cell
}

// columnTable gives the grid its cells.
type columnTable struct{ lines []columnLine }

// Len is the number of columns.
func (t *columnTable) Len() int { return len(t.lines) }

// Cell is the text of one cell.
func (t *columnTable) Cell(row, col int) kit.Cell {
	l := &t.lines[row]
	switch matchColumns[col].ID {
	case "letter":
		return kit.Cell{Text: l.column.Letter, Tone: kit.Muted}
	case "heading":
		if l.column.Heading == "" {
			return kit.Cell{Text: "(không có tiêu đề)", Tone: kit.Muted}
		}
		return kit.Cell{Text: l.column.Heading}
	case "fact":
		return l.fact
	case "samples":
		return kit.Cell{Text: l.samples, Tone: kit.Muted}
	}
	return l.remark
}

// firstDoubt is the first column that was guessed or about which something is to be said, else the first that is kept.
func (t *columnTable) firstDoubt() int {
	if i := slices.IndexFunc(t.lines, func(l columnLine) bool { return l.column.Guess || l.remark.Tone == kit.Amber }); i >= 0 {
		return i
	}
	return max(0, slices.IndexFunc(t.lines, func(l columnLine) bool { return l.fact.Tone != kit.Muted }))
}

func columnLines(at sheetPlace, m *meanings) []columnLine {
	layout := at.list.preview.Decided.Layouts[at.draft.Name]
	profile := at.list.preview.Decided.Profiles[at.draft.Name]
	lines := make([]columnLine, len(at.draft.Columns))
	for i := range at.draft.Columns {
		c := &at.draft.Columns[i]
		l := columnLine{column: c, fact: kit.Cell{Text: m.labelOf(c)}, samples: strings.Join(c.Samples, " · ")}
		if l.samples == "" {
			l.samples = "(cột trống)"
		}
		_, decided := layout.Columns[c.Index]
		switch {
		case decided && profile == "":
			l.remark = kit.Cell{Text: "Bạn chọn", Tone: kit.Info}
		case c.Guess:
			l.fact.Text += " (đoán)"
			l.fact.Tone = kit.Amber
			l.remark = kit.Cell{Text: "Đoán theo giá trị, hãy xem lại", Tone: kit.Amber}
		case c.Key == lists.KeyIgnored || c.Key == lists.KeyOrder:
			l.fact.Tone = kit.Muted
		}
		if text := notesOf(at.draft, c.Letter); text != "" {
			l.remark = kit.Cell{Text: text, Tone: kit.Amber}
		}
		lines[i] = l
	}
	return lines
}

func notesOf(d *lists.SheetDraft, letter string) string {
	var texts []string
	for i := range d.Notes {
		if d.Notes[i].Column == letter {
			texts = append(texts, d.Notes[i].Message)
		}
	}
	return strings.Join(texts, " ")
}

// problemsOf says what keeps a sheet from being read as it stands: its own problem, or two columns for one fact.
func problemsOf(d *lists.SheetDraft) []string {
	var texts []string
	if d.Problem != "" {
		texts = append(texts, d.Problem)
	}
	byMeaning := map[lists.ColumnMeaning][]string{}
	var order []lists.ColumnMeaning
	for i := range d.Columns {
		c := &d.Columns[i]
		if c.Key == lists.KeyIgnored || c.Key == lists.KeyOrder {
			continue
		}
		if byMeaning[c.Meaning()] == nil {
			order = append(order, c.Meaning())
		}
		byMeaning[c.Meaning()] = append(byMeaning[c.Meaning()], c.Letter)
	}
	for _, m := range order {
		if letters := byMeaning[m]; len(letters) > 1 {
			texts = append(texts, fmt.Sprintf("Các cột %s cùng là “%s”. Hãy chọn một cột và đặt cột còn lại là “%s”.", strings.Join(letters, ", "), m.Label(), ignoreLabel))
		}
	}
	return texts
}

// sheetTitle is a sheet in one line: name, header rows, people.
func sheetTitle(d *lists.SheetDraft) string {
	parts := []string{"Trang “" + d.Name + "”"}
	if len(d.HeaderRows) > 0 {
		parts = append(parts, "đầu bảng dòng "+rowRange(d.HeaderRows))
	}
	if d.LeftOut != "" {
		return parts[0] + " · không đọc"
	}
	return strings.Join(append(parts, kit.Number(len(d.Rows))+" người"), " · ")
}

// rowRange writes header rows, which follow each other, as "6" or "6–7".
func rowRange(rows []int) string {
	if len(rows) == 1 {
		return fmt.Sprint(rows[0])
	}
	return fmt.Sprintf("%d–%d", rows[0], rows[len(rows)-1])
}
