package dossier

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"bachudong/data"
	"bachudong/data/vntext"
	"bachudong/reports/pdf"
)

const (
	rowHeight  = 7.4 // enough to write in by hand
	tableSize  = 11
	headHeight = 8.0
)

var (
	familyTable = pdf.Table{Size: tableSize, Head: headHeight, Columns: []pdf.Column{
		{Title: "Quan hệ", Width: 19, Align: pdf.Left},
		{Title: "Họ và tên", Width: 43, Align: pdf.Left},
		{Title: "Năm sinh", Width: 20, Align: pdf.Center},
		{Title: "Nghề nghiệp, nơi làm việc", Width: 40, Align: pdf.Left},
		{Title: "Nơi ở", Width: 38, Align: pdf.Left},
	}}
	stayTable = pdf.Table{Size: tableSize, Head: headHeight, Columns: []pdf.Column{
		{Title: "TT", Width: 10, Align: pdf.Center},
		{Title: "Từ ngày", Width: 22, Align: pdf.Center},
		{Title: "Đến ngày", Width: 22, Align: pdf.Center},
		{Title: "Nơi sinh hoạt", Width: 44, Align: pdf.Left},
		{Title: "Chức vụ", Width: 28, Align: pdf.Left},
		{Title: "Lý do", Width: 34, Align: pdf.Left},
	}}
	yearTable = pdf.Table{Size: tableSize, Head: headHeight, Columns: []pdf.Column{
		{Title: "Năm", Width: 14, Align: pdf.Center},
		{Title: "Ưu điểm", Width: 38, Align: pdf.Left},
		{Title: "Khuyết điểm", Width: 32, Align: pdf.Left},
		{Title: "Xếp loại", Width: 43, Align: pdf.Left},
		{Title: "Số, ngày văn bản", Width: 33, Align: pdf.Left},
	}}
	awardTable = pdf.Table{Size: tableSize, Head: headHeight, Tail: signatureHeight, Columns: []pdf.Column{
		{Title: "Năm", Width: 14, Align: pdf.Center},
		{Title: "Khen thưởng (hình thức, cấp khen)", Width: 73, Align: pdf.Left},
		{Title: "Kỷ luật (hình thức, lý do)", Width: 73, Align: pdf.Left},
	}}
)

// pad gives every row the height to write in and adds empty rows until there are least.
func pad(t *pdf.Table, rows []pdf.Row, least int) []pdf.Row {
	for len(rows) < least {
		rows = append(rows, pdf.Texts(make([]string, len(t.Columns))...))
	}
	for i := range rows {
		rows[i].MinHeight = rowHeight
	}
	return rows
}

// fitting is how many rows of the least height room takes.
func fitting(room float64) int { return max(0, int(room/rowHeight)) }

func (p *page) family() {
	var rows []pdf.Row
	for _, r := range p.Relatives {
		rows = append(rows, pdf.Texts(r.Relation, r.FullName, yearOf(r.Birth), joined("; ", r.Occupation, r.Workplace), r.Residence))
	}
	p.Need(factPitch + p.HeadHeight(&familyTable) + rowHeight)
	p.Text(left, p.Y, numbers, fmt.Sprintf("%d.", familyNumber()), text, pdf.Left)
	p.Text(left+numbers, p.Y, p.Width, "Quan hệ gia đình:", text, pdf.Left)
	p.Y += factPitch
	blank := fitting(p.Room() - p.HeadHeight(&familyTable) - p.Measure(&familyTable, pad(&familyTable, rows, 0)))
	p.Table(&familyTable, pad(&familyTable, rows, min(5, len(rows)+blank)))
}

// yearOf is the year of a date, "" when it is not known.
func yearOf(d vntext.Date) string {
	if d.Year() == 0 {
		return ""
	}
	return strconv.Itoa(d.Year())
}

func (p *page) stays() []pdf.Row {
	var rows []pdf.Row
	for i, s := range p.Stays {
		until := s.To.Display()
		if s.To == "" && s.Ended == "" {
			until = "nay"
		}
		began := s.Began
		if began == data.BeganListed {
			began = ""
		}
		reason := joined("; ", began, s.Ended, s.Note)
		if !s.Counts {
			reason = joined("; ", "Sinh hoạt tạm thời", reason)
		}
		rows = append(rows, pdf.Texts(strconv.Itoa(i+1), s.From.Display(), until, s.UnitName, s.Position, reason))
	}
	return rows
}

// years are the assessments and the awards among them, oldest first.
func (p *page) years() (years, awards []pdf.Row) {
	inOrder := slices.Clone(p.Assessment)
	slices.SortStableFunc(inOrder, func(a, b data.Assessment) int { return a.Year - b.Year })
	for _, a := range inOrder {
		year := ""
		if a.Year != 0 {
			year = strconv.Itoa(a.Year)
		}
		years = append(years, pdf.Texts(year, a.Strengths, a.Weaknesses, a.Rating, reference(a.Document)))
		if a.Reward != "" || a.Discipline != "" {
			awards = append(awards, pdf.Texts(year, a.Reward, a.Discipline))
		}
	}
	return years, awards
}

// reference names a paper: "12-QĐ/ĐTN, 05/12/2022".
func reference(d data.Document) string { return joined(", ", d.Number, d.Date.Display()) }

// joined puts what is not empty side by side.
func joined(by string, parts ...string) string {
	return strings.Join(slices.DeleteFunc(parts, func(s string) bool { return strings.TrimSpace(s) == "" }), by)
}
