package data

import "bachudong/data/vntext"

// The numbers that units are watched by.
const (
	BranchMembers      = "branch_members"      // least members of a chi đoàn
	GrassrootsBranches = "grassroots_branches" // least chi đoàn of a Đoàn cơ sở
	GrassrootsMembers  = "grassroots_members"  // least members of a Đoàn cơ sở
	ProvisionalMonths  = "provisional_months"  // months until the congress of a provisional committee
)

// UnitRules are the rules in the order in which they are shown, with what the number counts.
var UnitRules = []struct{ Key, Label string }{
	{BranchMembers, "Số đoàn viên ít nhất của chi đoàn"},
	{GrassrootsBranches, "Số chi đoàn ít nhất của Đoàn cơ sở"},
	{GrassrootsMembers, "Số đoàn viên ít nhất của Đoàn cơ sở"},
	{ProvisionalMonths, "Số tháng Ban Chấp hành lâm thời phải tổ chức đại hội"},
}

// UnitRule is a rule with its number in the time in which it holds.
type UnitRule struct {
	ID       ID
	Rule     string // key of UnitRules
	Value    int
	From, To vntext.Date
	Source   string // where it is written
}

// UnitKind is something a unit can be (loại hình), offered from a day to a day.
type UnitKind struct {
	ID       ID
	Name     string
	From, To vntext.Date
}

// UnitWarning is something about a unit that somebody should look at.
type UnitWarning struct {
	Unit   Unit
	Rule   string // key of UnitRules
	Text   string // "2 đoàn viên, cần từ 3"
	Source string
}
