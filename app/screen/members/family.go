package members

import (
	"strconv"

	"bachudong/data"
	"bachudong/data/vntext"
)

// relativeColumns are the columns of "quan hệ gia đình".
var relativeColumns = []recordColumn[data.Relative]{
	{title: "Quan hệ", weight: 11, ref: func(r *data.Relative) *string { return &r.Relation }, choices: []string{"Cha", "Mẹ", "Vợ", "Chồng", "Anh", "Chị", "Em", "Con", "Ông", "Bà"}},
	{title: "Họ và tên", weight: 20, ref: func(r *data.Relative) *string { return &r.FullName }},
	{title: "Ngày sinh", weight: 13, date: true, ref: func(r *data.Relative) *string { return (*string)(&r.Birth) }},
	{title: "Nghề nghiệp", weight: 14, ref: func(r *data.Relative) *string { return &r.Occupation }},
	{title: "Nơi làm việc", weight: 16, ref: func(r *data.Relative) *string { return &r.Workplace }},
	{title: "Nơi ở", weight: 18, ref: func(r *data.Relative) *string { return &r.Residence }},
}

// relativeProblem says why a list of relatives cannot be kept; "" when it can.
func relativeProblem(list []data.Relative) string {
	for _, r := range list {
		if r.FullName == "" {
			return "Quan hệ gia đình: có dòng chưa có họ và tên. Hãy nhập họ và tên, hoặc bấm Bỏ ở cuối dòng."
		}
	}
	return ""
}

// yearly is an assessment whose year is typed.
type yearly struct {
	data.Assessment
	year string
}

var yearlyColumns = []recordColumn[yearly]{
	{title: "Năm", weight: 9, ref: func(y *yearly) *string { return &y.year }},
	{title: "Xếp loại", weight: 33, ref: func(y *yearly) *string { return &y.Rating }, choices: ratingLabels()},
	{title: "Ưu điểm", weight: 14, ref: func(y *yearly) *string { return &y.Strengths }},
	{title: "Khuyết điểm", weight: 14, ref: func(y *yearly) *string { return &y.Weaknesses }},
	{title: "Khen thưởng", weight: 14, ref: func(y *yearly) *string { return &y.Reward }},
	{title: "Kỷ luật", weight: 12, ref: func(y *yearly) *string { return &y.Discipline }},
}

func yearlyOf(list []data.Assessment) []yearly {
	rows := make([]yearly, len(list))
	for i, a := range list {
		rows[i] = yearly{a, strconv.Itoa(a.Year)}
	}
	return rows
}

// firstYear is the year in which the Union was founded.
const firstYear = 1931

// assessments turns typed rows into assessments, or says why they cannot be kept.
func assessments(rows []yearly, today vntext.Date) (list []data.Assessment, problem string) {
	seen := map[int]bool{}
	for _, row := range rows {
		year, err := strconv.Atoi(row.year)
		switch {
		case err != nil || year < firstYear || year > today.Year():
			return nil, "Xếp loại hằng năm: năm “" + row.year + "” chưa đúng. Hãy nhập năm bốn chữ số, không sau năm " + strconv.Itoa(today.Year()) + "."
		case seen[year]:
			return nil, "Xếp loại hằng năm: năm " + row.year + " có hai dòng. Hãy giữ một dòng cho mỗi năm."
		case row.Rating == "" && row.Reward == "" && row.Discipline == "" && row.Strengths == "" && row.Weaknesses == "":
			return nil, "Xếp loại hằng năm: năm " + row.year + " chưa có xếp loại. Hãy chọn xếp loại, hoặc bấm Bỏ ở cuối dòng."
		}
		seen[year] = true
		row.Assessment.Year = year
		list = append(list, row.Assessment)
	}
	return list, ""
}
