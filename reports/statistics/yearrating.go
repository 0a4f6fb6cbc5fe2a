package statistics

import (
	"fmt"
	"strings"

	"bachudong/data"
	"bachudong/data/vntext"
	"bachudong/reports/form"
	"bachudong/reports/list"
)

// YearRating is what R-06 tells: how the members of a unit were rated for a year, and who was not and why.
type YearRating struct {
	Head    form.Head
	Signers []form.Signer
	Unit    data.Unit
	Year    int
	Day     vntext.Date // whose members they are
	Scale   data.Scale
	Members []RatedMember
}

// RatedMember is one line of R-06.
type RatedMember struct {
	Name     string
	Birth    vntext.Date
	Position string
	Branch   string
	Grade    string // kết quả rèn luyện đoàn viên
	Self     string
	ByBranch string
	Rating   string
	NotRated string // why there is no rating
	Note     string
}

// Tally counts the ratings.
func (r *YearRating) Tally() data.YearTally {
	t := data.NewYearTally(&r.Scale)
	for i := range r.Members {
		t.Add(r.Members[i].Rating, r.Members[i].NotRated)
	}
	return t
}

// Table is R-06. Columns of ratings hold short forms, which the last line explains.
func (r *YearRating) Table() list.Table {
	type column struct {
		list.Column
		of func(*RatedMember) any
	}
	rating := func(title string, of func(*RatedMember) string) column {
		return column{list.Column{Title: title, Width: 10, Centered: true}, func(m *RatedMember) any { return r.Scale.Short(of(m)) }}
	}
	text := func(title string, width float64, of func(*RatedMember) string) column {
		return column{list.Column{Title: title, Width: width}, func(m *RatedMember) any { return of(m) }}
	}
	columns := []column{text("Họ và tên", 25, func(m *RatedMember) string { return m.Name }),
		{list.Column{Title: "Ngày sinh", Width: 12}, func(m *RatedMember) any { return m.Birth }}, text("Chức vụ", 14, func(m *RatedMember) string { return m.Position })}
	if r.Unit.Level != data.Branch {
		columns = append(columns, text("Chi đoàn", 18, func(m *RatedMember) string { return strings.TrimPrefix(m.Branch, "Chi đoàn ") }))
	}
	columns = append(columns, text("Kết quả RLĐV", 11, func(m *RatedMember) string { return m.Grade }),
		rating("Tự xếp loại", func(m *RatedMember) string { return m.Self }), rating("Chi đoàn xếp loại", func(m *RatedMember) string { return m.ByBranch }),
		rating("Đoàn cơ sở xét", func(m *RatedMember) string { return m.Rating }), text("Lý do không xếp loại", 22, func(m *RatedMember) string { return m.NotRated }),
		text("Ghi chú", 22, func(m *RatedMember) string { return m.Note }))
	t := list.Table{Title: fmt.Sprintf("DANH SÁCH ĐÁNH GIÁ, XẾP LOẠI ĐOÀN VIÊN NĂM %d", r.Year), Note: r.Unit.Name, Sheet: "R-06", Len: len(r.Members),
		Columns: []list.Column{{Title: "TT", Width: 5, Centered: true}},
		Value: func(row, col int) any {
			if col == 0 {
				return row + 1
			}
			return columns[col-1].of(&r.Members[row])
		},
		Paper: &list.Paper{Head: r.Head, Subtitle: "Danh sách đoàn viên tính đến ngày " + r.Day.Display(), Signers: r.Signers, Foot: ownForm}}
	for _, c := range columns {
		t.Columns = append(t.Columns, c.Column)
	}
	t.Totals = make([]any, len(t.Columns))
	t.Totals[0] = r.total()
	return t
}

// ownForm is said at the foot of forms of which no official one was found.
const ownForm = "Mẫu do đơn vị tự lập"

// total is how many were rated, and how many got each grade with its share.
func (r *YearRating) total() string {
	t := r.Tally()
	var grades []string
	for _, g := range t.Grades {
		name := g.Label
		if short := r.Scale.Short(g.Label); short != g.Label {
			name += " (" + short + ")"
		}
		grades = append(grades, fmt.Sprintf("%s: %d, %s", name, g.Count, form.Percent(g.Count, t.Rated())))
	}
	return fmt.Sprintf("Tổng cộng: %d đoàn viên; được xếp loại: %d (%s); %s; không xếp loại, có lý do: %d; chưa xếp loại: %d", t.Total, t.Rated(),
		form.Percent(t.Rated(), t.Total), strings.Join(grades, "; "), t.Excused, t.Open)
}
