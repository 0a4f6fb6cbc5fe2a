package members

import "bachudong/data"

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
