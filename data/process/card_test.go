package process

import (
	"testing"

	"bachudong/data"
)

// handed is a card that is as cards are.
func handed() CardCase {
	return CardCase{
		Record: data.Card{Kind: data.CardFirst, Number: "095206000127", IssuedOn: "2022-06-01"},
		Person: data.Person{FullName: "Danh Hữu Cường", CitizenID: "095206123456", JoinedUnion: "2022-03-26"},
		Stays:  []data.Membership{{From: "2022-03-26", Counts: true}}, Today: "2022-11-15",
	}
}

func TestOddNumbersOfCardsAreToldAndNeverRefused(t *testing.T) {
	for what, test := range map[string]struct {
		alter func(*CardCase)
		want  string
	}{
		"as cards are":           {func(c *CardCase) {}, ""},
		"of another province":    {func(c *CardCase) { c.Record.Number = "096206000127" }, "nhắc: Số thẻ bắt đầu bằng 096206, khác sáu số đầu của số CCCD (095206)."},
		"eleven digits":          {func(c *CardCase) { c.Record.Number = "09520600012" }, "nhắc: Số thẻ “09520600012” khác thường"},
		"letters":                {func(c *CardCase) { c.Record.Number = "ĐV-127" }, "nhắc: Số thẻ “ĐV-127” khác thường"},
		"a nine-digit identity":  {func(c *CardCase) { c.Person.CitizenID = "385123456" }, ""},
		"no identity":            {func(c *CardCase) { c.Person.CitizenID = "" }, ""},
		"no number":              {func(c *CardCase) { c.Record.Number = "" }, "nhắc: Chưa có số thẻ; bổ sung khi có."},
		"a number somebody has":  {func(c *CardCase) { c.Bearer = "Lý Thị Ngọc Anh" }, "nhắc: Số thẻ này đã có ở hồ sơ Lý Thị Ngọc Anh."},
		"another number is kept": {func(c *CardCase) { c.Person.CardNumber = "1234567" }, "nhắc: Hồ sơ đang ghi số thẻ 1234567; số mới sẽ thay số này."},
	} {
		c := handed()
		test.alter(&c)
		found := c.Findings()
		wantMark(t, what, byField(found, "number"), test.want)
		if Blocked(found) {
			t.Errorf("%s: blocked", what)
		}
	}
}

func TestACardIsHandedToAMemberOnADayAfterJoining(t *testing.T) {
	for what, test := range map[string]struct {
		alter       func(*CardCase)
		field, want string
	}{
		"no kind":        {func(c *CardCase) { c.Record.Kind = "" }, "kind", "chặn:"},
		"no day":         {func(c *CardCase) { c.Record.IssuedOn = "" }, "issued_on", "chặn: Chưa có ngày trao."},
		"the day joined": {func(c *CardCase) { c.Record.IssuedOn = "2022-03-26" }, "issued_on", ""},
		"before":         {func(c *CardCase) { c.Record.IssuedOn = "2022-03-25" }, "issued_on", "nhắc: Ngày trao 25/03/2022 trước ngày vào Đoàn 26/03/2022."},
		"to come":        {func(c *CardCase) { c.Record.IssuedOn = "2022-11-16" }, "issued_on", "nhắc: Ngày trao 16/11/2022 chưa đến."},
		"decided later":  {func(c *CardCase) { c.Record.DecisionDate = "2022-06-02" }, "issued_on", "chặn:"},
		"no member":      {func(c *CardCase) { c.Stays[0].To = "2022-06-01" }, "", "nhắc: Danh Hữu Cường không phải là đoàn viên vào ngày 01/06/2022."},
		"handed out once": {func(c *CardCase) {
			c.Earlier = []data.Card{{Kind: data.CardFirst, Number: "123", IssuedOn: "2022-04-01"}}
		}, "kind", "nhắc: Đã được trao thẻ số 123 ngày 01/04/2022."},
		"a book before": {func(c *CardCase) { c.Earlier = []data.Card{{Kind: data.BookAgain, State: data.CardHandedOut}} }, "kind", ""},
	} {
		c := handed()
		test.alter(&c)
		wantMark(t, what, byField(c.Findings(), test.field), test.want)
	}
}

func TestALostCardIsExplainedConfirmedAndHandedOut(t *testing.T) {
	for _, kind := range []string{data.CardAgain, data.BookAgain} {
		c := handed()
		c.Record = data.Card{Kind: kind, State: data.CardExplained, Reason: "Mất"}
		if found := c.Findings(); len(found) != 0 {
			t.Errorf("%s, explained: %+v", kind, found)
		}
		c.Record.State = ""
		wantMark(t, kind+" in no state", byField(c.Findings(), "state"), "chặn: Chưa chọn tình trạng cấp lại.")
		c.Record.State, c.Record.Reason = data.CardConfirmed, ""
		wantMark(t, kind+" for no reason", byField(c.Findings(), "reason"), "nhắc: Chưa ghi lý do cấp lại.")
		c.Record.State = data.CardHandedOut
		wantMark(t, kind+" without a day", byField(c.Findings(), "issued_on"), "chặn:")
		c.Record = data.Card{Kind: kind, State: data.CardExplained, Reason: "Mất"}
		c.Earlier = []data.Card{{Kind: kind, State: data.CardConfirmed}}
		wantMark(t, kind+" under way", byField(c.Findings(), "state"), "nhắc: Đang có một lần cấp lại")
	}
}
