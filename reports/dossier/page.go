package dossier

import (
	"fmt"
	"strings"

	"bachudong/reports/pdf"
)

// page is one person's dossier on its way to the paper.
type page struct {
	*pdf.Document
	*Dossier
	photoErr error
}

var (
	text    = pdf.Style{Face: pdf.Regular, Size: 12}
	strong  = pdf.Style{Face: pdf.Bold, Size: 12}
	slanted = pdf.Style{Face: pdf.Italic, Size: 12}
	section = pdf.Style{Face: pdf.Bold, Size: 12.5}
	note    = pdf.Style{Face: pdf.Italic, Size: 11}
	small   = pdf.Style{Face: pdf.Italic, Size: 10.5}
	titles  = pdf.Style{Face: pdf.Bold, Size: 11.5}
	footer  = pdf.Style{Face: pdf.Italic, Size: 10}
)

const left = pdf.MarginLeft

// name is how messages and footers call the person.
func (p *page) name() string {
	if name := strings.TrimSpace(p.Member.FullName); name != "" {
		return name
	}
	return "(chưa có họ tên)"
}

// heading prints the heading of a part, on the same page as the first room millimetres of what follows.
func (p *page) heading(words string, room float64) {
	p.Need(section.Line() + 5 + room)
	if p.Y > pdf.MarginTop {
		p.Y += 3
	}
	p.Text(left, p.Y, p.Width, words, section, pdf.Left)
	p.Y += section.Line() + 1.2
}

// footers prints whose dossier it is and "Trang 1/2" under its pages, counted for each person.
func (p *page) footers(first int) {
	const gap, numberWidth = 6.0, 25.0
	last := p.Pages()
	name := p.Clean(p.name())
	if lines := footer.Wrap(name, p.Width-numberWidth-footer.Width("…")-2); len(lines) > 1 {
		name = lines[0] + "…"
	}
	p.OnPages(first, last, func(n int) {
		y := p.Bottom() + gap
		p.Text(left, y, p.Width, name, footer, pdf.Left)
		p.Text(left, y, p.Width, fmt.Sprintf("Trang %d/%d", n-first+1, last-first+1), footer, pdf.Right)
	})
}
