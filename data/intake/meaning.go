package intake

import (
	"strconv"
	"strings"

	"bachudong/data"
)

// ColumnMeaning says what a column of a list holds: a fact, for a column that is ticked the value that a tick stands
// for, for a rating and what else is told of a year the year. Its text form, as in Layout.Columns, is "ethnicity", "ethnicity:Khmer",
// "rating@2022" or "rating@2022:Hoàn thành nhiệm vụ".
type ColumnMeaning struct {
	Key   string
	Value string // of a ticked column; "" for one that holds values
	Year  int    // of a key that Yearly holds for; 0 when it is not known
}

// String is the text form.
func (m ColumnMeaning) String() string {
	text := m.Key
	if m.Year != 0 {
		text += "@" + strconv.Itoa(m.Year)
	}
	if m.Value != "" {
		text += ":" + m.Value
	}
	return text
}

// Label is the meaning as the officer reads it: "Dân tộc: Khmer", "Xếp loại năm 2022".
func (m ColumnMeaning) Label() string {
	text := KeyLabel(m.Key)
	if m.Year != 0 {
		text += " năm " + strconv.Itoa(m.Year)
	}
	if m.Value != "" {
		text += ": " + m.Value
	}
	return text
}

// ParseColumnMeaning reads the text form. A key that does not exist or a year that is none is an Invalid error.
func ParseColumnMeaning(text string) (ColumnMeaning, error) {
	target, value, _ := strings.Cut(text, ":")
	key, year, dated := strings.Cut(target, "@")
	m := ColumnMeaning{Key: key, Value: strings.TrimSpace(value)}
	if dated {
		m.Year, _ = strconv.Atoi(year)
	}
	if KeyLabel(key) == "" || dated && !(ratingYear(m.Year) && Yearly(key)) {
		return ColumnMeaning{}, data.Errorf(data.Invalid, "Không có loại cột “%s”. Hãy chọn lại cột này chứa thông tin gì.", text)
	}
	return m, nil
}

// Yearly holds for what is told of one year.
func Yearly(key string) bool {
	return key == KeyRating || key == KeyTraining || key == KeyAward || key == KeyDiscipline
}

// ratingYear holds for years of which something can be kept.
func ratingYear(year int) bool { return year >= 1990 && year <= 2100 }

// Meaning is what the column was taken for.
func (c *Column) Meaning() ColumnMeaning { return ColumnMeaning{c.Key, c.Value, c.Year} }

// Keys lists what a column can hold, in the order in which an officer looks for it.
func Keys() []string {
	keys := []string{KeyOrder, "full_name", KeyFamilyName, KeyGivenName}
	for i := range data.PersonFields {
		switch key := data.PersonFields[i].Key; key {
		case "full_name":
		case "birth":
			keys = append(keys, key, KeyBirthMale, KeyBirthFemale, KeyBirthDay, KeyBirthMonth, KeyBirthYear)
		default:
			keys = append(keys, key)
		}
	}
	return append(keys, KeyBranch, KeyPosition, KeyStatus, KeyAttendance, KeyRating, KeyTraining, KeyAward, KeyDiscipline, KeyIgnored)
}
