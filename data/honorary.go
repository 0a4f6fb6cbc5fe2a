package data

import "bachudong/data/vntext"

// Honorary is an honorary membership (đoàn viên danh dự); it never counts.
type Honorary struct {
	RecordHead
	UnitID         ID
	FromDate       vntext.Date
	ToDate         vntext.Date
	Merits         string
	DecisionNumber string
	DecisionDate   vntext.Date
	DecisionIssuer string
	Note           string
}

// Honoraries describes them.
var Honoraries = RecordKind[Honorary]{
	Table: "honorary",
	Label: "Đoàn viên danh dự",
	When:  func(r *Honorary) vntext.Date { return r.FromDate },
	head:  func(r *Honorary) *RecordHead { return &r.RecordHead },
	Fields: []RecordField[Honorary]{
		{"unit_id", "Đơn vị", UnitFact, nil, func(r *Honorary) any { return &r.UnitID }},
		{"from_date", "Từ ngày", DateFact, nil, func(r *Honorary) any { return &r.FromDate }},
		{"to_date", "Đến ngày", DateFact, nil, func(r *Honorary) any { return &r.ToDate }},
		{"merits", "Thành tích, đóng góp", NoteFact, nil, func(r *Honorary) any { return &r.Merits }},
		{"decision_number", "Số quyết định", TextFact, nil, func(r *Honorary) any { return &r.DecisionNumber }},
		{"decision_date", "Ngày quyết định", DateFact, nil, func(r *Honorary) any { return &r.DecisionDate }},
		{"decision_issuer", "Nơi ban hành", TextFact, nil, func(r *Honorary) any { return &r.DecisionIssuer }},
		{"note", "Ghi chú", NoteFact, nil, func(r *Honorary) any { return &r.Note }},
	},
}
