package process

import (
	"fmt"

	"bachudong/data"
	"bachudong/data/vntext"
)

// MonthOf is a month of a year, counted from 0, as kept.
func MonthOf(year, month int) data.Month { return data.Month(fmt.Sprintf("%04d-%02d", year, month+1)) }

// FirstDay is the day on which the rules of a month are looked up.
func FirstDay(month data.Month) vntext.Date { return vntext.Date(month) + "-01" }

// feeRules are the rules of what is asked of each kind of payer.
var feeRules = map[string]string{"": data.FeeUnsalaried, data.Unsalaried: data.FeeUnsalaried, data.Salaried: data.FeeSalaried, data.Abroad: data.FeeAbroad}

// FeeDue is what is asked of a payer for a month, in đồng; found is false where no rule says so.
func FeeDue(rules data.Rulebook, payer string, month data.Month) (amount int, found bool) {
	rule, found := rules.On(feeRules[payer], FirstDay(month))
	return rule.Value, found
}

// JudgeFee looks for rules that the fees of a year break.
func JudgeFee(fee *data.Fee, rules data.Rulebook) []Finding {
	rule, found := rules.On(data.FeeExemptMonths, FirstDay(MonthOf(fee.Year, 0)))
	n := fee.ExemptMonths()
	var findings []Finding
	if found && n > rule.Value {
		findings = append(findings, breach(rule, data.FeeExemptBy, fmt.Sprintf("Miễn đoàn phí %d tháng trong năm %d, quy định không quá %d tháng. Hãy bỏ bớt tháng miễn.", n, fee.Year, rule.Value)))
	}
	if n > 0 && fee.ExemptBy == "" {
		findings = append(findings, Finding{Field: data.FeeExemptBy, Text: "Chưa ghi văn bản của BCH Đoàn cơ sở miễn đoàn phí. Hãy ghi số, ngày văn bản."})
	}
	return findings
}

// Share is what a level does with the fees it has: what stays and what it hands up, in đồng.
type Share struct {
	Received int
	Kept     int
	Remitted int
}

// thirds is what a whole is divided into.
const thirds = 3

// ShareFees divides the fees of a time that begins with a month, at one level. What is handed up is rounded to the đồng,
// halves up, once for the whole sum; the rest is kept, so that both always add up to what came in. Fees paid abroad are not
// handed up. Without a rule of how many thirds are kept, found is false and everything is kept.
func ShareFees(rules data.Rulebook, month data.Month, received, abroad int) (share Share, found bool) {
	share = Share{Received: received, Kept: received}
	rule, found := rules.On(data.FeeKeptThirds, FirstDay(month))
	if !found {
		return share, false
	}
	up := max(0, thirds-rule.Value)
	share.Remitted = (2*(received-abroad)*up + thirds) / (2 * thirds)
	share.Kept -= share.Remitted
	return share, true
}
