package intake

import (
	"fmt"
	"slices"

	"bachudong/app/kit"
	"bachudong/data"
	lists "bachudong/data/intake"
	"bachudong/data/vntext"
)

// verdicts in the order of the tabs.
var verdicts = []lists.Verdict{lists.New, lists.Updated, lists.Suspect, lists.Bad, lists.Unchanged}

// Tabs beside those that are named after their verdicts: values that no list knows, rows that come in with something to
// look at.
const (
	tabStrange = "strange"
	tabWarned  = "warned"
)

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
	if n := len(l.rows[tabWarned]); n > 0 {
		tabs = append(tabs, kit.Tab{ID: tabWarned, Title: "Cảnh báo", Count: n, Tone: kit.Amber})
	}
	if n := len(l.strange); n > 0 {
		tabs = append(tabs, kit.Tab{ID: tabStrange, Title: "Giá trị lạ", Count: n, Tone: kit.Amber})
	}
	return tabs
}

// firstTab is the tab to begin with: the first one that has rows.
func firstTab(l *list) string {
	for _, v := range verdicts {
		if len(l.rows[v]) > 0 || v == lists.Suspect && len(l.asked) > 0 {
			return string(v)
		}
	}
	return string(lists.New)
}

// IDs of the columns that are no fact.
const (
	columnSheet  = "sheet"
	columnNumber = "number"
	columnRemark = "remark"
)

// factWidths are the widths of facts that differ from the usual one.
var factWidths = map[string]float32{"full_name": 150, "birth": 92, "gender": 48, lists.KeyBranch: 168, "citizen_id": 108, "phone": 96, "ethnicity": 80,
	"religion": 96, "hometown": 190, "residence": 190, "education": 90}

// rowColumns are the columns for the rows of a list in a tab: those that tell people apart, the remark, then whatever else
// the list gives. Where the remark is the matter it stands beside the name, so that small screens show it. With several
// sheets a row needs the name of its sheet.
func rowColumns(l *list, tab string) []kit.Column {
	var columns []kit.Column
	if l.sheets > 1 {
		columns = append(columns, kit.Column{ID: columnSheet, Title: "Trang", Width: 92})
	}
	columns = append(columns, kit.Column{ID: columnNumber, Title: "Dòng", Width: 54})
	remark := kit.Column{ID: columnRemark, Title: "Ghi nhận", Width: 220, Grow: true}
	remarkFirst := tab == string(lists.Bad) || tab == tabWarned
	for _, key := range []string{"full_name", "birth", "gender", lists.KeyBranch, "citizen_id"} {
		columns = append(columns, factColumn(l, key))
		if key == "full_name" && remarkFirst {
			remark.Width = 300
			columns = append(columns, remark)
		}
	}
	if !remarkFirst {
		columns = append(columns, remark)
	}
	for _, key := range otherFacts(l) {
		columns = append(columns, factColumn(l, key))
	}
	return columns
}

func factColumn(l *list, key string) kit.Column {
	c := kit.Column{ID: key, Title: lists.KeyLabel(key), Width: factWidths[key]}
	switch {
	case key == "gender":
		c.Title = "Phái"
	case key == "citizen_id":
		c.Title = "CCCD"
	case key == lists.KeyBranch && len(l.branches) > 0:
		c.Title = fmt.Sprintf("Chi đoàn (tạo mới %d)", len(l.branches))
	}
	if c.Width == 0 {
		c.Width = 130
	}
	return c
}

// otherFacts are the facts that the list has columns for, beside those that are always shown.
func otherFacts(l *list) []string {
	given := map[string]bool{}
	for _, d := range l.drafts {
		for i := range d.Columns {
			given[d.Columns[i].Key] = true
		}
	}
	var keys []string
	if given[lists.KeyPosition] {
		keys = append(keys, lists.KeyPosition)
	}
	always := []string{"full_name", "birth", "gender", "citizen_id"}
	for i := range data.PersonFields {
		if key := data.PersonFields[i].Key; given[key] && !slices.Contains(always, key) {
			keys = append(keys, key)
		}
	}
	return keys
}

// rowTable gives the grid the rows of one verdict.
type rowTable struct {
	columns []kit.Column
	rows    []*lists.Decision
}

// Len is the number of rows.
func (t *rowTable) Len() int { return len(t.rows) }

// Cell is the text of one cell.
func (t *rowTable) Cell(row, col int) kit.Cell {
	d := t.rows[row]
	switch id := t.columns[col].ID; id {
	case columnSheet:
		return kit.Cell{Text: d.Row.Sheet, Tone: kit.Muted}
	case columnNumber:
		return kit.Cell{Text: fmt.Sprint(d.Row.Number), Tone: kit.Muted}
	case columnRemark:
		text, tone := remark(d)
		return kit.Cell{Text: text, Tone: tone}
	default:
		return factCell(d, id)
	}
}

// factCell is a fact of a row in the tone of what was found about it. A value that could not be read is shown as it
// stands in the list.
func factCell(d *lists.Decision, key string) kit.Cell {
	cell := kit.Cell{Text: factText(d, key)}
	for _, findings := range [2][]lists.Finding{d.Row.Findings, d.Notes} {
		for i := range findings {
			f := &findings[i]
			if factOf(f.Key) != key {
				continue
			}
			if cell.Text == "" {
				cell.Text = f.Value
			}
			if cell.Tone != kit.Red {
				cell.Tone = toneOf(f)
			}
		}
	}
	if key == "birth" && cell.Tone == kit.Normal && partialBirth(d) != "" {
		cell.Tone = kit.Amber
	}
	return cell
}

func factText(d *lists.Decision, key string) string {
	switch key {
	case lists.KeyBranch:
		return d.Place
	case lists.KeyPosition:
		return d.Row.Position
	}
	f := data.FieldOf(key)
	if f == nil {
		return ""
	}
	if value := f.Of(&d.Row.Person); f.Kind == data.DateFact {
		return vntext.Date(value).Display()
	} else {
		return value
	}
}

// factOf is the fact of which a column may hold only a part.
func factOf(key string) string {
	switch key {
	case lists.KeyFamilyName, lists.KeyGivenName:
		return "full_name"
	case lists.KeyBirthMale, lists.KeyBirthFemale, lists.KeyBirthDay, lists.KeyBirthMonth, lists.KeyBirthYear:
		return "birth"
	}
	return key
}
