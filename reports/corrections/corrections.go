// Package corrections writes what another program's list and the register differ in as a workbook in the columns of that list:
// the rows to correct there, who is only there, who is only here, and what a person has to look at.
package corrections

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"bachudong/data/intake"
	"bachudong/data/reconcile"
	"bachudong/reports/list"
)

// Save writes the workbook as .xlsx; see list.Save. A part without rows has no sheet.
func Save(ctx context.Context, path string, r *reconcile.Result, progress func(done, total int)) error {
	return list.Save(ctx, path, progress, tables(r)...)
}

func tables(r *reconcile.Result) []list.Table {
	var all []list.Table
	named := func(name string, t list.Table) {
		if t.Len == 0 {
			return
		}
		t.Title = strings.ToUpper(name)
		t.Note += fmt.Sprintf(" – %s, sổ đến ngày %s – %d dòng", r.Unit.Name, r.Day.Display(), t.Len)
		t.Sheet = name
		for n := 2; slices.ContainsFunc(all, func(other list.Table) bool { return other.Sheet == t.Sheet }); n++ {
			t.Sheet = fmt.Sprintf("%s %d", name, n)
		}
		all = append(all, t)
	}
	var sheets []*sender
	for i := range r.Draft.Sheets {
		if d := &r.Draft.Sheets[i]; len(d.Rows) > 0 {
			sheets = append(sheets, newSender(r.Draft.Book, d, r.Yearly))
		}
	}
	for _, s := range sheets {
		named("Cần sửa", s.differ(r))
	}
	for _, s := range sheets {
		named("Chỉ có ở tệp", s.onlyThere(r))
	}
	if len(sheets) > 0 {
		named("Chỉ có trong sổ", sheets[0].onlyHere(r))
	}
	for _, s := range sheets {
		named("Nghi ngờ", s.doubtful(r))
	}
	if len(all) == 0 {
		all = append(all, list.Table{Title: "KHÔNG CÓ CHÊNH LỆCH", Note: r.Unit.Name + fmt.Sprintf(" – %d người giống nhau", r.Same),
			Sheet: "Kết quả", Columns: []list.Column{{Title: "Nội dung", Width: 60}}})
	}
	return all
}

// differ are the rows to correct: what the register says otherwise stands in its cell, tinted; a last column says what was there.
// A fact that the register does not know is only told, never emptied.
func (s *sender) differ(r *reconcile.Result) list.Table {
	pairs := slices.DeleteFunc(slices.Clone(r.Differ), func(p reconcile.Pair) bool { return p.Row.Sheet != s.draft.Name })
	t := s.table("Ô tô vàng đã sửa theo sổ", list.Column{Title: "Khác biệt", Width: 50})
	t.Len = len(pairs)
	t.Value = func(row, col int) any {
		p := &pairs[row]
		if col == s.width {
			return Words(p.Fields)
		}
		value := s.cell(p.Row.Number, col)
		column := s.columns[col]
		if column == nil || !slices.ContainsFunc(p.Fields, func(f reconcile.Field) bool { return f.Key == reconcile.FactOf(column) && f.Ours != "" }) {
			return value
		}
		if ours := s.ours(column, p.Ours); ours != value {
			return list.Marked{Value: ours}
		}
		return value
	}
	return s.measured(t)
}

func (s *sender) onlyThere(r *reconcile.Result) list.Table {
	rows := slices.DeleteFunc(slices.Clone(r.OnlyThere), func(row *intake.Row) bool { return row.Sheet != s.draft.Name })
	t := s.table("Sổ không có những người này")
	t.Len = len(rows)
	t.Value = func(row, col int) any { return s.cell(rows[row].Number, col) }
	return s.measured(t)
}

// onlyHere are people to add there, in the columns of the list as far as the register knows; those whom the list tells as
// having left are to be looked at instead.
func (s *sender) onlyHere(r *reconcile.Result) list.Table {
	t := s.table("Tệp không có những người này")
	if len(r.LeftThere) > 0 {
		t = s.table("Tệp không có những người này trong số đang sinh hoạt", list.Column{Title: "Tệp ghi", Width: 20})
	}
	t.Len = len(r.OnlyHere)
	t.Value = func(row, col int) any {
		if col == s.width {
			return r.LeftThere[r.OnlyHere[row].ID]
		}
		switch column := s.columns[col]; {
		case column == nil:
			return ""
		case column.Key == intake.KeyOrder:
			return row + 1
		default:
			return s.ours(column, r.OnlyHere[row])
		}
	}
	return s.measured(t)
}

func (s *sender) doubtful(r *reconcile.Result) list.Table {
	doubts := slices.DeleteFunc(slices.Clone(r.Doubtful), func(d reconcile.Doubt) bool { return d.Row.Sheet != s.draft.Name })
	t := s.table("Cần xem từng người", list.Column{Title: "Giống với", Width: 36}, list.Column{Title: "Điểm", Width: 8}, list.Column{Title: "Vì sao", Width: 36})
	t.Len = len(doubts)
	t.Value = func(row, col int) any {
		d := &doubts[row]
		switch {
		case col < s.width:
			return s.cell(d.Row.Number, col)
		case col == s.width:
			return d.With
		case col == s.width+1 && d.Score == 0:
			return ""
		case col == s.width+1:
			return d.Score
		}
		return d.Why
	}
	return s.measured(t)
}
