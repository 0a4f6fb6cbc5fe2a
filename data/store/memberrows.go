package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"strings"

	"bachudong/data"
	"bachudong/data/vntext"
)

// MemberRows lists the members that the filter asks for by name, with their rating of a year and the facts and own
// fields named by their keys; what is neither is not looked at. A limit gives the first ones quickly; the filter's order and offset are
// not used, since a list holds everybody and orders them itself.
func (f *File) MemberRows(ctx context.Context, filter MemberFilter, year int, facts ...string) ([]MemberRow, error) {
	found, err := f.readRows(ctx, filter, wholeRows(year, facts), "")
	if err != nil {
		return nil, f.explain("list members", err)
	}
	return byName(found), nil
}

// CompleteRows lists some of the members that the filter asks for, in the order in which an outline gave them.
func (f *File) CompleteRows(ctx context.Context, some []Place, filter MemberFilter, year int, facts ...string) ([]MemberRow, error) {
	list, err := json.Marshal(some)
	if err != nil {
		return nil, err
	}
	filter.Find, filter.Limit = "", max(1, len(some)) // they were found already
	found, err := f.readRows(ctx, filter, wholeRows(year, facts), string(list))
	if err != nil {
		return nil, f.explain("list members", err)
	}
	rows := make(map[Place]*MemberRow, len(found))
	for i := range found {
		rows[found[i].place] = &found[i].row
	}
	whole := make([]MemberRow, 0, len(some))
	for _, place := range some {
		if r := rows[place]; r != nil {
			whole = append(whole, *r)
			delete(rows, place) // two stays that both count
		}
	}
	return whole, nil
}

// rowPart is one thing that rows are read with, and the column of a list that shows it; "" is in whole rows only.
type rowPart struct {
	column string
	sql    string
	into   func(*MemberRow) any // a plain string or number, which the driver's fast way knows
}

var rowParts = []rowPart{
	{"", `p.id`, func(r *MemberRow) any { return (*string)(&r.ID) }},
	{"full_name", `p.full_name`, func(r *MemberRow) any { return &r.FullName }},
	{"gender", `p.gender`, func(r *MemberRow) any { return &r.Gender }},
	{"ethnicity", `p.ethnicity`, func(r *MemberRow) any { return &r.Ethnicity }},
	{"birth", `p.birth`, func(r *MemberRow) any { return (*string)(&r.Birth) }},
	{"joined_union", `p.joined_union`, func(r *MemberRow) any { return (*string)(&r.Joined) }},
	{"", `coalesce(m.id, '')`, func(r *MemberRow) any { return (*string)(&r.StayID) }},
	{"branch", `coalesce(m.unit_id, '')`, func(r *MemberRow) any { return (*string)(&r.UnitID) }},
	{"position", `coalesce(m.position, '')`, func(r *MemberRow) any { return &r.Position }},
	{"status", statusSQL, func(r *MemberRow) any { return &r.Status }},
	{"rating", `coalesce((SELECT a.rating FROM assessment a WHERE a.person_id = p.id AND a.year = %YEAR%), '')`, func(r *MemberRow) any { return &r.Rating }},
	{"filled", filledSQL, func(r *MemberRow) any { return &r.Filled }},
}

// rowShape is what is read of each member.
type rowShape struct {
	year    int
	parts   []rowPart
	further []string // facts that not every row has
}

func wholeRows(year int, facts []string) rowShape {
	return rowShape{year: year, parts: rowParts, further: furtherFacts(facts)}
}

// columns are what is selected: the place in the list by name, the parts, the further facts.
func (s *rowShape) columns() string { return strings.Join(s.selected(), ", ") }

func (s *rowShape) selected() []string {
	list := []string{`p.name_order`}
	for _, part := range s.parts {
		list = append(list, strings.Replace(part.sql, "%YEAR%", fmt.Sprint(s.year), 1))
	}
	for _, key := range s.further {
		list = append(list, factSQL(key))
	}
	return list
}

// each reads the rows of a query with these columns; row must not keep the pointer.
func (s *rowShape) each(ctx context.Context, q querier, query string, args []any, row func(Place, *MemberRow)) error {
	var r MemberRow
	var place int64
	facts := make([]string, len(s.further))
	targets := []any{&place}
	for _, part := range s.parts {
		targets = append(targets, part.into(&r))
	}
	for i := range facts {
		targets = append(targets, &facts[i])
	}
	return each(ctx, q, func(rows *sql.Rows) error {
		if err := rows.Scan(targets...); err != nil {
			return err
		}
		if len(facts) > 0 {
			r.keys, r.values = s.further, append([]string(nil), facts...)
		}
		row(Place(place), &r)
		return nil
	}, query, args...)
}

// finish adds what is worked out.
func (r *MemberRow) finish(names map[data.ID]string, day vntext.Date) {
	r.UnitName = names[r.UnitID]
	r.Age, _ = r.Birth.AgeOn(day)
}
