package transfers

import (
	"fmt"

	"bachudong/app/kit"
	"bachudong/data/store"
)

// The columns.
const (
	nameColumn     = "name"
	birthColumn    = "birth"
	kindColumn     = "kind"
	fromColumn     = "from"
	toColumn       = "to"
	letterColumn   = "letter"
	dayColumn      = "day"
	feesColumn     = "fees"
	stateColumn    = "state"
	receivedColumn = "received"
	untilColumn    = "until"
	waitColumn     = "wait"
	sideColumn     = "side"
	remarksColumn  = "remarks"
)

var columns = map[string]kit.Column{
	nameColumn:     {ID: nameColumn, Title: "Họ và tên", Width: 150},
	birthColumn:    {ID: birthColumn, Title: "Ngày sinh", Width: 94},
	kindColumn:     {ID: kindColumn, Title: "Loại", Width: 106},
	fromColumn:     {ID: fromColumn, Title: "Từ", Width: 190},
	toColumn:       {ID: toColumn, Title: "Đến", Width: 190, Grow: true},
	letterColumn:   {ID: letterColumn, Title: "Số giấy", Width: 76},
	dayColumn:      {ID: dayColumn, Title: "Ngày giấy", Width: 94},
	feesColumn:     {ID: feesColumn, Title: "Đoàn phí", Width: 68},
	stateColumn:    {ID: stateColumn, Title: "Trạng thái", Width: 104},
	receivedColumn: {ID: receivedColumn, Title: "Tiếp nhận", Width: 94},
	untilColumn:    {ID: untilColumn, Title: "Đến hết ngày", Width: 104},
	waitColumn:     {ID: waitColumn, Title: "Đã chờ", Width: 128},
	sideColumn:     {ID: sideColumn, Title: "Việc của ta", Width: 130},
	remarksColumn:  {ID: remarksColumn, Title: "Nhận xét", Width: 180},
}

func columnsOf(v *view) []kit.Column {
	list := make([]kit.Column, len(v.columns))
	for i, id := range v.columns {
		list[i] = columns[id]
	}
	return list
}

// table gives the grid the rows of a view as texts.
type table struct {
	columns []string
	rows    []store.TransferRow
	today   string // texts in the untilColumn before it are over
}

// Len is the number of rows.
func (t *table) Len() int { return len(t.rows) }

// Cell is the text of one cell.
func (t *table) Cell(row, col int) kit.Cell {
	r := &t.rows[row]
	switch t.columns[col] {
	case nameColumn:
		return kit.Cell{Text: r.Person.FullName, Tone: kit.Link}
	case birthColumn:
		return kit.Cell{Text: r.Person.Birth.Display()}
	case kindColumn:
		return kit.Cell{Text: r.Kind}
	case fromColumn:
		return kit.Cell{Text: r.From}
	case toColumn:
		return kit.Cell{Text: r.To}
	case letterColumn:
		return kit.Cell{Text: r.LetterNumber}
	case dayColumn:
		return kit.Cell{Text: r.LetterDate.Display()}
	case feesColumn:
		return kit.Cell{Text: r.FeesPaidTo.Display()}
	case stateColumn:
		return kit.Cell{Text: r.State, Tone: stateTone(r)}
	case receivedColumn:
		return kit.Cell{Text: r.ReceivedOn.Display()}
	case untilColumn:
		return t.until(r)
	case waitColumn:
		return wait(r)
	case sideColumn:
		return kit.Cell{Text: side(r), Tone: kit.Muted}
	}
	return kit.Cell{Text: r.Remarks, Tone: kit.Muted}
}

func stateTone(r *store.TransferRow) kit.Tone {
	if r.Waits() {
		return kit.Amber
	}
	return kit.Normal
}

// until is the last day of a temporary stay, red when it has passed.
func (t *table) until(r *store.TransferRow) kit.Cell {
	cell := kit.Cell{Text: r.ExpectedTo.Display()}
	if r.ExpectedTo != "" && string(r.ExpectedTo) < t.today {
		cell.Text, cell.Tone = cell.Text+" !", kit.Red
	}
	return cell
}

// wait says how long a letter waits, red when that is overdue.
func wait(r *store.TransferRow) kit.Cell {
	if r.Overdue {
		return kit.Cell{Text: fmt.Sprintf("%d ngày · quá hạn", r.Age), Tone: kit.Red}
	}
	return kit.Cell{Text: fmt.Sprintf("%d ngày", r.Age), Tone: kit.Amber}
}

// side says what the move is to the unit that is looked at.
func side(r *store.TransferRow) string {
	switch {
	case r.Leaves && r.Arrives:
		return "Trong đơn vị"
	case r.Arrives:
		return "Ta tiếp nhận"
	case r.Waits():
		return "Nơi đến tiếp nhận"
	}
	return "Ta giới thiệu đi"
}
