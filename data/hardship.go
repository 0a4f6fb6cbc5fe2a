package data

import "bachudong/data/vntext"

// HardshipKinds are offered; the office may type others.
var HardshipKinds = []string{"Hộ nghèo", "Hộ cận nghèo", "Mồ côi", "Khuyết tật", "Bệnh hiểm nghèo", "Thanh niên chậm tiến", "Sau cai nghiện", "Hoàn lương", "Khó khăn đột xuất"}

// Hardship is the situation of somebody who needs help, from a day to a day.
type Hardship struct {
	RecordHead
	UnitID    ID
	Kind      string
	Situation string
	FromDate  vntext.Date
	ToDate    vntext.Date
	Note      string
}

// Hardships describes them.
var Hardships = RecordKind[Hardship]{
	Table: "hardship",
	Label: "Hoàn cảnh khó khăn",
	When:  func(r *Hardship) vntext.Date { return r.FromDate },
	head:  func(r *Hardship) *RecordHead { return &r.RecordHead },
	Fields: []RecordField[Hardship]{
		{"unit_id", "Đơn vị", UnitFact, nil, func(r *Hardship) any { return &r.UnitID }},
		{"kind", "Đối tượng", ChoiceFact, HardshipKinds, func(r *Hardship) any { return &r.Kind }},
		{"situation", "Hoàn cảnh", NoteFact, nil, func(r *Hardship) any { return &r.Situation }},
		{"from_date", "Từ ngày", DateFact, nil, func(r *Hardship) any { return &r.FromDate }},
		{"to_date", "Đến ngày", DateFact, nil, func(r *Hardship) any { return &r.ToDate }},
		{"note", "Ghi chú", NoteFact, nil, func(r *Hardship) any { return &r.Note }},
	},
}
