package store

import (
	"bytes"
	"cmp"
	"context"
	"database/sql"
	"fmt"
	"slices"
	"strings"

	"bachudong/data"
	"bachudong/data/vntext"
)

// AnyStatus asks for everybody with a stay, whatever became of them; under our unit also those without any.
const AnyStatus = "all"

// MemberFilter says which members are asked for. The zero filter is all active members of the file by name.
type MemberFilter struct {
	Unit       data.ID     // and everything below it; "" is our unit
	AsOf       vntext.Date // "" is today
	Find       string      // beginnings of words, accents or not; all must be found in name, phone, identity number, code or card
	Status     string      // "" is those who count, AnyStatus everybody, else the status as printed
	People     []data.ID   // only these; empty is no limit
	OrderBy    string      // "" or "name" is tên–họ–đệm, else a key of data.PersonFields, "position", "branch" or "status"
	Descending bool
	Limit      int // 0 is no limit
	Offset     int

	allUnits  bool // no unit there ever was lies outside on the day
	everybody bool // AnyStatus or another status under our unit: people without a stay belong to it
}

// MemberCount is how many members a filter finds.
type MemberCount struct{ Total, Women int }

func (f *MemberFilter) active() bool { return f.Status == "" || f.Status == data.StatusActive }

func (f *MemberFilter) byName() bool {
	return f.OrderBy == "" || f.OrderBy == "name" || f.OrderBy == "full_name"
}

// Members lists the members that the filter asks for, each with the stay that places them on the day.
func (f *File) Members(ctx context.Context, filter MemberFilter) ([]data.Member, error) {
	ctx, err := unwatched(ctx, filter.Limit)
	if err != nil {
		return nil, f.explain("list members", err)
	}
	q, names, err := f.prepareList(ctx, &filter)
	if err != nil {
		return nil, f.explain("list members", err)
	}
	direction := ""
	if filter.Descending && filter.byName() {
		direction = " DESC"
	}
	order := "p.name_order"
	if q.ranked && len(findWords(filter.Find)) > 0 {
		order = "s.rowid"
	}
	tail := " ORDER BY " + order + direction
	paged := filter.byName() && filter.Limit > 0
	if paged {
		// as a parameter the limit would have the query planned twice: SQLite looks at it when it is bound
		tail += fmt.Sprintf(" LIMIT %d OFFSET ?%d", filter.Limit, len(q.args)+1)
		q.args = append(q.args, filter.Offset)
	}
	members, err := readMembers(ctx, f.reader, q.sql(selectPerson+", "+stayColumns, tail), q.args, names)
	if err != nil {
		return nil, f.explain("list members", err)
	}
	if !filter.byName() {
		sortMembers(members, filter.OrderBy, filter.Descending)
	}
	if !paged {
		members = page(members, filter.Limit, filter.Offset)
	}
	return members, nil
}

// unwatched is ctx without its end for the first people of a list: they come in a millisecond or two, and watching for
// the end would take as long again.
func unwatched(ctx context.Context, limit int) (context.Context, error) {
	if limit > 0 {
		return context.WithoutCancel(ctx), ctx.Err()
	}
	return ctx, nil
}

// CountMembers counts what Members would list without a limit.
func (f *File) CountMembers(ctx context.Context, filter MemberFilter) (MemberCount, error) {
	var count MemberCount
	q, _, err := f.prepareList(ctx, &filter)
	if err == nil {
		if filter.active() && len(filter.People) == 0 && strings.TrimSpace(filter.Find) == "" {
			q.from = `membership m CROSS JOIN person p INDEXED BY person_count ON p.id = m.person_id`
		}
		err = f.reader.QueryRowContext(ctx, `SELECT count(*), count(CASE gender WHEN '`+data.Female+`' THEN 1 END) FROM (`+q.sql(`DISTINCT p.id, p.gender`, "")+`)`, q.args...).
			Scan(&count.Total, &count.Women)
	}
	return count, f.explain("count members", err)
}

// EveryMember calls fn for everybody in the file, members and others, by name; fn must not keep the pointer.
func (f *File) EveryMember(ctx context.Context, asOf vntext.Date, fn func(*data.Member) error) error {
	filter := MemberFilter{AsOf: asOf, Status: AnyStatus}
	q, names, err := f.prepareList(ctx, &filter)
	if err != nil {
		return f.explain("read members", err)
	}
	err = eachMember(ctx, f.reader, q.sql(selectPerson+", "+stayColumns, " ORDER BY p.name_order"), q.args, names, fn)
	return f.explain("read members", err)
}

// placement are the orders that are not facts of the person.
var placement = map[string]func(*data.Member) string{
	"branch":   func(m *data.Member) string { return m.UnitName },
	"position": func(m *data.Member) string { return m.Membership.Position },
	"status":   func(m *data.Member) string { return m.Status },
}

// prepareList works out the units of the filter on its day and the way to find the members; it also returns the names of
// all units.
func (f *File) prepareList(ctx context.Context, filter *MemberFilter) (*memberQuery, map[data.ID]string, error) {
	if !filter.byName() && data.FieldOf(filter.OrderBy) == nil && placement[filter.OrderBy] == nil {
		return nil, nil, data.Errorf(data.Invalid, "Không sắp xếp được theo “%s”. Hãy chọn một cột của danh sách.", filter.OrderBy)
	}
	var err error
	if filter.AsOf, err = f.wholeDay(filter.AsOf); err != nil {
		return nil, nil, err
	}
	list, day, err := f.unitsOn(ctx, filter.AsOf)
	if err != nil {
		return nil, nil, err
	}
	if filter.Unit == "" {
		filter.Unit = f.ours
	}
	filter.everybody = filter.Unit == f.ours && !filter.active()
	if _, err := list.find(string(filter.Unit), filter.AsOf); err != nil {
		return nil, nil, err
	}
	units := day.ours
	filter.allUnits = filter.Unit == f.ours && day.whole
	if filter.Unit != f.ours {
		if units, err = idList(day.tree.subtree(filter.Unit)); err != nil {
			return nil, nil, err
		}
	}
	stays := 0
	if filter.active() && filter.Unit == f.ours {
		stays = smallUnit + 1
	} else if filter.active() {
		if stays, err = countStays(ctx, f.reader, units); err != nil {
			return nil, nil, err
		}
	}
	q, err := buildQuery(filter, string(filter.AsOf), units, stays)
	return q, day.names, err
}

// names is what each unit was called on day, or failing that last.
func (list versions) names(day vntext.Date) map[data.ID]string {
	names := make(map[data.ID]string, len(list))
	for _, u := range list {
		names[u.ID] = u.Name
	}
	for id, u := range list.on(day) {
		names[id] = u.Name
	}
	return names
}

func countStays(ctx context.Context, q querier, units string) (n int, err error) {
	err = q.QueryRowContext(ctx, `SELECT count(*) FROM membership WHERE unit_id IN (SELECT value FROM json_each(?))`, units).Scan(&n)
	return n, err
}

func readMembers(ctx context.Context, q querier, query string, args []any, names map[data.ID]string) ([]data.Member, error) {
	var members []data.Member
	err := eachMember(ctx, q, query, args, names, func(m *data.Member) error {
		members = append(members, *m)
		return nil
	})
	return members, err
}

// eachMember reads rows of selectPerson and stayColumns. A person with two stays that both count is given once.
func eachMember(ctx context.Context, q querier, query string, args []any, names map[data.ID]string, fn func(*data.Member) error) error {
	var m data.Member
	var previous data.ID
	stay := &m.Membership
	targets := append(personTargets(&m.Person), &stay.ID, &stay.UnitID, &stay.From, &stay.Began, &stay.To,
		&stay.Ended, &stay.Counts, &stay.Position, &stay.Note, &m.Status)
	return each(ctx, q, func(rows *sql.Rows) error {
		if err := rows.Scan(targets...); err != nil {
			return err
		}
		if m.ID == previous {
			return nil
		}
		previous = m.ID
		stay.PersonID = m.ID
		if stay.ID == "" {
			stay.PersonID = ""
		}
		m.UnitName = names[stay.UnitID]
		return fn(&m)
	}, query, args...)
}

// sortMembers orders members, who come by name, by another fact; those without it come last.
func sortMembers(members []data.Member, by string, descending bool) {
	type keyed struct {
		key    []byte
		member data.Member
	}
	field := data.FieldOf(by)
	rows := make([]keyed, len(members))
	for i, m := range members {
		rows[i].member = m
		switch {
		case field != nil && field.Kind == data.DateFact:
			rows[i].key = []byte(field.Of(&m.Person))
		case field != nil:
			rows[i].key = vntext.CollationKey(field.Of(&m.Person))
		default:
			rows[i].key = vntext.CollationKey(placement[by](&m))
		}
	}
	slices.SortStableFunc(rows, func(a, b keyed) int {
		if len(a.key) == 0 || len(b.key) == 0 {
			return cmp.Compare(min(1, len(b.key)), min(1, len(a.key)))
		}
		if descending {
			return bytes.Compare(b.key, a.key)
		}
		return bytes.Compare(a.key, b.key)
	})
	for i := range rows {
		members[i] = rows[i].member
	}
}

func page(members []data.Member, limit, offset int) []data.Member {
	members = members[min(offset, len(members)):]
	if limit > 0 {
		members = members[:min(limit, len(members))]
	}
	return members
}
