package evaluation

import "bachudong/reports/pdf"

// pdfSignatureBlock is the signatures under the table, measured before they are drawn so that they stay with its end.
type pdfSignatureBlock struct {
	doc     *pdf.Document
	columns [3]pdfSignature
	height  float64
}

type pdfSignature struct {
	x, width float64
	over     []string // in bold: in whose name, the title
	hint     string
	name     []string
}

func pdfSignatures(doc *pdf.Document, signatures [3]signature) *pdfSignatureBlock {
	const hand, gap = 20.0, 4.0 // room to sign, room to the table
	block := &pdfSignatureBlock{doc: doc}
	x, tallest := pdf.MarginLeft, 0.0
	for i, width := range []float64{75, 86, 86} {
		s := signatures[i]
		c := pdfSignature{x: x, width: width, hint: s.Hint}
		c.over = pdfBold.Wrap(doc.Clean(s.OnBehalf), width-4)
		c.over = append(c.over, pdfBold.Wrap(doc.Clean(s.Title), width-4)...)
		c.name = pdfBold.Wrap(doc.Clean(s.Name), width-4)
		tallest = max(tallest, float64(len(c.over)+len(c.name))*pdfBold.Line())
		block.columns[i] = c
		x += width
	}
	block.height = min(gap+tallest+pdfHint.Line()+hand, doc.Height/2)
	return block
}

// draw prints the block under the table; the names stand on one line at its foot.
func (b *pdfSignatureBlock) draw() {
	b.doc.Need(b.height)
	end := b.doc.Y + b.height
	for _, c := range b.columns {
		y := b.doc.Stack(c.x, b.doc.Y+4, c.width, pdfBold, c.over...)
		b.doc.Stack(c.x, y, c.width, pdfHint, c.hint)
		b.doc.Stack(c.x, end-float64(len(c.name))*pdfBold.Line(), c.width, pdfBold, c.name...)
	}
	b.doc.Y = end
}
