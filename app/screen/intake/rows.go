package intake

import (
	"fmt"

	"bachudong/app/kit"
	lists "bachudong/data/intake"
)

// verdicts in the order of the tabs.
var verdicts = []lists.Verdict{lists.New, lists.Updated, lists.Suspect, lists.Bad, lists.Unchanged}

// tabColumns is the tab that shows how the columns were understood; the others are named after their verdicts.
const tabColumns = "columns"

func tabsOf(l *list) []kit.Tab {
	c := l.counts
	tabs := make([]kit.Tab, 0, len(verdicts)+1)
	for _, v := range verdicts {
		tab := kit.Tab{ID: string(v), Title: v.Label()}
		switch v {
		case lists.New:
			tab.Count = c.New
		case lists.Updated:
			tab.Count = c.Updated
		case lists.Suspect:
			tab.Count, tab.Tone = c.Suspects, kit.Amber
		case lists.Bad:
			tab.Count, tab.Tone = c.Errors, kit.Red
		case lists.Unchanged:
			tab.Count = c.Unchanged
		}
		tabs = append(tabs, tab)
	}
	return append(tabs, kit.Tab{ID: tabColumns, Title: "Ghép cột", Count: -1})
}

// firstTab is the tab to begin with: the first one that has rows.
func firstTab(l *list) string {
	for _, v := range verdicts {
		if len(l.rows[v]) > 0 {
			return string(v)
		}
	}
	return tabColumns
}

// rowColumns are the columns for the rows of a list; with several sheets a row needs the name of its sheet.
func rowColumns(l *list) []kit.Column {
	branch := "Chi đoàn"
	if n := len(l.branches); n > 0 {
		branch = fmt.Sprintf("Chi đoàn (tạo mới %d)", n)
	}
	columns := []kit.Column{
		{ID: "number", Title: "Dòng", Width: 58},
		{ID: "name", Title: "Họ và tên", Width: 148},
		{ID: "birth", Title: "Ngày sinh", Width: 88},
		{ID: "gender", Title: "Phái", Width: 48},
		{ID: "branch", Title: branch, Width: 168},
		{ID: "citizen", Title: "CCCD", Width: 108},
		{ID: "remark", Title: "Ghi nhận", Width: 160, Grow: true},
	}
	if l.sheets > 1 {
		columns = append([]kit.Column{{ID: "sheet", Title: "Trang", Width: 92}}, columns...)
	}
	return columns
}

// rowTable gives the grid the rows of one verdict.
type rowTable struct {
	columns []kit.Column
	lines   []line
}

// Len is the number of rows.
func (t *rowTable) Len() int { return len(t.lines) }

// Cell is the text of one cell.
func (t *rowTable) Cell(row, col int) kit.Cell {
	l := &t.lines[row]
	switch t.columns[col].ID {
	case "sheet":
		return kit.Cell{Text: l.sheet, Tone: kit.Muted}
	case "number":
		return kit.Cell{Text: l.number, Tone: kit.Muted}
	case "name":
		return kit.Cell{Text: l.name, Tone: l.nameTone}
	case "birth":
		return kit.Cell{Text: l.birth, Tone: l.birthTone}
	case "gender":
		return kit.Cell{Text: l.gender, Tone: l.genderTone}
	case "branch":
		return kit.Cell{Text: l.branch, Tone: l.branchTone}
	case "citizen":
		return kit.Cell{Text: l.citizen, Tone: l.idTone}
	}
	return kit.Cell{Text: l.remark, Tone: l.remarkTone}
}
