package data

import "bachudong/data/vntext"

// StayRecord is a Membership as a record of a member's life.
type StayRecord struct {
	RecordHead
	UnitID   ID
	FromDate vntext.Date
	Began    string
	ToDate   vntext.Date
	Ended    string
	Counts   bool
	Position string
	Note     string
}

// Membership is the stay itself.
func (r *StayRecord) Membership() Membership {
	return Membership{ID: r.ID, PersonID: r.PersonID, UnitID: r.UnitID, From: r.FromDate, Began: r.Began, To: r.ToDate, Ended: r.Ended,
		Counts: r.Counts, Position: r.Position, Note: r.Note}
}

// StayRecordOf is the record of a stay.
func StayRecordOf(m Membership) StayRecord {
	return StayRecord{RecordHead{m.ID, m.PersonID}, m.UnitID, m.From, m.Began, m.To, m.Ended, m.Counts, m.Position, m.Note}
}

// How stays begin and end, as they can be chosen.
var (
	StayBeginnings = []string{BeganListed, BeganAdmission, BeganTransfer, BeganMerger}
	StayEnds       = []string{EndedTransfer, EndedGraduation, EndedStrikeOff, EndedExpulsion, EndedMerger, EndedDeath}
)

// Stays describes them. They are written as memberships, which watch that nobody counts twice.
var Stays = RecordKind[StayRecord]{
	Table: "membership",
	Label: "Sinh hoạt",
	When:  func(r *StayRecord) vntext.Date { return r.FromDate },
	head:  func(r *StayRecord) *RecordHead { return &r.RecordHead },
	Fields: []RecordField[StayRecord]{
		{"unit_id", "Chi đoàn", UnitFact, nil, func(r *StayRecord) any { return &r.UnitID }},
		{"position", "Chức vụ", ChoiceFact, nil, func(r *StayRecord) any { return &r.Position }},
		{"from_date", "Từ ngày", DateFact, nil, func(r *StayRecord) any { return &r.FromDate }},
		{"began", "Bắt đầu do", ChoiceFact, StayBeginnings, func(r *StayRecord) any { return &r.Began }},
		{"to_date", "Đến ngày", DateFact, nil, func(r *StayRecord) any { return &r.ToDate }},
		{"ended", "Kết thúc do", ChoiceFact, StayEnds, func(r *StayRecord) any { return &r.Ended }},
		{"counts", "Tính vào số đoàn viên", FlagFact, nil, func(r *StayRecord) any { return &r.Counts }},
		{"note", "Ghi chú", NoteFact, nil, func(r *StayRecord) any { return &r.Note }},
	},
}
