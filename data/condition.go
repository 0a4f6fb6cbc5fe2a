package data

import (
	"slices"
	"strconv"
	"strings"

	"bachudong/data/vntext"
)

// ValueKind says how the values of a list's column are compared.
type ValueKind int

// The kinds of values. Dates are in ISO form, numbers are whole.
const (
	TextValue ValueKind = iota
	ChoiceValue
	DateValue
	NumberValue
)

// Relation is what a condition asks of a value; the constants are kept in files.
type Relation string

// The relations. Is and IsNot take any number of values, "" among them being a blank; Between takes two, of which one may
// be "" for open; Before and After take one; the others none.
const (
	Is         Relation = "is"
	IsNot      Relation = "is_not"
	Has        Relation = "has"     // contains, accents or not
	HasNot     Relation = "has_not" // a blank does not contain anything
	Between    Relation = "between" // both ends included
	Before     Relation = "before"  // of numbers: less than
	After      Relation = "after"   // of numbers: more than
	Blank      Relation = "blank"
	NotBlank   Relation = "not_blank"
	Incomplete Relation = "incomplete" // a date of which the day is not known
)

// Relations are those that make sense for values of a kind, the most useful first.
func (k ValueKind) Relations() []Relation {
	switch k {
	case ChoiceValue:
		return []Relation{Is, IsNot, Has, Blank, NotBlank}
	case DateValue:
		return []Relation{Between, Before, After, Is, Incomplete, Blank, NotBlank}
	case NumberValue:
		return []Relation{Between, Before, After, Is, IsNot, Blank, NotBlank}
	}
	return []Relation{Has, HasNot, Is, IsNot, Blank, NotBlank}
}

var relationLabels = map[Relation]string{Is: "là", IsNot: "không là", Has: "chứa", HasNot: "không chứa", Between: "từ – đến",
	Before: "trước", After: "sau", Blank: "trống", NotBlank: "không trống", Incomplete: "chưa đủ ngày"}

// Label is the relation as the officer reads it for values of a kind.
func (r Relation) Label(kind ValueKind) string {
	if kind == NumberValue {
		switch r {
		case Before:
			return "dưới"
		case After:
			return "trên"
		}
	}
	return relationLabels[r]
}

// Operands is how many values the relation needs at most; -1 is any number.
func (r Relation) Operands() int {
	switch r {
	case Is, IsNot:
		return -1
	case Between:
		return 2
	case Blank, NotBlank, Incomplete:
		return 0
	}
	return 1
}

// Condition asks something of one column. It is data, so that lists can be kept.
type Condition struct {
	Column   string   `json:"column"`
	Relation Relation `json:"relation"`
	Values   []string `json:"values,omitempty"`
}

// Conditions are several of them; all must hold, or with Any one of them. None at all always hold.
type Conditions struct {
	Any  bool        `json:"any,omitempty"`
	List []Condition `json:"list,omitempty"`
}

// Equal tells whether both ask the same.
func (c Condition) Equal(other Condition) bool {
	return c.Column == other.Column && c.Relation == other.Relation && slices.Equal(c.Values, other.Values)
}

// Check refuses a condition that cannot be asked of values of the kind; label names the column in the sentence.
func (c Condition) Check(kind ValueKind, label string) error {
	if !slices.Contains(kind.Relations(), c.Relation) {
		return Errorf(Invalid, "“%s” không hỏi được theo cách “%s”. Hãy chọn cách khác.", label, c.Relation.Label(kind))
	}
	if c.Relation.Operands() == 0 {
		return nil
	}
	given := slices.ContainsFunc(c.Values, func(v string) bool { return v != "" })
	if !given && (len(c.Values) == 0 || c.Relation.Operands() > 0) {
		return Errorf(Invalid, "Điều kiện về “%s” chưa có giá trị. Hãy nhập giá trị.", label)
	}
	for _, v := range c.Values {
		switch {
		case v == "":
		case kind == DateValue && vntext.Date(v).Precision() == vntext.NoDate:
			return Errorf(Invalid, "“%s” không phải là ngày. Hãy nhập ngày/tháng/năm, tháng/năm hoặc năm.", v)
		case kind == NumberValue:
			if _, err := strconv.Atoi(v); err != nil {
				return Errorf(Invalid, "“%s” không phải là số nguyên. Hãy nhập lại.", v)
			}
		}
	}
	if c.Relation == Between && c.Values[0] != "" && c.Values[1] != "" && !ordered(kind, c.Values[0], c.Values[1]) {
		return Errorf(Invalid, "Điều kiện về “%s”: “từ” đứng sau “đến”. Hãy đổi lại.", label)
	}
	return nil
}

func ordered(kind ValueKind, from, to string) bool {
	if kind == NumberValue {
		a, _ := strconv.Atoi(from)
		b, _ := strconv.Atoi(to)
		return a <= b
	}
	return firstDay(from) <= lastDay(to)
}

// Text is the condition in words: "Dân tộc là Khmer, Hoa", "Tuổi từ 16 đến 30".
func (c Condition) Text(kind ValueKind, label string) string {
	shown := make([]string, len(c.Values))
	for i, v := range c.Values {
		shown[i] = v
		if kind == DateValue {
			shown[i] = vntext.Date(v).Display()
		}
		if v == "" {
			shown[i] = "(trống)"
		}
	}
	switch {
	case c.Relation == Between && c.Values[0] == "":
		return label + " đến " + shown[1]
	case c.Relation == Between && c.Values[1] == "":
		return label + " từ " + shown[0]
	case c.Relation == Between:
		return label + " từ " + shown[0] + " đến " + shown[1]
	case len(shown) > 3:
		return label + " " + c.Relation.Label(kind) + " " + strings.Join(shown[:3], ", ") + " và " + strconv.Itoa(len(shown)-3) + " giá trị nữa"
	}
	return strings.TrimSpace(label + " " + c.Relation.Label(kind) + " " + strings.Join(shown, ", "))
}
