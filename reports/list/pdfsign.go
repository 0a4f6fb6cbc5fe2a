package list

import (
	"bachudong/reports/form"
	"bachudong/reports/pdf"
)

// pdfSignatures are the signatures below a table, measured before they are drawn so that they stay with its end.
type pdfSignatures struct {
	doc     *pdf.Document
	columns []pdfSignature
	height  float64
}

type pdfSignature struct {
	x, width    float64
	above, name []string
}

// newPDFSignatures measures; one signature stands at the right, several side by side.
func newPDFSignatures(doc *pdf.Document, signers []form.Signer) *pdfSignatures {
	const hand, gap = 20.0, 4.0 // room to sign, room to the table
	s := &pdfSignatures{doc: doc}
	if len(signers) == 0 {
		return s
	}
	n := max(len(signers), 2)
	width, tallest := doc.Width/float64(n), 0.0
	for i, signer := range signers {
		c := pdfSignature{x: pdf.MarginLeft + width*float64(n-len(signers)+i), width: width}
		for _, text := range []string{signer.OnBehalf, signer.Title} {
			c.above = append(c.above, pdfBold.Wrap(doc.Clean(text), width-4)...)
		}
		c.name = pdfBold.Wrap(doc.Clean(signer.Name), width-4)
		tallest = max(tallest, float64(len(c.above)+max(1, len(c.name)))*pdfBold.Line())
		s.columns = append(s.columns, c)
	}
	s.height = min(gap+tallest+pdfHint.Line()+hand, doc.Height/2)
	return s
}

// draw prints the signatures at Y; the names stand on one line at their foot.
func (s *pdfSignatures) draw() {
	if len(s.columns) == 0 {
		return
	}
	s.doc.Need(s.height)
	end := s.doc.Y + s.height
	for _, c := range s.columns {
		y := s.doc.Stack(c.x, s.doc.Y+4, c.width, pdfBold, c.above...)
		s.doc.Stack(c.x, y, c.width, pdfHint, signHint)
		s.doc.Stack(c.x, end-float64(len(c.name))*pdfBold.Line(), c.width, pdfBold, c.name...)
	}
	s.doc.Y = end
}
