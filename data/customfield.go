package data

import (
	"slices"
	"strconv"
	"strings"

	"bachudong/data/vntext"
)

// MostCustomFields is how many fields of its own an office can use at a time.
const MostCustomFields = 20

// The kinds of fields of the office's own, as kept.
const (
	CustomText   = "text"
	CustomDate   = "date"
	CustomNumber = "number"
	CustomChoice = "choice"
	CustomFlag   = "flag" // "1" or ""
)

// CustomKinds are all of them, in the order in which they are offered.
var CustomKinds = []string{CustomText, CustomChoice, CustomDate, CustomNumber, CustomFlag}

// CustomKindLabels are their names on screen.
var CustomKindLabels = map[string]string{
	CustomText: "Chữ", CustomChoice: "Chọn trong danh sách", CustomDate: "Ngày", CustomNumber: "Số", CustomFlag: "Có / không",
}

// CustomField is a fact that this office asks for beside those of the member book.
type CustomField struct {
	ID      ID
	Label   string
	Kind    string
	Choices []string
	Retired bool // no longer asked for; values stay
}

// FlagSet is what a flag that is set shows.
const FlagSet = "Có"

const ownKey = "own:"

// Key names the field among the columns of a list.
func (f *CustomField) Key() string { return ownKey + string(f.ID) }

// OwnField is the field of the office's own that a key names; named is false for every other key.
func OwnField(key string) (id ID, named bool) {
	text, own := strings.CutPrefix(key, ownKey)
	return ID(text), own && text != "" && strings.Trim(text, "0123456789abcdef-") == ""
}

// Heading is the label above its values; when one of those taken says the same it is marked, so that nobody takes one for the
// other.
func (f *CustomField) Heading(taken []string) string {
	if slices.ContainsFunc(taken, func(other string) bool { return vntext.SameText(other, f.Label) }) {
		return f.Label + " (mục riêng)"
	}
	return f.Label
}

// Values is how its values are compared.
func (f *CustomField) Values() ValueKind {
	switch f.Kind {
	case CustomDate:
		return DateValue
	case CustomNumber:
		return NumberValue
	case CustomChoice, CustomFlag:
		return ChoiceValue
	}
	return TextValue
}

// Shown is a kept value as a list has it: a flag that is set is FlagSet, everything else stands as it is kept.
func (f *CustomField) Shown(value string) string {
	if f.Kind == CustomFlag && value != "" {
		return FlagSet
	}
	return value
}

// flagWords are what flags may be typed as, without accents and capitals.
var flagWords = map[string]string{"1": "1", "co": "1", "x": "1", "0": "", "khong": ""}

// Read is a value as it is kept: dates in ISO form, numbers in digits, "1" for yes, a choice as the list of choices spells it.
// It refuses what the kind does not allow.
func (f *CustomField) Read(typed string) (string, error) {
	value := vntext.Clean(typed)
	switch {
	case value == "":
	case f.Kind == CustomDate && vntext.Date(value).Precision() == vntext.NoDate:
		return "", Errorf(Invalid, "%s: “%s” không phải là ngày. Hãy nhập ngày/tháng/năm, tháng/năm hoặc năm.", f.Label, value)
	case f.Kind == CustomNumber:
		if _, err := strconv.Atoi(value); err != nil {
			return "", Errorf(Invalid, "%s: “%s” không phải là số. Hãy nhập một số nguyên, hoặc để trống.", f.Label, value)
		}
	case f.Kind == CustomFlag:
		set, known := flagWords[vntext.Fold(value)]
		if !known {
			return "", Errorf(Invalid, "%s: “%s” không phải là có hay không. Hãy ghi “Có”, hoặc để trống.", f.Label, value)
		}
		return set, nil
	case f.Kind == CustomChoice:
		if i := slices.IndexFunc(f.Choices, func(choice string) bool { return vntext.SameText(choice, value) }); i >= 0 {
			return f.Choices[i], nil
		}
	}
	return value, nil
}

// CheckCustomFields tidies fields, gives them the ids they lack, and refuses those that could not be filled in or told apart.
func CheckCustomFields(list []CustomField) error {
	if len(list) > MostCustomFields {
		return Errorf(Invalid, "Có %d mục riêng, nhiều nhất là %d. Hãy bỏ bớt.", len(list), MostCustomFields)
	}
	seen := map[string]bool{}
	for i := range list {
		field := &list[i]
		field.Label, field.Retired = vntext.Clean(field.Label), false
		if field.ID == "" {
			field.ID = NewID()
		}
		key := vntext.CompareKey(field.Label)
		switch {
		case field.Label == "":
			return Errorf(Invalid, "Mục thứ %d chưa có tên. Hãy nhập tên mục, hoặc bỏ dòng đó.", i+1)
		case seen[key]:
			return Errorf(Invalid, "Có hai mục tên “%s”. Hãy đặt tên khác nhau.", field.Label)
		case !slices.Contains(CustomKinds, field.Kind):
			return Errorf(Invalid, "Mục “%s”: chưa chọn kiểu. Hãy chọn một kiểu trong danh sách.", field.Label)
		case field.Kind == CustomChoice && len(field.Choices) == 0:
			return Errorf(Invalid, "Mục “%s”: chưa có giá trị để chọn. Hãy nhập các giá trị, cách nhau bằng dấu chấm phẩy.", field.Label)
		}
		seen[key] = true
	}
	return nil
}
