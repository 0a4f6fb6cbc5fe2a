package members

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"bachudong/app/kit"
	"bachudong/data"
	"bachudong/data/store"
	"bachudong/data/vntext"
)

// column is one column of the list: how it looks, sorts and is exported.
type column struct {
	kit.Column
	id     string
	value  func(*store.MemberRow) string // whole value, as exported; dates in ISO form
	number func(*store.MemberRow) int    // instead of value, for numbers
	date   bool
	cell   func(*store.MemberRow) kit.Cell // how it is shown when that is not just the value
	width  float32                         // least room in an exported workbook, which has larger letters
}

const (
	numberColumn = "number"
	nameColumn   = "full_name"
	statusColumn = "status"
	ratingColumn = "rating"
)

// fullEnough is the share of required facts, in percent, below which a record shows amber.
const fullEnough = 80

// columns are all columns of the list in their order.
var columns = []column{
	{id: numberColumn, Column: kit.Column{Title: "STT", Width: 39}, number: func(*store.MemberRow) int { return 0 }, width: 42},
	{id: nameColumn, Column: kit.Column{Title: "Họ và tên", Width: 150}, value: func(r *store.MemberRow) string { return r.FullName }, width: 196},
	{id: "birth", Column: kit.Column{Title: "Ngày sinh", Width: 86}, date: true, value: func(r *store.MemberRow) string { return string(r.Birth) }, width: 84},
	{id: "gender", Column: kit.Column{Title: "Phái", Width: 46}, value: func(r *store.MemberRow) string { return r.Gender }, width: 49},
	{id: "ethnicity", Column: kit.Column{Title: "Dân tộc", Width: 71}, value: func(r *store.MemberRow) string { return r.Ethnicity }, width: 70},
	{id: "branch", Column: kit.Column{Title: "Chi đoàn", Width: 116, Grow: true}, value: func(r *store.MemberRow) string { return r.UnitName }, cell: branchCell, width: 224},
	{id: "joined_union", Column: kit.Column{Title: "Vào Đoàn", Width: 86}, date: true, value: func(r *store.MemberRow) string { return string(r.Joined) }, width: 84},
	{id: "position", Column: kit.Column{Title: "Chức vụ", Width: 106}, value: func(r *store.MemberRow) string { return r.Position }, cell: positionCell, width: 168},
	{id: statusColumn, Column: kit.Column{Title: "Tình trạng", Width: 120}, value: func(r *store.MemberRow) string { return r.Status }, cell: statusCell, width: 112},
	{id: ratingColumn, Column: kit.Column{Title: "Xếp loại", Width: 72}, value: func(r *store.MemberRow) string { return r.Rating }, cell: ratingCell, width: 224},
	{id: "filled", Column: kit.Column{Title: "Đủ %", Width: 50, Align: kit.Right}, number: percent, cell: filledCell, width: 56},
}

func columnOf(id string) *column {
	if i := slices.IndexFunc(columns, func(c column) bool { return c.id == id }); i >= 0 {
		return &columns[i]
	}
	return nil
}

// shownColumns are the columns for a query; the status says nothing new where everybody is active.
func shownColumns(q *query) []*column {
	var shown []*column
	for i := range columns {
		if columns[i].id == statusColumn && q.standing == active && q.people == nil {
			continue
		}
		shown = append(shown, &columns[i])
	}
	return shown
}

// title is the heading of the column in a list of a year.
func (c *column) title(year int) string {
	if c.id == ratingColumn {
		return fmt.Sprintf("%s %d", c.Title, year)
	}
	return c.Title
}

// show is the cell of a person in the column; number is the running number of the row.
func (c *column) show(r *store.MemberRow, number int) kit.Cell {
	switch {
	case c.id == numberColumn:
		return kit.Cell{Text: strconv.Itoa(number), Tone: kit.Muted}
	case c.cell != nil:
		return c.cell(r)
	case c.date:
		return dateCell(vntext.Date(c.value(r)))
	}
	return kit.Cell{Text: c.value(r)}
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
	case data.StatusNotAMember:
		return kit.Info
	}
	return kit.Muted
}

func ratingCell(r *store.MemberRow) kit.Cell {
	if r.Rating == "" {
		return kit.Cell{Text: "chưa", Tone: kit.Muted}
	}
	return kit.Cell{Text: shortRating(r.Rating), Tone: ratingTone(r.Rating)}
}

func percent(r *store.MemberRow) int { return 100 * r.Filled / store.RequiredFacts }

func filledCell(r *store.MemberRow) kit.Cell {
	cell := kit.Cell{Text: strconv.Itoa(percent(r))}
	if percent(r) < fullEnough {
		cell.Tone = kit.Amber
	}
	return cell
}
