package members

import (
	"context"
	"fmt"
	"io"
	"strings"

	"bachudong/app/kit"
	"bachudong/app/screen"
	"bachudong/data/atomicfile"
	"bachudong/data/vntext"
	"bachudong/reports/list"
)

var workbooks = []screen.FileKind{{Label: "Bảng tính Excel", Endings: []string{".xlsx"}}}

// askExport writes the list as it is shown, or its marked rows, into a workbook.
func (s *Screen) askExport() {
	if s.list.part {
		s.status()
		return
	}
	if len(s.list.rows) == 0 {
		s.host.Say("Danh sách không có ai để kết xuất.")
		return
	}
	table := s.table()
	proposed := "DanhSach_" + fileName(s.query.scope.Unit.Name) + ".xlsx"
	s.host.ChooseSave(screen.FileQuestion{Title: "Kết xuất danh sách", Kinds: workbooks, Proposed: proposed}, func(path string) {
		s.host.Job("Kết xuất danh sách", func(ctx context.Context, progress func(done, total int)) (screen.Outcome, error) {
			err := atomicfile.Write(path, func(w io.Writer) error { return list.Write(ctx, w, table, progress) })
			return screen.Outcome{Text: fmt.Sprintf("Đã kết xuất %s người.", kit.Number(table.Len)), Files: []string{path}}, err
		})
	})
}

// table is the list as it goes into a workbook: whole values in place of what was shortened for the screen.
func (s *Screen) table() list.Table {
	l, shown, rows := s.list, s.front.shown, s.front.grid.Marked()
	if len(rows) == 0 {
		rows = make([]int, len(l.order))
		for i := range rows {
			rows[i] = i
		}
	}
	q := &s.query
	t := list.Table{Title: "DANH SÁCH ĐOÀN VIÊN", Note: q.scope.Unit.Name + " – số liệu đến ngày " + q.scope.AsOf.Display(), Sheet: "Danh sách", Len: len(rows)}
	if q.standing != active {
		t.Note += " – " + strings.ToLower(q.standing.label())
	}
	if q.people != nil {
		t.Note = q.people.Title
	}
	for _, c := range shown {
		t.Columns = append(t.Columns, list.Column{Title: c.title(q.scope.Year), Width: c.width})
	}
	t.Value = func(row, col int) any {
		c, person := shown[col], l.at(rows[row])
		switch {
		case c.id == numberColumn:
			return row + 1
		case c.number != nil:
			return c.number(person)
		case c.date:
			return vntext.Date(c.value(person))
		}
		return c.value(person)
	}
	return t
}

// fileName keeps the unmarked letters and digits of a name, joined with dashes.
func fileName(name string) string {
	return strings.Join(strings.FieldsFunc(vntext.Fold(name), func(r rune) bool {
		return !('a' <= r && r <= 'z' || '0' <= r && r <= '9')
	}), "-")
}
