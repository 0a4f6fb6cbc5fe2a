package paper

import (
	"fmt"
	"strings"

	"bachudong/data"
	"bachudong/reports/form"
	"bachudong/reports/pdf"
)

// Card is what the papers of a card or member book that is issued anew tell: the member explains, the unit confirms, the
// body above is asked.
type Card struct {
	Record    data.Card
	Person    data.Person
	Branch    string
	Committee string    // who issues it
	Head      form.Head // of the confirmation of the branch
}

// thing is what is issued: "thẻ đoàn viên".
func (c *Card) thing() string {
	if c.Record.Kind == data.BookAgain {
		return "sổ đoàn viên"
	}
	return "thẻ đoàn viên"
}

func (c *Card) facts() []Part {
	p := &c.Person
	return []Part{
		Facts{{Label: "Họ và tên", Value: strings.ToUpper(p.FullName), Strong: true}},
		Facts{{Label: "Sinh ngày", Value: p.Birth.Display()}, {Label: "Ngày vào Đoàn", Value: p.JoinedUnion.Display()}},
		Facts{{Label: "Nơi vào Đoàn", Value: p.JoinedUnionAt}},
		Facts{{Label: "Sinh hoạt tại", Value: c.Branch}, {Label: "Số thẻ đã cấp", Value: p.CardNumber}},
	}
}

// Explanation is the member's own: how it was lost or spoilt, to be finished by hand.
func (c *Card) Explanation() Paper {
	p := Paper{Name: "Bản tường trình của " + c.Person.FullName, Head: c.Head, Type: "BẢN TƯỜNG TRÌNH", Subject: "Về việc " + c.why() + " " + c.thing(),
		To: []string{c.Branch, c.Committee}, Note: ownForm}
	p.Head.Number = ""
	p.Body = append([]Part{Paragraph{Text: "Tôi là:"}}, c.facts()...)
	p.Body = append(p.Body, Paragraph{Text: fmt.Sprintf("Tôi xin tường trình việc %s %s như sau (thời gian, địa điểm, hoàn cảnh):", c.why(), c.thing())}, Lines(6),
		Paragraph{Text: "Tôi cam đoan nội dung trên là đúng sự thật và đề nghị được cấp lại " + c.thing() + "."},
		Foot{Signers: []Signer{{Signer: form.Signer{Title: "NGƯỜI TƯỜNG TRÌNH", Name: c.Person.FullName}, Hint: "(Ký, ghi rõ họ tên)"}}})
	return p
}

func (c *Card) why() string {
	if c.Record.Reason == "" {
		return "mất, hỏng"
	}
	return lower(c.Record.Reason)
}

// Confirmation is the branch's: the member's explanation is right, and the body above is asked to issue it anew.
func (c *Card) Confirmation() Paper {
	p := Paper{Name: "Giấy xác nhận, đề nghị cấp lại của " + c.Person.FullName, Head: c.Head, Type: "GIẤY XÁC NHẬN",
		Subject: "Đề nghị cấp lại " + c.thing(), To: []string{c.Committee}, Note: ownForm}
	p.Body = append([]Part{Paragraph{Text: orDots(c.Branch) + " xác nhận:"}}, c.facts()...)
	p.Body = append(p.Body,
		Paragraph{Text: fmt.Sprintf("Hiện là đoàn viên của chi đoàn. Việc %s %s như đồng chí đã tường trình là đúng. Chi đoàn đề nghị %s xem xét, cấp lại %s cho đồng chí.",
			c.why(), c.thing(), orDots(c.Committee), c.thing())},
		Foot{Signers: []Signer{{Signer: form.Signer{OnBehalf: "TM. CHI ĐOÀN", Title: "BÍ THƯ"}}}, Recipients: known(c.Committee, "Lưu chi đoàn")})
	return p
}

// Handing is the list of members whom cards are handed to, with room to sign for them.
type Handing struct {
	Record data.Card
	People []Concerned // Facts is the number of the card
	Head   form.Head
	Signer form.Signer
}

// Paper lays the list out.
func (h *Handing) Paper() Paper {
	t := Table{Columns: []pdf.Column{{Title: "STT", Width: 12, Align: pdf.Center}, {Title: "Họ và tên", Width: 52, Align: pdf.Left},
		{Title: "Ngày sinh", Width: 28, Align: pdf.Center}, {Title: "Số thẻ", Width: 36, Align: pdf.Center}, {Title: "Ký nhận", Width: 32}}}
	for i, c := range h.People {
		row := pdf.Texts(fmt.Sprint(i+1), c.Name, c.Birth.Display(), c.Facts, "")
		row.MinHeight = dottedLine
		t.Rows = append(t.Rows, row)
	}
	p := Paper{Name: "Danh sách trao thẻ đoàn viên", Head: h.Head, Type: "DANH SÁCH", Subject: "Trao thẻ đoàn viên " + day(h.Record.IssuedOn), Note: ownForm}
	if h.Record.DecisionNumber != "" {
		p.Body = append(p.Body, Paragraph{Text: "(Theo Quyết định" + numbered(h.Record.DecisionNumber, h.Record.DecisionDate) + ")", Flush: true})
	}
	p.Body = append(p.Body, t, Foot{Signers: []Signer{{Signer: h.Signer}}})
	return p
}
