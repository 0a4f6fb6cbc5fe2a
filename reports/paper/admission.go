package paper

import (
	"fmt"
	"strings"

	"bachudong/data"
	"bachudong/data/vntext"
	"bachudong/reports/form"
)

// Admission is what the papers of an admission tell.
type Admission struct {
	Record     data.Admission
	Person     data.Person
	Branch     string      // "Chi đoàn ấp Vĩnh Đông"
	Committee  string      // who decides: "BCH Đoàn xã Vĩnh Thanh"
	Head       form.Head   // of the decision
	BranchHead form.Head   // of the resolution of the branch
	Signer     form.Signer // of the decision
}

// Resolution is how the branch resolved to ask for the admission.
func (a *Admission) Resolution() Paper {
	r := &a.Record
	return Paper{Name: "Nghị quyết đề nghị kết nạp " + a.Person.FullName, Head: a.BranchHead, Type: "NGHỊ QUYẾT", Subject: "Về việc đề nghị kết nạp đoàn viên",
		To: []string{a.Committee}, Note: ownForm, Body: []Part{
			Paragraph{Text: charter + "; căn cứ hướng dẫn thực hiện Điều lệ Đoàn; " + day(r.MinutesDate) + ", " + orDots(a.Branch) + " đã họp xét kết nạp đoàn viên đối với:"},
			Facts{{Label: "Họ và tên", Value: strings.ToUpper(a.Person.FullName), Strong: true}},
			Facts{{Label: "Sinh ngày", Value: a.Person.Birth.Display()}, {Label: "Dân tộc", Value: a.Person.Ethnicity}},
			Facts{{Label: "Trình độ văn hóa", Value: a.Person.Education}, {Label: "Nghề nghiệp", Value: a.Person.Occupation}},
			Facts{{Label: "Nơi ở hiện nay", Value: a.Person.Residence}},
			Facts{{Label: "Người, tập thể giới thiệu", Value: r.Introducer}, {Label: "Ngày đơn", Value: r.AppliedOn.Display()}},
			Paragraph{Text: fmt.Sprintf("Số đoàn viên có mặt: %s; tán thành: %s. Sau khi xem xét đơn, lý lịch và ý kiến của người giới thiệu, "+
				"chi đoàn nhất trí đề nghị %s xem xét, chuẩn y kết nạp.", count(r.Present), count(r.Agreed), orDots(a.Committee))},
			Foot{Signers: []Signer{{Signer: form.Signer{OnBehalf: "TM. CHI ĐOÀN", Title: "BÍ THƯ"}}}, Recipients: known(a.Committee, "Lưu chi đoàn")},
		}}
}

// Decision is how the body above approves the admission.
func (a *Admission) Decision() Paper {
	r := &a.Record
	who := Concerned{Name: a.Person.FullName, Birth: a.Person.Birth}
	d := decision{head: a.Head, typ: "QUYẾT ĐỊNH", subject: "Về việc chuẩn y kết nạp đoàn viên", body: a.Committee, verb: "QUYẾT ĐỊNH:",
		grounds: []string{charter, "Căn cứ hướng dẫn thực hiện Điều lệ Đoàn",
			"Xét đề nghị của " + orDots(a.Branch) + " tại biên bản" + numbered(r.MinutesNumber, r.MinutesDate)},
		articles: []string{
			"Chuẩn y kết nạp " + who.line() + ", vào Đoàn TNCS Hồ Chí Minh, sinh hoạt tại " + orDots(a.Branch) + ".",
			orDots(a.Branch) + " tổ chức lễ kết nạp " + day(r.AdmittedOn) + ", quản lý và rèn luyện đoàn viên theo Điều lệ Đoàn.",
			"Quyết định có hiệu lực kể từ ngày ký. " + orDots(a.Branch) + " và đồng chí có tên tại Điều 1 chịu trách nhiệm thi hành.",
		},
		people: []Concerned{who}, signer: a.Signer, recipients: []string{"Như Điều 3", "Lưu VP"}}
	return d.paper()
}

// day is "ngày 26/03/2022"; dots for a day that is not known.
func day(d vntext.Date) string {
	if d == "" {
		return "ngày …………"
	}
	return "ngày " + d.Display()
}

// count is a number of people, dots when it is not known.
func count(n *int) string {
	if n == nil {
		return "……"
	}
	return fmt.Sprint(*n)
}
