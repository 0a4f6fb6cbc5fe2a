package pdf

import "strings"

// Letterhead is the pair at the top of a paper: on the left the body above, the body that issues it (dots when not known)
// and what stands below; on the right a line with a rule under it, and the place and date.
type Letterhead struct {
	Superior, Issuer string
	Below            []string
	Right, PlaceDate string
}

// Letterhead prints h from Y on in a size in points, the left side leftWidth millimetres wide, and leaves Y below it.
func (d *Document) Letterhead(h Letterhead, size, leftWidth float64) {
	const gap = 4.0
	plain, bold := Style{Regular, size}, Style{Bold, size}
	y := d.Stack(MarginLeft, d.Y, leftWidth, plain, h.Superior)
	if strings.TrimSpace(h.Issuer) == "" {
		y = d.Stack(MarginLeft, y, leftWidth, plain, "………………………………")
	}
	y = d.Stack(MarginLeft, y, leftWidth, bold, h.Issuer)
	y = d.Stack(MarginLeft, y, leftWidth, plain, h.Below...)

	x, width := MarginLeft+leftWidth+gap, d.Width-leftWidth-gap
	style := Style{Bold, size + 1}
	right := d.Stack(x, d.Y, width, style, h.Right)
	rule := min(width, style.Width(d.Clean(h.Right)))
	d.Line(x+(width-rule)/2, right+0.3, x+(width+rule)/2, right+0.3)
	right = d.Stack(x, right+2.5, width, Style{Italic, size}, h.PlaceDate)
	d.Y = max(y, right)
}

// Stack prints each text centred in the column that begins at x, in as many lines as it takes, and returns where the
// last one ends. It turns no page and does not move Y.
func (d *Document) Stack(x, y, width float64, style Style, texts ...string) float64 {
	for _, text := range texts {
		for _, line := range style.Wrap(d.Clean(text), width) {
			d.Text(x, y, width, line, style, Center)
			y += style.Line()
		}
	}
	return y
}
