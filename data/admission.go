package data

import "bachudong/data/vntext"

// Admission is how somebody was admitted to the Union (kết nạp), from the application to the day.
type Admission struct {
	RecordHead
	UnitID         ID
	AppliedOn      vntext.Date
	IntroducerID   ID
	Introducer     string // name of the member, or the collective
	MinutesNumber  string
	MinutesDate    vntext.Date
	Present        *int
	Agreed         *int
	DecisionNumber string
	DecisionDate   vntext.Date
	DecisionIssuer string
	AdmittedOn     vntext.Date
	AdmittedAt     string
	Note           string
}

// Admissions describes them.
var Admissions = RecordKind[Admission]{
	Table: "admission",
	Label: "Kết nạp",
	When:  func(r *Admission) vntext.Date { return r.AdmittedOn },
	head:  func(r *Admission) *RecordHead { return &r.RecordHead },
	Fields: []RecordField[Admission]{
		{"unit_id", "Đơn vị", UnitFact, nil, func(r *Admission) any { return &r.UnitID }},
		{"applied_on", "Ngày đơn xin vào Đoàn", DateFact, nil, func(r *Admission) any { return &r.AppliedOn }},
		{"introducer_id", "Đoàn viên giới thiệu", PersonFact, nil, func(r *Admission) any { return &r.IntroducerID }},
		{"introducer", "Người, tập thể giới thiệu", TextFact, nil, func(r *Admission) any { return &r.Introducer }},
		{"minutes_number", "Số biên bản chi đoàn", TextFact, nil, func(r *Admission) any { return &r.MinutesNumber }},
		{"minutes_date", "Ngày họp chi đoàn", DateFact, nil, func(r *Admission) any { return &r.MinutesDate }},
		{"present", "Số đoàn viên có mặt", NumberFact, nil, func(r *Admission) any { return &r.Present }},
		{"agreed", "Số tán thành", NumberFact, nil, func(r *Admission) any { return &r.Agreed }},
		{"decision_number", "Số NQ/QĐ chuẩn y kết nạp", TextFact, nil, func(r *Admission) any { return &r.DecisionNumber }},
		{"decision_date", "Ngày quyết định", DateFact, nil, func(r *Admission) any { return &r.DecisionDate }},
		{"decision_issuer", "Nơi ban hành", TextFact, nil, func(r *Admission) any { return &r.DecisionIssuer }},
		{"admitted_on", "Ngày kết nạp", DateFact, nil, func(r *Admission) any { return &r.AdmittedOn }},
		{"admitted_at", "Nơi kết nạp", TextFact, nil, func(r *Admission) any { return &r.AdmittedAt }},
		{"note", "Ghi chú", NoteFact, nil, func(r *Admission) any { return &r.Note }},
	},
}
