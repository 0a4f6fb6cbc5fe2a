package paper

import (
	"fmt"
	"slices"
	"strings"

	"bachudong/data/vntext"
	"bachudong/reports/form"
	"bachudong/reports/pdf"
)

// Concerned is a member whom a paper is about.
type Concerned struct {
	Name  string
	Birth vntext.Date
	Facts string // what the paper says of them besides: "số thẻ 095206000127"
}

// line names the member in a sentence: "đồng chí TRẦN VĂN AN, sinh ngày 26/03/2006".
func (c Concerned) line() string {
	text := "đồng chí " + strings.ToUpper(c.Name)
	switch c.Birth.Precision() {
	case vntext.FullDay:
		text += ", sinh ngày " + c.Birth.Display()
	case vntext.YearOnly:
		text += ", sinh năm " + c.Birth.Display()
	case vntext.YearMonth:
		text += ", sinh tháng " + string(c.Birth[5:]+"/"+c.Birth[:4])
	}
	if c.Facts != "" {
		text += ", " + c.Facts
	}
	return text
}

// decision is a decision or resolution about members: who decides, on what grounds, what about whom.
type decision struct {
	head       form.Head
	typ        string // "QUYẾT ĐỊNH", "NGHỊ QUYẾT"
	subject    string
	body       string // who decides: "BAN CHẤP HÀNH ĐOÀN XÃ VĨNH THANH"
	grounds    []string
	verb       string // "QUYẾT ĐỊNH:", "QUYẾT NGHỊ:"
	articles   []string
	people     []Concerned // in a table below the articles when there are several
	besides    string      // heading of their Facts
	signer     form.Signer
	recipients []string
}

// paper lays the decision out.
func (d *decision) paper() Paper {
	p := Paper{Name: d.typ + " " + lower(d.subject), Head: d.head, Type: d.typ, Subject: d.subject, Note: ownForm}
	if len(d.people) == 1 {
		p.Name += " " + d.people[0].Name
	}
	p.Body = append(p.Body, Paragraph{Text: strings.ToUpper(d.body), Face: pdf.Bold, Align: pdf.Center})
	p.Body = append(p.Body, Grounds(d.grounds...)...)
	p.Body = append(p.Body, Paragraph{Text: d.verb, Face: pdf.Bold, Align: pdf.Center})
	p.Body = append(p.Body, Articles(d.articles...)...)
	if len(d.people) > 1 {
		p.Body = append(p.Body, Heading("DANH SÁCH"), listed(d.people, d.besides))
	}
	p.Body = append(p.Body, Foot{Signers: []Signer{{Signer: d.signer}}, Recipients: known(d.recipients...)})
	return p
}

// listed is the table of several members; besides is the heading of their Facts, "" leaves them out.
func listed(people []Concerned, besides string) Table {
	t := Table{Columns: []pdf.Column{{Title: "STT", Width: 12, Align: pdf.Center}, {Title: "Họ và tên", Width: 93, Align: pdf.Left},
		{Title: "Ngày sinh", Width: 55, Align: pdf.Center}}}
	if besides != "" {
		t.Columns[1].Width, t.Columns[2].Width = 60, 30
		t.Columns = append(t.Columns, pdf.Column{Title: besides, Width: 58, Align: pdf.Left})
	}
	for i, c := range people {
		cells := []string{fmt.Sprint(i + 1), c.Name, c.Birth.Display()}
		if besides != "" {
			cells = append(cells, c.Facts)
		}
		t.Rows = append(t.Rows, pdf.Texts(cells...))
	}
	return t
}

// whom names one member in a sentence, or how many the list names.
func whom(people []Concerned) string {
	if len(people) == 1 {
		return people[0].line()
	}
	return fmt.Sprintf("%d đoàn viên có tên trong danh sách dưới đây", len(people))
}

// charter is the ground of every decision.
const charter = "Căn cứ Điều lệ Đoàn TNCS Hồ Chí Minh"

// known are the recipients that are.
func known(recipients ...string) []string {
	return slices.DeleteFunc(recipients, func(to string) bool { return strings.TrimSpace(to) == "" })
}

// numbered is a document in a sentence: " số 5-BB/CĐ ngày 01/03/2022"; dots for what is not known.
func numbered(number string, day vntext.Date) string {
	text := " số " + orDots(number)
	if day != "" {
		return text + " ngày " + day.Display()
	}
	return text + " ngày …………"
}

func lower(text string) string {
	runes := []rune(text)
	return strings.ToLower(string(runes[:1])) + string(runes[1:])
}
