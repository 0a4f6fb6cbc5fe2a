package data

import "bachudong/data/vntext"

// The committees of a unit.
const (
	ExecutiveCommittee  = "BCH"  // Ban Chấp hành
	StandingCommittee   = "BTV"  // Ban Thường vụ
	InspectionCommittee = "UBKT" // Ủy ban Kiểm tra
)

// CommitteeLabels are the full names of the committees.
var CommitteeLabels = map[string]string{
	ExecutiveCommittee: "Ban Chấp hành", StandingCommittee: "Ban Thường vụ", InspectionCommittee: "Ủy ban Kiểm tra",
}

// Committee is one committee of a unit in one term. A provisional one was appointed until the congress.
type Committee struct {
	ID          ID
	UnitID      ID
	Body        string // ExecutiveCommittee, …
	Term        string // nhiệm kỳ: "2022–2027"
	From, To    vntext.Date
	Provisional bool // lâm thời
	Decision    Document
	Seats       []Seat
}

// Seat is who sits in a committee. PersonID is "" for somebody who is not in the register.
type Seat struct {
	ID        ID
	PersonID  ID
	FullName  string
	Position  string // "Bí thư", "Phó Bí thư", "Ủy viên"
	From, To  vntext.Date
	Appointed bool // chỉ định; else elected
}
