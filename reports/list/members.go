package list

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"bachudong/data"
	"bachudong/data/vntext"
)

// Members is a list of members to write in fixed columns. Of the year of the day the assessments and what else lists tell
// are known by person, as far as there is any; whose is missing gets blanks.
type Members struct {
	Unit        string
	Day         vntext.Date
	People      []data.Member
	Assessments map[data.ID]data.Assessment
	Told        map[data.ID]data.YearTold
	Own         []data.CustomField             // that the office asks for beside the facts, for the full list
	OwnValues   map[data.ID]map[data.ID]string // what is in them, by person and field
	Hidden      func(key string) bool          // facts that a list may leave out with their columns; nil leaves out none
}

// memberColumn is a column that every list of its kind has.
type memberColumn struct {
	Column
	fact  string // key of the fact of the person; "" for others
	value func(list *Members, row int) any
}

// Central lists the members under the headings of the central software, in its order; what the register does not keep is
// blank. All 34 columns are there whatever is hidden: the people are to be given without those facts.
func Central(m Members) Table {
	title := "DANH SÁCH ĐOÀN VIÊN"
	if year := m.Day.Year(); year > 0 {
		title += fmt.Sprintf(" NĂM %d", year) // of which the ratings and what stands beside them are
	}
	return m.table(centralColumns, title)
}

// Full lists the members with every fact that the register keeps and that is not hidden, then the office's own fields.
func Full(m Members) Table {
	columns := slices.DeleteFunc(slices.Clone(fullColumns), func(c memberColumn) bool {
		return c.fact != "" && m.Hidden != nil && m.Hidden(c.fact)
	})
	var taken []string
	for i := range fullColumns {
		taken = append(taken, fullColumns[i].Title)
	}
	for i := range m.Own {
		if !m.Own[i].Retired {
			columns = append(columns, own(&m.Own[i], m.Own[i].Heading(taken)))
		}
	}
	return m.table(columns, "DANH SÁCH ĐOÀN VIÊN")
}

func (m Members) table(columns []memberColumn, title string) Table {
	t := Table{Title: title, Note: NoteOf(m.Unit, m.Day, len(m.People), "đoàn viên"), Sheet: "Danh sách", Len: len(m.People),
		Value: func(row, col int) any { return columns[col].value(&m, row) }}
	for _, c := range columns {
		t.Columns = append(t.Columns, c.Column)
	}
	return t
}

// NoteOf is the usual note of a list: of whom, of which day, how many.
func NoteOf(unit string, day vntext.Date, n int, noun string) string {
	return fmt.Sprintf("%s – số liệu đến ngày %s – %s %s", unit, day.Display(), grouped(n), noun)
}

// grouped writes a number with a dot between the thousands.
func grouped(n int) string {
	text := fmt.Sprint(n)
	for i := len(text) - 3; i > 0; i -= 3 {
		text = text[:i] + "." + text[i:]
	}
	return text
}

// centralColumns are the 34 headings of the central software.
var centralColumns = []memberColumn{
	order("STT"), fact("full_name", "Họ và tên", 26), branch("Tổ đoàn/Chi đoàn"), fact("member_code", "Mã định danh đoàn viên", 14),
	fact("card_number", "Số thẻ đoàn", 16), fact("birth", "Ngày sinh", 12), fact("gender", "Giới tính", 9),
	{Column: Column{Title: "Tuổi", Width: 8, Centered: true}, value: age}, fact("ethnicity", "Dân tộc", 10), fact("religion", "Tôn giáo", 12),
	fact("hometown", "Quê quán", 28), fact("residence", "Địa chỉ thường trú", 28), fact("citizen_id", "Số CMND/CCCD", 16),
	fact("citizen_id_issued_on", "Ngày cấp", 12), fact("citizen_id_issued_at", "Nơi cấp", 22), fact("education", "Trình độ văn hóa", 11),
	fact("qualification", "Trình độ chuyên môn", 14), fact("political_theory", "Trình độ lý luận chính trị", 14),
	fact("informatics", "Tin học", 14), fact("foreign_language", "Ngoại ngữ", 12), fact("joined_union_at", "Nơi vào đoàn", 22),
	fact("joined_union", "Thời gian vào đoàn", 12), fact("admission_resolution", "Số Nghị quyết chuẩn y kết nạp đoàn viên", 20),
	fact("joined_party", "Thời gian vào Đảng", 12), fact("occupation", "Nghề nghiệp hiện nay", 18),
	{Column: Column{Title: "Đối tượng sinh hoạt", Width: 14}, value: attendance}, {Column: Column{Title: "Rèn luyện đoàn viên", Width: 14}, value: training},
	{Column: Column{Title: "Đánh giá, xếp loại đoàn viên", Width: 20}, value: rating},
	told("Khen thưởng", func(t data.YearTold) []string { return t.Awards }),
	told("Kỷ luật", func(t data.YearTold) []string { return t.Disciplines }),
	position("Chức vụ trong chi đoàn"), fact("association", "Hội", 16), fact("email", "Email liên hệ", 24),
	fact("phone", "Điện thoại liên hệ", 14),
}

// fullColumns are all facts with where and as what the person stands, in the order of the member book.
var fullColumns = func() []memberColumn {
	columns := []memberColumn{order("STT")}
	for i := range data.PersonFields {
		f := &data.PersonFields[i]
		columns = append(columns, fact(f.Key, f.Label, widthOf(f)))
		if f.Key == "full_name" {
			columns = append(columns, branch("Chi đoàn"), position("Chức vụ"))
		}
	}
	return columns
}()

func widthOf(f *data.Field) float64 {
	switch f.Kind {
	case data.NameFact, data.NoteFact:
		return 28
	case data.DateFact:
		return 12
	case data.CitizenIDFact, data.PhoneFact:
		return 15
	case data.ChoiceFact:
		return max(9, float64(len([]rune(f.Label))))
	}
	return 22
}

func order(title string) memberColumn {
	return memberColumn{Column: Column{Title: title, Width: 6, Centered: true}, value: func(_ *Members, row int) any { return row + 1 }}
}

func fact(key, title string, width float64) memberColumn {
	f := data.FieldOf(key)
	column := Column{Title: title, Width: width, Centered: key == "gender"}
	if f.Kind == data.DateFact {
		return memberColumn{column, key, func(m *Members, row int) any { return vntext.Date(f.Of(&m.People[row].Person)) }}
	}
	return memberColumn{column, key, func(m *Members, row int) any { return f.Of(&m.People[row].Person) }}
}

// own is a field of the office's own.
func own(field *data.CustomField, title string) memberColumn {
	return memberColumn{Column: Column{Title: title, Width: 16}, value: func(m *Members, row int) any {
		return ownValue(field, m.OwnValues[m.People[row].ID][field.ID])
	}}
}

// ownValue is a kept value of a field of the office's own as it goes into a table: dates and numbers as such.
func ownValue(field *data.CustomField, value string) any {
	switch field.Kind {
	case data.CustomDate:
		return vntext.Date(value)
	case data.CustomNumber:
		if n, err := strconv.Atoi(value); err == nil {
			return n
		}
	}
	return field.Shown(value)
}

func branch(title string) memberColumn {
	return memberColumn{Column: Column{Title: title, Width: 26}, value: func(m *Members, row int) any { return m.People[row].UnitName }}
}

func position(title string) memberColumn {
	return memberColumn{Column: Column{Title: title, Width: 20}, value: func(m *Members, row int) any { return m.People[row].Membership.Position }}
}

func rating(m *Members, row int) any { return m.Assessments[m.People[row].ID].Rating }

func told(title string, of func(data.YearTold) []string) memberColumn {
	return memberColumn{Column: Column{Title: title, Width: 18}, value: func(m *Members, row int) any { return data.JoinTold(of(m.Told[m.People[row].ID])) }}
}

// training tells whether a member registered for the training programme, in the words of the central software.
func training(m *Members, row int) any {
	if m.Told[m.People[row].ID].Registered {
		return data.Registered
	}
	return data.NotRegistered
}

// attendance tells a stay that counts from one beside it, in the words of the central software.
func attendance(m *Members, row int) any {
	switch stay := &m.People[row].Membership; {
	case stay.ID == "":
		return ""
	case stay.Counts:
		return "Sinh hoạt chính"
	}
	return "Sinh hoạt ghép"
}

// age is the full years on the day of the list; of a birth known only in part, the years between.
func age(m *Members, row int) any {
	birth := m.People[row].Birth
	if birth.Precision() == vntext.NoDate || m.Day.Precision() != vntext.FullDay {
		return ""
	}
	years := m.Day.Year() - birth.Year()
	if known := len(birth); known > len("2004-") && strings.Compare(string(m.Day[5:known]), string(birth[5:])) < 0 {
		years--
	}
	if years < 0 {
		return ""
	}
	return years
}
