package paper

import (
	"fmt"

	"bachudong/data"
	"bachudong/data/vntext"
	"bachudong/reports/form"
	"bachudong/reports/pdf"
)

// Rewards is the list of those whom one decision rewards, with their merits.
type Rewards struct {
	Head   form.Head
	Record data.Award // what holds for all
	People []Rewarded
	Signer form.Signer
}

// Rewarded is one of them.
type Rewarded struct {
	Name   string
	Birth  vntext.Date
	Branch string
	Merits string
}

// Paper lays the list out.
func (l *Rewards) Paper() Paper {
	r := &l.Record
	about := "Hình thức: " + r.Form
	if r.Level != "" {
		about += " – cấp khen: " + r.Level
	}
	by := "(Kèm theo Quyết định" + numbered(r.DecisionNumber, r.DecisionDate)
	if r.DecisionIssuer != "" {
		by += " của " + r.DecisionIssuer
	}
	t := Table{Columns: []pdf.Column{
		{Title: "STT", Width: 11, Align: pdf.Center}, {Title: "Họ và tên", Width: 42, Align: pdf.Left}, {Title: "Ngày sinh", Width: 24, Align: pdf.Center},
		{Title: "Chi đoàn", Width: 36, Align: pdf.Left}, {Title: "Tóm tắt thành tích", Width: 47, Align: pdf.Left},
	}}
	for i, p := range l.People {
		t.Rows = append(t.Rows, pdf.Texts(fmt.Sprint(i+1), p.Name, p.Birth.Display(), p.Branch, p.Merits))
	}
	return Paper{Name: fmt.Sprintf("Danh sách khen thưởng %d người", len(l.People)), Head: l.Head, Type: "DANH SÁCH KHEN THƯỞNG", Subject: about,
		Body: []Part{
			Paragraph{Text: by + ")", Face: pdf.Italic, Align: pdf.Center}, t,
			Paragraph{Text: fmt.Sprintf("Danh sách này có %02d người.", len(l.People)), Face: pdf.Italic},
			Foot{Signers: []Signer{{Signer: l.Signer}}},
		}}
}
