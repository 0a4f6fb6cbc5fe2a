package rating

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"bachudong/app/kit"
	"bachudong/app/screen"
	"bachudong/data"
	"bachudong/data/process"
	"bachudong/data/store"
	"bachudong/data/vntext"
	"bachudong/reports/form"
)

// source is what the screen needs of the store.
type source interface {
	YearSheet(ctx context.Context, unit data.ID, day vntext.Date, year int) ([]store.YearRow, error)
	Units(ctx context.Context, asOf vntext.Date) ([]data.UnitNode, error)
	Scales(ctx context.Context) ([]data.Scale, error)
	Rules(ctx context.Context) ([]data.Rule, error)
}

// content is the members of a unit on a day with what is kept of the year, by branch in the order of the tree and by name.
type content struct {
	rows     []store.YearRow
	members  data.Scale
	training data.Scale
	rules    data.Rulebook
	day      vntext.Date
	findings map[data.ID]process.Finding // of those whom something stands against
}

// read runs off the UI goroutine.
func read(ctx context.Context, from source, scope screen.Scope, day vntext.Date) (*content, error) {
	rows, err := from.YearSheet(ctx, scope.Unit.ID, day, scope.Year)
	if err != nil {
		return nil, err
	}
	units, err := from.Units(ctx, day)
	if err != nil {
		return nil, err
	}
	scales, err := from.Scales(ctx)
	if err != nil {
		return nil, err
	}
	rules, err := from.Rules(ctx)
	if err != nil {
		return nil, err
	}
	order := make(map[data.ID]int, len(units))
	for i, u := range units {
		order[u.ID] = i
	}
	slices.SortStableFunc(rows, func(a, b store.YearRow) int { return order[a.UnitID] - order[b.UnitID] })
	c := &content{rows: rows, members: data.ScaleIn(scales, data.MemberScale, scope.Year), training: data.ScaleIn(scales, data.TrainingScale, scope.Year),
		rules: rules, day: day, findings: map[data.ID]process.Finding{}}
	for i := range rows {
		if finding, found := process.JudgeAssessment(rows[i].Time, rules, day); found {
			c.findings[rows[i].ID] = finding
		}
	}
	return c, nil
}

func (c *content) finding(r *store.YearRow) (process.Finding, bool) {
	finding, found := c.findings[r.ID]
	return finding, found
}

// scale is the one that grades a fact.
func (c *content) scale(field *data.YearField) *data.Scale {
	if field.Scale == data.TrainingScale {
		return &c.training
	}
	return &c.members
}

// tally counts the final ratings.
func (c *content) tally() data.YearTally {
	t := data.NewYearTally(&c.members)
	for i := range c.rows {
		t.Add(c.rows[i].Assessment.Rating, c.rows[i].Assessment.NotRated)
	}
	return t
}

// totals are what the year came to, and the totals by grade with their share of those rated.
func (c *content) totals() [2]string {
	t := c.tally()
	var grades []string
	for _, g := range t.Grades {
		grades = append(grades, fmt.Sprintf("%s %s (%s)", c.members.Short(g.Label), kit.Number(g.Count), form.Percent(g.Count, t.Rated())))
	}
	return [2]string{fmt.Sprintf("%s đoàn viên · được xếp loại %s (%s) · không xếp loại, có lý do %s · chưa xếp loại %s", kit.Number(t.Total),
		kit.Number(t.Rated()), form.Percent(t.Rated(), t.Total), kit.Number(t.Excused), kit.Number(t.Open)), strings.Join(grades, " · ")}
}
