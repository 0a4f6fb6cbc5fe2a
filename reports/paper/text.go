package paper

import (
	"strings"

	"bachudong/reports/pdf"
)

// line is one line of a paragraph: a lead in bold, then text.
type line struct {
	lead, text string
	at         float64 // indent of the lead or, without one, of the text
}

func (g Paragraph) style() pdf.Style { return pdf.Style{Face: g.Face, Size: plain.Size} }

// lines breaks the paragraph. Text that does not fit beside the lead begins below it.
func (g Paragraph) lines(p *page) []line {
	style, first := g.style(), indent
	if g.Flush || g.Align == pdf.Center || g.Align == pdf.Right {
		first = 0
	}
	var lines []line
	lead := p.Clean(strings.TrimSpace(g.Lead))
	for paragraph := range strings.SplitSeq(p.Clean(strings.TrimSpace(g.Text)), "\n") {
		room := p.Width - first
		if lead != "" {
			room -= strong.Width(lead + " ")
		}
		begin := style.Wrap(paragraph, max(room, 0))
		if lead != "" && (room < indent || len(begin) > 1 && brokenWord(paragraph, begin[0])) {
			for i, text := range strong.Wrap(lead, p.Width-first) {
				lines = append(lines, line{lead: text, at: first * float64(max(0, 1-i))})
			}
			lead, begin = "", style.Wrap(paragraph, p.Width-first)
		}
		if len(begin) == 0 {
			begin = []string{""}
		}
		lines = append(lines, line{lead: lead, text: begin[0], at: first})
		rest := strings.TrimLeft(strings.TrimPrefix(strings.TrimLeft(paragraph, " "), begin[0]), " ")
		for _, text := range style.Wrap(rest, p.Width) {
			lines = append(lines, line{text: text})
		}
		lead = ""
	}
	return lines
}

// brokenWord tells whether the first line of text ends inside a word.
func brokenWord(text, first string) bool {
	return !strings.HasPrefix(strings.TrimPrefix(strings.TrimLeft(text, " "), first), " ")
}

func (g Paragraph) place(p *page, tail float64) {
	lines := g.lines(p)
	style := g.style()
	for i, l := range lines {
		need := style.Line()
		if i == max(0, len(lines)-2) { // the last two lines stay with what follows
			need = float64(len(lines)-i)*style.Line() + tail
		}
		p.Need(min(need, p.Height))
		if g.Align == pdf.Center || g.Align == pdf.Right {
			p.aligned(l, style, g.Align)
		} else {
			x := left + l.at
			p.Text(x, p.Y, p.Width, l.lead, strong, pdf.Left)
			if l.lead != "" {
				x += strong.Width(l.lead + " ")
			}
			p.Text(x, p.Y, p.Width, l.text, style, pdf.Left)
		}
		p.Y += style.Line()
	}
}

// aligned prints a line with its lead in the middle or at the right.
func (p *page) aligned(l line, style pdf.Style, align pdf.Align) {
	lead := l.lead
	if lead != "" && l.text != "" {
		lead += " "
	}
	x := left + p.Width - strong.Width(lead) - style.Width(l.text)
	if align == pdf.Center {
		x = left + (x-left)/2
	}
	p.Text(x, p.Y, p.Width, lead, strong, pdf.Left)
	p.Text(x+strong.Width(lead), p.Y, p.Width, l.text, style, pdf.Left)
}

func (g Paragraph) height(p *page) float64 { return float64(len(g.lines(p))) * g.style().Line() }

func (h Heading) paragraph() Paragraph {
	return Paragraph{Text: string(h), Face: pdf.Bold, Flush: true}
}

func (h Heading) place(p *page, tail float64) {
	p.Y += between
	h.paragraph().place(p, tail)
}

func (h Heading) height(p *page) float64 { return between + h.paragraph().height(p) }
