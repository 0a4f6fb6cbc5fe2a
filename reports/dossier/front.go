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
	p.Letterhead(pdf.Letterhead{
		Superior: p.Head.Superior, Issuer: p.Head.Issuer, Below: []string{form.Stars},
		Right: form.Union, PlaceDate: p.Head.PlaceDate(),
	}, 12, 66)
	p.Y += 5
	p.title()
	p.heading("I. LÝ LỊCH ĐOÀN VIÊN", 30)
	p.facts()
	p.family()
}

// title prints the photo, or the frame to paste it into, and beside it whose dossier this is.
func (p *page) title() {
	top := p.Y
	p.photo(left, top)
	width := left + p.Width - besidePhoto
	y := p.Stack(besidePhoto, top+4, width, pdf.Style{Face: pdf.Bold, Size: 20}, "HỒ SƠ ĐOÀN VIÊN") + 1.5
	name := strings.ToUpper(p.Clean(p.Member.FullName))
	style := pdf.Style{Face: pdf.Bold, Size: 15}
	if len(style.Wrap(name, width)) > 2 {
		style.Size = 11
	}
	if name == "" {
		p.Dots(besidePhoto+10, left+p.Width-10, y, style)
		y += style.Line()
	}
	y = p.Stack(besidePhoto, y, width, style, short(style.Wrap(name, width), 9)...) + 1
	for _, unit := range p.unitPath() {
		y = p.Stack(besidePhoto, y, width, text, short(text.Wrap(p.Clean(unit), width), 3)...)
	}
	if p.AsOf != "" {
		y = p.Stack(besidePhoto, y+0.8, width, note, "(Số liệu đến ngày "+p.AsOf.Display()+")")
	}
	p.Y = max(y, top+photoHeight) + 2
}

// short is the first lines of a text; the whole name stands among the facts, which may go on to another page.
func short(lines []string, most int) []string {
	if len(lines) > most {
		lines = append(lines[:most-1:most-1], lines[most-1]+"…")
	}
	return lines
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
		p.Stack(x, y+(photoHeight-note.Line())/2, photoWidth, note, "Ảnh 3×4")
	}
	p.Box(x, y, photoWidth, photoHeight)
}
