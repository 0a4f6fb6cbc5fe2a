package process

import (
	"fmt"

	"bachudong/data"
	"bachudong/data/vntext"
)

// IntroductionCase is one youth about to be introduced by a member, with what the file knows of both.
type IntroductionCase struct {
	Record  data.Introduction
	Name    string              // of the member
	Earlier []data.Introduction // of the same member, without this one
	Youth   *data.Person        // when the youth is of the register
	Member  bool                // and is a member already on the day of the introduction
	By      []string            // names of the others who introduced the same person of the register
	Rules   data.Rulebook
	Today   vntext.Date
}

// Findings judges the case.
func (c *IntroductionCase) Findings() []Finding {
	var n notes
	r := &c.Record
	switch {
	case r.YouthID == "" && r.YouthName == "":
		n.block("youth_name", "Chưa có tên thanh niên được giới thiệu. Hãy chọn trong sổ hoặc gõ họ tên.")
	case r.YouthID != "" && r.YouthID == r.PersonID:
		n.block("youth_id", "Không tự giới thiệu chính mình. Hãy chọn thanh niên khác.")
	}
	if c.Member && r.Channel == data.ToUnion && r.Result != data.IntroductionAdmitted {
		n.warn("youth_id", "%s đã là đoàn viên.", c.Youth.FullName)
	}
	if len(c.By) > 0 {
		n.warn("youth_id", "%s đã được %s giới thiệu.", c.Youth.FullName, c.By[0])
	}
	if r.IntroducedOn == "" {
		n.warn("introduced_on", "Chưa có ngày giới thiệu nên chưa tính cho năm nào.")
	}
	if r.Channel == "" {
		n.warn("channel", "Chưa ghi giới thiệu vào Đoàn hay vào Hội.")
	}
	c.result(&n)
	return n
}

func (c *IntroductionCase) result(n *notes) {
	r := &c.Record
	n.inOrder(dated{"introduced_on", "Ngày giới thiệu", r.IntroducedOn}, dated{"result_on", "Ngày có kết quả", r.ResultOn})
	switch {
	case r.Result == "" || r.Result == data.IntroductionOpen:
		if r.ResultOn != "" {
			n.warn("result", "Có ngày kết quả nhưng chưa chọn kết quả.")
		}
	case r.ResultOn == "":
		n.warn("result_on", "Chưa có ngày của kết quả “%s”.", r.Result)
	}
	if r.Result == data.IntroductionAdmitted && c.Youth != nil && !c.Member {
		n.warn("result", "Sổ chưa ghi %s là đoàn viên. Hãy làm thủ tục kết nạp.", c.Youth.FullName)
	}
}

// Progress says how far the member is in the year of the introduction with this one; "" when no rule is set.
func (c *IntroductionCase) Progress() string {
	day := firstKnown(c.Record.IntroducedOn, c.Today)
	rule, set := c.Rules.On(data.IntroductionsAYear, day)
	if !set {
		return ""
	}
	n := 1
	for _, other := range c.Earlier {
		if other.IntroducedOn.Year() == day.Year() {
			n++
		}
	}
	return fmt.Sprintf("Tính cả lần này, năm %d giới thiệu %d; chỉ tiêu %d", day.Year(), n, rule.Value)
}

// IntroductionTally is what a year of introductions came to in a unit: how many youth were approached, admitted to the
// Union and joined the Association, and how many members reached what the rule asks for.
type IntroductionTally struct {
	Approached, Admitted, Joined int
	Members, Reached             int
	Idle                         map[data.ID]bool // members who introduced nobody
}

// TallyIntroductions sums up a year up to a day: here are the introductions made in the unit, everywhere those of its
// members wherever they were.
func TallyIntroductions(members []data.ID, here, everywhere []data.Introduction, rules data.Rulebook, day vntext.Date) IntroductionTally {
	t := IntroductionTally{Members: len(members), Approached: len(here), Idle: map[data.ID]bool{}}
	for i := range here {
		switch here[i].Result {
		case data.IntroductionAdmitted:
			t.Admitted++
		case data.IntroductionJoined:
			t.Joined++
		}
	}
	count := map[data.ID]int{}
	for i := range everywhere {
		count[everywhere[i].PersonID]++
	}
	rule, set := rules.On(data.IntroductionsAYear, day)
	for _, id := range members {
		switch {
		case count[id] == 0:
			t.Idle[id] = true
		case set && count[id] >= rule.Value:
			t.Reached++
		}
	}
	return t
}
