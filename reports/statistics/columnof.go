package statistics

import (
	"fmt"

	"bachudong/data"
	"bachudong/data/store"
	"bachudong/reports/list"
)

func position() Column {
	return Column{Column: list.Column{Title: "Chức vụ", Width: 14}, value: func(e *data.Entry) any { return e.Text("position") }}
}

func unit(title string) Column {
	return Column{Column: list.Column{Title: title, Width: 26}, value: func(e *data.Entry) any { return e.UnitName }}
}

// age is how old the person was on the day of the line.
func age() Column {
	return short(Column{Column: list.Column{Title: "Tuổi", Width: 6}, value: func(e *data.Entry) any {
		if years, known := e.Person.Birth.AgeOn(e.Day); known {
			return years
		}
		return ""
	}})
}

func points(content int) Column {
	return short(fact(fmt.Sprintf("p%d", content), fmt.Sprintf("Nội dung %d", content), 7))
}

// admissionPaper is the decision of an admission, failing that what the person's record says; of a transfer the letter.
func admissionPaper() Column {
	return Column{Column: list.Column{Title: "Số, ngày quyết định (giấy giới thiệu)", Width: 22}, value: func(e *data.Entry) any {
		number, on := e.Text("decision_number"), e.Date("decision_date")
		if e.Text(store.MoveReason) == data.BeganTransfer {
			number, on = e.Text("letter_number"), e.Date("letter_date")
		} else if number == "" {
			number = e.Person.AdmissionResolution
		}
		if number != "" && on != "" {
			number += ", "
		}
		return number + on.Display()
	}}
}

func feeColumns() []Column {
	columns := []Column{name(), branch()}
	for m := 1; m <= 12; m++ {
		columns = append(columns, money(fmt.Sprintf("m%02d", m), fmt.Sprintf("T%d", m), 7))
	}
	return append(columns, money("total", "Cộng", 9), fact("note", "Ghi chú", 12))
}
