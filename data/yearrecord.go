package data

import (
	"fmt"
	"strconv"

	"bachudong/data/vntext"
)

// YearRecord is what a year came to for a member: the training programme and the assessment.
type YearRecord struct {
	Training   Training
	Assessment Assessment
}

// YearField describes one fact of a YearRecord as it is written for a whole branch at once.
type YearField struct {
	Key   string
	Label string // on screen and as heading of lists
	Kind  FieldKind
	Scale string // subject of the scale that grades it; "" for other facts
	ref   func(*YearRecord) any
}

// Keys of YearFields that the program itself speaks of.
const (
	RegisteredOn  = "registered_on"
	TrainingGrade = "training_grade"
	SelfRating    = "self_rating"
	BranchRating  = "branch_rating"
	FinalRating   = "rating"
	NotRated      = "not_rated"
)

// SelfPoints and BranchPoints are the keys of the points of a content, counted from 0.
func SelfPoints(content int) string { return fmt.Sprintf("self_points_%d", content+1) }

// BranchPoints is the key of what the branch gave.
func BranchPoints(content int) string { return fmt.Sprintf("branch_points_%d", content+1) }

// RegisteredText is the key of what was registered for a content.
func RegisteredText(content int) string { return fmt.Sprintf("registered_%d", content+1) }

// ContentRemark is the key of what is remarked on a content.
func ContentRemark(content int) string { return fmt.Sprintf("remark_%d", content+1) }

// YearFields are the facts of a year in the order in which they come about. It is read-only.
var YearFields = func() []YearField {
	fields := []YearField{
		{RegisteredOn, "Đăng ký RLĐV", DateFact, "", func(r *YearRecord) any { return &r.Training.RegisteredOn }},
	}
	for i := range TrainingContents {
		fields = append(fields,
			YearField{RegisteredText(i), fmt.Sprintf("Nội dung %d: đăng ký", i+1), NoteFact, "", func(r *YearRecord) any { return &r.Training.Items[i].Registered }},
			YearField{SelfPoints(i), fmt.Sprintf("Nội dung %d: tự chấm", i+1), NumberFact, "", func(r *YearRecord) any { return &r.Training.Items[i].SelfPoints }},
			YearField{BranchPoints(i), fmt.Sprintf("Nội dung %d: chi đoàn chấm", i+1), NumberFact, "", func(r *YearRecord) any { return &r.Training.Items[i].BranchPoints }},
			YearField{ContentRemark(i), fmt.Sprintf("Nội dung %d: nhận xét", i+1), TextFact, "", func(r *YearRecord) any { return &r.Training.Items[i].Remark }})
	}
	return append(fields,
		YearField{"assessed_on", "Ngày đánh giá RLĐV", DateFact, "", func(r *YearRecord) any { return &r.Training.AssessedOn }},
		YearField{TrainingGrade, "Kết quả RLĐV", ChoiceFact, TrainingScale, func(r *YearRecord) any { return &r.Training.Grade }},
		YearField{"recorder", "Người ghi", TextFact, "", func(r *YearRecord) any { return &r.Training.Recorder }},
		YearField{SelfRating, "Tự xếp loại", ChoiceFact, MemberScale, func(r *YearRecord) any { return &r.Assessment.SelfRating }},
		YearField{BranchRating, "Chi đoàn xếp loại", ChoiceFact, MemberScale, func(r *YearRecord) any { return &r.Assessment.BranchRating }},
		YearField{FinalRating, "Đoàn cơ sở xét", ChoiceFact, MemberScale, func(r *YearRecord) any { return &r.Assessment.Rating }},
		YearField{NotRated, "Lý do không xếp loại", ChoiceFact, "", func(r *YearRecord) any { return &r.Assessment.NotRated }},
		YearField{"strengths", "Ưu điểm", NoteFact, "", func(r *YearRecord) any { return &r.Assessment.Strengths }},
		YearField{"weaknesses", "Hạn chế", NoteFact, "", func(r *YearRecord) any { return &r.Assessment.Weaknesses }},
	)
}()

// YearFieldOf is the field with that key; nil when there is none.
func YearFieldOf(key string) *YearField {
	for i := range YearFields {
		if YearFields[i].Key == key {
			return &YearFields[i]
		}
	}
	return nil
}

// Of is the value of the fact as text: a date in ISO form, points in digits; "" is not known.
func (f *YearField) Of(r *YearRecord) string {
	switch v := f.ref(r).(type) {
	case *vntext.Date:
		return string(*v)
	case **int:
		if *v != nil {
			return strconv.Itoa(**v)
		}
	case *string:
		return *v
	}
	return ""
}

// Set writes the value of the fact, given as Of gives it, and refuses one that is none.
func (f *YearField) Set(r *YearRecord, text string) error {
	switch v := f.ref(r).(type) {
	case *vntext.Date:
		if text != "" && vntext.Date(text).Precision() == vntext.NoDate {
			return Errorf(Invalid, "%s: “%s” không phải là ngày. Hãy nhập ngày/tháng/năm.", f.Label, text)
		}
		*v = vntext.Date(text)
	case **int:
		*v = nil
		if text == "" {
			return nil
		}
		n, err := strconv.Atoi(text)
		if err != nil || n < 0 {
			return Errorf(Invalid, "%s: “%s” không phải là điểm. Hãy nhập số từ 0 trở lên, hoặc để trống.", f.Label, text)
		}
		*v = &n
	case *string:
		*v = vntext.Clean(text)
	}
	return nil
}

// SheetEdit is what is written about one person in a sheet for many: new values by key, the others stay. Keys and values
// are those of YearFields, or of FeeFields.
type SheetEdit struct {
	PersonID ID
	Values   map[string]string
}
