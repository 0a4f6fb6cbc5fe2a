package statistics

import (
	"context"

	"bachudong/data"
	"bachudong/data/vntext"
	"bachudong/reports/list"
)

// Register is where lists read what is kept; store.File is one, which says what each entry tells.
type Register interface {
	ListRoll(ctx context.Context, unit data.ID, day vntext.Date) ([]data.Entry, error)
	ListGuests(ctx context.Context, unit data.ID, day vntext.Date) ([]data.Entry, error)
	ListFees(ctx context.Context, unit data.ID, day vntext.Date) ([]data.Entry, error)
	ListTraining(ctx context.Context, unit data.ID, day vntext.Date) ([]data.Entry, error)
	ListRemittances(ctx context.Context, unit data.ID, first, last vntext.Date) ([]data.Entry, error)
	ListMovements(ctx context.Context, unit data.ID, first, last vntext.Date) (came, left []data.Entry, err error)
	ListRecords(ctx context.Context, table string, unit data.ID, first, last vntext.Date) ([]data.Entry, error)
	ListDue(ctx context.Context, due string, unit data.ID, day vntext.Date) ([]data.Entry, error)
}

// Group is a set of lists that belong together.
type Group string

// The groups, in the order in which they are shown.
const (
	BranchBook     Group = "Sổ chi đoàn"
	GrassrootsBook Group = "Sổ của Đoàn cơ sở"
	Life           Group = "Khen thưởng, kỷ luật, phát triển Đảng, giúp đỡ"
	Due            Group = "Việc cần làm"
)

// Groups are all of them.
var Groups = []Group{BranchBook, GrassrootsBook, Life, Due}

// Time says what a list is about: what holds on the last day of the period, what is kept of the year of that day, or what
// happened in the whole period.
type Time int

// The times.
const (
	OnDay Time = iota
	OfYear
	InPeriod
)

// List describes one list.
type List struct {
	Key     string // in commands and file names
	Group   Group
	Name    string // on screen: "Đoàn viên chuyển đi"
	Title   string // on paper: "DANH SÁCH ĐOÀN VIÊN CHUYỂN ĐI"
	Time    Time
	Duty    string // of what is due, after a number: "đoàn viên chưa có thẻ"
	Noun    string // what a line is: "đoàn viên", "lượt"
	Note    string // what the list does not hold, for the screen
	Columns []Column
	totals  func([]data.Entry) string // what the last line says; nil: how many there are
	rows    reader
}

// reader gets the entries of a list.
type reader func(ctx context.Context, r Register, q Query) ([]data.Entry, error)

// Query is what a list is asked for.
type Query struct {
	Unit   data.Unit // and everything below it
	Period Period
	data.Disclosure
}

// Column is one column of a list.
type Column struct {
	list.Column
	key         string // of a fact of the person, which says whether it may be told
	AboveBranch bool   // stands only in lists of several branches
	Sum         bool   // of what stands in it, in the last line
	value       func(*data.Entry) any
}

// shows tells whether a column stands in the list that is asked for.
func (c *Column) shows(q *Query) bool {
	return q.Shows(c.key) && !(c.AboveBranch && q.Unit.Level == data.Branch)
}

// Of is the list with a key, nil when there is none.
func Of(key string) *List {
	for _, l := range Lists {
		if l.Key == key {
			return l
		}
	}
	return nil
}

// In are the lists of a group.
func In(group Group) []*List {
	var lists []*List
	for _, l := range Lists {
		if l.Group == group {
			lists = append(lists, l)
		}
	}
	return lists
}

// BookOf are the lists that make up the book of a unit.
func BookOf(u data.Unit) []*List {
	if u.Level == data.Branch {
		return In(BranchBook)
	}
	return In(GrassrootsBook)
}

// Lists are all lists in the order in which they are shown.
var Lists = func() []*List {
	var all []*List
	for _, lists := range [][]List{branchBook, grassrootsBook, life, dues} {
		for i := range lists {
			all = append(all, &lists[i])
		}
	}
	return all
}()
