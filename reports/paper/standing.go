package paper

import (
	"strings"

	"bachudong/data"
	"bachudong/reports/form"
)

// Standing is what the paper about members who leave, stay on or are excused tells.
type Standing struct {
	Record data.Standing
	People []Concerned
	Body   string // who decides: "Chi đoàn ấp Vĩnh Đông"
	Above  string // whom it is reported to: "BCH Đoàn xã Vĩnh Thanh"
	Head   form.Head
	Signer form.Signer
}

// wordings are, by kind, what the paper is about and what it decides: %s is whom.
var wordings = map[string]struct {
	subject string
	decides func(s *Standing) []string
}{
	data.EndedGraduation: {"Về việc công nhận đoàn viên trưởng thành", func(s *Standing) []string {
		return []string{"Công nhận trưởng thành Đoàn đối với " + whom(s.People) + ", kể từ " + day(s.Record.FromDate) + ".",
			s.body() + " tổ chức lễ trưởng thành, ghi sổ đoàn viên và giới thiệu tham gia các tổ chức khác khi đoàn viên có nguyện vọng."}
	}},
	data.StayingOn: {"Về việc đoàn viên ở lại sinh hoạt Đoàn", func(s *Standing) []string {
		return []string{"Đồng ý để " + whom(s.People) + " tiếp tục sinh hoạt Đoàn từ " + day(s.Record.FromDate) + " đến hết " + day(s.Record.ToDate) + because(s.Record.Reason) + "."}
	}},
	data.Postponed: {"Về việc hoãn sinh hoạt Đoàn", func(s *Standing) []string {
		return []string{"Cho " + whom(s.People) + " được hoãn sinh hoạt Đoàn từ " + day(s.Record.FromDate) + " đến hết " + day(s.Record.ToDate) + because(s.Record.Reason) + ".",
			"Trong thời gian hoãn sinh hoạt, đoàn viên vẫn đóng đoàn phí theo quy định; hết hạn thì trở lại sinh hoạt tại chi đoàn."}
	}},
	data.EndedStrikeOff: {"Về việc xóa tên trong danh sách đoàn viên", func(s *Standing) []string {
		return []string{"Xóa tên " + whom(s.People) + ", trong danh sách đoàn viên kể từ " + day(s.Record.FromDate) + because(s.Record.Reason) + ".",
			s.body() + " báo cáo " + orDots(s.Above) + " và thông báo trong chi đoàn."}
	}},
}

// because gives the reason in a sentence.
func because(reason string) string {
	if reason = strings.TrimRight(strings.TrimSpace(reason), "."); reason != "" {
		return "; lý do: " + reason
	}
	return ""
}

func (s *Standing) body() string { return orDots(s.Body) }

// Paper lays the resolution out.
func (s *Standing) Paper() Paper {
	r := &s.Record
	wording := wordings[r.Kind]
	d := decision{head: s.Head, typ: "NGHỊ QUYẾT", subject: wording.subject, body: s.Body, verb: "QUYẾT NGHỊ:", people: s.People,
		grounds: []string{charter, "Căn cứ hướng dẫn thực hiện Điều lệ Đoàn",
			"Căn cứ biên bản họp" + numbered(r.MinutesNumber, r.MinutesDate) + ": có mặt " + count(r.Present) + "/" + count(r.Members) + " đoàn viên, tán thành " + count(r.Agreed)},
		articles: wording.decides(s), signer: s.Signer, recipients: []string{s.Above, "Lưu chi đoàn"}}
	d.articles = append(d.articles, "Nghị quyết có hiệu lực kể từ ngày ký. "+s.body()+" và đoàn viên có tên chịu trách nhiệm thi hành.")
	return d.paper()
}

// Honorary is what the decision about an honorary member tells.
type Honorary struct {
	Record data.Honorary
	Person data.Person
	Body   string // who decides
	Head   form.Head
	Signer form.Signer
}

// Paper lays the decision out.
func (h *Honorary) Paper() Paper {
	r := &h.Record
	who := Concerned{Name: h.Person.FullName, Birth: h.Person.Birth}
	merits := "Xét thành tích, đóng góp đối với công tác Đoàn và phong trào thanh thiếu nhi"
	if r.Merits != "" {
		merits += ": " + strings.TrimRight(r.Merits, ".")
	}
	d := decision{head: h.Head, typ: "QUYẾT ĐỊNH", subject: "Về việc công nhận đoàn viên danh dự", body: h.Body, verb: "QUYẾT ĐỊNH:",
		grounds: []string{charter, merits}, people: []Concerned{who}, signer: h.Signer, recipients: []string{"Như Điều 2", "Lưu VP"},
		articles: []string{"Công nhận " + strings.Replace(who.line(), "đồng chí", "ông (bà)", 1) + ", là đoàn viên danh dự kể từ " + day(r.FromDate) + ".",
			"Văn phòng và người có tên tại Điều 1 chịu trách nhiệm thi hành quyết định này."}}
	return d.paper()
}
