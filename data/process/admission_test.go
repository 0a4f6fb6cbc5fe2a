package process

import (
	"strings"
	"testing"

	"bachudong/data"
	"bachudong/data/vntext"
)

// charters are the rules of two charters, the second from July 2026 on.
var charters = data.Rulebook{
	{Rule: data.AdmissionAgeFrom, Value: 15, To: "2026-07-01", Source: "Điều lệ XII"},
	{Rule: data.AdmissionAgeFrom, Value: 16, From: "2026-07-01", Source: "Điều lệ XIII"},
	{Rule: data.AdmissionAgeDays, Value: 1, To: "2026-07-01", Source: "Điều lệ XII"},
	{Rule: data.AdmissionAgeTo, Value: 30, Strict: true, Source: "Điều lệ, tuổi cao nhất"},
	{Rule: data.AdmissionGrade, Value: 5, Source: "Hướng dẫn, học vấn"},
	{Rule: data.IntroducerMonths, Value: 3, Source: "Hướng dẫn, giới thiệu"},
	{Rule: data.AdmissionVote, Value: 50, Strict: true, Source: "Hướng dẫn, biểu quyết"},
	{Rule: data.ReadmissionYears, Value: 1, Source: "Hướng dẫn, kết nạp lại"},
	{Rule: data.GraduationAge, Value: 30, Source: "Điều lệ, trưởng thành"},
	{Rule: data.ExtensionAge, Value: 35, Strict: true, Source: "Hướng dẫn, ở lại"},
	{Rule: data.StrikeOffMonths, Value: 3, Source: "Điều lệ, xóa tên"},
	{Rule: data.PostponementMonths, Value: 12, Strict: true, From: "2026-07-01", Source: "Điều lệ XIII, hoãn"},
}

// bySource are the findings on one rule: "" when it is kept, else what blocks or warns and the text.
func bySource(found []Finding, source string) string {
	for _, f := range found {
		if f.Source == source {
			return mark(f)
		}
	}
	return ""
}

// byField are the findings about one fact.
func byField(found []Finding, field string) string {
	var all []string
	for _, f := range found {
		if f.Field == field {
			all = append(all, mark(f))
		}
	}
	return strings.Join(all, " | ")
}

func mark(f Finding) string {
	if f.Blocks {
		return "chặn: " + f.Text
	}
	return "nhắc: " + f.Text
}

// wantMark fails unless got begins with what is wanted; "" wants nothing said.
func wantMark(t *testing.T, what, got, want string) {
	t.Helper()
	if want == "" && got != "" || !strings.HasPrefix(got, want) {
		t.Errorf("%s: got %q, want %q", what, got, want)
	}
}

// proper is an admission that breaks no rule.
func proper() AdmissionCase {
	ten, six := 10, 6
	return AdmissionCase{
		Record: data.Admission{RecordHead: data.RecordHead{PersonID: "youth"}, UnitID: "branch", AppliedOn: "2022-02-01", MinutesDate: "2022-03-01",
			AdmittedOn: "2022-03-26", IntroducerID: "friend", Present: &ten, Agreed: &six, DecisionNumber: "12-QĐ/ĐTN", DecisionDate: "2022-03-20"},
		Person:     data.Person{FullName: "Danh Hữu Cường", Birth: "2006-07-01", Education: "9/12"},
		Introducer: &data.Person{FullName: "Lý Thị Ngọc Anh"},
		Active:     []data.Membership{{UnitID: "branch", From: "2020-03-26", Counts: true}},
		Rules:      charters, Today: "2022-11-15",
	}
}

func TestAProperAdmissionFindsNothing(t *testing.T) {
	c := proper()
	if found := c.Findings(); len(found) != 0 {
		t.Errorf("got %+v", found)
	}
}

func TestTheYoungestAgeFollowsTheCharterOfTheDayOfConsideration(t *testing.T) {
	for _, test := range []struct {
		birth, considered vntext.Date
		source, want      string
	}{
		{"2006-07-01", "2021-06-30", "Điều lệ XII", "nhắc: Sinh 01/07/2006, ngày xét 30/06/2021 chưa đủ tuổi kết nạp (15 tuổi cộng 1 ngày)."},
		{"2006-07-01", "2021-07-01", "Điều lệ XII", "nhắc:"},
		{"2006-07-01", "2021-07-02", "Điều lệ XII", ""},
		{"2008-02-29", "2023-03-01", "Điều lệ XII", "nhắc:"},
		{"2008-02-29", "2023-03-02", "Điều lệ XII", ""},
		{"2010-07-01", "2026-06-30", "Điều lệ XII", ""}, // the last day of the older charter
		{"2010-07-01", "2026-07-01", "Điều lệ XIII", ""},
		{"2010-07-02", "2026-07-01", "Điều lệ XIII", "nhắc: Sinh 02/07/2010, ngày xét 01/07/2026 chưa đủ tuổi kết nạp (16 tuổi)."},
		{"2006", "2020-12-31", "Điều lệ XII", "nhắc: Sinh 2006, ngày xét 31/12/2020 chưa đủ tuổi"}, // not even if born in January
		{"2006", "2021-06-01", "Điều lệ XII", "nhắc: Ngày sinh chỉ biết “2006” nên chưa chắc đủ tuổi kết nạp."},
		{"2006", "2022-01-01", "Điều lệ XII", ""}, // surely
		{"2006-07", "2021-07-20", "Điều lệ XII", "nhắc: Ngày sinh chỉ biết “…/07/2006”"},
		{"2006-07", "2021-08-01", "Điều lệ XII", ""},
		{"2006-07-01", "2021", "Điều lệ XII", "nhắc: Ngày sinh chỉ biết"}, // the day of the meeting is not known
		{"", "2022-03-01", "Điều lệ XII", "nhắc: Hồ sơ chưa có ngày sinh nên chưa kiểm tra được đủ tuổi kết nạp."},
	} {
		c := proper()
		c.Person.Birth, c.Record.MinutesDate, c.Record.AppliedOn, c.Record.DecisionDate = test.birth, test.considered, "", ""
		c.Record.AdmittedOn, c.Active[0].From = "2026-12-01", ""
		wantMark(t, string(test.birth+" on "+test.considered), bySource(c.Findings(), test.source), test.want)
	}
}

func TestNobodyOlderThanTheOldestAgeIsAdmitted(t *testing.T) {
	const source = "Điều lệ, tuổi cao nhất"
	for _, test := range []struct {
		birth, considered vntext.Date
		months            int // from when somebody is older than an age; -1 is not set
		want              string
	}{
		{"1992-03-01", "2022-03-01", -1, ""},
		{"1992-03-01", "2023-02-28", -1, ""},
		{"1992-03-01", "2023-03-01", -1, "chặn: Sinh 01/03/1992, ngày xét 01/03/2023 đã quá 30 tuổi."},
		{"1992-03-01", "2022-03-01", 0, ""},
		{"1992-03-01", "2022-03-02", 0, "chặn:"},
		{"1992-03-01", "2022-08-31", 6, ""},
		{"1992-03-01", "2022-09-01", 6, "chặn:"},
		{"1991", "2021-12-31", -1, ""},
		{"1991", "2022-12-30", -1, "nhắc: Ngày sinh chỉ biết “1991” nên chưa chắc còn trong tuổi kết nạp."},
		{"1991", "2022-12-31", -1, "chặn:"}, // whenever in the year
		{"1992-03", "2023-03-15", -1, "nhắc:"},
		{"", "2022-03-01", -1, ""}, // told once, with the youngest age
	} {
		c := proper()
		c.Person.Birth, c.Record.MinutesDate, c.Record.AppliedOn, c.Record.AdmittedOn = test.birth, test.considered, "", "2023-12-01"
		if test.months >= 0 {
			c.Rules = append(append(data.Rulebook{}, charters...), data.Rule{Rule: data.OverAgeMonths, Value: test.months})
		}
		wantMark(t, string(test.birth+" on "+test.considered), bySource(c.Findings(), source), test.want)
	}
}

func TestMoreThanHalfOfThosePresentAgree(t *testing.T) {
	for _, test := range []struct {
		present, agreed int
		want            string
	}{
		{10, 6, ""}, {10, 5, "chặn: Tán thành 5 trên 10 người có mặt, chưa quá một nửa."}, {11, 6, ""}, {11, 5, "chặn:"}, {1, 1, ""}, {0, 0, "chặn:"},
	} {
		c := proper()
		c.Record.Present, c.Record.Agreed = &test.present, &test.agreed
		wantMark(t, "vote", bySource(c.Findings(), "Hướng dẫn, biểu quyết"), test.want)
	}
	c, five, six := proper(), 5, 6
	c.Record.Present, c.Record.Agreed = &five, &six
	wantMark(t, "more agree than came", byField(c.Findings(), "agreed"), "chặn: Tán thành 6 người, nhiều hơn 5 người có mặt.")
	c.Record.Present = nil
	wantMark(t, "nobody wrote down who came", byField(c.Findings(), "agreed"), "")
}

func TestWhoIntroducesHasBeenActiveInTheBranchForMonths(t *testing.T) {
	const source = "Hướng dẫn, giới thiệu"
	for what, test := range map[string]struct {
		active []data.Membership
		want   string
	}{
		"three months to the day": {[]data.Membership{{UnitID: "branch", From: "2021-12-01", Counts: true}}, ""},
		"a day less": {[]data.Membership{{UnitID: "branch", From: "2021-12-02", Counts: true}},
			"nhắc: Lý Thị Ngọc Anh về chi đoàn từ 02/12/2021, chưa đủ 3 tháng."},
		"a month that may be enough": {[]data.Membership{{UnitID: "branch", From: "2021-12", Counts: true}}, ""},
		"since before the register":  {[]data.Membership{{UnitID: "branch", Counts: true}}, ""},
		"another branch":             {[]data.Membership{{UnitID: "other", Counts: true}}, "nhắc: Lý Thị Ngọc Anh sinh hoạt ở chi đoàn khác."},
		"left before":                {[]data.Membership{{UnitID: "branch", To: "2022-03-01", Ended: data.EndedGraduation, Counts: true}}, "nhắc: Lý Thị Ngọc Anh không phải là đoàn viên"},
		"only at the residence":      {[]data.Membership{{UnitID: "branch"}}, "nhắc: Lý Thị Ngọc Anh không phải là đoàn viên"},
	} {
		c := proper()
		c.Active = test.active
		wantMark(t, what, bySource(c.Findings(), source), test.want)
	}
	c := proper()
	c.Record.IntroducerID, c.Introducer = "", nil
	wantMark(t, "nobody", byField(c.Findings(), "introducer_id"), "nhắc: Chưa ghi đoàn viên hoặc tập thể giới thiệu.")
	c.Record.Introducer = "Chi hội LHTN ấp Vĩnh Đông"
	wantMark(t, "a collective", byField(c.Findings(), "introducer_id"), "")
	c.Record.IntroducerID, c.Introducer = "youth", &c.Person
	wantMark(t, "the youth", byField(c.Findings(), "introducer_id"), "chặn: Không tự giới thiệu chính mình.")
}

func TestWhoWasExpelledWaitsAYearAndAMemberIsNotAdmittedAgain(t *testing.T) {
	expelled := data.Membership{UnitID: "branch", From: "2019-03-26", To: "2021-03-01", Ended: data.EndedExpulsion, Counts: true}
	for day, want := range map[vntext.Date]string{
		"2022-02-28": "nhắc: Danh Hữu Cường bị khai trừ ngày 01/03/2021; sau 1 năm mới xét kết nạp lại.", "2022-03-01": "", "2022-03-26": "",
	} {
		c := proper()
		c.Stays, c.Record.MinutesDate = []data.Membership{expelled}, day
		wantMark(t, "considered "+string(day), bySource(c.Findings(), "Hướng dẫn, kết nạp lại"), want)
		wantMark(t, "again", byField(c.Findings(), ""), "nhắc: Đã từng là đoàn viên: đây là kết nạp lại.")
	}
	for what, test := range map[string]struct {
		stay data.Membership
		want string
	}{
		"a member":              {data.Membership{From: "2021", Counts: true}, "chặn: Danh Hữu Cường đang là đoàn viên vào ngày kết nạp."},
		"one who leaves later":  {data.Membership{From: "2021", To: "2022-03-27", Counts: true}, "chặn:"},
		"one who left that day": {data.Membership{From: "2021", To: "2022-03-26", Counts: true}, ""},
		"one who comes later":   {data.Membership{From: "2022-06-01", Counts: true}, "chặn:"},
		"a guest":               {data.Membership{From: "2021"}, ""},
	} {
		c := proper()
		c.Stays = []data.Membership{test.stay}
		wantMark(t, what, byField(c.Findings(), "admitted_on"), test.want)
	}
	c := proper()
	c.Person.JoinedUnion = "2020-03-26"
	wantMark(t, "joined elsewhere", byField(c.Findings(), "admitted_on"), "nhắc: Lý lịch ghi đã vào Đoàn ngày 26/03/2020.")
}

func TestWhatAnAdmissionLacksOrContradictsIsSaid(t *testing.T) {
	for what, test := range map[string]struct {
		alter       func(*AdmissionCase)
		field, want string
	}{
		"no name":   {func(c *AdmissionCase) { c.Person.FullName = "" }, "full_name", "chặn:"},
		"no branch": {func(c *AdmissionCase) { c.Record.UnitID = "" }, "unit_id", "chặn:"},
		"no day":    {func(c *AdmissionCase) { c.Record.AdmittedOn = "" }, "admitted_on", "chặn: Chưa có ngày kết nạp."},
		"to come":   {func(c *AdmissionCase) { c.Record.AdmittedOn = "2022-11-16" }, "admitted_on", "nhắc: Ngày kết nạp 16/11/2022 chưa đến"},
		"met before the application": {func(c *AdmissionCase) { c.Record.MinutesDate = "2022-01-31" }, "minutes_date",
			"chặn: Ngày họp chi đoàn (31/01/2022) trước ngày đơn xin vào Đoàn (01/02/2022)."},
		"admitted before the meeting": {func(c *AdmissionCase) { c.Record.AdmittedOn = "2022-02-15" }, "admitted_on", "chặn: Ngày kết nạp (15/02/2022) trước"},
		"decided afterwards":          {func(c *AdmissionCase) { c.Record.DecisionDate = "2022-03-27" }, "decision_date", "nhắc: Quyết định ngày 27/03/2022 sau ngày kết nạp."},
		"no paper":                    {func(c *AdmissionCase) { c.Record.DecisionNumber = "" }, "decision_number", "nhắc: Chưa có số nghị quyết"},
		"four years of school":        {func(c *AdmissionCase) { c.Person.Education = "4/12" }, "", "nhắc: Học vấn 4/12, dưới lớp 5."},
		"grade three":                 {func(c *AdmissionCase) { c.Person.Education = "Lớp 3" }, "", "nhắc: Học vấn Lớp 3, dưới lớp 5."},
		"five years of school":        {func(c *AdmissionCase) { c.Person.Education = "5/12" }, "", ""},
		"no grade":                    {func(c *AdmissionCase) { c.Person.Education = "Đại học" }, "", ""},
	} {
		c := proper()
		test.alter(&c)
		wantMark(t, what, byField(c.Findings(), test.field), test.want)
	}
}

func TestWithoutRulesNothingIsJudgedByThem(t *testing.T) {
	c, one := proper(), 1
	c.Rules, c.Person.Birth, c.Person.Education, c.Record.Agreed = nil, "2020-01-01", "1/12", &one
	c.Active = nil
	if found := c.Findings(); len(found) != 0 {
		t.Errorf("got %+v", found)
	}
}
