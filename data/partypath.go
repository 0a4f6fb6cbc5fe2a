package data

import "bachudong/data/vntext"

// PartyPath is the way of an excellent member (đoàn viên ưu tú) from the vote of the branch into the Party.
type PartyPath struct {
	RecordHead
	UnitID           ID
	VotedOn          vntext.Date
	Present          *int
	Agreed           *int
	BranchNumber     string
	BranchDate       vntext.Date
	GrassrootsNumber string
	GrassrootsDate   vntext.Date
	ClassOn          vntext.Date
	ClassCertificate string
	AdmittedOn       vntext.Date
	OfficialOn       vntext.Date
	PartyCell        string
	StoppedOn        vntext.Date
	StoppedWhy       string
	Note             string
}

// PartyPaths describes them.
var PartyPaths = RecordKind[PartyPath]{
	Table: "party_path",
	Label: "Đoàn viên ưu tú, vào Đảng",
	When:  func(r *PartyPath) vntext.Date { return r.VotedOn },
	head:  func(r *PartyPath) *RecordHead { return &r.RecordHead },
	Fields: []RecordField[PartyPath]{
		{"unit_id", "Đơn vị", UnitFact, nil, func(r *PartyPath) any { return &r.UnitID }},
		{"voted_on", "Ngày chi đoàn bình xét", DateFact, nil, func(r *PartyPath) any { return &r.VotedOn }},
		{"present", "Số có mặt", NumberFact, nil, func(r *PartyPath) any { return &r.Present }},
		{"agreed", "Số phiếu", NumberFact, nil, func(r *PartyPath) any { return &r.Agreed }},
		{"branch_number", "Số NQ chi đoàn", TextFact, nil, func(r *PartyPath) any { return &r.BranchNumber }},
		{"branch_date", "Ngày NQ chi đoàn", DateFact, nil, func(r *PartyPath) any { return &r.BranchDate }},
		{"grassroots_number", "Số NQ Đoàn cơ sở", TextFact, nil, func(r *PartyPath) any { return &r.GrassrootsNumber }},
		{"grassroots_date", "Ngày NQ Đoàn cơ sở", DateFact, nil, func(r *PartyPath) any { return &r.GrassrootsDate }},
		{"class_on", "Ngày học lớp nhận thức về Đảng", DateFact, nil, func(r *PartyPath) any { return &r.ClassOn }},
		{"class_certificate", "Số giấy chứng nhận", TextFact, nil, func(r *PartyPath) any { return &r.ClassCertificate }},
		{"admitted_on", "Ngày vào Đảng dự bị", DateFact, nil, func(r *PartyPath) any { return &r.AdmittedOn }},
		{"official_on", "Ngày vào Đảng chính thức", DateFact, nil, func(r *PartyPath) any { return &r.OfficialOn }},
		{"party_cell", "Chi bộ", TextFact, nil, func(r *PartyPath) any { return &r.PartyCell }},
		{"stopped_on", "Ngày dừng", DateFact, nil, func(r *PartyPath) any { return &r.StoppedOn }},
		{"stopped_why", "Lý do dừng", TextFact, nil, func(r *PartyPath) any { return &r.StoppedWhy }},
		{"note", "Ghi chú", NoteFact, nil, func(r *PartyPath) any { return &r.Note }},
	},
}
