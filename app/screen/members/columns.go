package members

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"bachudong/app/kit"
	"bachudong/data"
	"bachudong/data/roster"
	"bachudong/data/store"
	"bachudong/data/vntext"
)

// column is one column of the list: how it looks, sorts and is exported.
type column struct {
	kit.Column
	id     string
	value  func(*store.MemberRow) string   // whole value, as exported; dates in ISO form
	number func(*store.MemberRow) int      // instead of value, for numbers that everybody has
	kind   data.ValueKind                  // of value
	cell   func(*store.MemberRow) kit.Cell // how it is shown when that is not just the value
	width  float32                         // least room in an exported workbook, which has larger letters
}

const (
	numberColumn = "number"
	nameColumn   = "full_name"
	statusColumn = roster.Status
	ratingColumn = roster.Rating
)

// fullEnough is the share of required facts, in percent, below which a record shows amber.
const fullEnough = 80

// fixedColumns are the columns of every file in their order: first the usual ones, then every other fact of a person.
func fixedColumns(scale *data.Scale) []column {
	return append([]column{
		{id: numberColumn, Column: kit.Column{Title: "STT", Width: 39}, number: func(*store.MemberRow) int { return 0 }, width: 42},
		{id: nameColumn, Column: kit.Column{Title: "Họ và tên", Width: 150}, width: 196},
		{id: "birth", Column: kit.Column{Title: "Ngày sinh", Width: 88}, width: 84},
		{id: "gender", Column: kit.Column{Title: "Phái", Width: 48}, width: 49},
		{id: "ethnicity", Column: kit.Column{Title: "Dân tộc", Width: 74}, width: 70},
		{id: roster.Branch, Column: kit.Column{Title: "Chi đoàn", Width: 116, Grow: true}, cell: branchCell, width: 224},
		{id: "joined_union", Column: kit.Column{Title: "Vào Đoàn", Width: 86}, width: 84},
		{id: roster.Position, Column: kit.Column{Title: "Chức vụ", Width: 100}, cell: positionCell, width: 168},
		{id: statusColumn, Column: kit.Column{Title: "Tình trạng", Width: 120}, cell: statusCell, width: 112},
		{id: ratingColumn, Column: kit.Column{Title: "Xếp loại", Width: 72}, cell: ratingCell(scale), width: 224},
		{id: roster.Filled, Column: kit.Column{Title: "Đủ %", Width: 50, Align: kit.Right}, number: roster.Percent, cell: filledCell, width: 56},
		{id: roster.Age, Column: kit.Column{Title: "Tuổi", Width: 46, Align: kit.Right}, number: func(r *store.MemberRow) int { return r.Age }, cell: ageCell, width: 42},
	}, otherFacts()...)
}

// usual is how many of the columns a list shows that was not arranged otherwise.
const usual = 11

// otherFacts are columns for the facts that are not among the usual ones.
func otherFacts() []column {
	usualFacts := []string{nameColumn, "birth", "gender", "ethnicity", "joined_union"}
	var list []column
	for i := range data.PersonFields {
		f := &data.PersonFields[i]
		if slices.Contains(usualFacts, f.Key) {
			continue
		}
		c := column{id: f.Key, Column: kit.Column{Title: f.Label, Width: 130}, width: 140}
		if f.Kind == data.DateFact {
			c.Width, c.width = 96, 84
		}
		list = append(list, c)
	}
	return list
}

// whole is the value of a person in full, as it is typed: dates as the office writes them.
func (c *column) whole(r *store.MemberRow) string {
	if c.kind == data.DateValue {
		return vntext.Date(c.value(r)).Display()
	}
	return c.value(r)
}

// title is the heading of the column in a list of a year.
func (c *column) title(year int) string {
	if c.id == ratingColumn {
		return fmt.Sprintf("%s %d", c.Title, year)
	}
	return c.Title
}

// show is the cell of a person in the column; number is the running number of the row. open shows numbers in full.
func (c *column) show(r *store.MemberRow, number int, open bool) kit.Cell {
	switch {
	case c.id == numberColumn:
		return kit.Cell{Text: strconv.Itoa(number), Tone: kit.Muted}
	case c.cell != nil:
		return c.cell(r)
	case c.kind == data.DateValue:
		return dateCell(vntext.Date(c.value(r)))
	}
	if open {
		return kit.Cell{Text: c.value(r)}
	}
	return kit.Cell{Text: data.Mask(c.id, c.value(r))}
}

// dateCell shows a date; one that is missing or known only in part is amber, so that it can be completed.
func dateCell(d vntext.Date) kit.Cell {
	switch d.Precision() {
	case vntext.FullDay:
		return kit.Cell{Text: d.Display()}
	case vntext.NoDate:
		return kit.Cell{Text: "—", Tone: kit.Amber}
	}
	return kit.Cell{Text: d.Display(), Tone: kit.Amber}
}

// branchCell leaves out the words that the heading says already.
func branchCell(r *store.MemberRow) kit.Cell {
	return kit.Cell{Text: strings.TrimPrefix(r.UnitName, "Chi đoàn ")}
}

// ordinary is the position of a member who has none; the list leaves it out.
const ordinary = "Đoàn viên"

// positionCell leaves out the words that the column of the chi đoàn says already.
func positionCell(r *store.MemberRow) kit.Cell {
	return kit.Cell{Text: strings.TrimSuffix(notOrdinary(r.Position), " chi đoàn")}
}

func statusCell(r *store.MemberRow) kit.Cell {
	return kit.Cell{Text: r.Status, Tone: statusTone(r.Status)}
}

func statusTone(status string) kit.Tone {
	switch status {
	case data.StatusActive:
		return kit.Green
	case data.Postponed:
		return kit.Amber
	case data.StatusNotAMember:
		return kit.Info
	}
	return kit.Muted
}

func ageCell(r *store.MemberRow) kit.Cell {
	if r.Age == 0 {
		return kit.Cell{Text: "—", Tone: kit.Amber}
	}
	return kit.Cell{Text: strconv.Itoa(r.Age)}
}

func filledCell(r *store.MemberRow) kit.Cell {
	cell := kit.Cell{Text: strconv.Itoa(roster.Percent(r))}
	if roster.Percent(r) < fullEnough {
		cell.Tone = kit.Amber
	}
	return cell
}
