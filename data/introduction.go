package data

import "bachudong/data/vntext"

// The results of an introduction.
const (
	IntroductionOpen     = "Đang vận động"
	IntroductionAdmitted = "Đã kết nạp Đoàn"
	IntroductionJoined   = "Đã vào Hội"
	IntroductionFailed   = "Không đạt"
)

// What a youth is introduced to.
const (
	ToUnion       = "Đoàn"
	ToAssociation = "Hội"
)

// What can be chosen.
var (
	IntroductionChannels = []string{ToUnion, ToAssociation}
	IntroductionResults  = []string{IntroductionOpen, IntroductionAdmitted, IntroductionJoined, IntroductionFailed}
)

// Introduction is one youth whom a member introduces to the Union or the Association (chủ trương 1+1). The youth is a
// person of the register or only named.
type Introduction struct {
	RecordHead
	UnitID       ID
	IntroducedOn vntext.Date
	YouthID      ID
	YouthName    string
	YouthBirth   vntext.Date
	YouthJob     string
	Channel      string
	Result       string
	ResultOn     vntext.Date
	Note         string
}

// Introductions describes them.
var Introductions = RecordKind[Introduction]{
	Table: "introduction",
	Label: "Giới thiệu 1+1",
	When:  func(r *Introduction) vntext.Date { return r.IntroducedOn },
	head:  func(r *Introduction) *RecordHead { return &r.RecordHead },
	Fields: []RecordField[Introduction]{
		{"unit_id", "Đơn vị", UnitFact, nil, func(r *Introduction) any { return &r.UnitID }},
		{"introduced_on", "Ngày giới thiệu", DateFact, nil, func(r *Introduction) any { return &r.IntroducedOn }},
		{"youth_id", "Thanh niên trong sổ", PersonFact, nil, func(r *Introduction) any { return &r.YouthID }},
		{"youth_name", "Họ tên thanh niên", TextFact, nil, func(r *Introduction) any { return &r.YouthName }},
		{"youth_birth", "Ngày sinh", DateFact, nil, func(r *Introduction) any { return &r.YouthBirth }},
		{"youth_job", "Nghề nghiệp", TextFact, nil, func(r *Introduction) any { return &r.YouthJob }},
		{"channel", "Giới thiệu vào", ChoiceFact, IntroductionChannels, func(r *Introduction) any { return &r.Channel }},
		{"result", "Kết quả", ChoiceFact, IntroductionResults, func(r *Introduction) any { return &r.Result }},
		{"result_on", "Ngày có kết quả", DateFact, nil, func(r *Introduction) any { return &r.ResultOn }},
		{"note", "Ghi chú", NoteFact, nil, func(r *Introduction) any { return &r.Note }},
	},
}
