package process_test

import (
	"strings"
	"testing"

	"bachudong/data"
	"bachudong/data/process"
	"bachudong/data/vntext"
)

func stay(unit data.ID, from, to vntext.Date, began string) data.Membership {
	return data.Membership{UnitID: unit, From: from, To: to, Began: began, Counts: true}
}

func TestTimeInABranchRunsOverMergersButNotOverTransfers(t *testing.T) {
	for _, c := range []struct {
		name   string
		stays  []data.Membership
		joined vntext.Date
		want   process.BranchTime
		absent bool
	}{
		{name: "always", stays: []data.Membership{stay("a", "", "", data.BeganListed)}, want: process.BranchTime{Began: data.BeganListed}},
		{name: "since", stays: []data.Membership{stay("a", "2022-05-15", "", data.BeganListed)}, want: process.BranchTime{Since: "2022-05-15", Began: data.BeganListed, Months: 6}},
		{name: "a day short", stays: []data.Membership{stay("a", "2022-05-16", "", data.BeganListed)}, want: process.BranchTime{Since: "2022-05-16", Began: data.BeganListed, Months: 5}},
		{name: "admitted", stays: []data.Membership{stay("a", "", "", data.BeganListed)}, joined: "2022-09-26", want: process.BranchTime{Since: "2022-09-26", Began: data.BeganAdmission, Months: 1}},
		{name: "transferred", stays: []data.Membership{stay("b", "2022-08-01", "", data.BeganTransfer), stay("a", "2019", "2022-08-01", data.BeganAdmission)},
			want: process.BranchTime{Since: "2022-08-01", Began: data.BeganTransfer, Months: 3}},
		{name: "merged", stays: []data.Membership{stay("b", "2022-08-01", "", data.BeganMerger), stay("a", "2019", "2022-08-01", data.BeganAdmission)},
			want: process.BranchTime{Since: "2019", Began: data.BeganAdmission, Months: 46}},
		{name: "back again", stays: []data.Membership{stay("a", "2022-10-01", "", data.BeganTransfer), stay("a", "2019", "2022-02-01", data.BeganAdmission)},
			want: process.BranchTime{Since: "2022-10-01", Began: data.BeganTransfer, Months: 1}},
		{name: "left", stays: []data.Membership{stay("a", "2019", "2022-11-01", data.BeganAdmission)}, absent: true},
		{name: "not yet", stays: []data.Membership{stay("a", "2022-12-01", "", data.BeganAdmission)}, absent: true},
		{name: "does not count", stays: []data.Membership{{UnitID: "a", From: "2019"}}, absent: true},
	} {
		got, found := process.TimeInBranch(c.stays, c.joined, "2022-11-15")
		if found == c.absent || got != c.want {
			t.Errorf("%s: %+v %v, want %+v", c.name, got, found, c.want)
		}
	}
	if got, _ := process.TimeInBranch([]data.Membership{stay("a", "2022-08-31", "", "")}, "", "2022-11-30"); got.Months != 3 {
		t.Errorf("from the last of a month to the last of a shorter one: %d months", got.Months)
	}
}

func TestSixMonthsAreAskedForBeforeARating(t *testing.T) {
	rules := data.Rulebook{{Rule: data.AssessmentMonths, Value: 6, Source: "Hướng dẫn 42-HD/TWĐTN-BTC"}}
	const day = "2022-11-15"
	for _, c := range []struct {
		time process.BranchTime
		says string
	}{
		{process.BranchTime{}, ""},
		{process.BranchTime{Since: "2022-05-15", Months: 6}, ""},
		{process.BranchTime{Since: "2022-09-26", Began: data.BeganAdmission, Months: 1}, "Kết nạp 26/09/2022, mới 1 tháng (quy định từ 6 tháng). Chưa xếp loại thì ghi lý do."},
		{process.BranchTime{Since: "2022-08-01", Began: data.BeganTransfer, Months: 3}, "Chuyển đến 01/08/2022, mới 3 tháng (quy định từ 6 tháng). Chi đoàn này xếp loại theo nhận xét của chi đoàn cũ."},
		{process.BranchTime{Since: "2022-08-01", Began: data.BeganListed, Months: 3}, "Sinh hoạt từ 01/08/2022"},
	} {
		got, found := process.JudgeAssessment(c.time, rules, day)
		if found != (c.says != "") || !strings.HasPrefix(got.Text, c.says) || found && (got.Blocks || got.Source != rules[0].Source) {
			t.Errorf("%+v: %v %+v", c.time, found, got)
		}
	}
	if _, found := process.JudgeAssessment(process.BranchTime{Since: "2022-11-01"}, nil, day); found {
		t.Error("judged without a rule")
	}
	rules[0].Strict = true
	if got, _ := process.JudgeAssessment(process.BranchTime{Since: "2022-11-01", Began: data.BeganAdmission}, rules, day); !got.Blocks {
		t.Error("a strict rule does not block")
	}
}
