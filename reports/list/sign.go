package list

import "bachudong/reports/form"

// signHint says how to sign.
const signHint = "(ký, ghi rõ họ tên)"

// signatureHeights are the heights of the rows of the signatures in points: a free one, three for in whose name, as what and
// how, room to sign, the name.
var signatureHeights = [signatureRows]float64{10, 17, 17, 16, 56, 18}

// signatures writes the signatures from a row on; one stands at the right, of two each on its side.
func (p *page) signatures(row int) error {
	half, last := p.halves(), len(p.table.Columns)-1
	signers := p.table.Paper.Signers
	for line, height := range signatureHeights {
		var pieces []piece
		for i, signer := range signers {
			from, to := half+1, last
			if i < len(signers)-1 {
				from, to = 0, half
			}
			if text, look := p.signatureLine(signer, line); text != "" {
				pieces = append(pieces, piece{from, to, look, form.Font{Size: 13, Bold: true}, text})
			}
		}
		if err := p.line(row+line, height, pieces...); err != nil {
			return err
		}
	}
	return nil
}

// signatureLine is what stands in a row of a signature. Who signs in nobody's name moves up a row.
func (p *page) signatureLine(s form.Signer, line int) (text string, look int) {
	l := &p.looks.paper
	if line == signatureRows-1 {
		return s.Name, l.bold
	}
	top := []struct {
		text string
		look int
	}{{s.OnBehalf, l.bold}, {s.Title, l.bold}, {signHint, l.hint}}
	if s.OnBehalf == "" {
		top = top[1:]
	}
	if line < 1 || line > len(top) {
		return "", 0
	}
	return top[line-1].text, top[line-1].look
}
