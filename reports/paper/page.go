package paper

import (
	"fmt"
	"strings"

	"bachudong/reports/form"
	"bachudong/reports/pdf"
)

// page is a paper on its way to the pages.
type page struct {
	*pdf.Document
	*Paper
	first int // number of its first page
}

var (
	plain   = pdf.Style{Face: pdf.Regular, Size: 14}
	strong  = pdf.Style{Face: pdf.Bold, Size: 14}
	title   = pdf.Style{Face: pdf.Bold, Size: 16}
	small   = pdf.Style{Face: pdf.Regular, Size: 12}
	caption = pdf.Style{Face: pdf.BoldItalic, Size: 12}
	hint    = pdf.Style{Face: pdf.Italic, Size: 12}
	footer  = pdf.Style{Face: pdf.Italic, Size: 10}
)

const (
	left      = pdf.MarginLeft
	leftSide  = 69.0 // width of the left side of the letterhead
	indent    = 10.0 // of the first line of a paragraph
	between   = 1.5  // room above a part
	tableSize = 12.0
)

// top prints the letterhead, what kind of paper this is, what it is about and to whom it goes.
func (p *page) top() {
	below := []string{form.Stars, p.Head.NumberLine()}
	subject := strings.TrimSpace(p.Subject)
	if p.Type == "" && subject != "" {
		below = append(below, subject)
	}
	p.Letterhead(pdf.Letterhead{
		Superior: p.Head.Superior, Issuer: p.Head.Issuer, Below: below, Right: form.Union, PlaceDate: p.Head.PlaceDate(),
	}, 14, leftSide)
	if p.Type != "" {
		p.Y = p.Stack(left, p.Y+6, p.Width, title, p.Type)
		p.Y = p.Stack(left, p.Y, p.Width, strong, subject)
	}
	p.Y += 5
	p.addressees()
}

// addressees prints "Kính gửi: …" in one line, or each below the other when there are several.
func (p *page) addressees() {
	switch len(p.To) {
	case 0:
		return
	case 1:
		p.Y = p.Stack(left, p.Y, p.Width, plain, "Kính gửi: "+orDots(p.To[0]))
	default:
		const at = 45.0
		p.Text(left+at-plain.Width("Kính gửi: "), p.Y, at, "Kính gửi: ", plain, pdf.Left)
		p.Y += plain.Line()
		for i, to := range p.To {
			end := ";"
			if i == len(p.To)-1 {
				end = "."
			}
			p.Paragraph(left+at, p.Width-at, "- "+orDots(to)+end, plain, pdf.Left)
		}
	}
	p.Y += 3
}

// body prints the parts; one that ends something stays with what stands before it.
func (p *page) body() {
	for i, part := range p.Body {
		if p.Y > pdf.MarginTop {
			p.Y += between
		}
		part.place(p, p.tail(i))
	}
}

// tail is the height of what must stay on the page of the end of part i.
func (p *page) tail(i int) float64 {
	if i+1 == len(p.Body) {
		return 0
	}
	next := p.Body[i+1]
	switch next.(type) {
	case Foot:
		return between + next.height(p)
	}
	switch part := p.Body[i].(type) {
	case Heading:
		return between + min(next.height(p), 2*plain.Line())
	case Paragraph:
		if part.Keep {
			return between + next.height(p) + p.tail(i+1)
		}
	}
	return 0
}

// footers prints the note, and the numbers of the pages when there are several.
func (p *page) footers() {
	const gap = 6.0
	last := p.Pages()
	p.OnPages(p.first, last, func(n int) {
		y := p.Bottom() + gap
		p.Text(left, y, p.Width, p.Note, footer, pdf.Left)
		if last > p.first {
			p.Text(left, y, p.Width, fmt.Sprintf("Trang %d/%d", n-p.first+1, last-p.first+1), footer, pdf.Right)
		}
	})
}

// dots stand for what is filled in by hand.
const dots = "……………………………………"

func orDots(text string) string {
	if strings.TrimSpace(text) == "" {
		return dots
	}
	return text
}
