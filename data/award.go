package data

import "bachudong/data/vntext"

// The forms and levels of rewards that are seen; the office may type others.
var (
	AwardForms  = []string{"Bằng khen", "Giấy khen", "Kỷ niệm chương “Vì thế hệ trẻ”"}
	AwardLevels = []string{"Trung ương Đoàn", "Tỉnh đoàn", "Huyện đoàn", "Đoàn cơ sở", "Chính quyền"}
)

// Award is a reward given to a person (khen thưởng).
type Award struct {
	RecordHead
	UnitID         ID
	Form           string
	Level          string
	Year           *int
	Content        string
	DecisionNumber string
	DecisionDate   vntext.Date
	DecisionIssuer string
	Note           string
}

// Awards describes them.
var Awards = RecordKind[Award]{
	Table: "award",
	Label: "Khen thưởng",
	When:  func(r *Award) vntext.Date { return r.DecisionDate },
	head:  func(r *Award) *RecordHead { return &r.RecordHead },
	Fields: []RecordField[Award]{
		{"unit_id", "Đơn vị", UnitFact, nil, func(r *Award) any { return &r.UnitID }},
		{"form", "Hình thức", ChoiceFact, AwardForms, func(r *Award) any { return &r.Form }},
		{"level", "Cấp khen", ChoiceFact, AwardLevels, func(r *Award) any { return &r.Level }},
		{"year", "Năm", YearFact, nil, func(r *Award) any { return &r.Year }},
		{"content", "Nội dung thành tích", NoteFact, nil, func(r *Award) any { return &r.Content }},
		{"decision_number", "Số quyết định", TextFact, nil, func(r *Award) any { return &r.DecisionNumber }},
		{"decision_date", "Ngày quyết định", DateFact, nil, func(r *Award) any { return &r.DecisionDate }},
		{"decision_issuer", "Nơi ban hành", TextFact, nil, func(r *Award) any { return &r.DecisionIssuer }},
		{"note", "Ghi chú", NoteFact, nil, func(r *Award) any { return &r.Note }},
	},
}
