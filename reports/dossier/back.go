package dossier

import (
	"bachudong/reports/pdf"
)

const signatureHeight = 56.0 // with the seal of the Đoàn cơ sở between title and name

// back prints the second page: where the person belonged, how each year went, who confirms it. Empty rows are added
// where the page has room for them, so that the book can be continued by hand.
func (p *page) back() {
	p.heading("II. QUÁ TRÌNH SINH HOẠT ĐOÀN", p.HeadHeight(&stayTable)+rowHeight)
	p.Table(&stayTable, pad(&stayTable, p.stays(), 4))

	years, awards := p.years()
	years, awards = pad(&yearTable, years, 1), pad(&awardTable, awards, 2)
	below := section.Line() + 5 + p.HeadHeight(&awardTable) + p.Measure(&awardTable, awards) + signatureHeight
	p.heading("III. NHẬN XÉT, XẾP LOẠI ĐOÀN VIÊN HẰNG NĂM", p.HeadHeight(&yearTable)+rowHeight)
	blank := fitting(p.Room() - p.HeadHeight(&yearTable) - p.Measure(&yearTable, years) - below)
	p.Table(&yearTable, pad(&yearTable, years, min(9, len(years)+blank)))

	p.heading("IV. KHEN THƯỞNG, KỶ LUẬT", p.HeadHeight(&awardTable)+rowHeight)
	blank = fitting(p.Room() - p.HeadHeight(&awardTable) - p.Measure(&awardTable, awards) - signatureHeight)
	p.Table(&awardTable, pad(&awardTable, awards, min(3, len(awards)+blank)))
	p.signatures()
}

// signer is one column of the signatures.
type signer struct {
	width  float64
	titles []string
	how    string
}

var signers = []signer{
	{46, []string{"ĐOÀN VIÊN"}, "(ký, ghi rõ họ tên)"},
	{52, []string{"TM. BCH CHI ĐOÀN", "BÍ THƯ"}, "(ký, ghi rõ họ tên)"},
	{62, []string{"XÁC NHẬN CỦA ĐOÀN CƠ SỞ", "TM. BAN CHẤP HÀNH", "BÍ THƯ"}, "(ký, đóng dấu, ghi rõ họ tên)"},
}

// signatures prints the three who confirm the dossier, side by side, with room for signature and seal.
func (p *page) signatures() {
	p.Need(signatureHeight)
	end := p.Y + signatureHeight
	p.Y += 3
	p.Text(left, p.Y, p.Width, "Tôi xin cam đoan những lời khai trong hồ sơ này là đúng sự thật.", slanted, pdf.Left)
	top := p.Y + slanted.Line() + 2
	x := left
	for i, s := range signers {
		y := p.Stack(x, top, s.width, small, "Ngày … tháng … năm 20…")
		y = p.Stack(x, y+0.5, s.width, titles, s.titles...)
		p.Stack(x, y, s.width, small, s.how)
		if i == 0 {
			p.ownName(x, end, s.width)
		}
		x += s.width
	}
	p.Y = end
}

// ownName prints the member's name where the signature ends; a name too long for it is left to the hand.
func (p *page) ownName(x, end, width float64) {
	if names := strong.Wrap(p.Clean(p.Member.FullName), width-3); len(names) <= 2 {
		p.Stack(x, end-float64(len(names))*strong.Line(), width, strong, names...)
	}
}
