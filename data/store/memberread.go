package store

import (
	"cmp"
	"context"
	"fmt"
	"runtime"
	"slices"
	"strings"
	"sync"
)

// Place is where somebody stands in the list of all people by name; it holds until the next change.
type Place int64

// placedRow is a row with its place.
type placedRow struct {
	place Place
	row   MemberRow
}

// byName gives rows in the order of the list by name, a person with two stays that both count once.
func byName(found []placedRow) []MemberRow {
	order := make([]int, len(found))
	for i := range order {
		order[i] = i
	}
	slices.SortFunc(order, func(a, b int) int { return cmp.Or(cmp.Compare(found[a].place, found[b].place), cmp.Compare(a, b)) })
	list := make([]MemberRow, 0, len(found))
	for n, i := range order {
		if n == 0 || found[i].place != found[order[n-1]].place {
			list = append(list, found[i].row)
		}
	}
	return list
}

// readRows reads the members that the filter asks for, in any order; only names some of them by their places as JSON, ""
// is everybody.
func (f *File) readRows(ctx context.Context, filter MemberFilter, shape rowShape, only string) ([]placedRow, error) {
	filter.OrderBy, filter.Descending, filter.Offset = "", false, 0
	ctx, err := unwatched(ctx, filter.Limit)
	if err != nil {
		return nil, err
	}
	q, names, err := f.prepareList(ctx, &filter)
	if err != nil {
		return nil, err
	}
	tail := ""
	switch {
	case only != "":
		q.args = append(q.args, only)
		q.from = strings.Replace(q.from, "INDEXED BY person_list", "", 1)
		q.where = append(q.where, fmt.Sprintf(`p.name_order IN (SELECT value FROM json_each(?%d))`, len(q.args)))
	case filter.Limit == 0:
		q.asTheyLie()
	case q.ranked && len(findWords(filter.Find)) > 0:
		tail = fmt.Sprintf(" ORDER BY s.rowid LIMIT %d", filter.Limit)
	default:
		tail = fmt.Sprintf(" ORDER BY p.name_order LIMIT %d", filter.Limit)
	}
	read := func(q *memberQuery, size int) ([]placedRow, error) {
		found := make([]placedRow, 0, size)
		err := shape.each(ctx, f.reader, q.sql(shape.columns(), tail), q.args, func(place Place, r *MemberRow) {
			r.finish(names, filter.AsOf)
			found = append(found, placedRow{place, *r})
		})
		return found, err
	}
	if filter.Limit > 0 {
		return read(q, filter.Limit)
	}
	shares, err := inShares(ctx, f, q, read)
	if err != nil {
		return nil, err
	}
	return slices.Concat(shares...), nil
}

// asTheyLie reads people as they lie in the file, which is quicker than jumping from name to name.
func (q *memberQuery) asTheyLie() {
	q.from = strings.Replace(q.from, "INDEXED BY person_list", "NOT INDEXED", 1)
}

const (
	mostShares = 3    // that read one list, so that connections are left for what is asked meanwhile
	leastShare = 1000 // people
)

// inShares reads a query in as many shares as there are processors to do it; one that does not walk over all people, or
// only over few, in a single one. size is about how many rows a share may have, 0 when that is not known.
func inShares[T any](ctx context.Context, f *File, q *memberQuery, read func(q *memberQuery, size int) (T, error)) ([]T, error) {
	alone := func(size int) ([]T, error) {
		one, err := read(q, size)
		return []T{one}, err
	}
	if !q.walks {
		return alone(0)
	}
	var last int
	if err := f.reader.QueryRowContext(ctx, `SELECT coalesce(max(rowid), 0) FROM person`).Scan(&last); err != nil {
		return nil, err
	}
	n := min(mostShares, runtime.GOMAXPROCS(0), last/leastShare)
	if n < 2 {
		return alone(last)
	}
	before := f.units.age()
	shares, errs := make([]T, n), make([]error, n)
	var group sync.WaitGroup
	for i := range n {
		from, to := last*i/n, last*(i+1)/n
		share := *q
		share.args = append(slices.Clone(q.args), from, to)
		share.where = append(slices.Clone(q.where), fmt.Sprintf(`p.rowid > ?%d AND p.rowid <= ?%d`, len(share.args)-1, len(share.args)))
		group.Go(func() { shares[i], errs[i] = read(&share, to-from) })
	}
	group.Wait()
	for _, err := range errs {
		if err != nil {
			return nil, err
		}
	}
	if f.units.age() != before {
		return alone(last) // a change was finished meanwhile: the shares may not have seen the same file
	}
	return shares, nil
}
