package data

import "bachudong/data/vntext"

// How a stay in a branch began or ended, as kept and printed.
const (
	BeganListed      = "Theo danh sách" // taken over from a list; when and how it began is not known
	BeganAdmission   = "Kết nạp"
	BeganTransfer    = "Chuyển đến"
	BeganMerger      = "Sáp nhập"
	BeganTemporary   = "Sinh hoạt tạm thời"   // beside the main stay, not counted
	BeganResidence   = "Sinh hoạt nơi cư trú" // likewise
	EndedTransfer    = "Chuyển đi"
	EndedGraduation  = "Trưởng thành"
	EndedStrikeOff   = "Xóa tên"
	EndedExpulsion   = "Khai trừ"
	EndedMerger      = "Sáp nhập"
	EndedDeath       = "Từ trần"
	EndedBeside      = "Kết thúc sinh hoạt" // of a stay beside the main one
	StatusActive     = "Đang sinh hoạt"
	StatusNotAMember = "Thanh niên"
)

// Membership is one dated stay of a person in a branch. From "" is "since before the register began"; To "" is "until
// today". A stay that does not Count (at the place of residence, temporary) leaves the head count alone.
type Membership struct {
	ID       ID
	PersonID ID
	UnitID   ID
	From     vntext.Date
	Began    string
	To       vntext.Date
	Ended    string
	Counts   bool
	Position string // "Bí thư chi đoàn", "Đoàn viên", …
	Note     string
}

// Member is a person with the stay that places them on the day a list was asked for.
type Member struct {
	Person
	Membership Membership
	UnitName   string // name of the branch (or unit) on that day
	Status     string // StatusActive, Postponed, or how the last stay ended
}

// Assessment is the yearly rating of a member (xếp loại năm). The ratings are labels of the scale in force, as data: what
// the member and the branch say stands beside Rating, which the Đoàn cơ sở decides; none overwrites another.
type Assessment struct {
	ID           ID
	PersonID     ID
	Year         int
	SelfRating   string
	BranchRating string
	Rating       string
	NotRated     string // why there is no rating; "" while there is one or nobody said why
	Strengths    string
	Weaknesses   string
	Reward       string
	Discipline   string
	Document     Document
}
