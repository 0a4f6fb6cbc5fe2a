package members

import (
	"context"
	"fmt"
	"strconv"
	"strings"

	"bachudong/app/kit"
	"bachudong/app/screen/output"
	"bachudong/app/work"
	"bachudong/data"
	"bachudong/data/store"
	"bachudong/data/vntext"
	"bachudong/reports/list"
)

// askExport asks in which columns the list, or its marked rows, goes into a workbook or onto paper.
func (s *Screen) askExport() {
	if s.list.part {
		s.status()
		return
	}
	rows := s.exported()
	if len(rows) == 0 {
		s.host.Say("Danh sách không có ai để kết xuất.")
		return
	}
	terms := output.NewTerms(s.host, "Không chọn thì các cột này không có trong tệp; riêng 34 cột vẫn đủ cột nhưng để trống: hãy chọn nếu tệp dùng để nộp "+
		"phần mềm quản lý hoặc để nhập lại đầy đủ.")
	text := kit.Stack(8, kit.NewNote(fmt.Sprintf("Kết xuất %s người theo bộ lọc và thứ tự đang hiện. Chọn các cột:", kit.Number(len(rows))), kit.Normal),
		kit.NewNote("Cột đang hiện: đúng các cột và độ rộng trên màn hình.", kit.Muted),
		kit.NewNote("Mọi thông tin: tất cả các mục đã ghi trong sổ.", kit.Muted),
		kit.NewNote("34 cột: theo tiêu đề của phần mềm quản lý đoàn viên, để nộp hoặc đối chiếu.", kit.Muted),
		kit.NewNote("In PDF: các cột đang hiện trên giấy A4, có tiêu đề của đơn vị.", kit.Muted), kit.HLine(), terms.Box())
	answer := func(caption string, key kit.Key, run func(data.Disclosure)) kit.Answer {
		return kit.Answer{Caption: caption, Key: key, Run: func() bool {
			d, ok := terms.Read()
			if ok {
				run(d)
			}
			return ok
		}}
	}
	kit.NewDialog(s.host.Window(), "Kết xuất danh sách", text, 600,
		answer("Cột đang hiện", "Enter", func(d data.Disclosure) { output.List(s.host, s.shownListing(rows, d)) }),
		answer("Mọi thông tin", "", func(d data.Disclosure) { s.export(work.FullList, rows, d) }),
		answer("34 cột", "", func(d data.Disclosure) { s.export(work.CentralList, rows, d) }),
		answer("In PDF", "Ctrl+P", func(d data.Disclosure) { output.Print(s.host, s.shownListing(rows, d)) }),
		kit.Answer{Caption: "Hủy", Key: "Esc"}).Show()
}

// exported are the people of the marked rows, or of all, in the order shown. The list may be sorted or read anew while they are
// written, so they are copied.
func (s *Screen) exported() []*store.MemberRow {
	rows := s.front.grid.Marked()
	if len(rows) == 0 {
		rows = make([]int, len(s.list.order))
		for i := range rows {
			rows[i] = i
		}
	}
	people := make([]*store.MemberRow, len(rows))
	for i, row := range rows {
		people[i] = s.list.at(row)
	}
	return people
}

// shownListing is the list as it stands in the grid: whole values in place of what was shortened for the screen.
func (s *Screen) shownListing(people []*store.MemberRow, terms data.Disclosure) output.Listing {
	q := s.query
	l := output.Listing{Terms: &terms, Job: "Kết xuất danh sách", Name: "Danh sách", Of: q.scope.Unit.Name, Noun: "người", Title: "DANH SÁCH ĐOÀN VIÊN",
		Note: s.noteOf(len(people)), Columns: s.front.grid.Columns(), Len: len(people)}
	columns := s.list.columns
	for i := range l.Columns {
		c := columns.of(l.Columns[i].ID)
		l.Columns[i].Title = c.title(q.scope.Year)
		l.Columns[i].Width = max(l.Columns[i].Width, c.width)
		if c.id == numberColumn || c.id == "gender" {
			l.Columns[i].Align = kit.Center
		}
	}
	l.Value = func(row int, column string) any {
		c := columns.of(column)
		switch {
		case c.id == numberColumn:
			return row + 1
		case c.number != nil:
			return c.number(people[row])
		case c.kind == data.DateValue:
			return vntext.Date(c.value(people[row]))
		case c.kind == data.NumberValue:
			if n, err := strconv.Atoi(c.value(people[row])); err == nil {
				return n
			}
		}
		return c.value(people[row])
	}
	return l
}

// noteOf says of whom the list is, of which day, and what it was filtered by.
func (s *Screen) noteOf(n int) string {
	q := &s.query
	note := list.NoteOf(q.scope.Unit.Name, q.scope.AsOf, n, "người")
	switch {
	case q.exactly() != nil:
		return list.NoteOf(q.exactly().Title, q.scope.AsOf, n, "người")
	case q.standing != active:
		note += " – " + strings.ToLower(q.standing.label())
	}
	if q.find != "" {
		note += " – tìm “" + q.find + "”"
	}
	return note
}

// export writes the people in fixed columns, in the order shown.
func (s *Screen) export(format work.ListFormat, people []*store.MemberRow, terms data.Disclosure) {
	ids := make([]data.ID, len(people))
	for i, p := range people {
		ids[i] = p.ID
	}
	desk, scope := s.host.Desk(), s.query.scope
	job := work.ListJob{Format: format, Unit: scope.Unit.Name, Order: ids, Disclosure: terms,
		Filter: store.MemberFilter{AsOf: scope.AsOf, Status: store.AnyStatus, People: ids}}
	proposed := work.ListFileName(map[work.ListFormat]string{work.FullList: "Danh sách đầy đủ", work.CentralList: "Danh sách 34 cột"}[format], scope.Unit.Name, scope.AsOf)
	output.Workbook(s.host, "Kết xuất danh sách", proposed, nil, func(ctx context.Context, path string, progress func(int, int)) (string, error) {
		n, err := desk.WriteMembers(ctx, job, path, progress)
		return fmt.Sprintf("Đã kết xuất %s người.", kit.Number(n)), err
	})
}

// fileName keeps the unmarked letters and digits of a name, joined with dashes.
func fileName(name string) string {
	return strings.Join(strings.FieldsFunc(vntext.Fold(name), func(r rune) bool {
		return !('a' <= r && r <= 'z' || '0' <= r && r <= '9')
	}), "-")
}
