package members

import (
	"context"

	"bachudong/data/roster"
)

// firstRows is how many people are shown at once while a long list is still being read.
const firstRows = 200

// loadFirst reads only the first people of the list of a query, in its order; it runs off the UI goroutine. By name the
// file gives them as they come; for another order, or for some of the people only, an outline of all tells who they are.
func loadFirst(ctx context.Context, from rowSource, q query) (*people, error) {
	columns, err := readColumns(ctx, from, q.scope.Year)
	if err != nil {
		return nil, err
	}
	if q.nobody() {
		return &people{columns: columns}, nil
	}
	filter, choosy := q.filter(), q.standing == left || q.standing == youth
	if q.named() && len(q.conditions.List) == 0 && !choosy {
		filter.Limit = firstRows
		rows, err := from.MemberRows(ctx, filter, q.scope.Year, q.facts()...)
		l := columns.arrange(rows, q.conditions, q.by)
		l.part = len(rows) == firstRows
		return l, err
	}
	asked := roster.NeededFor(q.conditions, q.by)
	if choosy {
		asked = append(asked, roster.Status)
	}
	outline, err := from.Outline(ctx, filter, q.scope.Year, asked...)
	if err != nil {
		return nil, err
	}
	if outline.Len() <= firstRows {
		return loadWith(ctx, from, q, columns)
	}
	page := roster.Page{Catalog: columns.catalog, Conditions: q.conditions, By: q.by, Most: firstRows}
	if choosy {
		page.Keep = q.keeps
	}
	rows, err := from.CompleteRows(ctx, page.Of(outline), filter, q.scope.Year, q.facts()...)
	if err != nil {
		return nil, err
	}
	l := &people{columns: columns, all: rows, rows: rows, order: make([]int, len(rows)), part: true}
	for i := range rows {
		l.order[i] = i
	}
	return l, nil
}
