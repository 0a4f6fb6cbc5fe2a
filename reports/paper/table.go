package paper

import "bachudong/reports/pdf"

func (t Table) pdf(tail float64) *pdf.Table {
	return &pdf.Table{Columns: t.Columns, Size: tableSize, Tail: tail}
}

func (t Table) place(p *page, tail float64) {
	p.Y += between
	p.Document.Table(t.pdf(tail), t.Rows)
	p.Y += between
}

func (t Table) height(p *page) float64 {
	table := t.pdf(0)
	return p.HeadHeight(table) + p.Measure(table, t.Rows) + 2*between
}

func (Divider) place(p *page, tail float64) {
	const room = 6.0
	p.Need(room + tail)
	if y := p.Y + room/2; p.Y > pdf.MarginTop {
		p.Dots(left, left+p.Width, y-plain.Line(), plain)
	}
	p.Y += room
}

func (Divider) height(*page) float64 { return 6 }
