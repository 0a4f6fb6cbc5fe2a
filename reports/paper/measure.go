package paper

import (
	"fmt"
	"strings"

	"bachudong/data"
	"bachudong/data/vntext"
	"bachudong/reports/form"
)

// Measure is a disciplinary measure with the two papers that it goes by: the minutes of the branch and the decision. Both
// are models of our own, since no central form was found.
type Measure struct {
	Record   data.Discipline
	Name     string
	Birth    vntext.Date
	Position string
	Branch   string
	Minutes  form.Head // of the chi đoàn
	Decision form.Head // of whoever decides
	Decides  string    // as it signs: "BCH Đoàn xã Vĩnh Thanh"
	Signer   form.Signer
}

// Papers are the minutes, then the decision.
func (m *Measure) Papers() []Paper { return []Paper{m.minutes(), m.decision()} }

func (m *Measure) minutes() Paper {
	r := &m.Record
	return Paper{Name: "Biên bản họp xét kỷ luật " + m.Name, Head: m.Minutes, Type: "BIÊN BẢN", Subject: "Họp chi đoàn xét kỷ luật đoàn viên", Note: ownForm,
		Body: []Part{
			Facts{{Label: "Thời gian", Value: r.MinutesDate.Display()}, {Label: "Địa điểm"}},
			Facts{{Label: "Chủ tọa"}, {Label: "Thư ký"}},
			Facts{{Label: "Tổng số đoàn viên", Value: numeral(r.Members)}, {Label: "Có mặt", Value: numeral(r.Present)}, {Label: "Vắng", Value: away(r.Members, r.Present)}},
			Heading("1. Đoàn viên được xét"),
			Facts{{Label: "Họ và tên", Value: strings.ToUpper(m.Name), Strong: true}, {Label: "Sinh ngày", Value: m.Birth.Display()}},
			Facts{{Label: "Chức vụ", Value: m.Position}, {Label: "Chi đoàn", Value: m.Branch}},
			Facts{{Label: "Lý do", Value: r.Reason}},
			Heading("2. Đoàn viên tự kiểm điểm"), Lines(3),
			Heading("3. Ý kiến của hội nghị"), Lines(3),
			Heading("4. Biểu quyết bằng phiếu kín"),
			Facts{{Label: "Hình thức đề nghị", Value: m.form()}},
			Facts{{Label: "Tán thành", Value: numeral(r.Agreed)}, {Label: "Không tán thành", Value: away(r.Present, r.Agreed)}},
			Foot{Signers: []Signer{{Signer: form.Signer{Title: "THƯ KÝ"}}, {Signer: form.Signer{Title: "CHỦ TỌA"}}}},
		}}
}

func (m *Measure) decision() Paper {
	r := &m.Record
	who := Concerned{Name: m.Name, Birth: m.Birth, Facts: m.standing()}
	first := fmt.Sprintf("Kỷ luật bằng hình thức %s đối với %s.", lower(m.form()), who.line())
	if r.Reason != "" {
		first += " Lý do: " + strings.TrimRight(r.Reason, ".") + "."
	}
	d := decision{head: m.Decision, typ: "QUYẾT ĐỊNH", subject: "Về việc kỷ luật đoàn viên", body: m.Decides, verb: "QUYẾT ĐỊNH:",
		grounds: []string{charter, "Căn cứ biên bản họp " + m.meeting()}, people: []Concerned{who}, signer: m.Signer,
		articles: []string{first, "Quyết định này có hiệu lực từ " + form.DateInWords(r.EffectiveOn) + ".",
			m.Branch + " và đồng chí " + m.Name + " chịu trách nhiệm thi hành Quyết định này."},
		recipients: []string{"Như Điều 3", "Lưu VP"}}
	return d.paper()
}

// form is the measure as the papers say it: with the posts, when some are taken.
func (m *Measure) form() string {
	if m.Record.Form == data.Removal && m.Record.RemovedFrom != "" {
		return m.Record.Form + " (" + m.Record.RemovedFrom + ")"
	}
	return m.Record.Form
}

// standing is the office that the member holds and the branch.
func (m *Measure) standing() string {
	if m.Position == "" || m.Position == data.OrdinaryMember {
		return "đoàn viên " + m.Branch
	}
	return lower(m.Position) + ", " + m.Branch
}

// meeting names the minutes with what was voted.
func (m *Measure) meeting() string {
	r := &m.Record
	text := m.Branch + numbered(r.MinutesNumber, r.MinutesDate)
	if r.Present != nil && r.Agreed != nil {
		text += fmt.Sprintf(": %d người có mặt, %d người tán thành", *r.Present, *r.Agreed)
	}
	return text
}

// numeral is a number, "" for one that nobody knows.
func numeral(n *int) string {
	if n == nil {
		return ""
	}
	return fmt.Sprint(*n)
}

// away is how many of all are not in part.
func away(all, part *int) string {
	if all == nil || part == nil {
		return ""
	}
	return fmt.Sprint(*all - *part)
}
