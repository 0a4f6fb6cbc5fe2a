package process

import (
	"slices"
	"strings"

	"bachudong/data"
)

// awardGuide says that the medal is given once.
const awardGuide = "Quy định 109-QĐ/TWĐTN-VP, 15/8/2018: Kỷ niệm chương “Vì thế hệ trẻ” tặng một lần"

// Awarded is somebody who is to be rewarded, with what they have been given so far.
type Awarded struct {
	Person data.ID
	Name   string
	Merits string // of this one; "" is those of the decision
	Before []data.Award
}

// AwardCase is one decision that rewards one or many.
type AwardCase struct {
	Record data.Award // what holds for all
	People []Awarded
}

// medal tells whether a form is the medal that nobody gets twice.
func medal(form string) bool { return strings.HasPrefix(form, "Kỷ niệm chương") }

// Findings judges the case.
func (c *AwardCase) Findings() []Finding {
	var n notes
	r := &c.Record
	if len(c.People) == 0 {
		n.block("", "Chưa chọn ai để khen thưởng. Hãy chọn ít nhất một người.")
	}
	if r.Form == "" {
		n.block("form", "Chưa chọn hình thức khen thưởng. Hãy chọn hoặc nhập hình thức.")
	}
	for _, p := range c.People {
		switch {
		case medal(r.Form) && slices.ContainsFunc(p.Before, func(a data.Award) bool { return medal(a.Form) }):
			n.warn("form", "%s đã có Kỷ niệm chương “Vì thế hệ trẻ”.", p.Name).Source = awardGuide
		case slices.ContainsFunc(p.Before, func(a data.Award) bool { return sameDecision(&a, r) }):
			n.warn("decision_number", "%s đã có %s theo chính quyết định này.", p.Name, lowerFirst(r.Form))
		}
		if p.Merits == "" && r.Content == "" {
			n.warn("content", "Chưa ghi thành tích của %s.", p.Name)
		}
	}
	if r.Level == "" {
		n.warn("level", "Chưa ghi cấp khen.")
	}
	if r.DecisionNumber == "" || r.DecisionDate == "" {
		n.warn("decision_number", "Chưa ghi số, ngày quyết định.")
	}
	if r.Year != nil && r.DecisionDate != "" && *r.Year > r.DecisionDate.Year() {
		n.warn("year", "Khen cho năm %d, sau năm của quyết định.", *r.Year)
	}
	return n
}

// sameDecision tells whether two rewards are one that was recorded twice.
func sameDecision(a, b *data.Award) bool {
	return a.DecisionNumber != "" && a.DecisionNumber == b.DecisionNumber && a.DecisionDate == b.DecisionDate && a.Form == b.Form
}
