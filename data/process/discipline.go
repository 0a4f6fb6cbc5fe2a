package process

import (
	"slices"
	"strings"

	"bachudong/data"
	"bachudong/data/vntext"
)

// disciplineGuide is where the forms, meetings and competence of discipline are written.
const disciplineGuide = "Hướng dẫn thực hiện Điều lệ Đoàn: chi đoàn quyết định khiển trách; từ cảnh cáo trở lên do Đoàn cấp trên trực tiếp quyết định"

// DisciplineCase is a measure about to be recorded, with what the file knows of the person on Today.
type DisciplineCase struct {
	Record data.Discipline
	Posts  []data.Post // that the person holds
	Stay   *data.Membership
	Rules  data.Rulebook
	Today  vntext.Date
}

// Findings judges the case.
func (c *DisciplineCase) Findings() []Finding {
	var n notes
	r := &c.Record
	if !slices.Contains(data.DisciplineForms, r.Form) {
		n.block("form", "Chưa chọn hình thức kỷ luật. Hãy chọn khiển trách, cảnh cáo, cách chức hoặc khai trừ.")
	}
	c.consequences(&n)
	c.competence(&n)
	vote := data.Vote{Members: r.Members, Present: r.Present, Agreed: r.Agreed}
	n.numbers(vote)
	n.disciplinary(vote, c.Rules, c)
	n.inOrder(dated{"minutes_date", "Ngày họp", r.MinutesDate}, dated{"decision_date", "Ngày quyết định", r.DecisionDate},
		dated{"effective_on", "Ngày có hiệu lực", r.EffectiveOn}, dated{"ended_on", "Ngày hết kỷ luật", r.EndedOn})
	if r.Reason == "" {
		n.warn("reason", "Chưa ghi lý do kỷ luật.")
	}
	if r.Members == nil || r.Present == nil || r.Agreed == nil {
		n.warn("members", "Chưa ghi đủ tổng số, có mặt và tán thành nên chưa xét được cuộc họp.")
	}
	if r.DecisionNumber == "" || r.DecisionDate == "" {
		n.warn("decision_number", "Chưa ghi số, ngày quyết định.")
	}
	return n
}

// consequences judges what the measure does besides being on record.
func (c *DisciplineCase) consequences(n *notes) {
	r := &c.Record
	switch r.Form {
	case data.Removal:
		switch {
		case len(c.Posts) == 0:
			n.block("form", "Không giữ chức vụ nào nên không cách chức được. Hãy chọn hình thức khác.")
		case r.RemovedFrom == "":
			n.block("removed_from", "Chưa chọn chức vụ bị cách. Hãy chọn một hay nhiều chức vụ.")
		}
		lost, unknown := c.Lost()
		if unknown != "" && len(c.Posts) > 0 {
			n.block("removed_from", "Hiện không giữ chức vụ “%s”. Hãy chọn trong danh sách; nhiều chức vụ cách nhau bằng dấu chấm phẩy.", unknown)
		}
		for _, p := range lost {
			if r.EffectiveOn != "" && before(r.EffectiveOn, p.From) {
				n.block("effective_on", "Ngày có hiệu lực (%s) trước khi giữ chức vụ %s (%s). Hãy sửa lại ngày.", r.EffectiveOn.Display(), p.Label, p.From.Display())
			}
		}
	case data.Expulsion:
		switch {
		case c.Stay == nil:
			n.block("form", "Hiện không sinh hoạt ở chi đoàn nào nên không khai trừ được. Hãy kiểm tra quá trình sinh hoạt.")
		case r.EffectiveOn != "" && before(r.EffectiveOn, c.Stay.From):
			n.block("effective_on", "Ngày có hiệu lực (%s) trước khi bắt đầu sinh hoạt (%s). Hãy sửa lại ngày.", r.EffectiveOn.Display(), c.Stay.From.Display())
		}
	}
	switch {
	case r.EffectiveOn != "":
	case r.Form == data.Removal || r.Form == data.Expulsion:
		n.block("effective_on", "Chưa có ngày có hiệu lực. Hãy nhập ngày: từ ngày đó %s.", map[string]string{
			data.Removal: "thôi giữ chức vụ", data.Expulsion: "thôi là đoàn viên"}[r.Form])
	default:
		n.warn("effective_on", "Chưa có ngày có hiệu lực.")
	}
}

// Lost are the posts that a removal takes away, as the record names them; unknown is a name that none of them bears.
func (c *DisciplineCase) Lost() (lost []data.Post, unknown string) {
	if vntext.SameText(c.Record.RemovedFrom, data.AllPosts) {
		return c.Posts, ""
	}
	for name := range strings.SplitSeq(c.Record.RemovedFrom, ";") {
		if name = vntext.Clean(name); name == "" {
			continue
		}
		at := slices.IndexFunc(c.Posts, func(p data.Post) bool { return vntext.SameText(p.Label, name) })
		if at < 0 {
			return lost, name
		}
		lost = append(lost, c.Posts[at])
	}
	return lost, ""
}

// competence judges who decides: the branch a reprimand, those above the rest and what concerns a member of a committee.
func (c *DisciplineCase) competence(n *notes) {
	r := &c.Record
	seated := slices.ContainsFunc(c.Posts, func(p data.Post) bool { return p.Committee })
	switch {
	case r.DecidedBy == data.BranchDecides && r.Form != data.Reprimand && r.Form != "":
		n.block("decided_by", "Chi đoàn chỉ quyết định khiển trách; %s do Đoàn cấp trên trực tiếp quyết định. Hãy chọn lại cấp quyết định.", lowerFirst(r.Form)).Source = disciplineGuide
	case r.DecidedBy == data.BranchDecides && seated:
		n.warn("decided_by", "Là ủy viên Ban Chấp hành: Ban Chấp hành họp, Đoàn cấp trên trực tiếp quyết định.").Source = disciplineGuide
	}
}

// Decider is who decides a form on somebody who holds posts, as is usual; a record that does not say means that.
func Decider(form string, posts []data.Post) string {
	if form == data.Reprimand && !slices.ContainsFunc(posts, func(p data.Post) bool { return p.Committee }) {
		return data.BranchDecides
	}
	return data.AboveDecides
}

// day is when the measure was decided upon, for the rules of its time.
func (c *DisciplineCase) day() vntext.Date {
	return firstKnown(c.Record.MinutesDate, c.Record.DecisionDate, c.Record.EffectiveOn, c.Today)
}

// DisciplineEnding judges the end of a measure; no rule says after how long it comes.
func DisciplineEnding(r *data.Discipline) []Finding {
	var n notes
	if r.EndedOn == "" {
		n.block("ended_on", "Chưa có ngày hết kỷ luật. Hãy nhập ngày.")
	}
	if r.Form == data.Expulsion {
		n.block("ended_how", "Khai trừ không có công nhận tiến bộ; người bị khai trừ muốn vào lại thì làm thủ tục kết nạp.")
	}
	n.inOrder(dated{"effective_on", "Ngày có hiệu lực", r.EffectiveOn}, dated{"ended_on", "Ngày hết kỷ luật", r.EndedOn})
	if r.EndedHow == "" {
		n.warn("ended_how", "Chưa ghi kết thúc bằng công nhận tiến bộ hay xóa kỷ luật.")
	}
	return n
}
