package dossier

import (
	"bachudong/reports/pdf"
)

const signatureHeight = 52.0

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
	p.Table(&yearTable, pad(&yearTable, years, min(8, len(years)+blank)))

	p.heading("IV. KHEN THƯỞNG, KỶ LUẬT", p.HeadHeight(&awardTable)+rowHeight)
	blank = fitting(p.Room() - p.HeadHeight(&awardTable) - p.Measure(&awardTable, awards) - signatureHeight)
	p.Table(&awardTable, pad(&awardTable, awards, min(3, len(awards)+blank)))
	p.signatures()
}

// signatures prints the three who confirm the dossier, side by side, with room for signature and seal.
func (p *page) signatures() {
	const room = 17.0
	p.Need(signatureHeight)
	p.Y += 3.5
	p.Text(left, p.Y, p.Width, "Tôi xin cam đoan những lời khai trong hồ sơ này là đúng sự thật.", slanted, pdf.Left)
	p.Y += slanted.Line() + 1.5
	const day = "Ngày …… tháng …… năm 20……"
	width := p.Width / 3
	columns := []struct {
		titles    []string
		how, name string
	}{
		{[]string{"ĐOÀN VIÊN"}, "(ký, ghi rõ họ tên)", p.Member.FullName},
		{[]string{"TM. BCH CHI ĐOÀN", "BÍ THƯ"}, "(ký, ghi rõ họ tên)", ""},
		{[]string{"XÁC NHẬN CỦA", "ĐOÀN CƠ SỞ"}, "(ký, đóng dấu, ghi rõ họ tên)", ""},
	}
	for i, c := range columns {
		x := left + float64(i)*width
		y := p.lines(x, p.Y, width, note, day)
		y = p.lines(x, y, width, strong, c.titles...)
		p.lines(x, y, width, note, c.how)
		if names := strong.Wrap(p.Clean(c.name), width-4); len(names) <= 2 {
			p.lines(x, p.Y+room+3*strong.Line(), width, strong, names...)
		}
	}
	p.Y += signatureHeight - 3.5 - slanted.Line() - 1.5
}
