package members

import (
	"context"
	"slices"

	"bachudong/app/screen"
	"bachudong/data"
	"bachudong/data/store"
)

// standing is which people of a unit are listed.
type standing int

const (
	active standing = iota
	left
	youth
	everybody
)

// standings are the choices of the filter row with their words.
var standings = []struct {
	standing standing
	label    string
}{
	{active, "Đang sinh hoạt"}, {left, "Đã rời danh sách"}, {youth, "Thanh niên chưa vào Đoàn"}, {everybody, "Tất cả"},
}

func (s standing) label() string { return standings[s].label }

// query is what the list shows: the scope, the filter row and the search.
type query struct {
	scope    screen.Scope
	standing standing
	find     string
	people   *screen.ShowPeople // exactly these, as another screen asked; nil: see exactly

	conditions data.Conditions
	columns    []string       // after number and name; nil: the usual ones
	by         []data.SortKey // none: by name
	saved      data.SavedList // the list that this was opened as; no ID: none
}

// facts are the columns whose values the list needs.
func (q *query) facts() []string {
	keys := slices.Clone(q.columns)
	for _, c := range q.conditions.List {
		keys = append(keys, c.Column)
	}
	for _, key := range q.by {
		keys = append(keys, key.Column)
	}
	return keys
}

// narrowed tells whether the list leaves out people that its unit and standing have.
func (q *query) narrowed() bool {
	return q.find != "" || q.exactly() != nil || len(q.conditions.List) > 0
}

// exactly are the people when just some are asked for, by another screen or as a fixed list; nil: everybody in the unit.
func (q *query) exactly() *screen.ShowPeople {
	if q.people == nil && q.saved.Fixed {
		return &screen.ShowPeople{Title: q.saved.Name, People: q.saved.People}
	}
	return q.people
}

// nobody tells whether exactly no people are asked for, which in a filter would mean no limit.
func (q *query) nobody() bool {
	some := q.exactly()
	return some != nil && len(some.People) == 0
}

func (q *query) filter() store.MemberFilter {
	f := store.MemberFilter{Unit: q.scope.Unit.ID, AsOf: q.scope.AsOf, Find: q.find}
	if q.standing != active {
		f.Status = store.AnyStatus
	}
	if some := q.exactly(); some != nil {
		f.Unit, f.Status, f.People = "", store.AnyStatus, some.People
	}
	return f
}

// keeps tells which of the people found belong to the standing asked for.
func (q *query) keeps(r *store.MemberRow) bool {
	if q.exactly() != nil {
		return true
	}
	switch q.standing {
	case left:
		return !data.Active(r.Status) && r.Status != data.StatusNotAMember
	case youth:
		return r.Status == data.StatusNotAMember
	}
	return true
}

// rowSource is what the list needs of the store.
type rowSource interface {
	MemberRows(ctx context.Context, filter store.MemberFilter, year int, facts ...string) ([]store.MemberRow, error)
	Outline(ctx context.Context, filter store.MemberFilter, year int, columns ...string) (*store.Outline, error)
	CustomFields(ctx context.Context) ([]data.CustomField, error)
	Scales(ctx context.Context) ([]data.Scale, error)
	CompleteRows(ctx context.Context, some []store.Place, filter store.MemberFilter, year int, facts ...string) ([]store.MemberRow, error)
}

// people are those found, by name, those of them that the conditions hold of, and the order in which they are shown.
type people struct {
	columns *columnSet // that the list could have when it was read

	all   []store.MemberRow
	rows  []store.MemberRow // that the conditions hold of, by name
	order []int             // indexes of rows
	women int
	part  bool // only the first ones; the others are still being read
}

// load reads the list of a query; it runs off the UI goroutine.
func load(ctx context.Context, from rowSource, q query) (*people, error) {
	columns, err := readColumns(ctx, from, q.scope.Year)
	if err != nil {
		return nil, err
	}
	return loadWith(ctx, from, q, columns)
}

func loadWith(ctx context.Context, from rowSource, q query, columns *columnSet) (*people, error) {
	if q.nobody() {
		return &people{columns: columns}, nil
	}
	rows, err := from.MemberRows(ctx, q.filter(), q.scope.Year, q.facts()...)
	if err != nil {
		return nil, err
	}
	return columns.arrange(slices.DeleteFunc(rows, func(r store.MemberRow) bool { return !q.keeps(&r) }), q.conditions, q.by), nil
}

// arrange chooses and orders people who lie by name; it runs off the UI goroutine.
func (set *columnSet) arrange(all []store.MemberRow, conditions data.Conditions, by []data.SortKey) *people {
	l := &people{columns: set, all: all, rows: all}
	if len(conditions.List) > 0 {
		fit := set.catalog.Fit(all, conditions)
		l.rows = make([]store.MemberRow, len(fit))
		for i, index := range fit {
			l.rows[i] = all[index]
		}
	}
	l.order = make([]int, len(l.rows))
	for i := range l.rows {
		l.order[i] = i
		if l.rows[i].Gender == data.Female {
			l.women++
		}
	}
	set.catalog.Sort(l.rows, l.order, by)
	return l
}

// at is the person on a row of the grid.
func (l *people) at(row int) *store.MemberRow { return &l.rows[l.order[row]] }

// find is the row of a person, -1 when they are not in the list.
func (l *people) find(id data.ID) int {
	return slices.IndexFunc(l.order, func(i int) bool { return l.rows[i].ID == id })
}
