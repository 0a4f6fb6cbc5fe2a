package process_test

import (
	"testing"

	"bachudong/data"
	"bachudong/data/process"
)

func TestARewardIsJudgedForEveryOneOfItsPeople(t *testing.T) {
	c := process.AwardCase{Record: data.Award{Form: data.AwardForms[2], Level: "Trung ương Đoàn", Content: "Vì thế hệ trẻ", DecisionNumber: "9-QĐ", DecisionDate: "2022-03-20"},
		People: []process.Awarded{{Person: "1", Name: "Lý An"}, {Person: "2", Name: "Lý Bé", Before: []data.Award{{Form: "Kỷ niệm chương"}}}}}
	got := c.Findings()
	wants(t, "the medal twice", got, false, "form Lý Bé đã có Kỷ niệm chương “Vì thế hệ trẻ”. (Quy định 109-QĐ/TWĐTN-VP, 15/8/2018")
	if len(got) != 1 {
		t.Errorf("said besides:\n%s", said(got))
	}
	c.Record.Form = "Giấy khen"
	c.People[0].Before = []data.Award{{Form: "Giấy khen", DecisionNumber: "9-QĐ", DecisionDate: "2022-03-20"}}
	wants(t, "recorded twice", c.Findings(), false, "decision_number Lý An đã có giấy khen theo chính quyết định này.")
	c.Record.Content, c.People[1].Merits, c.Record.Year = "", "Đội trưởng", number(2023)
	wants(t, "merits of one", c.Findings(), false, "content Chưa ghi thành tích của Lý An.", "year Khen cho năm 2023")
	wants(t, "nobody and nothing", (&process.AwardCase{}).Findings(), true, "! Chưa chọn ai", "form! Chưa chọn hình thức", "decision_number Chưa ghi số")
}

func TestEachStepOfAnExcellentMemberChecksTheEarlierOnes(t *testing.T) {
	whole := data.PartyPath{VotedOn: "2022-03-01", BranchNumber: "1-NQ", GrassrootsNumber: "2-NQ", GrassrootsDate: "2022-04-01",
		ClassOn: "2022-05", AdmittedOn: "2022-12-03"}
	best := map[int]string{2020: "Hoàn thành xuất sắc nhiệm vụ", 2021: "Hoàn thành xuất sắc nhiệm vụ"}
	first := []data.Assessment{{Year: 2020, Rating: "Hoàn thành nhiệm vụ"}, {Year: 2021, Rating: "Hoàn thành xuất sắc nhiệm vụ"}}
	for _, c := range []struct {
		name    string
		alter   func(*process.PartyPathCase)
		blocked bool
		says    string
	}{
		{"all in order", func(*process.PartyPathCase) {}, false, ""},
		{"nothing", func(c *process.PartyPathCase) { c.Record = data.PartyPath{} }, true, "voted_on! Chưa ghi bước nào"},
		{"admitted first", func(c *process.PartyPathCase) { c.Record.AdmittedOn = "2022-02" }, true, "admitted_on! Ngày vào Đảng dự bị (…/02/2022) trước ngày NQ Đoàn cơ sở (01/04/2022)"},
		{"the class later", func(c *process.PartyPathCase) { c.Record.ClassOn = "2023" }, false, "class_on Lớp nhận thức về Đảng (2023) sau"},
		{"steps passed over", func(c *process.PartyPathCase) { c.Record.BranchNumber, c.Record.ClassOn = "", "" }, false, "branch_number Đã ghi kết nạp Đảng nhưng chưa ghi nghị quyết chi đoàn, lớp nhận thức về Đảng."},
		{"rated low", func(c *process.PartyPathCase) { c.Record.VotedOn = "2020-11-01" }, false, "voted_on Năm 2020 xếp loại “Hoàn thành nhiệm vụ”, chưa phải “Hoàn thành xuất sắc nhiệm vụ”."},
		{"not rated", func(c *process.PartyPathCase) { c.Record.VotedOn = "2019-11-01" }, false, "voted_on Chưa có xếp loại năm nào đến năm 2019"},
		{"another day in the record", func(c *process.PartyPathCase) { c.Person.JoinedParty = "2021-07-01" }, false, "admitted_on Lý lịch đang ghi 01/07/2021; ngày 03/12/2022 sẽ thay vào."},
		{"the same day less exactly", func(c *process.PartyPathCase) { c.Person.JoinedParty = "2022" }, false, ""},
		{"another way", func(c *process.PartyPathCase) { c.Underway = true }, true, "voted_on! Lý An đang có một hồ sơ"},
		{"stopped", func(c *process.PartyPathCase) { c.Record.StoppedOn = "2023" }, false, "stopped_why Chưa ghi lý do"},
	} {
		one := process.PartyPathCase{Record: whole, Person: data.Person{FullName: "Lý An"}, Ratings: first, Best: best}
		c.alter(&one)
		wants(t, c.name, one.Findings(), c.blocked, c.says)
		if c.says == "" && len(one.Findings()) > 0 {
			t.Errorf("%s:\n%s", c.name, said(one.Findings()))
		}
	}
}

func TestAnIntroductionIsJudgedAndCounted(t *testing.T) {
	youth := data.Person{ID: "y", FullName: "Lý Út"}
	c := process.IntroductionCase{Name: "Lý An", Rules: rules, Today: "2022-11-15", Earlier: []data.Introduction{{IntroducedOn: "2022-01"}, {IntroducedOn: "2021-12-31"}},
		Record: data.Introduction{RecordHead: data.RecordHead{PersonID: "a"}, IntroducedOn: "2022-03-26", YouthName: "Lý Út", Channel: data.ToUnion}}
	wants(t, "in order", c.Findings(), false)
	if got := c.Progress(); got != "Tính cả lần này, năm 2022 giới thiệu 2; chỉ tiêu 2" {
		t.Errorf("progress %q", got)
	}
	c.Record.YouthID, c.Youth, c.Member, c.By = "y", &youth, true, []string{"Lý Bé"}
	wants(t, "a member already", c.Findings(), false, "youth_id Lý Út đã là đoàn viên.", "youth_id Lý Út đã được Lý Bé giới thiệu.")
	c.Member, c.Record.Result, c.Record.ResultOn = false, data.IntroductionAdmitted, "2022-01"
	wants(t, "admitted", c.Findings(), true, "result_on! Ngày có kết quả (…/01/2022) trước", "result Sổ chưa ghi Lý Út là đoàn viên.")
	c.Record = data.Introduction{RecordHead: data.RecordHead{PersonID: "a"}, YouthID: "a"}
	wants(t, "oneself", c.Findings(), true, "youth_id! Không tự giới thiệu", "introduced_on Chưa có ngày", "channel Chưa ghi")
	wants(t, "nobody", (&process.IntroductionCase{}).Findings(), true, "youth_name! Chưa có tên thanh niên")
	if (&process.IntroductionCase{Today: "2022-11-15"}).Progress() != "" {
		t.Error("progress without a rule")
	}
}

func TestAYearOfIntroductionsIsSummedUp(t *testing.T) {
	by := func(id data.ID, result string) data.Introduction {
		return data.Introduction{RecordHead: data.RecordHead{PersonID: id}, Result: result}
	}
	here := []data.Introduction{by("a", data.IntroductionAdmitted), by("a", ""), by("b", data.IntroductionJoined), by("gone", data.IntroductionFailed)}
	tally := process.TallyIntroductions([]data.ID{"a", "b", "c", "d"}, here, append(here, by("d", "")), rules, "2022-12-31")
	if tally.Approached != 4 || tally.Admitted != 1 || tally.Joined != 1 || tally.Members != 4 || tally.Reached != 1 || len(tally.Idle) != 1 || !tally.Idle["c"] {
		t.Errorf("%+v", tally)
	}
}

func TestHardshipAndHelpAreJudged(t *testing.T) {
	c := process.HardshipCase{Record: data.Hardship{Kind: "hộ nghèo", FromDate: "2022-06"}, Earlier: []data.Hardship{{Kind: "Hộ nghèo", FromDate: "2021"}}}
	wants(t, "listed twice", c.Findings(), false, "kind Đã có trong danh sách: hộ nghèo từ 2021.", "situation Chưa ghi")
	c.Earlier[0].ToDate = "2022-05-31"
	c.Record.Situation = "Nhà dột"
	wants(t, "again", c.Findings(), false)
	if got := c.Findings(); len(got) > 0 {
		t.Errorf("again:\n%s", said(got))
	}
	c.Record.ToDate = "2022-05"
	wants(t, "ended first", c.Findings(), true, "to_date! Đến ngày (…/05/2022) trước từ ngày (…/06/2022)")
	wants(t, "no kind", (&process.HardshipCase{}).Findings(), true, "kind! Chưa chọn đối tượng")

	h := process.HelpCase{Record: data.Help{Form: "Tiền mặt", GivenOn: "2022-12-01", Value: number(500000)}, People: []data.ID{"a", "b"}, Today: "2022-11-15"}
	wants(t, "ahead", h.Findings(), false, "given_on Ngày giúp (01/12/2022) còn ở phía trước.")
	if *h.Total() != 1000000 {
		t.Errorf("total %d", *h.Total())
	}
	wants(t, "nothing", (&process.HelpCase{}).Findings(), true, "! Chưa chọn ai", "form! Chưa ghi giúp gì", "value Chưa ghi trị giá")
}
