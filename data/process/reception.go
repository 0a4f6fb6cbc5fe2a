package process

import (
	"fmt"
	"strings"
)

var noReception = Finding{Blocks: true, Field: "received_on", Text: "Chưa có ngày tiếp nhận. Hãy nhập ngày."}

// JudgeReception says what stands against receiving a member who waits. The transfer bears the receiving unit, which is To,
// and the day; introduced is the unit that the letter names. Of a move that leads out of the file only the day is noted.
func (m *Move) JudgeReception(introduced Place) []Finding {
	t := &m.Transfer
	switch {
	case !t.Waits():
		return []Finding{{Blocks: true, Text: fmt.Sprintf("Giấy giới thiệu của %s %s nên không ghi tiếp nhận được. Hãy tải lại danh sách.", m.Name, strings.ToLower(t.State))}}
	case t.ReceivedOn == "":
		return []Finding{noReception}
	case t.ToUnitID == "":
		return m.judgeOrder()
	}
	findings := append(m.judgePlaces(), m.judgeDays()...)
	if introduced.Known() && m.To.Known() && introduced.Home != m.To.Home {
		findings = append(findings, Finding{Field: "to_unit_id", Text: fmt.Sprintf("Giấy giới thiệu %s đến “%s”, nhưng nơi tiếp nhận là “%s”. Hãy kiểm tra lại.",
			m.Name, introduced.Unit.Name, m.To.Unit.Name)})
	}
	return findings
}

// JudgeArrival says what stands against a member who comes from outside the file beginning a stay in the unit To.
func (m *Move) JudgeArrival() []Finding {
	t := &m.Transfer
	var findings []Finding
	if t.FromPlace == "" {
		findings = append(findings, Finding{Field: "from_place", Text: "Chưa ghi chuyển đến từ đâu. Hãy nhập tên đơn vị trên giấy giới thiệu."})
	}
	findings = append(findings, m.judgeArrivalPlace()...)
	if t.ReceivedOn == "" {
		findings = append(findings, noReception)
	}
	findings = append(findings, m.judgeOrder()...)
	if t.Counts() {
		findings = append(findings, m.judgeEarlier()...)
	}
	findings = append(findings, m.judgeOthers()...)
	return append(findings, m.judgeBeside()...)
}

func (m *Move) judgeArrivalPlace() []Finding {
	switch {
	case m.Transfer.ToUnitID == "":
		return []Finding{{Blocks: true, Field: "to_unit_id", Text: "Chưa có chi đoàn tiếp nhận. Hãy chọn chi đoàn."}}
	case !m.To.Known():
		return []Finding{{Blocks: true, Field: "to_unit_id",
			Text: fmt.Sprintf("Đơn vị tiếp nhận không hoạt động vào ngày %s. Hãy chọn đơn vị khác, hoặc ngày khác.", m.Transfer.ReceivedOn.Display())}}
	}
	return m.judgeHolding()
}

// judgeEarlier refuses somebody who still counts in the file on the day.
func (m *Move) judgeEarlier() []Finding {
	for _, s := range m.Stays {
		switch {
		case !s.Counts:
		case s.To == "":
			return []Finding{{Blocks: true, Text: m.Name + " đang sinh hoạt ở một chi đoàn trong tệp này. Hãy dùng giới thiệu sinh hoạt từ chi đoàn đó."}}
		case s.To > m.Transfer.ReceivedOn:
			return []Finding{{Blocks: true, Field: "received_on", Text: fmt.Sprintf("%s còn được tính ở chi đoàn cũ đến ngày %s. Hãy nhập ngày tiếp nhận từ ngày đó.",
				m.Name, s.To.Display())}}
		}
	}
	return nil
}

// judgeHolding looks at a unit that is to hold the member on the day.
func (m *Move) judgeHolding() []Finding {
	switch {
	case m.To.Ends != "":
		return []Finding{{Blocks: true, Field: "to_unit_id",
			Text: fmt.Sprintf("“%s” kết thúc hoạt động từ ngày %s. Hãy chọn đơn vị sẽ nhận bàn giao.", m.To.Unit.Name, m.To.Ends.Display())}}
	case !m.To.Unit.HoldsPeople:
		return []Finding{{Field: "to_unit_id", Text: "“" + m.To.Unit.Name + "” không phải là chi đoàn. Hãy chọn chi đoàn mà người này sẽ sinh hoạt."}}
	}
	return nil
}

// JudgeEnd says what stands against ending a stay beside the main one on the day that the transfer bears.
func (m *Move) JudgeEnd() []Finding {
	t := &m.Transfer
	switch {
	case t.Counts() || !t.Waits() && !t.GoesOn():
		return []Finding{{Blocks: true, Text: fmt.Sprintf("%s không có sinh hoạt tạm thời hay nơi cư trú nào đang tiếp tục ở giấy này. Hãy tải lại danh sách.", m.Name)}}
	case t.EndedOn == "":
		return []Finding{{Blocks: true, Field: "ended_on", Text: "Chưa có ngày kết thúc. Hãy nhập ngày."}}
	case t.EndedOn < t.Day():
		return []Finding{{Blocks: true, Field: "ended_on", Text: fmt.Sprintf("Ngày kết thúc %s trước ngày bắt đầu %s. Hãy sửa lại ngày.", t.EndedOn.Display(), t.Day().Display())}}
	}
	return nil
}
