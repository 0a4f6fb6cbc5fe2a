package process

import (
	"fmt"
	"strings"

	"bachudong/data"
	"bachudong/data/vntext"
)

// transferGuide is where the rules of transfers are written.
const transferGuide = "Hướng dẫn 16-HD/TWĐTN-BTC (2018)"

// Place is a unit of the file on the day of a move. Home is the Đoàn cơ sở that it belongs to, or it itself where there is
// none above it (chi đoàn cơ sở).
type Place struct {
	Unit data.Unit
	Home data.ID
	Ends vntext.Date // when the unit ends; "" while it goes on
}

// Known tells whether the unit is there on the day.
func (p Place) Known() bool { return p.Unit.ID != "" }

// Move is a transfer about to be recorded with what the file tells of it.
type Move struct {
	Transfer data.Transfer
	Name     string            // of the person
	Stays    []data.Membership // of the person
	Others   []data.Transfer   // of the person: those that wait and stays beside the main one that go on
	From, To Place             // on the day of the move
	FeesTo   data.Month        // last month settled in the fee book; "" where it says nothing
	Rules    data.Rulebook
}

// Open is the counted stay that the person has; false when there is none.
func (m *Move) Open() (data.Membership, bool) {
	for _, s := range m.Stays {
		if s.Counts && s.To == "" {
			return s, true
		}
	}
	return data.Membership{}, false
}

// KindOfMove is what a move is that the officer has not named: within the Đoàn cơ sở, or elsewhere in the province.
func KindOfMove(from, to Place) string {
	if to.Known() && from.Home == to.Home {
		return data.TransferWithin
	}
	return data.TransferProvince
}

// AtOnce tells whether a move to a unit of the file takes effect without waiting to be received: within one Đoàn cơ sở the
// member is introduced straight to the new branch, and the office may know the day of reception already.
func (m *Move) AtOnce() bool {
	return m.To.Known() && (m.From.Home == m.To.Home || m.Transfer.ReceivedOn != "")
}

// Judge says what stands against introducing the member.
func (m *Move) Judge() []Finding {
	var findings []Finding
	if m.Transfer.Counts() {
		findings = append(findings, m.judgeFees()...)
	}
	findings = append(findings, m.judgePlaces()...)
	findings = append(findings, m.judgeDays()...)
	findings = append(findings, m.judgeOthers()...)
	return append(findings, m.judgeBeside()...)
}

// judgePlaces looks at where the member is and goes.
func (m *Move) judgePlaces() []Finding {
	t := &m.Transfer
	open, belongs := m.Open()
	switch {
	case !belongs:
		return []Finding{{Blocks: true, Text: m.Name + " hiện không sinh hoạt ở chi đoàn nào nên không giới thiệu đi được. Hãy bỏ chọn người đó."}}
	case t.ToUnitID == "" && t.ToPlace == "":
		return []Finding{{Blocks: true, Field: "to_unit_id", Text: "Chưa có nơi đến. Hãy chọn đơn vị trong cây, hoặc nhập nơi đến ngoài tệp này."}}
	case t.ToUnitID != "" && t.ToPlace != "":
		return []Finding{{Blocks: true, Field: "to_place", Text: "Nơi đến vừa là đơn vị trong cây vừa là nơi khác. Hãy để trống một trong hai."}}
	case t.ToUnitID == "":
		return nil
	case !m.To.Known():
		return []Finding{{Blocks: true, Field: "to_unit_id",
			Text: fmt.Sprintf("Đơn vị đến không hoạt động vào ngày %s. Hãy chọn đơn vị đã nhận bàn giao, hoặc ngày khác.", t.LetterDate.Display())}}
	case t.ToUnitID == open.UnitID:
		return []Finding{{Blocks: true, Field: "to_unit_id",
			Text: m.Name + " đang ở đúng chi đoàn này. Hãy bỏ chọn người đó hoặc chọn nơi đến khác."}}
	case m.AtOnce():
		return m.judgeHolding()
	}
	return nil
}

// judgeDays looks at the days of the move against those of the stay.
func (m *Move) judgeDays() []Finding {
	t := &m.Transfer
	open, belongs := m.Open()
	day := t.Day()
	switch {
	case t.LetterDate == "" && t.ReceivedOn == "":
		return []Finding{{Blocks: true, Field: "letter_date", Text: "Chưa có ngày giới thiệu. Hãy nhập ngày trên giấy giới thiệu."}}
	case belongs && day < open.From:
		return []Finding{{Blocks: true, Field: "letter_date", Text: fmt.Sprintf("%s mới sinh hoạt ở chi đoàn hiện nay từ ngày %s nên không chuyển đi trước ngày đó được. Hãy sửa lại ngày.",
			m.Name, open.From.Display())}}
	}
	return m.judgeOrder()
}

// judgeOrder refuses a reception before the letter was written.
func (m *Move) judgeOrder() []Finding {
	if t := &m.Transfer; t.ReceivedOn != "" && t.ReceivedOn < t.LetterDate {
		return []Finding{{Blocks: true, Field: "received_on", Text: fmt.Sprintf("Ngày tiếp nhận %s trước ngày giới thiệu %s. Hãy sửa lại ngày.",
			t.ReceivedOn.Display(), t.LetterDate.Display())}}
	}
	return nil
}

// judgeOthers looks at moves that the person has not finished.
func (m *Move) judgeOthers() []Finding {
	for i := range m.Others {
		other := &m.Others[i]
		if other.ID == m.Transfer.ID {
			continue
		}
		switch {
		case other.Waits() && other.Counts() && m.Transfer.Counts():
			return []Finding{{Blocks: true, Text: fmt.Sprintf("%s đã được giới thiệu đi ngày %s và đang chờ tiếp nhận. Hãy ghi tiếp nhận, trả lại hoặc hủy giấy đó trước.",
				m.Name, other.LetterDate.Display())}}
		case !other.Counts() && !m.Transfer.Counts() && m.Transfer.ToUnitID != "" && other.ToUnitID == m.Transfer.ToUnitID:
			return []Finding{{Blocks: true, Field: "to_unit_id", Text: fmt.Sprintf("%s đã được giới thiệu đến đúng đơn vị này ngày %s (%s). Hãy kết thúc lần đó trước.",
				m.Name, other.LetterDate.Display(), strings.ToLower(other.Kind))}}
		}
	}
	return nil
}
