package process

import (
	"strings"

	"bachudong/data"
	"bachudong/data/vntext"
)

// StandingCase is what is about to become of a membership (trưởng thành, ở lại, hoãn, xóa tên, từ trần), with what the
// file knows of the member. An expulsion is decided with a discipline and only shares the record.
type StandingCase struct {
	Record  data.Standing
	Person  data.Person
	Stays   []data.Membership
	Earlier []data.Standing // of the same person, without this one
	Dues    Dues            // of the year of the day
	Rules   data.Rulebook
	Today   vntext.Date
}

// Dues is which months of a year the register of fees has open, up to a day.
type Dues struct {
	Kept   bool // something of the year is kept at all
	Unpaid []data.Month
}

// Ends tells whether a standing of that kind ends the membership.
func Ends(kind string) bool { return kind != data.StayingOn && kind != data.Postponed }

// Findings judges the case.
func (c *StandingCase) Findings() []Finding {
	var n notes
	r := &c.Record
	if r.FromDate == "" {
		n.block("from_date", "Chưa có ngày. Hãy nhập ngày.")
		return n
	}
	c.membership(&n)
	if Ends(r.Kind) && r.FromDate > c.Today {
		n.warn("from_date", "Ngày %s chưa đến; đoàn viên được tính đến hết hôm trước.", r.FromDate.Display())
	}
	n.inOrder(dated{"minutes_date", "Ngày họp", r.MinutesDate}, dated{"decision_date", "Ngày quyết định", r.DecisionDate})
	vote := data.Vote{Members: r.Members, Present: r.Present, Agreed: r.Agreed}
	n.numbers(vote)
	switch r.Kind {
	case data.EndedGraduation:
		c.graduation(&n)
	case data.StayingOn:
		c.stayingOn(&n)
	case data.Postponed:
		c.postponement(&n)
	case data.EndedStrikeOff:
		c.strikeOff(&n)
	}
	return n
}

// membership blocks on somebody who is no member on the day.
func (c *StandingCase) membership(n *notes) {
	r := &c.Record
	stay := open(c.Stays)
	switch {
	case stay == nil:
		n.block("", "%s hiện không phải là đoàn viên của chi đoàn nào. Hãy xem lại quá trình sinh hoạt.", c.Person.FullName)
	case r.FromDate < stay.From:
		n.block("from_date", "Ngày %s trước khi %s về chi đoàn (%s). Hãy sửa lại ngày.", r.FromDate.Display(), c.Person.FullName, stay.From.Display())
	}
}

// graduation judges the age from which members leave the Union.
func (c *StandingCase) graduation(n *notes) {
	r, birth := &c.Record, c.Person.Birth
	rule, set := c.Rules.On(data.GraduationAge, r.FromDate)
	if !set {
		return
	}
	switch olderThan(c.Rules, birth, rule.Value, r.FromDate) {
	case no:
		n.broken(rule, "from_date", "Sinh %s, đến ngày %s chưa quá %d tuổi. Hãy xem lại ngày sinh, hoặc dùng nghiệp vụ khác.",
			birth.Display(), r.FromDate.Display(), rule.Value)
	case perhaps, unknown:
		n.unsure(rule, birth, "đã quá tuổi đoàn viên")
	}
}

// stayingOn judges until when somebody stays on; those who hold an office may go on beyond.
func (c *StandingCase) stayingOn(n *notes) {
	r, birth := &c.Record, c.Person.Birth
	if r.ToDate == "" {
		n.block("to_date", "Chưa có ngày kết thúc ở lại sinh hoạt. Hãy nhập ngày.")
		return
	}
	n.inOrder(dated{"from_date", "Từ ngày", r.FromDate}, dated{"to_date", "Đến ngày", r.ToDate})
	rule, set := c.Rules.On(data.ExtensionAge, r.FromDate)
	if !set {
		return
	}
	if c.office() != "" {
		rule.Strict = false
	}
	switch olderThan(c.Rules, birth, rule.Value, r.ToDate) {
	case yes:
		n.broken(rule, "to_date", "Sinh %s, đến ngày %s đã quá %d tuổi%s. Hãy chọn ngày sớm hơn.",
			birth.Display(), r.ToDate.Display(), rule.Value, c.besides())
	case perhaps, unknown:
		n.unsure(rule, birth, "còn được ở lại sinh hoạt")
	}
}

// office is the office that the member holds in the branch; "" for none.
func (c *StandingCase) office() string {
	if stay := open(c.Stays); stay != nil && stay.Position != data.OrdinaryMember {
		return stay.Position
	}
	return ""
}

func (c *StandingCase) besides() string {
	if c.office() == "" {
		return ""
	}
	return "; đang là " + lowerFirst(c.office()) + " nên vẫn có thể ở lại"
}

// postponement judges how long somebody may be excused.
func (c *StandingCase) postponement(n *notes) {
	r := &c.Record
	n.inOrder(dated{"from_date", "Từ ngày", r.FromDate}, dated{"to_date", "Đến ngày", r.ToDate})
	for i := range c.Earlier {
		e := &c.Earlier[i]
		if e.Kind == data.Postponed && (e.ToDate == "" || !before(e.ToDate, r.FromDate)) && (r.ToDate == "" || !before(r.ToDate, e.FromDate)) {
			n.block("from_date", "Đã được hoãn sinh hoạt từ %s%s. Hãy kết thúc lần hoãn đó trước.", e.FromDate.Display(), until(e.ToDate))
		}
	}
	if r.Reason == "" {
		n.warn("reason", "Chưa ghi lý do hoãn sinh hoạt.")
	}
	rule, set := c.Rules.On(data.PostponementMonths, r.FromDate)
	switch {
	case !set:
	case r.ToDate == "":
		n.broken(rule, "to_date", "Chưa có ngày hết hạn; mỗi lần hoãn không quá %d tháng. Hãy nhập ngày.", rule.Value)
	case reached(r.FromDate, 0, rule.Value, 1, r.ToDate) == yes:
		n.broken(rule, "to_date", "Hoãn từ %s đến %s, quá %d tháng. Hãy chọn ngày sớm hơn rồi xét lại khi hết hạn.",
			r.FromDate.Display(), r.ToDate.Display(), rule.Value)
	}
}

func until(day vntext.Date) string {
	if day == "" {
		return ""
	}
	return " đến " + day.Display()
}

// strikeOff judges the reason and what the register of fees says. Who came to meetings is not kept here.
func (c *StandingCase) strikeOff(n *notes) {
	r := &c.Record
	if r.Reason == "" {
		n.block("reason", "Chưa ghi lý do xóa tên. Hãy nhập lý do.")
	}
	if r.MinutesDate == "" && r.MinutesNumber == "" {
		n.warn("minutes_date", "Chưa ghi biên bản họp chi đoàn quyết định xóa tên.")
	}
	rule, set := c.Rules.On(data.StrikeOffMonths, r.FromDate)
	if !set {
		return
	}
	months := make([]string, len(c.Dues.Unpaid))
	for i, m := range c.Dues.Unpaid {
		months[i] = string(m[len(m)-2:])
	}
	switch {
	case !c.Dues.Kept:
		n.warn("reason", "Sổ đoàn phí chưa có số liệu năm %d của người này; hãy căn cứ sổ họp và sổ đoàn phí.", r.FromDate.Year()).Source = rule.Source
	case len(months) < rule.Value:
		n.broken(rule, "reason", "Sổ đoàn phí năm %d chỉ thiếu %d tháng, chưa đủ %d tháng. Hãy kiểm tra lý do và việc dự họp.",
			r.FromDate.Year(), len(months), rule.Value)
	default:
		n.warn("reason", "Sổ đoàn phí năm %d thiếu tháng %s.", r.FromDate.Year(), strings.Join(months, ", ")).Source = rule.Source
	}
}
