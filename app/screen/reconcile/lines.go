package reconcile

import (
	"fmt"
	"strings"

	"bachudong/app/kit"
	"bachudong/data"
	"bachudong/data/intake"
	"bachudong/data/reconcile"
	"bachudong/data/vntext"
	"bachudong/reports/corrections"
)

// The tabs.
const (
	tabDiffer    = "differ"
	tabOnlyThere = "only_there"
	tabOnlyHere  = "only_here"
	tabDoubtful  = "doubtful"
)

func tabsOf(lines map[string][]line) []kit.Tab {
	return []kit.Tab{
		{ID: tabDiffer, Title: "Khác thông tin", Count: len(lines[tabDiffer]), Tone: kit.Amber},
		{ID: tabOnlyThere, Title: "Chỉ có ở tệp", Count: len(lines[tabOnlyThere])},
		{ID: tabOnlyHere, Title: "Chỉ có trong sổ", Count: len(lines[tabOnlyHere])},
		{ID: tabDoubtful, Title: "Nghi ngờ", Count: len(lines[tabDoubtful]), Tone: kit.Red},
	}
}

// line is one row of a tab; id is of the person of the register it is about.
type line struct {
	id                                data.ID
	row, name, birth, branch, finding string
	tone                              kit.Tone
	folded                            string
}

// linesOf prepares all texts of a comparison.
func linesOf(r *reconcile.Result) map[string][]line {
	lines := map[string][]line{}
	add := func(tab string, l line) {
		l.folded = vntext.Fold(strings.Join([]string{l.name, l.birth, l.branch, l.finding}, " "))
		lines[tab] = append(lines[tab], l)
	}
	for _, p := range r.Differ {
		l := rowLine(p.Row)
		l.id, l.finding, l.tone = p.Ours.ID, corrections.Words(p.Fields), kit.Amber
		add(tabDiffer, l)
	}
	for _, row := range r.OnlyThere {
		l := rowLine(row)
		l.finding = "Sổ không có"
		add(tabOnlyThere, l)
	}
	for _, m := range r.OnlyHere {
		add(tabOnlyHere, line{id: m.ID, name: m.FullName, birth: m.Birth.Display(), branch: m.UnitName, finding: missing(r, m)})
	}
	for _, d := range r.Doubtful {
		l := rowLine(d.Row)
		l.id, l.finding, l.tone = d.ID, d.Why, kit.Red
		if d.With != "" {
			l.finding, l.tone = fmt.Sprintf("%s: %s (%d điểm)", d.With, d.Why, d.Score), kit.Amber
		}
		add(tabDoubtful, l)
	}
	return lines
}

func rowLine(row *intake.Row) line {
	return line{row: fmt.Sprint(row.Number), name: row.Person.FullName, birth: row.Person.Birth.Display(), branch: row.Branch}
}

// matches tells whether every word stands in the line, marks aside.
func (l *line) matches(words []string) bool {
	for _, w := range words {
		if !strings.Contains(l.folded, w) {
			return false
		}
	}
	return true
}

var columns = []kit.Column{
	{ID: "row", Title: "Dòng", Width: 56},
	{ID: "name", Title: "Họ và tên", Width: 170},
	{ID: "birth", Title: "Ngày sinh", Width: 88},
	{ID: "branch", Title: "Chi đoàn", Width: 170},
	{ID: "finding", Title: "Ghi nhận", Width: 300, Grow: true},
}

// Len is the number of rows shown.
func (p *Page) Len() int { return len(p.shown) }

// Cell is the text of one cell.
func (p *Page) Cell(row, col int) kit.Cell {
	l := &p.shown[row]
	switch columns[col].ID {
	case "row":
		return kit.Cell{Text: l.row, Tone: kit.Muted}
	case "name":
		return kit.Cell{Text: l.name}
	case "birth":
		return kit.Cell{Text: l.birth}
	case "branch":
		return kit.Cell{Text: l.branch}
	}
	return kit.Cell{Text: l.finding, Tone: l.tone}
}

// missing says how somebody of the register is not in the list.
func missing(r *reconcile.Result, m *data.Member) string {
	if how := r.LeftThere[m.ID]; how != "" {
		return "Tệp ghi đã rời: " + how
	}
	return "Tệp không có"
}
