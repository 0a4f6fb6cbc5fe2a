package data

import (
	"slices"
	"strconv"

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

// Read is a value as it is kept: dates in ISO form, numbers in digits, "1" for yes. It refuses what the kind does not allow.
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
	case f.Kind == CustomFlag && value != "1":
		return "", Errorf(Invalid, "%s: “%s” không phải là có hay không.", f.Label, value)
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
