package paper

import (
	"cmp"
	"fmt"
	"strings"

	"bachudong/data"
	"bachudong/reports/form"
)

// Excellent is the resolution by which a Đoàn cơ sở recommends an excellent member to the Party: a model of our own, to be
// held against Mẫu 4-KNĐ, of which only the name was found.
type Excellent struct {
	Head   form.Head
	Record data.PartyPath
	By     string // the Đoàn cơ sở
	Branch string
	Person data.Person
	Signer form.Signer
}

// Paper lays the resolution out.
func (e *Excellent) Paper() Paper {
	r, p := &e.Record, &e.Person
	branch := "Căn cứ Nghị quyết của " + e.Branch + numbered(r.BranchNumber, cmp.Or(r.BranchDate, r.VotedOn))
	if r.Present != nil && r.Agreed != nil {
		branch += fmt.Sprintf(": %d trên %d đoàn viên có mặt tán thành", *r.Agreed, *r.Present)
	}
	body := Grounds(charter, branch)
	body = append(body,
		Paragraph{Text: committeeOf(e.By) + " giới thiệu với cấp ủy xem xét, kết nạp vào Đảng đoàn viên ưu tú:"},
		Facts{{Label: "Họ và tên", Value: strings.ToUpper(p.FullName), Strong: true}, {Label: "Sinh ngày", Value: p.Birth.Display()}},
		Facts{{Label: "Quê quán", Value: p.Hometown}},
		Facts{{Label: "Nơi ở hiện nay", Value: p.Residence}},
		Facts{{Label: "Ngày vào Đoàn", Value: p.JoinedUnion.Display()}, {Label: "Chi đoàn", Value: e.Branch}},
		Heading("Những ưu điểm, khuyết điểm chính:"), Lines(6),
		Paragraph{Text: "Ban Chấp hành chịu trách nhiệm trước Đảng về những nội dung đã giới thiệu."},
		Foot{Signers: []Signer{{Signer: e.Signer}}, Recipients: []string{"Chi ủy, cấp ủy nơi đoàn viên sinh hoạt", "Lưu VP"}})
	return Paper{Name: "Nghị quyết giới thiệu " + p.FullName, Head: e.Head, Type: "NGHỊ QUYẾT", Subject: "Giới thiệu đoàn viên ưu tú vào Đảng",
		Body: body, Note: ownForm + "; đối chiếu với Mẫu 4-KNĐ trước khi gửi"}
}
