package statistics

import (
	"fmt"

	"bachudong/data"
	"bachudong/data/vntext"
	"bachudong/reports/form"
	"bachudong/reports/list"
)

// YearSummary is what R-07 tells: how the members of each unit were rated for a year.
type YearSummary struct {
	Head    form.Head
	Signers []form.Signer
	Unit    data.Unit
	Year    int
	Day     vntext.Date
	Scale   data.Scale
	Units   []RatedUnit
}

// RatedUnit is one line of R-07.
type RatedUnit struct {
	Name  string
	Tally data.YearTally
}

// Table is R-07. The grades and those without one add up to all members in every line.
func (s *YearSummary) Table() list.Table {
	sum := data.NewYearTally(&s.Scale)
	for _, u := range s.Units {
		sum.Join(u.Tally)
	}
	t := list.Table{Title: fmt.Sprintf("TỔNG HỢP ĐÁNH GIÁ, XẾP LOẠI ĐOÀN VIÊN NĂM %d", s.Year), Note: s.Unit.Name, Sheet: "R-07", Len: len(s.Units),
		Columns: []list.Column{{Title: "TT", Width: 5, Centered: true}, {Title: "Đơn vị", Width: 30}, {Title: "Tổng số ĐV", Width: 9},
			{Title: "Được xếp loại > Số", Width: 8}, {Title: "Được xếp loại > %", Width: 9, Centered: true}},
		Paper: &list.Paper{Head: s.Head, Subtitle: "Danh sách đoàn viên tính đến ngày " + s.Day.Display(), Signers: s.Signers, Foot: ownForm}}
	for _, g := range sum.Grades {
		short := s.Scale.Short(g.Label)
		t.Columns = append(t.Columns, list.Column{Title: short + " > Số", Width: 7}, list.Column{Title: short + " > %", Width: 9, Centered: true})
	}
	t.Columns = append(t.Columns, list.Column{Title: "Chưa xếp loại > Có lý do", Width: 8}, list.Column{Title: "Chưa xếp loại > Còn lại", Width: 8})
	lines := make([][]any, len(s.Units))
	for i, u := range s.Units {
		lines[i] = append([]any{i + 1, u.Name}, s.numbers(&u.Tally, &sum)...)
	}
	t.Value = func(row, col int) any { return lines[row][col] }
	t.Totals = append([]any{"Tổng cộng", nil}, s.numbers(&sum, &sum)...)
	return t
}

// numbers are what is told of a tally, by the grades of all.
func (s *YearSummary) numbers(t, all *data.YearTally) []any {
	cells := []any{t.Total, t.Rated(), form.Percent(t.Rated(), t.Total)}
	for _, g := range all.Grades {
		count := 0
		for _, own := range t.Grades {
			if own.Label == g.Label {
				count = own.Count
			}
		}
		cells = append(cells, count, form.Percent(count, t.Rated()))
	}
	return append(cells, t.Excused, t.Open)
}
