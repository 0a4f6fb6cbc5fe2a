package process

import (
	"fmt"
	"testing"

	"bachudong/data"
	"bachudong/data/vntext"
)

// leaving is a standing of somebody who was born in 1992 and has been a member since 2010.
func leaving(kind string, from, to vntext.Date) StandingCase {
	return StandingCase{
		Record: data.Standing{RecordHead: data.RecordHead{PersonID: "member"}, Kind: kind, FromDate: from, ToDate: to, Reason: "lý do", MinutesDate: from},
		Person: data.Person{FullName: "Danh Hữu Cường", Birth: "1992-07-01"},
		Stays:  []data.Membership{{ID: "stay", UnitID: "branch", From: "2010-03-26", Counts: true, Position: data.OrdinaryMember}},
		Rules:  charters, Today: "2030-01-01",
	}
}

func TestMembersLeaveByAgeOnlyWhenTheyAreOlder(t *testing.T) {
	const source = "Điều lệ, trưởng thành"
	for _, test := range []struct {
		birth, day vntext.Date
		months     int
		want       string
	}{
		{"1992-07-01", "2022-07-01", -1, "nhắc: Sinh 01/07/1992, đến ngày 01/07/2022 chưa quá 30 tuổi."},
		{"1992-07-01", "2023-06-30", -1, "nhắc:"},
		{"1992-07-01", "2023-07-01", -1, ""},
		{"1992-07-01", "2022-07-01", 0, "nhắc:"},
		{"1992-07-01", "2022-07-02", 0, ""},
		{"1992", "2023-06-30", -1, "nhắc: Ngày sinh chỉ biết “1992” nên chưa chắc đã quá tuổi đoàn viên."},
		{"1992", "2023-12-31", -1, ""},
		{"1992-07", "2023-07-15", -1, "nhắc: Ngày sinh chỉ biết “…/07/1992”"},
		{"", "2023-07-01", -1, "nhắc: Hồ sơ chưa có ngày sinh nên chưa kiểm tra được đã quá tuổi đoàn viên."},
	} {
		c := leaving(data.EndedGraduation, test.day, "")
		c.Person.Birth = test.birth
		if test.months >= 0 {
			c.Rules = append(append(data.Rulebook{}, charters...), data.Rule{Rule: data.OverAgeMonths, Value: test.months})
		}
		found := c.Findings()
		wantMark(t, string(test.birth+" on "+test.day), bySource(found, source), test.want)
		if Blocked(found) {
			t.Errorf("%s on %s: blocked", test.birth, test.day)
		}
	}
}

func TestStayingOnEndsAtTheHighestAgeUnlessTheMemberHoldsAnOffice(t *testing.T) {
	const source = "Hướng dẫn, ở lại"
	for _, test := range []struct {
		to       vntext.Date
		position string
		want     string
	}{
		{"2028-06-30", data.OrdinaryMember, ""},
		{"2028-07-01", data.OrdinaryMember, "chặn: Sinh 01/07/1992, đến ngày 01/07/2028 đã quá 35 tuổi. Hãy chọn ngày sớm hơn."},
		{"2028-07-01", "", "chặn:"},
		{"2028-07-01", "Bí thư chi đoàn", "nhắc: Sinh 01/07/1992, đến ngày 01/07/2028 đã quá 35 tuổi; đang là bí thư chi đoàn nên vẫn có thể ở lại."},
	} {
		c := leaving(data.StayingOn, "2023-07-01", test.to)
		c.Stays[0].Position = test.position
		wantMark(t, string(test.to)+" "+test.position, bySource(c.Findings(), source), test.want)
	}
	c := leaving(data.StayingOn, "2023-07-01", "")
	wantMark(t, "no end", byField(c.Findings(), "to_date"), "chặn: Chưa có ngày kết thúc")
	c = leaving(data.StayingOn, "2023-07-01", "2023-06-30")
	wantMark(t, "ends before it begins", byField(c.Findings(), "to_date"), "chặn: Đến ngày (30/06/2023) trước từ ngày (01/07/2023).")
	c = leaving(data.StayingOn, "2023-07-01", "2028-03")
	c.Person.Birth = "1992"
	wantMark(t, "a birth known to the year", bySource(c.Findings(), source), "nhắc: Ngày sinh chỉ biết “1992” nên chưa chắc còn được ở lại sinh hoạt.")
}

func TestAPostponementLastsAtMostSoManyMonthsUnderItsCharter(t *testing.T) {
	const source = "Điều lệ XIII, hoãn"
	for _, test := range []struct{ from, to, want string }{
		{"2026-06-30", "2029-01-01", ""}, // before the charter that limits it
		{"2026-07-01", "2027-07-01", ""},
		{"2026-07-01", "2027-07-02", "chặn: Hoãn từ 01/07/2026 đến 02/07/2027, quá 12 tháng."},
		{"2026-07-01", "2027-07", ""},
		{"2026-07-01", "2027-08", "chặn:"},
		{"2026-07-01", "", "chặn: Chưa có ngày hết hạn; mỗi lần hoãn không quá 12 tháng."},
		{"2024-07-01", "", ""},
	} {
		c := leaving(data.Postponed, vntext.Date(test.from), vntext.Date(test.to))
		wantMark(t, test.from+" to "+test.to, bySource(c.Findings(), source), test.want)
	}
	for _, test := range []struct {
		earlierTo, from, to vntext.Date
		want                string
	}{
		{"2022-06-30", "2022-07-01", "2022-12-31", ""},
		{"2022-06-30", "2022-06-30", "2022-12-31", "chặn: Đã được hoãn sinh hoạt từ 01/01/2022 đến 30/06/2022."},
		{"", "2022-07-01", "2022-12-31", "chặn: Đã được hoãn sinh hoạt từ 01/01/2022. Hãy kết thúc"},
		{"2022-06-30", "2021-07-01", "2021-12-31", ""},
		{"2022-06-30", "2021-07-01", "", "chặn:"},
	} {
		c := leaving(data.Postponed, test.from, test.to)
		c.Earlier = []data.Standing{{Kind: data.StayingOn, FromDate: "2020"}, {Kind: data.Postponed, FromDate: "2022-01-01", ToDate: test.earlierTo}}
		wantMark(t, fmt.Sprint(test), byField(c.Findings(), "from_date"), test.want)
	}
	c := leaving(data.Postponed, "2022-07-01", "2022-12-31")
	c.Record.Reason = ""
	wantMark(t, "no reason", byField(c.Findings(), "reason"), "nhắc: Chưa ghi lý do hoãn sinh hoạt.")
}

func TestStrikingOffTellsWhatTheRegisterOfFeesSays(t *testing.T) {
	const source = "Điều lệ, xóa tên"
	for _, test := range []struct {
		dues Dues
		want string
	}{
		{Dues{}, "nhắc: Sổ đoàn phí chưa có số liệu năm 2022 của người này"},
		{Dues{Kept: true}, "nhắc: Sổ đoàn phí năm 2022 chỉ thiếu 0 tháng, chưa đủ 3 tháng."},
		{Dues{Kept: true, Unpaid: []data.Month{"2022-03", "2022-04"}}, "nhắc: Sổ đoàn phí năm 2022 chỉ thiếu 2 tháng, chưa đủ 3 tháng."},
		{Dues{Kept: true, Unpaid: []data.Month{"2022-03", "2022-04", "2022-05"}}, "nhắc: Sổ đoàn phí năm 2022 thiếu tháng 03, 04, 05."},
	} {
		c := leaving(data.EndedStrikeOff, "2022-06-01", "")
		c.Dues = test.dues
		found := c.Findings()
		wantMark(t, fmt.Sprint(test.dues), bySource(found, source), test.want)
		if Blocked(found) {
			t.Errorf("%v: blocked", test.dues)
		}
	}
	c := leaving(data.EndedStrikeOff, "2022-06-01", "")
	c.Record.Reason, c.Record.MinutesDate = "", ""
	wantMark(t, "no reason", byField(c.Findings(), "reason"), "chặn: Chưa ghi lý do xóa tên.")
	wantMark(t, "no minutes", byField(c.Findings(), "minutes_date"), "nhắc: Chưa ghi biên bản")
}

func TestOnlyMembersHaveAStanding(t *testing.T) {
	for _, kind := range []string{data.EndedGraduation, data.StayingOn, data.Postponed, data.EndedStrikeOff, data.EndedDeath} {
		c := leaving(kind, "2023-07-01", "2023-12-31")
		if found := byField(c.Findings(), ""); found != "" {
			t.Errorf("%s of a member: %s", kind, found)
		}
		c.Stays[0].To = "2023-01-01"
		wantMark(t, kind+" of who left", byField(c.Findings(), ""), "chặn: Danh Hữu Cường hiện không phải là đoàn viên")
		c.Stays = []data.Membership{{UnitID: "branch", From: "2010"}}
		wantMark(t, kind+" of a guest", byField(c.Findings(), ""), "chặn:")
		c = leaving(kind, "2010-03-25", "2010-12-31")
		wantMark(t, kind+" before joining", byField(c.Findings(), "from_date"), "chặn: Ngày 25/03/2010 trước khi Danh Hữu Cường về chi đoàn (26/03/2010).")
		c = leaving(kind, "", "")
		wantMark(t, kind+" without a day", byField(c.Findings(), "from_date"), "chặn: Chưa có ngày.")
	}
	c := leaving(data.EndedDeath, "2030-01-02", "")
	wantMark(t, "a day to come", byField(c.Findings(), "from_date"), "nhắc: Ngày 02/01/2030 chưa đến")
	eight, nine := 8, 9
	c = leaving(data.EndedStrikeOff, "2022-06-01", "")
	c.Record.Members, c.Record.Present = &eight, &nine
	wantMark(t, "more came than there are", byField(c.Findings(), "present"), "chặn: Có mặt 9 người, nhiều hơn tổng số 8 đoàn viên.")
}
