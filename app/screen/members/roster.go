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
	people   *screen.ShowPeople // exactly these; nil: everybody in the unit
}

func (q *query) filter() store.MemberFilter {
	f := store.MemberFilter{Unit: q.scope.Unit.ID, AsOf: q.scope.AsOf, Find: q.find}
	if q.standing != active {
		f.Status = store.AnyStatus
	}
	if q.people != nil {
		f.Unit, f.Status, f.People = "", store.AnyStatus, q.people.People
	}
	return f
}

// keeps tells which of the people found belong to the standing asked for.
func (q *query) keeps(r *store.MemberRow) bool {
	if q.people != nil {
		return true
	}
	switch q.standing {
	case left:
		return r.Status != data.StatusActive && r.Status != data.StatusNotAMember
	case youth:
		return r.Status == data.StatusNotAMember
	}
	return true
}

// rowSource is what the list needs of the store.
type rowSource interface {
	MemberRows(ctx context.Context, filter store.MemberFilter, year int) ([]store.MemberRow, error)
}

// roster is the people found, by name, and the order in which they are shown.
type roster struct {
	rows  []store.MemberRow
	order []int // indexes of rows
	women int
	year  int
	part  bool // only the first ones; the others are still being read
}

// firstRows is how many people are shown at once while a long list is still being read.
const firstRows = 200

// load reads the list of a query, or only the first people of it when limit is not 0; it runs off the UI goroutine.
func load(ctx context.Context, from rowSource, q query, by order, limit int) (*roster, error) {
	l := &roster{year: q.scope.Year}
	if q.people != nil && len(q.people.People) == 0 {
		return l, nil // an empty list of people would mean no limit
	}
	filter := q.filter()
	filter.Limit = limit
	rows, err := from.MemberRows(ctx, filter, q.scope.Year)
	if err != nil {
		return nil, err
	}
	l.part = limit > 0 && len(rows) == limit
	l.rows = slices.DeleteFunc(rows, func(r store.MemberRow) bool { return !q.keeps(&r) })
	for i := range l.rows {
		if l.rows[i].Gender == data.Female {
			l.women++
		}
	}
	l.sort(by)
	return l, nil
}

// at is the person on a row of the grid.
func (l *roster) at(row int) *store.MemberRow { return &l.rows[l.order[row]] }

// find is the row of a person, -1 when they are not in the list.
func (l *roster) find(id data.ID) int {
	return slices.IndexFunc(l.order, func(i int) bool { return l.rows[i].ID == id })
}
