package process

import (
	"cmp"
	"fmt"
	"slices"

	"bachudong/data"
	"bachudong/data/vntext"
)

// BranchTime is how long somebody has been a member in one branch without a break.
type BranchTime struct {
	Since  vntext.Date // "" is since before the register began, or not known
	Began  string      // how it began
	Months int         // full months until the day; where only a part of Since is known, the most it can be
}

// TimeInBranch looks back from a day on which somebody counts in a branch, over the stays that count; a merger of branches
// is no break. found is false when they do not count anywhere on that day.
func TimeInBranch(stays []data.Membership, joined, day vntext.Date) (t BranchTime, found bool) {
	stays = slices.DeleteFunc(slices.Clone(stays), func(m data.Membership) bool { return !m.Counts || m.From > day })
	slices.SortFunc(stays, func(a, b data.Membership) int { return cmp.Compare(b.From, a.From) })
	if len(stays) == 0 || stays[0].To != "" && stays[0].To <= day || joined > day {
		return t, false
	}
	first := stays[0]
	for _, before := range stays[1:] {
		same := before.UnitID == first.UnitID || first.Began == data.BeganMerger
		if !same || before.To != first.From {
			break
		}
		first = before
	}
	t = BranchTime{Since: first.From, Began: first.Began}
	if joined > t.Since {
		t = BranchTime{Since: joined, Began: data.BeganAdmission}
	}
	t.Months = fullMonths(t.Since, day)
	return t, true
}

// fullMonths counts the months from one day to another.
func fullMonths(from, to vntext.Date) int {
	a, known := from.Time()
	b, until := to.Time()
	if !known || !until {
		return 0
	}
	months := 12*(b.Year()-a.Year()) + int(b.Month()) - int(a.Month())
	if b.Day() < a.Day() && b.AddDate(0, 0, 1).Day() != 1 { // the last day of a month completes it
		months--
	}
	return max(0, months)
}

// JudgeAssessment tells what stands against rating somebody on a day; found is false when nothing does, or when nobody
// has set a rule. Who was transferred is rated where they are now, by the remarks of the branch they came from.
func JudgeAssessment(t BranchTime, rules data.Rulebook, day vntext.Date) (finding Finding, found bool) {
	rule, set := rules.On(data.AssessmentMonths, day)
	if !set || t.Since == "" || t.Months >= rule.Value {
		return Finding{}, false
	}
	short := fmt.Sprintf("%s, mới %d tháng (quy định từ %d tháng)", t.Since.Display(), t.Months, rule.Value)
	if t.Began == data.BeganTransfer {
		return Finding{Field: data.FinalRating, Text: "Chuyển đến " + short + ". Chi đoàn này xếp loại theo nhận xét của chi đoàn cũ.", Source: rule.Source}, true
	}
	began := "Sinh hoạt từ "
	if t.Began == data.BeganAdmission {
		began = "Kết nạp "
	}
	return breach(rule, data.FinalRating, began+short+". Chưa xếp loại thì ghi lý do."), true
}
