package statistics

import (
	"strconv"
	"strings"

	"bachudong/data"
	"bachudong/data/vntext"
	"bachudong/reports/list"
)

// person is a column of a fact of the person; a sensitive one stands in a list only when it is asked for.
func person(key, title string, width float64) Column {
	f := data.FieldOf(key)
	c := Column{Column: list.Column{Title: title, Width: width, Centered: key == "gender"}, key: key, value: func(e *data.Entry) any { return f.Of(&e.Person) }}
	if f.Kind == data.DateFact {
		c.value = func(e *data.Entry) any { return vntext.Date(f.Of(&e.Person)) }
	}
	return c
}

func name() Column  { return person("full_name", "Họ và tên", 25) }
func birth() Column { return person("birth", "Ngày sinh", 12) }

// branch is where the person was on the day, without the words that the heading says already; it says nothing new in the
// list of one branch.
func branch() Column {
	return Column{Column: list.Column{Title: "Chi đoàn", Width: 18}, AboveBranch: true, value: func(e *data.Entry) any {
		return strings.TrimPrefix(e.UnitName, "Chi đoàn ")
	}}
}

// day is the day that the line is about.
func day(title string) Column {
	return Column{Column: list.Column{Title: title, Width: 12}, value: func(e *data.Entry) any { return e.Day }}
}

// fact is a column of a fact of the entry as it is kept; whole years are no numbers to be summed or grouped.
func fact(key, title string, width float64) Column {
	return Column{Column: list.Column{Title: title, Width: width}, value: func(e *data.Entry) any { return shown(e.Facts[key]) }}
}

// either is the first of several facts that is known.
func either(title string, width float64, keys ...string) Column {
	return Column{Column: list.Column{Title: title, Width: width}, value: func(e *data.Entry) any {
		for _, key := range keys {
			if v := shown(e.Facts[key]); v != "" {
				return v
			}
		}
		return ""
	}}
}

// short is a column of short values in the middle.
func short(c Column) Column {
	c.Centered = true
	return c
}

// money is a column of đồng.
func money(key, title string, width float64) Column {
	c := fact(key, title, width)
	c.Sum = true
	c.value = func(e *data.Entry) any {
		if n, known := e.Number(key); known {
			return list.Money(n)
		}
		return shown(e.Facts[key])
	}
	return c
}

// note is the last column of most lists.
func note() Column { return fact("note", "Ghi chú", 18) }

// blank is a column to be filled in by hand.
func blank(title string, width float64) Column {
	return Column{Column: list.Column{Title: title, Width: width}, value: func(*data.Entry) any { return "" }}
}

// decision is number and day of a decision in one column.
func decision(title string) Column { return paperOf(title, "decision_number", "decision_date") }

// paperOf is number and day of a paper in one column: "05-QĐ/ĐTN, 26/03/2022".
func paperOf(title, number, day string) Column {
	return Column{Column: list.Column{Title: title, Width: 20}, value: func(e *data.Entry) any {
		text, on := e.Text(number), e.Date(day).Display()
		if text != "" && on != "" {
			text += ", "
		}
		return text + on
	}}
}

// vote is how many of those present agreed: "18/20".
func vote() Column {
	return short(Column{Column: list.Column{Title: "Tán thành/có mặt", Width: 11}, value: func(e *data.Entry) any {
		agreed, known := e.Number("agreed")
		present, both := e.Number("present")
		switch {
		case known && both:
			return strconv.Itoa(agreed) + "/" + strconv.Itoa(present)
		case known:
			return strconv.Itoa(agreed)
		}
		return ""
	}})
}

// shown is a fact as a cell of a list takes it.
func shown(v any) any {
	switch v := v.(type) {
	case nil:
		return ""
	case data.Month:
		return month(v)
	case bool:
		if v {
			return "x"
		}
		return ""
	}
	return v
}

// month is a month as the office writes it: "03/2022".
func month(m data.Month) string {
	if len(m) < len("2022-03") {
		return string(m)
	}
	return string(m[5:7] + "/" + m[:4])
}
