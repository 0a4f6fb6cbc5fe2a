package fees

import (
	"fmt"
	"strconv"

	"bachudong/app/kit"
	"bachudong/app/screen/output"
	"bachudong/data"
	"bachudong/reports/list"
)

// export writes the chosen part as it is listed.
func (s *Screen) export() {
	if s.at(remitPart) {
		s.exportRemit()
		return
	}
	t := s.months.table
	note := list.NoteOf(s.scope.Unit.Name, s.scope.AsOf, t.Len(), "dòng")
	output.List(s.host, output.Listing{Job: "Kết xuất sổ thu đoàn phí", Name: fmt.Sprintf("Thu đoàn phí %d", s.scope.Year), Of: s.scope.Unit.Name, Noun: "dòng",
		Title: fmt.Sprintf("SỔ THEO DÕI THU ĐOÀN PHÍ NĂM %d", s.scope.Year), Note: note, Columns: s.months.sheet.Grid.Columns(), Len: t.Len(), Value: t.written})
}

// written is what a column says of a line, as it goes into a workbook: amounts as numbers.
func (t *table) written(row int, column string) any {
	l := &t.lines[row]
	month := monthOf(column)
	switch {
	case column == paidColumn:
		return list.Money(l.paid)
	case column == owedColumn:
		return list.Money(l.owed)
	case month >= 0 && l.row == nil:
		return list.Money(l.sums[month])
	case month >= 0:
		if n, err := strconv.Atoi(data.FeeFieldOf(column).Of(l.row.Fee)); err == nil && l.row.Months[month].Here {
			return list.Money(n)
		}
	case column == birthColumn && l.row != nil:
		return l.row.Birth
	}
	return t.Cell(row, column).Text
}

func (s *Screen) exportRemit() {
	r := s.remit
	output.List(s.host, output.Listing{Job: "Kết xuất bảng trích nộp đoàn phí", Name: fmt.Sprintf("Trích nộp đoàn phí %d", s.scope.Year), Of: s.scope.Unit.Name, Noun: "đơn vị",
		Title: fmt.Sprintf("TRÍCH NỘP ĐOÀN PHÍ, %s NĂM %d", r.period.upper(), s.scope.Year), Note: list.NoteOf(s.scope.Unit.Name, s.scope.AsOf, r.Len(), "đơn vị"),
		Columns: append([]kit.Column(nil), remitColumns...), Len: r.Len(), Value: r.written})
}

// written is what a column says of a unit, as it goes into a workbook.
func (r *remit) written(row int, column string) any {
	s := &r.shares[row]
	_, done := r.done(s.Unit.ID)
	switch column {
	case "own":
		return list.Money(s.Own.Collected)
	case "below":
		return list.Money(s.Below)
	case "kept":
		return list.Money(s.Kept)
	case "remitted":
		return list.Money(s.Remitted)
	case "done":
		return list.Money(done)
	case "open":
		return list.Money(s.Remitted - done)
	case "unit":
		return s.Unit.Name
	}
	return r.Cell(row, len(remitColumns)-1).Text
}
