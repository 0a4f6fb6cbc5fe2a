package process

import (
	"fmt"

	"bachudong/data"
	"bachudong/data/vntext"
)

// judgeBeside looks at what only a stay beside the main one needs.
func (m *Move) judgeBeside() []Finding {
	t := &m.Transfer
	switch {
	case t.Counts():
		return nil
	case t.ExpectedTo != "" && t.ExpectedTo < t.Day():
		return []Finding{{Blocks: true, Field: "expected_to", Text: fmt.Sprintf("Ngày hết hạn %s trước ngày bắt đầu %s. Hãy sửa lại ngày.", t.ExpectedTo.Display(), t.Day().Display())}}
	case t.Kind == data.TransferTemporary && t.ExpectedTo == "":
		return []Finding{{Field: "expected_to", Text: "Chưa có ngày hết hạn sinh hoạt tạm thời. Hãy nhập ngày dự kiến trở về."}}
	case t.Kind == data.TransferResidence:
		return m.judgeResidence()
	}
	return nil
}

// judgeResidence asks for a permanent residence, or a temporary one of as many months as the rule says.
func (m *Move) judgeResidence() []Finding {
	t := &m.Transfer
	rule, set := m.Rules.On(data.ResidenceMonths, t.Day())
	if !set || t.Residence == data.ResidesPermanently {
		return nil
	}
	if t.Residence == "" || t.ResidingFrom == "" {
		return []Finding{breach(rule, "residence", fmt.Sprintf("Chưa rõ %s thường trú, hay tạm trú từ %d tháng ở nơi giới thiệu đến. Hãy ghi loại cư trú và ngày bắt đầu tạm trú.", m.Name, rule.Value))}
	}
	if until := max(t.ExpectedTo, t.Day()); months(t.ResidingFrom, until) < rule.Value {
		return []Finding{breach(rule, "residing_from", fmt.Sprintf("%s tạm trú từ %s đến %s, chưa đủ %d tháng. Hãy kiểm tra nơi cư trú.",
			m.Name, t.ResidingFrom.Display(), until.Display(), rule.Value))}
	}
	return nil
}

// months is the number of full months from a day to another; parts of days that are not known count as the first.
func months(from, to vntext.Date) int {
	a, known := from.Time()
	b, alsoKnown := to.Time()
	if !known || !alsoKnown {
		return 0
	}
	n := 12*(b.Year()-a.Year()) + int(b.Month()) - int(a.Month())
	if b.Day() < a.Day() {
		n--
	}
	return n
}
