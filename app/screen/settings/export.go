package settings

import (
	"bachudong/app/screen/output"
	"bachudong/data/store"
	"bachudong/reports/list"
)

// export writes the log as it is listed.
func (l *changeLog) export() {
	changes, host := l.changes, l.screen.host
	scope := host.Scope()
	output.List(host, output.Listing{Job: "Kết xuất nhật ký thay đổi", Name: "Nhật ký thay đổi", Of: scope.Units[0].Name, Noun: "thay đổi",
		Title: "NHẬT KÝ THAY ĐỔI", Note: list.NoteOf(scope.Units[0].Name, host.Desk().Today(), len(changes), "thay đổi"),
		Columns: l.grid.Columns(), Len: len(changes),
		Value: func(row int, column string) any { return logged(&changes[row], column) }})
}

// logged is what a column says of a change, as it goes into a workbook.
func logged(c *store.Change, column string) any {
	switch column {
	case "number":
		return int(c.Number)
	case "at":
		return c.At.Local()
	case "actor":
		return c.Actor
	case "title":
		return c.Title
	case "rows":
		return c.Rows
	}
	return stateOf(c)
}
