package dossier

import (
	"strings"

	"bachudong/reports/form"
	"bachudong/reports/pdf"
)

const (
	photoWidth, photoHeight = 30.0, 40.0
	besidePhoto             = left + photoWidth + 6
)

// front prints the first page: letterhead, photo and title, the facts of the member book, the family.
func (p *page) front() {
	p.letterhead()
	p.title()
	p.heading("I. LÝ LỊCH ĐOÀN VIÊN", 30)
	p.facts()
	p.family()
}

// letterhead prints the issuing body on the left, the Union with its rule on the right, place and date below.
func (p *page) letterhead() {
	const leftWidth, gap = 66.0, 4.0
	y := p.lines(left, p.Y, leftWidth, text, p.Head.Superior)
	issuer := p.Head.Issuer
	if strings.TrimSpace(issuer) == "" {
		issuer = "…………………………"
	}
	y = p.lines(left, y, leftWidth, strong, issuer)
	y = p.lines(left, y, leftWidth, text, form.Stars)

	x, width := left+leftWidth+gap, p.Width-leftWidth-gap
	style := pdf.Style{Face: pdf.Bold, Size: 13}
	right := p.lines(x, p.Y, width, style, form.Union)
	long := style.Width(form.Union)
	p.Line(x+(width-long)/2, right+0.3, x+(width+long)/2, right+0.3)
	right = p.lines(x, right+2.5, width, slanted, p.Head.PlaceDate())
	p.Y = max(y, right) + 4
}

// title prints the photo, or the frame to paste it into, and beside it whose dossier this is.
func (p *page) title() {
	top := p.Y
	p.photo(left, top)
	width := left + p.Width - besidePhoto
	y := p.lines(besidePhoto, top+3, width, pdf.Style{Face: pdf.Bold, Size: 20}, "HỒ SƠ ĐOÀN VIÊN") + 1.5
	name := strings.ToUpper(p.Clean(p.Member.FullName))
	style := pdf.Style{Face: pdf.Bold, Size: 15}
	if len(style.Wrap(name, width)) > 2 {
		style.Size = 11
	}
	if name == "" {
		p.Dots(besidePhoto+10, left+p.Width-10, y, style)
		y += style.Line()
	}
	y = p.lines(besidePhoto, y, width, style, name) + 1
	y = p.lines(besidePhoto, y, width, text, p.unitPath()...)
	if p.AsOf != "" {
		y = p.lines(besidePhoto, y+0.8, width, note, "(Số liệu đến ngày "+p.AsOf.Display()+")")
	}
	p.Y = max(y, top+photoHeight) + 2
}

// unitPath is the branch on the first line and what it belongs to on the second.
func (p *page) unitPath() []string {
	n := len(p.Units)
	if n == 0 {
		return nil
	}
	above := make([]string, 0, n)
	for i := n - 2; i >= 0; i-- {
		above = append(above, p.Units[i])
	}
	return []string{p.Units[n-1], strings.Join(above, " – ")}
}

func (p *page) photo(x, y float64) {
	if len(p.Photo) > 0 {
		p.photoErr = p.Picture(p.Photo, x, y, photoWidth, photoHeight)
	}
	if len(p.Photo) == 0 || p.photoErr != nil {
		middle := y + photoHeight/2 - note.Line()
		p.lines(x, middle, photoWidth, note, "Ảnh 3×4", "(đóng dấu giáp lai)")
	}
	p.Box(x, y, photoWidth, photoHeight)
}
