package data

import "bachudong/data/vntext"

// The kinds, as kept; those that end a membership are the words with which it ended.
const (
	StayingOn = "Ở lại sinh hoạt"
	Postponed = "Hoãn sinh hoạt"
)

// Active tells whether somebody of that status is a member with a stay that goes on. Who is excused for a time still is.
func Active(status string) bool { return status == StatusActive || status == Postponed }

// StandingKinds are all of them.
var StandingKinds = []string{EndedGraduation, StayingOn, Postponed, EndedStrikeOff, EndedExpulsion, EndedDeath}

// Standing is what became of a membership: it ended, goes on past the age, or rests for a time.
type Standing struct {
	RecordHead
	UnitID         ID
	Kind           string
	FromDate       vntext.Date
	ToDate         vntext.Date // of a postponement or of staying on
	Reason         string
	MinutesNumber  string
	MinutesDate    vntext.Date
	Members        *int
	Present        *int
	Agreed         *int
	DecisionNumber string
	DecisionDate   vntext.Date
	DecisionIssuer string
	MembershipID   ID // the stay that it is about
	Note           string
}

// Standings describes them.
var Standings = RecordKind[Standing]{
	Table: "standing",
	Label: "Trưởng thành, xóa tên, hoãn sinh hoạt",
	When:  func(r *Standing) vntext.Date { return r.FromDate },
	head:  func(r *Standing) *RecordHead { return &r.RecordHead },
	Fields: []RecordField[Standing]{
		{"unit_id", "Đơn vị", UnitFact, nil, func(r *Standing) any { return &r.UnitID }},
		{"kind", "Loại", ChoiceFact, StandingKinds, func(r *Standing) any { return &r.Kind }},
		{"from_date", "Từ ngày", DateFact, nil, func(r *Standing) any { return &r.FromDate }},
		{"to_date", "Đến ngày", DateFact, nil, func(r *Standing) any { return &r.ToDate }},
		{"reason", "Lý do", NoteFact, nil, func(r *Standing) any { return &r.Reason }},
		{"minutes_number", "Số biên bản", TextFact, nil, func(r *Standing) any { return &r.MinutesNumber }},
		{"minutes_date", "Ngày họp", DateFact, nil, func(r *Standing) any { return &r.MinutesDate }},
		{"members", "Tổng số đoàn viên", NumberFact, nil, func(r *Standing) any { return &r.Members }},
		{"present", "Số có mặt", NumberFact, nil, func(r *Standing) any { return &r.Present }},
		{"agreed", "Số tán thành", NumberFact, nil, func(r *Standing) any { return &r.Agreed }},
		{"decision_number", "Số quyết định", TextFact, nil, func(r *Standing) any { return &r.DecisionNumber }},
		{"decision_date", "Ngày quyết định", DateFact, nil, func(r *Standing) any { return &r.DecisionDate }},
		{"decision_issuer", "Nơi ban hành", TextFact, nil, func(r *Standing) any { return &r.DecisionIssuer }},
		{"membership_id", "", StayFact, nil, func(r *Standing) any { return &r.MembershipID }},
		{"note", "Ghi chú", NoteFact, nil, func(r *Standing) any { return &r.Note }},
	},
}
