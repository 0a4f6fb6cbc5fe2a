package evaluation

import (
	"fmt"

	"bachudong/app/kit"
	"bachudong/app/screen/output"
	"bachudong/reports/list"
)

// export writes the matrix as it is shown, with an order number before each unit.
func (m *matrix) export() {
	scope, cells, columns := m.screen.scope, m.cells, m.grid.Columns()
	at := map[string]int{}
	for i, c := range columns {
		at[c.ID] = i
	}
	columns = append([]kit.Column{{ID: "number", Title: "STT", Width: 42, Align: kit.Center}}, columns...)
	output.List(m.screen.host, output.Listing{Job: "Kết xuất bảng đánh giá", Name: fmt.Sprintf("Bảng đánh giá %d", scope.Year), Of: scope.Unit.Name, Noun: "đơn vị",
		Title: fmt.Sprintf("ĐOÀN CƠ SỞ “3 CHỦ ĐỘNG” NĂM %d", scope.Year), Note: list.NoteOf(scope.Unit.Name, scope.AsOf, len(cells), "đơn vị"),
		Columns: columns, Len: len(cells), Value: func(row int, column string) any {
			if column == "number" {
				return row + 1
			}
			return cells[row][at[column]].Text
		}})
}
