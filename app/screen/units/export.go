package units

import (
	"bachudong/app/screen/output"
	"bachudong/data"
	"bachudong/reports/list"
)

// export writes the units as they are listed.
func (s *Screen) export() {
	rows := s.rows
	output.List(s.host, output.Listing{Job: "Kết xuất danh sách đơn vị", Name: "Danh sách đơn vị", Of: s.scope.Unit.Name, Noun: "đơn vị",
		Title: "DANH SÁCH ĐƠN VỊ", Note: list.NoteOf(s.scope.Unit.Name, s.scope.AsOf, len(rows), "đơn vị"), Columns: s.grid.Columns(), Len: len(rows),
		Value: func(row int, column string) any { return rows[row].value(column) }})
}

// value is what a column says of a unit, as it goes into a workbook.
func (l *line) value(column string) any {
	switch column {
	case "code":
		return l.unit.Code
	case "name":
		return l.unit.Name
	case "level":
		return l.unit.LevelLabel()
	case "kind":
		return l.unit.Kind
	case "branches":
		if l.unit.Level == data.Branch {
			return ""
		}
		return l.branches
	}
	return l.unit.Members
}
