package evaluation

import (
	"fmt"

	"bachudong/app/kit"
	"bachudong/app/work"
	"bachudong/data"
)

// The columns of the list.
const (
	colCode = iota
	colTitle
	colFigure
	colEvidence
	colSelf
	colAppraised
	columnCount
)

// results are the options of both result columns, in the order of the keys 1, 2, 3.
var results = []data.Result{data.Met, data.NotMet, data.NotArisen}

var options = []kit.Option{{Text: "Đạt", Tone: kit.Green}, {Text: "Chưa", Tone: kit.Red}, {Text: "—", Tone: kit.Muted}}

func optionOf(r data.Result) int {
	for i, one := range results {
		if one == r {
			return i
		}
	}
	return -1
}

// line is one row of the list: a criterion of the set as a heading, or one of its rows.
type line struct {
	group *data.CriteriaGroup
	row   *data.Criterion // nil for a heading
	cells [columnCount]kit.Cell
}

// lines are the list as the grid shows it.
type lines struct{ list []line }

// Len is the number of rows with headings.
func (l *lines) Len() int { return len(l.list) }

// Cell is what a cell shows.
func (l *lines) Cell(row, col int) kit.Cell { return l.list[row].cells[col] }

// Group tells headings apart.
func (l *lines) Group(row int) bool { return l.list[row].row == nil }

// fill makes the lines of a round.
func (l *lines) fill(r *work.Round) {
	l.list = l.list[:0]
	for g := range r.Set.Criteria {
		group := &r.Set.Criteria[g]
		l.list = append(l.list, headingLine(r, group))
		for i := range group.Rows {
			l.list = append(l.list, rowLine(r, group, &group.Rows[i]))
		}
	}
}

func headingLine(r *work.Round, g *data.CriteriaGroup) line {
	result := func(side data.Side) kit.Cell {
		t := groupTally(&r.Evaluation, g, side)
		if side == data.AppraisalSide && t.untouched() {
			return kit.Cell{Text: "—", Tone: kit.Muted}
		}
		tone := map[data.Result]kit.Tone{data.Met: kit.Green, data.NotMet: kit.Red}[r.Evaluation.GroupResult(g, side)]
		return kit.Cell{Text: fmt.Sprintf("%d/%d đạt", t.counted(), t.rows), Tone: tone, Bold: true}
	}
	return line{group: g, cells: [columnCount]kit.Cell{
		colCode: {Text: g.Code, Bold: true}, colTitle: {Text: g.Title, Bold: true},
		colSelf: result(data.SelfSide), colAppraised: result(data.AppraisalSide),
	}}
}

func rowLine(r *work.Round, g *data.CriteriaGroup, c *data.Criterion) line {
	row := r.Evaluation.Row(c.Code)
	return line{group: g, row: c, cells: [columnCount]kit.Cell{
		colCode: {Text: c.Code}, colTitle: {Text: c.Title},
		colFigure: figureCell(r, row, c.Code), colEvidence: evidenceCell(row),
		colSelf:      {Choice: options, Chosen: optionOf(data.SelfSide.Of(row))},
		colAppraised: {Choice: options, Chosen: optionOf(data.AppraisalSide.Of(row))},
	}}
}

// figureCell shows what was typed, or else the register's figure as a link to the people it counts.
func figureCell(r *work.Round, row *data.EvaluationRow, code string) kit.Cell {
	if row != nil && row.Figure != "" {
		return kit.Cell{Text: row.Figure}
	}
	if f, ok := r.Figures[code]; ok {
		return kit.Cell{Text: f.Text, Tone: kit.Link}
	}
	return kit.Cell{}
}

func evidenceCell(row *data.EvaluationRow) kit.Cell {
	switch {
	case row != nil && len(row.Evidence) > 0:
		return kit.Cell{Text: fmt.Sprintf("%d văn bản", len(row.Evidence)), Tone: kit.Muted, Pill: true}
	case row != nil && row.Self == data.NotArisen:
		return kit.Cell{}
	}
	return kit.Cell{Text: "chưa có", Tone: kit.Amber}
}
