package pdf

import "slices"

// Clean is PrintText, remembering what was lost for TakeLost.
func (d *Document) Clean(s string) string {
	text, lost := PrintText(s)
	for _, r := range lost {
		if !slices.Contains(d.lost, r) {
			d.lost = append(d.lost, r)
		}
	}
	return text
}

// Text prints s on one line whose top is at y, in the width that begins at x. It does not move Y.
func (d *Document) Text(x, y, width float64, s string, style Style, align Align) {
	text := d.Clean(s)
	if text == "" {
		return
	}
	switch align {
	case Center:
		x += (width - style.Width(text)) / 2
	case Right:
		x += width - style.Width(text)
	}
	d.use(style)
	d.out.Text(x, y+style.baseline(), text)
}

// Paragraph prints s from Y on in as many lines as it takes, turning pages, and leaves Y below it.
func (d *Document) Paragraph(x, width float64, s string, style Style, align Align) {
	for _, line := range style.Wrap(d.Clean(s), width) {
		d.Need(style.Line())
		d.Text(x, d.Y, width, line, style, align)
		d.Y += style.Line()
	}
}

// Line draws a hairline.
func (d *Document) Line(x1, y1, x2, y2 float64) { d.out.Line(x1, y1, x2, y2) }

// Box draws a frame of hairlines.
func (d *Document) Box(x, y, w, h float64) { d.out.Rect(x, y, w, h, "D") }

// Shade fills an area with the light grey of table headings.
func (d *Document) Shade(x, y, w, h float64) {
	d.out.SetFillColor(0xF2, 0xF2, 0xF2)
	d.out.Rect(x, y, w, h, "F")
	d.out.SetFillColor(0, 0, 0)
}

// Dots draws the dotted line that is written on by hand, at the foot of the line of style whose top is at y.
func (d *Document) Dots(x1, x2, y float64, style Style) {
	if x2 <= x1 {
		return
	}
	foot := y + style.baseline() + 0.35
	d.out.SetLineCapStyle("round")
	d.out.SetLineWidth(0.25)
	d.out.SetDashPattern([]float64{0, 1.1}, 0)
	d.out.Line(x1, foot, x2, foot)
	d.out.SetDashPattern(nil, 0)
	d.out.SetLineWidth(Hairline)
	d.out.SetLineCapStyle("butt")
}

// use selects the style and loads its face when it is the first text in it: only faces that are used are embedded.
func (d *Document) use(style Style) {
	if d.style == style {
		return
	}
	face := faceFiles[style.Face]
	if !d.loaded[style.Face] {
		d.out.AddUTF8FontFromBytes(family, face.style, face.file)
		d.loaded[style.Face] = true
	}
	d.out.SetFont(family, face.style, style.Size)
	d.style = style
}
