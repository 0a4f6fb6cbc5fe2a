package dossier

import (
	"fmt"
	"strings"

	"bachudong/data"
	"bachudong/data/vntext"
	"bachudong/reports/pdf"
)

// fact is one fact on a line. Key is a key of data.PersonFields, or one of the stay's: "position", "status".
type fact struct {
	key, label string
	more       bool // belongs to the fact before it and has no number of its own
}

// factLines are the facts in the order of the member book; those of one line share its width evenly.
var factLines = [][]fact{
	{{"full_name", "Họ và tên khai sinh", false}},
	{{"other_names", "Các tên gọi khác", false}},
	{{"birth", "Sinh ngày", false}, {"gender", "Nam, nữ", false}},
	{{"ethnicity", "Dân tộc", false}, {"religion", "Tôn giáo", false}},
	{{"citizen_id", "Số CCCD/CMND", false}, {"citizen_id_issued_on", "Ngày cấp", true}},
	{{"citizen_id_issued_at", "Nơi cấp", true}},
	{{"hometown", "Quê quán", false}},
	{{"residence", "Nơi ở hiện nay", false}},
	{{"phone", "Điện thoại", false}, {"email", "Email", false}},
	{{"family_background", "Thành phần gia đình", false}, {"occupation", "Nghề nghiệp", false}},
	{{"education", "Trình độ văn hóa", false}, {"qualification", "Chuyên môn", false}},
	{{"political_theory", "Lý luận chính trị", false}, {"informatics", "Tin học", false}},
	{{"foreign_language", "Ngoại ngữ", false}, {"health", "Tình hình sức khỏe", false}},
	{{"abroad", "Đã đi nước ngoài (nước, thời gian, lý do)", false}},
	{{"joined_union", "Ngày vào Đoàn", false}, {"joined_union_at", "Nơi vào Đoàn", true}},
	{{"admission_resolution", "Số NQ chuẩn y kết nạp", false}, {"association", "Hội tham gia", false}},
	{{"joined_party", "Ngày vào Đảng", false}, {"joined_party_officially", "Chính thức", true}},
	{{"member_code", "Mã đoàn viên", false}, {"card_number", "Số thẻ đoàn", false}},
	{{"position", "Chức vụ trong Đoàn", false}, {"status", "Tình trạng", false}},
	{{"note", "Ghi chú", false}},
}

const (
	factPitch = 6.2 // from line to line, with room to write between dotted lines
	columnGap = 4.0
	numbers   = 7.5  // the numbers stand in a column of their own, the labels after it
	leastSize = 10.0 // a value shrinks to this before it is broken into lines
)

// facts prints all of them.
func (p *page) facts() {
	number := 0
	for _, line := range factLines {
		share := (p.Width - columnGap*float64(len(line)-1)) / float64(len(line))
		slots := make([]slot, len(line))
		lines := 1
		for i, f := range line {
			slots[i] = p.slot(f, left+float64(i)*(share+columnGap), share)
			if !f.more {
				number++
				slots[i].number = fmt.Sprintf("%d.", number)
			}
			lines = max(lines, len(slots[i].lines))
		}
		p.slots(slots, lines)
	}
}

// familyNumber is the number of the family's table, which follows those of the facts.
func familyNumber() int {
	number := 1
	for _, line := range factLines {
		for _, f := range line {
			if !f.more {
				number++
			}
		}
	}
	return number
}

// slot is one fact ready to be drawn: number, label, then its value in lines beside it or dots up to end.
type slot struct {
	number, label string
	x, value, end float64
	style         pdf.Style
	lines         []string
}

func (p *page) slot(f fact, x, width float64) slot {
	label := f.label + ":"
	s := slot{label: label, x: x, value: x + numbers + text.Width(label) + 1.5, end: x + width, style: text}
	value := p.Clean(p.valueOf(f.key))
	if f.key == "full_name" {
		s.style = strong
	}
	for s.style.Size > leastSize && s.style.Width(value) > s.end-s.value {
		s.style.Size -= 0.5
	}
	if s.style.Width(value) > s.end-s.value {
		s.style.Size = leastSize + 1
	}
	s.lines = s.style.Wrap(value, s.end-s.value)
	return s
}

// slots draws the facts of one line, over as many lines of paper as the longest value takes.
func (p *page) slots(slots []slot, lines int) {
	for n := range lines {
		p.Need(factPitch)
		for _, s := range slots {
			if n == 0 {
				p.Text(s.x, p.Y, numbers, s.number, text, pdf.Left)
				p.Text(s.x+numbers, p.Y, s.end-s.x, s.label, text, pdf.Left)
			}
			switch {
			case n < len(s.lines):
				// Smaller letters stand on the same foot as the label.
				lower := (text.Size - s.style.Size) * 0.94 * 25.4 / 72
				p.Text(s.value, p.Y+lower, s.end-s.value, s.lines[n], s.style, pdf.Left)
			case n == 0:
				p.Dots(s.value, s.end, p.Y, text)
			}
		}
		p.Y += factPitch
	}
}

// valueOf is a fact as printed.
func (p *page) valueOf(key string) string {
	switch key {
	case "position":
		return p.Member.Membership.Position
	case "status":
		return p.Member.Status
	}
	field := data.FieldOf(key)
	value := field.Of(&p.Member.Person)
	switch {
	case field.Kind == data.DateFact:
		return vntext.Date(value).Display()
	case field.Kind == data.NameFact:
		return strings.ToUpper(value)
	}
	return value
}
