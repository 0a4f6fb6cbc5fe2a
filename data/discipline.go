package data

import "bachudong/data/vntext"

// The forms of discipline, the lightest first.
const (
	Reprimand = "Khiển trách"
	Warning   = "Cảnh cáo"
	Removal   = "Cách chức" // of office-holders only
	Expulsion = "Khai trừ"
)

// Who decides.
const (
	BranchDecides = "Chi đoàn"
	AboveDecides  = "Đoàn cấp trên trực tiếp"
)

// AllPosts is a removal from every office that the person holds.
const AllPosts = "Tất cả chức vụ"

// What can be chosen.
var (
	DisciplineForms = []string{Reprimand, Warning, Removal, Expulsion}
	DecidingBodies  = []string{BranchDecides, AboveDecides}
	DisciplineEnds  = []string{"Công nhận tiến bộ", "Xóa kỷ luật"}
)

// Discipline is a disciplinary measure against a person (kỷ luật) and its end.
type Discipline struct {
	RecordHead
	UnitID         ID
	Form           string
	RemovedFrom    string
	Reason         string
	MinutesNumber  string
	MinutesDate    vntext.Date
	Members        *int
	Present        *int
	Agreed         *int
	DecidedBy      string
	DecisionNumber string
	DecisionDate   vntext.Date
	DecisionIssuer string
	EffectiveOn    vntext.Date
	EndedOn        vntext.Date
	EndedHow       string
	EndedNumber    string
	Note           string
}

// Disciplines describes them.
var Disciplines = RecordKind[Discipline]{
	Table: "discipline",
	Label: "Kỷ luật",
	When:  func(r *Discipline) vntext.Date { return r.EffectiveOn },
	head:  func(r *Discipline) *RecordHead { return &r.RecordHead },
	Fields: []RecordField[Discipline]{
		{"unit_id", "Đơn vị", UnitFact, nil, func(r *Discipline) any { return &r.UnitID }},
		{"form", "Hình thức", ChoiceFact, DisciplineForms, func(r *Discipline) any { return &r.Form }},
		{"removed_from", "Chức vụ bị cách", ChoiceFact, nil, func(r *Discipline) any { return &r.RemovedFrom }},
		{"reason", "Lý do", NoteFact, nil, func(r *Discipline) any { return &r.Reason }},
		{"minutes_number", "Số biên bản", TextFact, nil, func(r *Discipline) any { return &r.MinutesNumber }},
		{"minutes_date", "Ngày họp", DateFact, nil, func(r *Discipline) any { return &r.MinutesDate }},
		{"members", "Tổng số đoàn viên", NumberFact, nil, func(r *Discipline) any { return &r.Members }},
		{"present", "Số có mặt", NumberFact, nil, func(r *Discipline) any { return &r.Present }},
		{"agreed", "Số tán thành", NumberFact, nil, func(r *Discipline) any { return &r.Agreed }},
		{"decided_by", "Cấp quyết định", ChoiceFact, DecidingBodies, func(r *Discipline) any { return &r.DecidedBy }},
		{"decision_number", "Số quyết định", TextFact, nil, func(r *Discipline) any { return &r.DecisionNumber }},
		{"decision_date", "Ngày quyết định", DateFact, nil, func(r *Discipline) any { return &r.DecisionDate }},
		{"decision_issuer", "Nơi ban hành", TextFact, nil, func(r *Discipline) any { return &r.DecisionIssuer }},
		{"effective_on", "Ngày có hiệu lực", DateFact, nil, func(r *Discipline) any { return &r.EffectiveOn }},
		{"ended_on", "Ngày hết kỷ luật", DateFact, nil, func(r *Discipline) any { return &r.EndedOn }},
		{"ended_how", "Kết thúc bằng", ChoiceFact, DisciplineEnds, func(r *Discipline) any { return &r.EndedHow }},
		{"ended_number", "Số văn bản kết thúc", TextFact, nil, func(r *Discipline) any { return &r.EndedNumber }},
		{"note", "Ghi chú", NoteFact, nil, func(r *Discipline) any { return &r.Note }},
	},
}
