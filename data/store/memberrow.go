package store

import (
	"cmp"
	"context"
	"database/sql"
	"fmt"
	"slices"
	"strings"

	"bachudong/data"
	"bachudong/data/vntext"
)

// MemberRow is the light form of a member for long lists: what a grid shows, without the rest of the page.
type MemberRow struct {
	ID        data.ID
	FullName  string
	Gender    string
	Ethnicity string
	Birth     vntext.Date
	Age       int // on the day of the list, 0 when not known
	Joined    vntext.Date
	StayID    data.ID // the stay that places them, "" for youth who are not members
	UnitID    data.ID // likewise
	UnitName  string
	Position  string
	Status    string
	Rating    string // of the year asked for
	Filled    int    // required facts that are known, of RequiredFacts

	keys   []string // of the further facts that were asked for, shared by all rows
	values []string // theirs, in the same order
}

// Fact is a fact of the person by its key; "" when it is not known or was not asked for.
func (r *MemberRow) Fact(key string) string {
	if place := rowFacts[key]; place != nil {
		return *place(r)
	}
	if i := slices.Index(r.keys, key); i >= 0 {
		return r.values[i]
	}
	return ""
}

// FactOf is Fact for the same key of many rows.
func FactOf(key string) func(*MemberRow) string {
	if place := rowFacts[key]; place != nil {
		return func(r *MemberRow) string { return *place(r) }
	}
	return func(r *MemberRow) string { return r.Fact(key) }
}

// rowFacts are the facts that every row has.
var rowFacts = map[string]func(*MemberRow) *string{
	"full_name":    func(r *MemberRow) *string { return &r.FullName },
	"gender":       func(r *MemberRow) *string { return &r.Gender },
	"ethnicity":    func(r *MemberRow) *string { return &r.Ethnicity },
	"birth":        func(r *MemberRow) *string { return (*string)(&r.Birth) },
	"joined_union": func(r *MemberRow) *string { return (*string)(&r.Joined) },
}

// furtherFacts are those of the keys that name a fact which not every row has, each once.
func furtherFacts(keys []string) []string {
	var further []string
	for _, key := range keys {
		if data.FieldOf(key) != nil && rowFacts[key] == nil && !slices.Contains(further, key) {
			further = append(further, key)
		}
	}
	return further
}

// RequiredFacts is how many facts a complete record has.
var RequiredFacts = func() (n int) {
	for i := range data.PersonFields {
		if data.PersonFields[i].Required {
			n++
		}
	}
	return n
}()

// filledSQL counts the required facts of person p that are known.
var filledSQL = func() string {
	var parts []string
	for i := range data.PersonFields {
		if f := &data.PersonFields[i]; f.Required {
			parts = append(parts, "(p."+f.Key+" <> '')")
		}
	}
	return strings.Join(parts, " + ")
}()

// MemberRows lists the members that the filter asks for by name, with their rating of a year and the facts named by
// their keys; what is no fact is not looked at. A limit gives the first ones quickly; the filter's order and offset are
// not used, since a list holds everybody and orders them itself.
func (f *File) MemberRows(ctx context.Context, filter MemberFilter, year int, facts ...string) ([]MemberRow, error) {
	filter.OrderBy, filter.Descending, filter.Offset = "", false, 0
	ctx, err := unwatched(ctx, filter.Limit)
	if err != nil {
		return nil, f.explain("list members", err)
	}
	q, names, err := f.prepareList(ctx, &filter)
	if err != nil {
		return nil, f.explain("list members", err)
	}
	further := furtherFacts(facts)
	columns := fmt.Sprintf(`p.name_order, p.id, p.full_name, p.gender, p.ethnicity, p.birth, p.joined_union, coalesce(m.id, ''), coalesce(m.unit_id, ''),
		coalesce(m.position, ''), %s, coalesce((SELECT a.rating FROM assessment a WHERE a.person_id = p.id AND a.year = %d), ''), %s`, statusSQL, year, filledSQL)
	for _, key := range further {
		columns += ", p." + key
	}
	tail := ""
	switch {
	case filter.Limit == 0:
		// Reading people as they lie in the file and putting them in order here is quicker than jumping from name to name.
		q.from = strings.Replace(q.from, "INDEXED BY person_list", "NOT INDEXED", 1)
	case q.ranked && len(findWords(filter.Find)) > 0:
		tail = fmt.Sprintf(" ORDER BY s.rowid LIMIT %d", filter.Limit)
	default:
		tail = fmt.Sprintf(" ORDER BY p.name_order LIMIT %d", filter.Limit)
	}
	type place struct {
		order int64
		at    int // in found
	}
	found, places := make([]MemberRow, 0, filter.Limit), make([]place, 0, filter.Limit)
	var r MemberRow // the row being read; texts are read as plain strings, which the driver's fast way knows
	var order int64
	facts = make([]string, len(further))
	targets := []any{&order, (*string)(&r.ID), &r.FullName, &r.Gender, &r.Ethnicity, (*string)(&r.Birth), (*string)(&r.Joined),
		(*string)(&r.StayID), (*string)(&r.UnitID), &r.Position, &r.Status, &r.Rating, &r.Filled}
	for i := range facts {
		targets = append(targets, &facts[i])
	}
	err = each(ctx, f.reader, func(rows *sql.Rows) error {
		if err := rows.Scan(targets...); err != nil {
			return err
		}
		r.UnitName = names[r.UnitID]
		r.Age, _ = r.Birth.AgeOn(filter.AsOf)
		if len(further) > 0 {
			r.keys, r.values = further, slices.Clone(facts)
		}
		found = append(found, r)
		places = append(places, place{order, len(found) - 1})
		return nil
	}, q.sql(columns, tail), q.args...)
	if err != nil {
		return nil, f.explain("list members", err)
	}
	slices.SortFunc(places, func(a, b place) int { return cmp.Or(cmp.Compare(a.order, b.order), cmp.Compare(a.at, b.at)) })
	list := make([]MemberRow, 0, len(found))
	for i, p := range places {
		if i == 0 || found[p.at].ID != found[places[i-1].at].ID { // two stays that both count
			list = append(list, found[p.at])
		}
	}
	return list, nil
}

// Values lists what people in the file have for a fact, the most frequent first; it is meant for offering choices.
func (f *File) Values(ctx context.Context, key string) ([]string, error) {
	if data.FieldOf(key) == nil {
		return nil, data.Errorf(data.Invalid, "Không có mục thông tin “%s”.", key)
	}
	list, err := texts(ctx, f.reader, `SELECT `+key+` FROM person WHERE `+key+` <> '' GROUP BY `+key+` ORDER BY count(*) DESC, `+key+` LIMIT 200`)
	return list, f.explain("list values", err)
}
