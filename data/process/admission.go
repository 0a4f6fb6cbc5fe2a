package process

import (
	"regexp"
	"strconv"

	"bachudong/data"
	"bachudong/data/vntext"
)

// AdmissionCase is an admission about to be recorded, with what the file knows of those concerned (domain: kết nạp).
type AdmissionCase struct {
	Record     data.Admission
	Person     data.Person       // who is admitted
	Stays      []data.Membership // theirs so far
	Introducer *data.Person      // when of the register
	Active     []data.Membership // stays of the introducer
	Rules      data.Rulebook
	Today      vntext.Date
}

// considered is the day on which the branch considered the application, as far as it is known.
func (c *AdmissionCase) considered() vntext.Date {
	return firstKnown(c.Record.MinutesDate, c.Record.DecisionDate, c.Record.AdmittedOn)
}

// Findings judges the case.
func (c *AdmissionCase) Findings() []Finding {
	var n notes
	r := &c.Record
	if c.Person.FullName == "" {
		n.block("full_name", "Chưa có họ và tên người được kết nạp. Hãy nhập họ và tên.")
	}
	if r.UnitID == "" {
		n.block("unit_id", "Chưa chọn chi đoàn kết nạp. Hãy chọn đơn vị.")
	}
	switch {
	case r.AdmittedOn == "":
		n.block("admitted_on", "Chưa có ngày kết nạp. Hãy nhập ngày.")
	case r.AdmittedOn > c.Today:
		n.warn("admitted_on", "Ngày kết nạp %s chưa đến; đoàn viên được tính từ ngày đó.", r.AdmittedOn.Display())
	}
	n.inOrder(dated{"applied_on", "Ngày đơn xin vào Đoàn", r.AppliedOn}, dated{"minutes_date", "Ngày họp chi đoàn", r.MinutesDate},
		dated{"admitted_on", "Ngày kết nạp", r.AdmittedOn})
	if r.DecisionDate != "" && r.AdmittedOn != "" && before(r.AdmittedOn, r.DecisionDate) {
		n.warn("decision_date", "Quyết định ngày %s sau ngày kết nạp. Hãy xem lại ngày.", r.DecisionDate.Display())
	}
	c.before(&n)
	c.age(&n)
	c.schooling(&n)
	c.introduced(&n)
	vote := data.Vote{Present: r.Present, Agreed: r.Agreed}
	n.numbers(vote)
	n.majority(c.Rules, data.AdmissionVote, vote, c.considered())
	if r.DecisionNumber == "" {
		n.warn("decision_number", "Chưa có số nghị quyết, quyết định chuẩn y của Đoàn cấp trên trực tiếp; bổ sung khi có.")
	}
	return n
}

// before judges what the person was until now.
func (c *AdmissionCase) before(n *notes) {
	for i := range c.Stays {
		if m := &c.Stays[i]; m.Counts && c.Record.AdmittedOn != "" && (m.To == "" || m.To > c.Record.AdmittedOn) {
			n.block("admitted_on", "%s đang là đoàn viên vào ngày kết nạp. Hãy xem lại quá trình sinh hoạt; chuyển nơi sinh hoạt thì dùng Chuyển sinh hoạt.", c.Person.FullName)
			return
		}
	}
	if left := lastEnded(c.Stays, data.EndedExpulsion); left != nil {
		rule, set := c.Rules.On(data.ReadmissionYears, c.considered())
		if set && reached(left.To, rule.Value, 0, 0, c.considered()) != yes {
			n.broken(rule, "admitted_on", "%s bị khai trừ ngày %s; sau %d năm mới xét kết nạp lại. Hãy xem lại ngày.",
				c.Person.FullName, left.To.Display(), rule.Value)
		}
	}
	if len(c.Stays) == 0 && c.Person.JoinedUnion != "" && c.Person.JoinedUnion != c.Record.AdmittedOn {
		n.warn("admitted_on", "Lý lịch ghi đã vào Đoàn ngày %s. Nếu chuyển từ nơi khác đến thì dùng Chuyển sinh hoạt đến; kết nạp sẽ ghi lại ngày này.",
			c.Person.JoinedUnion.Display())
	}
	if Rejoins(c.Stays) {
		n.warn("", "Đã từng là đoàn viên: đây là kết nạp lại. Ngày vào Đoàn lần đầu được giữ trong lý lịch, lần này ghi ở phần kết nạp.")
	}
}

// Rejoins tells whether somebody with these stays was a member already.
func Rejoins(stays []data.Membership) bool {
	for i := range stays {
		if stays[i].Counts {
			return true
		}
	}
	return false
}

// age judges the youngest and the oldest age on the day of consideration.
func (c *AdmissionCase) age(n *notes) {
	day, birth := c.considered(), c.Person.Birth
	if day == "" {
		return
	}
	if rule, set := c.Rules.On(data.AdmissionAgeFrom, day); set {
		days := 0
		if more, also := c.Rules.On(data.AdmissionAgeDays, day); also {
			days = more.Value
		}
		switch reached(birth, rule.Value, 0, days, day) {
		case no:
			n.broken(rule, "birth", "Sinh %s, ngày xét %s chưa đủ tuổi kết nạp (%d tuổi%s). Hãy xem lại ngày sinh, ngày họp.",
				birth.Display(), day.Display(), rule.Value, andDays(days))
		case perhaps, unknown:
			n.unsure(rule, birth, "đủ tuổi kết nạp")
		}
	}
	rule, set := c.Rules.On(data.AdmissionAgeTo, day)
	if !set || birth == "" {
		return
	}
	switch olderThan(c.Rules, birth, rule.Value, day) {
	case yes:
		n.broken(rule, "birth", "Sinh %s, ngày xét %s đã quá %d tuổi. Hãy xem lại ngày sinh, ngày họp.", birth.Display(), day.Display(), rule.Value)
	case perhaps:
		n.unsure(rule, birth, "còn trong tuổi kết nạp")
	}
}

func andDays(days int) string {
	if days == 0 {
		return ""
	}
	return " cộng " + strconv.Itoa(days) + " ngày"
}

// grade is a school grade as it is kept: "9/12", "lớp 9".
var grade = regexp.MustCompile(`^(?:[Ll]ớp\s*)?(\d{1,2})(?:\s*/\s*1[02])?$`)

// schooling judges the least school grade; what is not a grade is not judged.
func (c *AdmissionCase) schooling(n *notes) {
	rule, set := c.Rules.On(data.AdmissionGrade, c.considered())
	found := grade.FindStringSubmatch(c.Person.Education)
	if !set || found == nil {
		return
	}
	if reachedGrade, err := strconv.Atoi(found[1]); err == nil && reachedGrade < rule.Value {
		n.broken(rule, "", "Học vấn %s, dưới lớp %d. Hãy xem có thuộc trường hợp được xét linh hoạt không.", c.Person.Education, rule.Value)
	}
}

// introduced judges who introduces: a member who has been active in the branch for so many months, or a collective.
func (c *AdmissionCase) introduced(n *notes) {
	r, day := &c.Record, c.considered()
	switch {
	case r.IntroducerID == "" && r.Introducer == "":
		n.warn("introducer_id", "Chưa ghi đoàn viên hoặc tập thể giới thiệu.")
		return
	case c.Introducer == nil || day == "":
		return
	case r.IntroducerID == r.PersonID:
		n.block("introducer_id", "Không tự giới thiệu chính mình. Hãy chọn đoàn viên khác.")
		return
	}
	rule, set := c.Rules.On(data.IntroducerMonths, day)
	if !set {
		return
	}
	stay := counted(c.Active, day)
	switch {
	case stay == nil:
		n.broken(rule, "introducer_id", "%s không phải là đoàn viên vào ngày %s. Hãy chọn người giới thiệu khác.", c.Introducer.FullName, day.Display())
	case r.UnitID != "" && stay.UnitID != r.UnitID:
		n.broken(rule, "introducer_id", "%s sinh hoạt ở chi đoàn khác. Hãy chọn người cùng công tác, sinh hoạt.", c.Introducer.FullName)
	case stay.From != "" && reached(stay.From, 0, rule.Value, 0, day) == no:
		n.broken(rule, "introducer_id", "%s về chi đoàn từ %s, chưa đủ %d tháng. Hãy chọn người giới thiệu khác.",
			c.Introducer.FullName, stay.From.Display(), rule.Value)
	}
}
