package paper

import (
	"strings"

	"bachudong/reports/pdf"
)

// apart is the room between facts on one line.
const apart = 4.0

// dottedLine is the height of a line to write on: handwriting needs more than print.
const dottedLine = 8.0

// fact is one of them ready to be printed.
type fact struct {
	label  string
	lines  []string // of the value; the first stands beside the label
	style  pdf.Style
	beside float64 // where the value begins, from the left of the column
}

func (f Facts) measure(p *page) (facts []fact, width, height float64) {
	width = (p.Width + apart) / float64(len(f))
	height = plain.Line()
	for _, each := range f {
		out := fact{label: strings.TrimSpace(p.Clean(each.Label)), style: plain}
		if each.Strong {
			out.style = strong
		}
		if out.label != "" {
			out.label += ": "
		}
		out.beside = plain.Width(out.label)
		out.fill(strings.Join(strings.Fields(p.Clean(each.Value)), " "), width-apart)
		height = max(height, float64(len(out.lines))*plain.Line())
		facts = append(facts, out)
	}
	return facts, width, height
}

// fill breaks a value: what does not fit beside the label goes on below it over the whole column.
func (f *fact) fill(value string, width float64) {
	if value == "" {
		return
	}
	begin := f.style.Wrap(value, max(width-f.beside, 0))[0]
	if width-f.beside < indent || brokenWord(value+" ", begin) {
		begin = ""
	}
	f.lines = append(f.lines, begin)
	f.lines = append(f.lines, f.style.Wrap(strings.TrimLeft(strings.TrimPrefix(value, begin), " "), width)...)
}

func (f Facts) place(p *page, tail float64) {
	if len(f) == 0 {
		return
	}
	facts, width, height := f.measure(p)
	p.Need(min(height+tail, p.Height))
	for i, each := range facts {
		x := left + float64(i)*width
		p.Text(x, p.Y, width, each.label, plain, pdf.Left)
		if len(each.lines) == 0 {
			p.Dots(x+each.beside, x+width-apart, p.Y, plain)
		}
		for n, text := range each.lines {
			at := x
			if n == 0 {
				at += each.beside
			}
			p.Text(at, p.Y+float64(n)*plain.Line(), width, text, each.style, pdf.Left)
		}
	}
	p.Y += height
}

func (f Facts) height(p *page) float64 {
	if len(f) == 0 {
		return 0
	}
	_, _, height := f.measure(p)
	return height
}

func (n Lines) place(p *page, tail float64) {
	for i := range int(n) {
		need := dottedLine
		if i == int(n)-1 {
			need += tail
		}
		p.Need(min(need, p.Height))
		p.Dots(left, left+p.Width, p.Y+dottedLine-plain.Line(), plain)
		p.Y += dottedLine
	}
}

func (n Lines) height(*page) float64 { return float64(n) * dottedLine }
