package process_test

import (
	"strings"
	"testing"

	"bachudong/data"
	"bachudong/data/process"
)

// measure is a reprimand in order.
func measure(alter func(*process.DisciplineCase)) []process.Finding {
	c := process.DisciplineCase{Rules: rules, Today: "2022-11-15", Stay: &data.Membership{From: "2020"},
		Posts: []data.Post{{ID: "stay", Label: "Bí thư chi đoàn, Chi đoàn ấp 1", From: "2020"}},
		Record: data.Discipline{Form: data.Reprimand, Reason: "Bỏ sinh hoạt", Members: number(9), Present: number(6), Agreed: number(4),
			MinutesDate: "2022-10-01", DecidedBy: data.BranchDecides, DecisionNumber: "3-QĐ", DecisionDate: "2022-10-02", EffectiveOn: "2022-10-02"}}
	alter(&c)
	return c.Findings()
}

func TestAMeasureInOrderHasNoFindings(t *testing.T) {
	if got := measure(func(*process.DisciplineCase) {}); len(got) > 0 {
		t.Errorf("two thirds came, more than half agreed, yet:\n%s", said(got))
	}
}

func TestTheMeetingOfAMeasureIsJudgedExactly(t *testing.T) {
	for _, c := range []struct {
		members, present, agreed int
		blocked                  bool
		says                     string
	}{
		{9, 6, 4, false, ""},
		{3, 2, 2, false, ""}, // exactly two thirds, which no whole percentage is
		{59, 39, 39, true, "present! Có mặt 39 trên 59, chưa đủ 2/3 số đoàn viên. Hãy họp lại hoặc sửa số. (Hướng dẫn A)"},
		{9, 6, 3, true, "agreed! Tán thành 3 trên 6 người có mặt, chưa quá 50%. Hãy xem lại biên bản. (Hướng dẫn B)"},
		{9, 10, 8, true, "present! Có mặt 10 người, nhiều hơn tổng số 9"},
		{9, 8, 9, true, "agreed! Tán thành 9 người, nhiều hơn 8"},
	} {
		got := measure(func(m *process.DisciplineCase) {
			m.Record.Members, m.Record.Present, m.Record.Agreed = &c.members, &c.present, &c.agreed
		})
		wants(t, c.says, got, c.blocked, c.says)
	}
	unruled := measure(func(m *process.DisciplineCase) { m.Rules, m.Record.Present = nil, number(1) })
	if strings.Contains(said(unruled), "2/3") {
		t.Errorf("judged by a rule that is not set:\n%s", said(unruled))
	}
	wants(t, "no numbers", measure(func(m *process.DisciplineCase) { m.Record.Present = nil }), false, "members Chưa ghi đủ tổng số")
}

func TestWhoDecidesAndWhatFollowsAreJudged(t *testing.T) {
	for _, c := range []struct {
		name    string
		alter   func(*process.DisciplineCase)
		blocked bool
		says    string
	}{
		{"a warning by the branch", func(m *process.DisciplineCase) { m.Record.Form = data.Warning }, true, "decided_by! Chi đoàn chỉ quyết định khiển trách; cảnh cáo do Đoàn cấp trên"},
		{"a warning from above", func(m *process.DisciplineCase) { m.Record.Form, m.Record.DecidedBy = data.Warning, data.AboveDecides }, false, ""},
		{"somebody of a committee", func(m *process.DisciplineCase) { m.Posts[0].Committee = true }, false, "decided_by Là ủy viên Ban Chấp hành"},
		{"no form", func(m *process.DisciplineCase) { m.Record.Form = "" }, true, "form! Chưa chọn hình thức"},
		{"a removal without a post", func(m *process.DisciplineCase) {
			m.Record.Form, m.Record.DecidedBy, m.Posts = data.Removal, data.AboveDecides, nil
		}, true, "form! Không giữ chức vụ nào"},
		{"a removal from nothing", func(m *process.DisciplineCase) { m.Record.Form, m.Record.DecidedBy = data.Removal, data.AboveDecides }, true, "removed_from! Chưa chọn chức vụ"},
		{"a removal", func(m *process.DisciplineCase) {
			m.Record.Form, m.Record.DecidedBy, m.Record.RemovedFrom = data.Removal, data.AboveDecides, "bí thư chi đoàn, chi đoàn ấp 1"
		}, false, ""},
		{"a removal from another post", func(m *process.DisciplineCase) {
			m.Record.Form, m.Record.DecidedBy, m.Record.RemovedFrom = data.Removal, data.AboveDecides, "Bí thư chi đoàn, Chi đoàn ấp 1; Bí thư Đoàn xã"
		}, true, "removed_from! Hiện không giữ chức vụ “Bí thư Đoàn xã”"},
		{"a removal before the post", func(m *process.DisciplineCase) {
			m.Record.Form, m.Record.DecidedBy, m.Record.RemovedFrom, m.Posts[0].From = data.Removal, data.AboveDecides, data.AllPosts, "2022-11-01"
		}, true, "effective_on! Ngày có hiệu lực (02/10/2022) trước khi giữ chức vụ Bí thư"},
		{"a removal without a day", func(m *process.DisciplineCase) {
			m.Record.Form, m.Record.DecidedBy, m.Record.RemovedFrom, m.Record.EffectiveOn = data.Removal, data.AboveDecides, data.AllPosts, ""
		}, true, "effective_on! Chưa có ngày có hiệu lực. Hãy nhập ngày: từ ngày đó thôi giữ chức vụ."},
		{"an expulsion of no member", func(m *process.DisciplineCase) {
			m.Record.Form, m.Record.DecidedBy, m.Stay = data.Expulsion, data.AboveDecides, nil
		}, true, "form! Hiện không sinh hoạt"},
		{"an expulsion before the stay", func(m *process.DisciplineCase) {
			m.Record.Form, m.Record.DecidedBy, m.Stay.From = data.Expulsion, data.AboveDecides, "2022-11"
		}, true, "effective_on! Ngày có hiệu lực (02/10/2022) trước khi bắt đầu sinh hoạt"},
		{"a decision before its meeting", func(m *process.DisciplineCase) { m.Record.DecisionDate = "2022-09" }, true, "decision_date! Ngày quyết định (…/09/2022) trước ngày họp (01/10/2022)"},
		{"a decision of the same month", func(m *process.DisciplineCase) { m.Record.DecisionDate = "2022-10" }, false, ""},
	} {
		wants(t, c.name, measure(c.alter), c.blocked, c.says)
	}
}

func TestTheEndOfAMeasureHasADayAndNoRuleOfItsOwn(t *testing.T) {
	wants(t, "no day", process.DisciplineEnding(&data.Discipline{Form: data.Warning}), true, "ended_on! Chưa có ngày")
	wants(t, "too early", process.DisciplineEnding(&data.Discipline{Form: data.Warning, EffectiveOn: "2022-10", EndedOn: "2022-09-30"}), true, "ended_on! Ngày hết kỷ luật (30/09/2022) trước")
	wants(t, "a week later", process.DisciplineEnding(&data.Discipline{Form: data.Warning, EffectiveOn: "2022-10-01", EndedOn: "2022-10-08", EndedHow: "Xóa kỷ luật"}), false)
	wants(t, "expelled", process.DisciplineEnding(&data.Discipline{Form: data.Expulsion, EndedOn: "2023"}), true, "ended_how! Khai trừ không có")
	if process.Decider(data.Reprimand, nil) != data.BranchDecides || process.Decider(data.Warning, nil) != data.AboveDecides ||
		process.Decider(data.Reprimand, []data.Post{{Committee: true}}) != data.AboveDecides {
		t.Error("who decides is not what is usual")
	}
}
