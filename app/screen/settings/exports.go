package settings

import (
	"strings"

	"bachudong/app/kit"
	"bachudong/app/screen/output"
	"bachudong/data"
	"bachudong/reports/list"
)

var exportColumns = []kit.Column{
	{ID: "at", Title: "Lúc", Width: 130},
	{ID: "actor", Title: "Người làm", Width: 110},
	{ID: "what", Title: "Đã kết xuất", Width: 280, Grow: true},
	{ID: "people", Title: "Số người", Width: 76, Align: kit.Right},
	{ID: "facts", Title: "Thông tin nhạy cảm", Width: 220},
	{ID: "purpose", Title: "Mục đích", Width: 190},
	{ID: "state", Title: "Trạng thái", Width: 110},
}

// exportLog lists what left the file about people, newest first. There is nothing in it to take back.
type exportLog struct {
	screen  *Screen
	grid    *kit.Grid
	exports []data.Export
}

func newExportLog(s *Screen) *exportLog {
	l := &exportLog{screen: s, grid: kit.NewGrid(exportColumns)}
	l.grid.EmptyText = "Chưa có lần kết xuất nào về đoàn viên."
	return l
}

func (l *exportLog) show(exports []data.Export) {
	l.exports = exports
	l.grid.SetSource(l)
}

// Len is the number of exports listed.
func (l *exportLog) Len() int { return len(l.exports) }

// Cell is the text of one cell.
func (l *exportLog) Cell(row, col int) kit.Cell {
	e := &l.exports[row]
	cell := kit.Cell{Text: exportText(e, exportColumns[col].ID)}
	switch exportColumns[col].ID {
	case "facts":
		cell.Tone = kit.Amber
	case "state":
		cell.Tone = kit.Muted
	case "people":
		cell.Text = kit.Number(e.People)
	}
	return cell
}

// exportText is what a column says of an export.
func exportText(e *data.Export, column string) string {
	switch column {
	case "at":
		return e.At.Local().Format("02/01/2006 15:04")
	case "actor":
		return e.Actor
	case "what":
		return e.What
	case "facts":
		return strings.Join(e.Facts, ", ")
	case "purpose":
		return e.Purpose
	}
	if !e.Done {
		return "Không hoàn tất"
	}
	return ""
}

// export writes the log as it is listed.
func (l *exportLog) export() {
	exports, host := l.exports, l.screen.host
	unit := host.Scope().Units[0].Name
	output.List(host, output.Listing{Job: "Kết xuất nhật ký kết xuất", Name: "Nhật ký kết xuất", Of: unit, Noun: "lần kết xuất",
		Title: "NHẬT KÝ KẾT XUẤT", Note: list.NoteOf(unit, host.Desk().Today(), len(exports), "lần kết xuất"),
		Columns: l.grid.Columns(), Len: len(exports),
		Value: func(row int, column string) any {
			switch e := &exports[row]; column {
			case "at":
				return e.At.Local()
			case "people":
				return e.People
			default:
				return exportText(e, column)
			}
		}})
}
