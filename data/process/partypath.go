package process

import (
	"strings"

	"bachudong/data"
	"bachudong/data/vntext"
)

// pathGuide is where the steps of an excellent member are written.
const pathGuide = "Hướng dẫn giới thiệu đoàn viên ưu tú: chi đoàn chọn trong số đoàn viên xếp loại cao nhất, Đoàn cơ sở ra nghị quyết giới thiệu"

// PartyPathCase is the way of an excellent member as it is about to be recorded, with what the file knows of the person.
type PartyPathCase struct {
	Record   data.PartyPath
	Person   data.Person
	Ratings  []data.Assessment // yearly, oldest first; only Year and Rating
	Best     map[int]string    // the best grade of those years; "" where no scale is set
	Underway bool              // another way of the same person is still open
}

// pathStep is one step with whether something is recorded of it.
type pathStep struct {
	field, what string
	done        bool
}

// Findings judges the case.
func (c *PartyPathCase) Findings() []Finding {
	var n notes
	r := &c.Record
	if data.PartyPaths.Empty(r) {
		n.block("voted_on", "Chưa ghi bước nào. Hãy nhập ngày chi đoàn bình xét.")
	}
	if c.Underway && r.StoppedOn == "" {
		n.block("voted_on", "%s đang có một hồ sơ đoàn viên ưu tú chưa xong. Hãy ghi tiếp vào hồ sơ đó.", c.Person.FullName)
	}
	n.numbers(data.Vote{Present: r.Present, Agreed: r.Agreed})
	n.inOrder(dated{"voted_on", "Ngày chi đoàn bình xét", r.VotedOn}, dated{"branch_date", "Ngày NQ chi đoàn", r.BranchDate},
		dated{"grassroots_date", "Ngày NQ Đoàn cơ sở", r.GrassrootsDate}, dated{"admitted_on", "Ngày vào Đảng dự bị", r.AdmittedOn},
		dated{"official_on", "Ngày vào Đảng chính thức", r.OfficialOn})
	if r.ClassOn != "" && r.AdmittedOn != "" && before(r.AdmittedOn, r.ClassOn) {
		n.warn("class_on", "Lớp nhận thức về Đảng (%s) sau ngày vào Đảng.", r.ClassOn.Display())
	}
	c.missing(&n)
	c.rating(&n)
	c.facts(&n)
	if r.StoppedOn != "" && r.StoppedWhy == "" {
		n.warn("stopped_why", "Chưa ghi lý do dừng.")
	}
	return n
}

// missing warns of steps that were passed over.
func (c *PartyPathCase) missing(n *notes) {
	r := &c.Record
	steps := []pathStep{
		{"voted_on", "chi đoàn bình xét", r.VotedOn != ""},
		{"branch_number", "nghị quyết chi đoàn", r.BranchNumber != "" || r.BranchDate != ""},
		{"grassroots_number", "nghị quyết Đoàn cơ sở", r.GrassrootsNumber != "" || r.GrassrootsDate != ""},
		{"class_on", "lớp nhận thức về Đảng", r.ClassOn != "" || r.ClassCertificate != ""},
		{"admitted_on", "kết nạp Đảng", r.AdmittedOn != ""},
		{"official_on", "công nhận chính thức", r.OfficialOn != ""},
	}
	last := 0
	for i, s := range steps {
		if s.done {
			last = i
		}
	}
	var gaps []string
	field := ""
	for _, s := range steps[:last] {
		if !s.done {
			gaps, field = append(gaps, s.what), firstText(field, s.field)
		}
	}
	if len(gaps) > 0 {
		n.warn(field, "Đã ghi %s nhưng chưa ghi %s.", steps[last].what, strings.Join(gaps, ", ")).Source = pathGuide
	}
}

// rating warns when the last yearly rating before the vote is not the best.
func (c *PartyPathCase) rating(n *notes) {
	year := c.Record.VotedOn.Year()
	var last data.Assessment
	for _, a := range c.Ratings {
		if a.Year <= year {
			last = a
		}
	}
	best := c.Best[last.Year]
	switch {
	case year == 0:
	case last.Year == 0:
		n.warn("voted_on", "Chưa có xếp loại năm nào đến năm %d nên chưa xét được.", year).Source = pathGuide
	case best != "" && !vntext.SameText(last.Rating, best):
		n.warn("voted_on", "Năm %d xếp loại “%s”, chưa phải “%s”.", last.Year, last.Rating, best).Source = pathGuide
	}
}

// facts warns of a day of the person's own record that this one replaces.
func (c *PartyPathCase) facts(n *notes) {
	for _, d := range []struct {
		field      string
		kept, said vntext.Date
	}{{"admitted_on", c.Person.JoinedParty, c.Record.AdmittedOn}, {"official_on", c.Person.JoinedPartyOfficially, c.Record.OfficialOn}} {
		if d.kept != "" && d.said != "" && d.kept != d.said && !strings.HasPrefix(string(d.said), string(d.kept)) {
			n.warn(d.field, "Lý lịch đang ghi %s; ngày %s sẽ thay vào.", d.kept.Display(), d.said.Display())
		}
	}
}

// Open tells whether a way still goes on.
func Open(r *data.PartyPath) bool { return r.StoppedOn == "" && r.OfficialOn == "" }

func firstText(texts ...string) string {
	for _, t := range texts {
		if t != "" {
			return t
		}
	}
	return ""
}
