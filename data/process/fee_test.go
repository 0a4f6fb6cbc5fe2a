package process_test

import (
	"testing"

	"bachudong/data"
	"bachudong/data/process"
)

var feeRules = data.Rulebook{
	{Rule: data.FeeUnsalaried, Value: 2000, From: "2011-01-01", To: "2023-07-01"},
	{Rule: data.FeeUnsalaried, Value: 3000, From: "2023-07-01"},
	{Rule: data.FeeSalaried, Value: 5000, From: "2011-01-01"},
	{Rule: data.FeeAbroad, Value: 5000, From: "2011-01-01"},
	{Rule: data.FeeKeptThirds, Value: 2, Strict: true},
	{Rule: data.FeeExemptMonths, Value: 6, Strict: true, Source: "Hướng dẫn về đoàn phí"},
}

func TestTheFeeOfAMonthFollowsTheRulesOfItsDay(t *testing.T) {
	for _, c := range []struct {
		payer string
		month data.Month
		want  int
		found bool
	}{
		{"", "2022-05", 2000, true}, {data.Unsalaried, "2023-06", 2000, true}, {data.Unsalaried, "2023-07", 3000, true},
		{data.Salaried, "2023-07", 5000, true}, {data.Abroad, "2022-01", 5000, true}, {"", "2010-12", 0, false},
	} {
		if got, found := process.FeeDue(feeRules, c.payer, c.month); got != c.want || found != c.found {
			t.Errorf("%s in %s: %d %v, want %d %v", c.payer, c.month, got, found, c.want, c.found)
		}
	}
}

func TestWhatIsKeptAndHandedUpAddsUpAtEveryLevel(t *testing.T) {
	for _, c := range []struct{ received, abroad, kept, remitted int }{
		{0, 0, 0, 0}, {2000, 0, 1333, 667}, {4000, 0, 2667, 1333}, {6000, 0, 4000, 2000}, {1, 0, 1, 0}, {2, 0, 1, 1},
		{7000, 5000, 6333, 667}, {5000, 5000, 5000, 0},
	} {
		share, found := process.ShareFees(feeRules, "2022-01", c.received, c.abroad)
		if !found || share != (process.Share{Received: c.received, Kept: c.kept, Remitted: c.remitted}) {
			t.Errorf("%d, of it %d abroad: %+v", c.received, c.abroad, share)
		}
	}
	for received := range 10000 {
		share, _ := process.ShareFees(feeRules, "2022-01", received, 0)
		if share.Kept+share.Remitted != received || 3*share.Remitted-received > 1 || 3*share.Remitted-received < -1 {
			t.Fatalf("%d: %+v", received, share)
		}
	}
	if share, found := process.ShareFees(nil, "2022-01", 9000, 0); found || share.Kept != 9000 || share.Remitted != 0 {
		t.Errorf("without a rule: %+v %v", share, found)
	}
}

func TestExemptMonthsAreBoundedAndAskForADecision(t *testing.T) {
	fee := data.Fee{Year: 2022}
	if got := process.JudgeFee(&fee, feeRules); len(got) != 0 {
		t.Errorf("none exempt: %+v", got)
	}
	for i := range 6 {
		fee.Exempt[i] = true
	}
	got := process.JudgeFee(&fee, feeRules)
	if len(got) != 1 || process.Blocked(got) || got[0].Field != data.FeeExemptBy {
		t.Errorf("six months without a decision: %+v", got)
	}
	fee.Exempt[6], fee.ExemptBy = true, "05-QĐ/ĐTN"
	if got = process.JudgeFee(&fee, feeRules); len(got) != 1 || !got[0].Blocks || got[0].Source != "Hướng dẫn về đoàn phí" {
		t.Errorf("seven months: %+v", got)
	}
	if got = process.JudgeFee(&fee, nil); len(got) != 0 {
		t.Errorf("without a rule nothing is judged: %+v", got)
	}
}
