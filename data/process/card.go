package process

import (
	"slices"

	"bachudong/data"
	"bachudong/data/vntext"
)

// CardCase is a card or member book about to be handed out, or to be issued anew after a loss, with what the file knows
// of its bearer (domain: số thẻ đoàn viên; the way of lost records is explained, confirmed, handed out).
type CardCase struct {
	Record  data.Card
	Person  data.Person
	Stays   []data.Membership
	Earlier []data.Card // of the same person, without this one
	Bearer  string      // who else bears the number: "Danh Hữu Cường, Chi đoàn ấp Vĩnh Đông"
	Today   vntext.Date
}

// HandedOut tells whether a card or book of these facts is in the member's hands, so that its number is theirs.
func HandedOut(r *data.Card) bool { return r.Kind == data.CardFirst || r.State == data.CardHandedOut }

// Findings judges the case. No rule for the numbers of cards is known: an odd one is told and never refused.
func (c *CardCase) Findings() []Finding {
	var n notes
	r := &c.Record
	again := r.Kind == data.CardAgain || r.Kind == data.BookAgain
	switch {
	case r.Kind == "":
		n.block("kind", "Chưa chọn trao thẻ hay cấp lại. Hãy chọn loại.")
	case again && r.State == "":
		n.block("state", "Chưa chọn tình trạng cấp lại. Hãy chọn: đã tường trình, đã xác nhận hoặc đã trao.")
	case again && r.Reason == "":
		n.warn("reason", "Chưa ghi lý do cấp lại.")
	}
	if HandedOut(r) {
		c.handing(&n)
	}
	if r.Kind != data.BookAgain {
		c.number(&n)
	}
	if day := firstKnown(r.IssuedOn, c.Today); counted(c.Stays, day) == nil {
		n.warn("", "%s không phải là đoàn viên vào ngày %s. Hãy xem lại quá trình sinh hoạt.", c.Person.FullName, day.Display())
	}
	c.twice(&n)
	return n
}

// handing judges the day.
func (c *CardCase) handing(n *notes) {
	r := &c.Record
	switch {
	case r.IssuedOn == "":
		n.block("issued_on", "Chưa có ngày trao. Hãy nhập ngày.")
	case c.Person.JoinedUnion != "" && before(r.IssuedOn, c.Person.JoinedUnion):
		n.warn("issued_on", "Ngày trao %s trước ngày vào Đoàn %s. Hãy xem lại ngày.", r.IssuedOn.Display(), c.Person.JoinedUnion.Display())
	case r.IssuedOn > c.Today:
		n.warn("issued_on", "Ngày trao %s chưa đến.", r.IssuedOn.Display())
	}
	n.inOrder(dated{"decision_date", "Ngày quyết định", r.DecisionDate}, dated{"issued_on", "Ngày trao", r.IssuedOn})
}

// number judges the number of a card by what cards seen so far look like: twelve digits, the first six those of the identity
// number.
func (c *CardCase) number(n *notes) {
	number, id := c.Record.Number, c.Person.CitizenID
	switch {
	case number == "" && HandedOut(&c.Record):
		n.warn("number", "Chưa có số thẻ; bổ sung khi có.")
	case number == "":
	case !digits(number, cardDigits):
		n.warn("number", "Số thẻ “%s” khác thường: số thẻ thường gồm 12 chữ số. Vẫn ghi được nếu đúng là số in trên thẻ.", number)
	case digits(id, citizenDigits) && number[:sharedDigits] != id[:sharedDigits]:
		n.warn("number", "Số thẻ bắt đầu bằng %s, khác sáu số đầu của số CCCD (%s). Vẫn ghi được nếu đúng là số in trên thẻ.",
			number[:sharedDigits], id[:sharedDigits])
	}
	if c.Bearer != "" {
		n.warn("number", "Số thẻ này đã có ở hồ sơ %s. Hãy xem lại số.", c.Bearer)
	}
}

const (
	cardDigits    = 12
	citizenDigits = 12
	sharedDigits  = 6 // province, century and sex, year of birth
)

// digits tells whether text is exactly so many digits.
func digits(text string, count int) bool {
	return len(text) == count && !slices.ContainsFunc([]byte(text), func(c byte) bool { return c < '0' || c > '9' })
}

// twice tells about a card that was handed out before, and about the same request that is under way.
func (c *CardCase) twice(n *notes) {
	for i := range c.Earlier {
		e := &c.Earlier[i]
		switch {
		case c.Record.Kind == data.CardFirst && e.Kind != data.BookAgain && HandedOut(e):
			n.warn("kind", "Đã được trao thẻ%s%s. Nếu mất, hỏng thì dùng Cấp lại thẻ, sổ.", numbered(e.Number), onDay(e.IssuedOn))
			return
		case c.Record.Kind == e.Kind && !HandedOut(e):
			n.warn("state", "Đang có một lần %s chưa xong (%s).", lowerFirst(e.Kind), lowerFirst(e.State))
			return
		}
	}
	if c.Record.Kind == data.CardFirst && len(c.Earlier) == 0 && c.Person.CardNumber != "" && c.Person.CardNumber != c.Record.Number {
		n.warn("number", "Hồ sơ đang ghi số thẻ %s; số mới sẽ thay số này.", c.Person.CardNumber)
	}
}

func numbered(number string) string {
	if number == "" {
		return ""
	}
	return " số " + number
}

func onDay(day vntext.Date) string {
	if day == "" {
		return ""
	}
	return " ngày " + day.Display()
}
