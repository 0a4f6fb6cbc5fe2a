package store

import (
	"bytes"
	"context"
	"database/sql"
	"strconv"
	"strings"
)

// Outline is a list of members in no order that knows of each only what some columns show. It is enough to find out who
// stands on the first page of a list in any order, and is read in a fraction of the time that whole rows take.
type Outline struct {
	places  []Place
	columns map[string]*OutlineColumn
}

// OutlineColumn is what a column shows, each different value once.
type OutlineColumn struct {
	Samples []MemberRow // which know nothing but a value of the column
	Codes   []int32     // of each member of the outline the sample with the same value
}

// Len is the number of members.
func (o *Outline) Len() int { return len(o.places) }

// Place is the place of a member in the list by name.
func (o *Outline) Place(i int) Place { return o.places[i] }

// Column is a column that was asked for; nil when there is no such column.
func (o *Outline) Column(id string) *OutlineColumn { return o.columns[id] }

// Outline lists everybody whom the filter asks for with what the named columns of a list show; the filter's order, limit
// and offset are not used.
func (f *File) Outline(ctx context.Context, filter MemberFilter, year int, columns ...string) (*Outline, error) {
	filter.OrderBy, filter.Limit, filter.Offset = "", 0, 0
	q, names, err := f.prepareList(ctx, &filter)
	if err != nil {
		return nil, f.explain("list members", err)
	}
	q.asTheyLie()
	var parts []rowPart
	for _, id := range columns {
		if part := partOf(id); part != nil {
			parts = append(parts, *part)
		}
	}
	shape := rowShape{year: year, parts: parts}
	shares, err := inShares(ctx, f, q, func(q *memberQuery, size int) (*codedRows, error) {
		return readCodes(ctx, f.reader, q.sql(shape.packed(), ""), q.args, len(parts), size)
	})
	if err != nil {
		return nil, f.explain("list members", err)
	}
	o := &Outline{columns: map[string]*OutlineColumn{}}
	for _, share := range shares {
		o.places = append(o.places, share.places...)
	}
	for i, part := range parts {
		samples, codes := joinCodes(shares, i, len(o.places))
		column := &OutlineColumn{Samples: make([]MemberRow, len(samples)), Codes: codes}
		for n, value := range samples {
			r := &column.Samples[n]
			part.fill(r, value)
			r.finish(names, filter.AsOf)
		}
		o.columns[part.column] = column
	}
	return o, nil
}

// partOf is what shows in a column, nil when there is no such column.
func partOf(column string) *rowPart {
	for i := range rowParts {
		if rowParts[i].column == column && column != "" {
			return &rowParts[i]
		}
	}
	if column == "age" {
		part := *partOf("birth")
		part.column = column
		return &part
	}
	sql := factSQL(column)
	if sql == "" {
		return nil
	}
	return &rowPart{column: column, sql: sql, into: func(r *MemberRow) any {
		r.keys, r.values = []string{column}, []string{""}
		return &r.values[0]
	}}
}

// fill gives a row the value that was read as text.
func (p *rowPart) fill(r *MemberRow, value string) {
	switch target := p.into(r).(type) {
	case *string:
		*target = value
	case *int:
		*target, _ = strconv.Atoi(value)
	}
}

// between parts the values of a row that are read as one text: for each value that is read, the driver and SQLite lock and
// allocate, which is most of what reading costs. It is a character that no text of the register holds.
var between = []byte{0x1f}

// packed selects the place and all columns as one text.
func (s *rowShape) packed() string {
	var texts []string
	for _, column := range s.selected()[1:] {
		if column == "p.note" { // the one text that is kept as it was typed
			column = "replace(p.note, char(31), ' ')"
		}
		texts = append(texts, "coalesce("+column+", '')")
	}
	if len(texts) == 0 {
		texts = []string{"''"}
	}
	return "p.name_order, " + strings.Join(texts, " || char(31) || ")
}

// codedRows are rows of a place and some columns, in which each different value of a column is kept once.
type codedRows struct {
	places []Place
	values [][]string // by column
	codes  [][]int32  // by column and row
}

func readCodes(ctx context.Context, q querier, query string, args []any, columns, size int) (*codedRows, error) {
	c := &codedRows{places: make([]Place, 0, size), values: make([][]string, columns), codes: make([][]int32, columns)}
	known := make([]map[string]int32, columns)
	for i := range columns {
		known[i], c.codes[i] = map[string]int32{}, make([]int32, 0, size)
	}
	var place int64
	var packed sql.RawBytes // lives until the next row; only a value that is new is copied
	err := each(ctx, q, func(rows *sql.Rows) error {
		if err := rows.Scan(&place, &packed); err != nil {
			return err
		}
		c.places = append(c.places, Place(place))
		rest := []byte(packed)
		for i := range columns {
			var text []byte
			text, rest, _ = bytes.Cut(rest, between)
			code, seen := known[i][string(text)]
			if !seen {
				code = int32(len(c.values[i]))
				known[i][string(text)] = code
				c.values[i] = append(c.values[i], string(text))
			}
			c.codes[i] = append(c.codes[i], code)
		}
		return nil
	}, query, args...)
	return c, err
}

// joinCodes makes one column of the shares' columns i, n rows in all.
func joinCodes(shares []*codedRows, i, n int) (values []string, codes []int32) {
	if len(shares) == 1 {
		return shares[0].values[i], shares[0].codes[i]
	}
	codes = make([]int32, 0, n)
	known := map[string]int32{}
	for _, share := range shares {
		common := make([]int32, len(share.values[i]))
		for code, value := range share.values[i] {
			joint, seen := known[value]
			if !seen {
				joint = int32(len(values))
				known[value] = joint
				values = append(values, value)
			}
			common[code] = joint
		}
		for _, code := range share.codes[i] {
			codes = append(codes, common[code])
		}
	}
	return values, codes
}
