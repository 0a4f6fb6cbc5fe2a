package paper

import (
	"fmt"
	"strings"

	"bachudong/data"
	"bachudong/data/vntext"
	"bachudong/reports/form"
	"bachudong/reports/pdf"
)

// Letter is a letter of introduction (giấy giới thiệu sinh hoạt đoàn) for one member or, with a list, for several.
type Letter struct {
	Head       form.Head // of the chi đoàn that introduces
	Kind       string    // key of data.TransferKinds
	From       string    // the chi đoàn
	To         string    // where the members go
	Members    []Introduced
	ExpectedTo vntext.Date // last day of a temporary stay
	Signer     form.Signer // of the chi đoàn
	Forward    *Forwarding // nil within one Đoàn cơ sở, where the chi đoàn introduces straight to the new branch
}

// Forwarding is the part that the Đoàn cơ sở fills in below that of its chi đoàn.
type Forwarding struct {
	By     string // the Đoàn cơ sở
	To     string // the body that it introduces to
	Signer form.Signer
}

// Introduced is a member as the letter names them.
type Introduced struct {
	Name       string
	Birth      vntext.Date
	Joined     vntext.Date
	CardNumber string
	Position   string
	FeesPaidTo data.Month
	Remarks    string
}

// subjects say what a letter is about.
var subjects = map[string]string{
	data.TransferTemporary: "Sinh hoạt đoàn tạm thời",
	data.TransferResidence: "Tham gia sinh hoạt đoàn tại nơi cư trú",
}

// Paper lays the letter out.
func (l *Letter) Paper() Paper {
	p := Paper{Head: l.Head, Type: "GIẤY GIỚI THIỆU", Subject: "Chuyển sinh hoạt đoàn", To: []string{committeeOf(l.To)}, Note: ownForm}
	if subject := subjects[l.Kind]; subject != "" {
		p.Subject = subject
	}
	if l.Forward != nil {
		p.To = []string{committeeOf(l.Forward.By)}
	}
	who := fmt.Sprintf("%d đoàn viên có tên sau đây", len(l.Members))
	if len(l.Members) == 1 {
		who = "đồng chí"
		p.Name = "Giấy giới thiệu của " + l.Members[0].Name
	} else {
		p.Name = fmt.Sprintf("Giấy giới thiệu %d đoàn viên đến %s", len(l.Members), l.To)
	}
	p.Body = []Part{Paragraph{Text: committeeOf(l.From) + " giới thiệu " + who + ":"}}
	if len(l.Members) == 1 {
		p.Body = append(p.Body, l.one(&l.Members[0])...)
	} else {
		p.Body = append(p.Body, l.list())
	}
	p.Body = append(p.Body, l.destination()...)
	p.Body = append(p.Body, Foot{Signers: []Signer{{Signer: l.Signer}}})
	if l.Forward != nil {
		p.Body = append(p.Body, l.forward()...)
	}
	return p
}

// ownForm says that no central form was found to follow.
const ownForm = "Mẫu do đơn vị tự lập"

// one is the facts of a single member.
func (l *Letter) one(m *Introduced) []Part {
	parts := []Part{
		Facts{{Label: "Họ và tên", Value: strings.ToUpper(m.Name), Strong: true}},
		Facts{{Label: "Sinh ngày", Value: m.Birth.Display()}, {Label: "Ngày vào Đoàn", Value: m.Joined.Display()}},
		Facts{{Label: "Số thẻ đoàn viên", Value: m.CardNumber}, {Label: "Chức vụ", Value: m.Position}},
	}
	if l.counts() {
		parts = append(parts, Facts{{Label: "Đã đóng đoàn phí hết tháng", Value: m.FeesPaidTo.Display()}})
	}
	parts = append(parts, Facts{{Label: "Nhận xét", Value: m.Remarks}})
	if m.Remarks == "" {
		parts = append(parts, Lines(1))
	}
	return parts
}

// list is the table of several members.
func (l *Letter) list() Table {
	t := Table{Columns: []pdf.Column{
		{Title: "STT", Width: 11, Align: pdf.Center}, {Title: "Họ và tên", Width: 46, Align: pdf.Left},
		{Title: "Ngày sinh", Width: 25, Align: pdf.Center}, {Title: "Ngày vào Đoàn", Width: 25, Align: pdf.Center},
		{Title: "Đoàn phí hết tháng", Width: 22, Align: pdf.Center}, {Title: "Nhận xét", Width: 36, Align: pdf.Left},
	}}
	for i := range l.Members {
		m := &l.Members[i]
		t.Rows = append(t.Rows, pdf.Texts(fmt.Sprint(i+1), m.Name, m.Birth.Display(), m.Joined.Display(), m.FeesPaidTo.Display(), m.Remarks))
	}
	return t
}

func (l *Letter) counts() bool { return (&data.Transfer{Kind: l.Kind}).Counts() }

// destination says where the members go and for how long.
func (l *Letter) destination() []Part {
	label := "Đến sinh hoạt đoàn tại"
	if l.Kind == data.TransferResidence {
		label = "Đến tham gia sinh hoạt đoàn nơi cư trú tại"
	}
	parts := []Part{Facts{{Label: label, Value: l.To}}}
	if l.Kind == data.TransferTemporary {
		parts = append(parts, Facts{{Label: "Đến hết ngày", Value: l.ExpectedTo.Display()}})
	}
	return append(parts, Paragraph{Text: "Đề nghị đơn vị nơi đến tiếp nhận và tạo điều kiện để đoàn viên tham gia sinh hoạt."})
}

// forward is the part of the Đoàn cơ sở, dated by hand.
func (l *Letter) forward() []Part {
	who := "đồng chí " + strings.ToUpper(l.Members[0].Name)
	if len(l.Members) > 1 {
		who = fmt.Sprintf("%d đoàn viên có tên trên", len(l.Members))
	}
	return []Part{
		Divider{},
		Paragraph{Text: "Kính gửi: " + orDots(committeeOf(l.Forward.To)), Align: pdf.Center, Keep: true},
		Paragraph{Text: committeeOf(l.Forward.By) + " giới thiệu " + who + " đến sinh hoạt đoàn tại đơn vị của các đồng chí."},
		Foot{Signers: []Signer{{Signer: l.Forward.Signer, PlaceDate: byHand}}},
	}
}

// byHand is a date that whoever signs writes.
var byHand = "Ngày" + strings.TrimPrefix(form.DateInWords(""), "ngày")

// committeeOf is how a letter addresses a unit: "BCH Đoàn xã Vĩnh Thanh".
func committeeOf(unit string) string {
	if unit == "" || strings.HasPrefix(unit, "BCH") || strings.HasPrefix(unit, "Ban ") {
		return unit
	}
	return "BCH " + unit
}
