package paper

import (
	"strings"

	"bachudong/reports/pdf"
)

const (
	hand    = 18.0 // room to sign
	above   = 4.0  // room to what stands before
	overlap = 4.0  // room between two columns
)

// column is one signature measured: its top, its name, how far it reaches.
type column struct {
	Signer
	x, width float64
	name     []string
	top      float64 // height of what stands above the room to sign
}

// columns divides the width: with recipients the left part is theirs. A single signature stands on the right.
func (f Foot) columns(p *page) (columns []column, recipients float64) {
	n := len(f.Signers)
	if len(f.Recipients) > 0 || n == 1 {
		n++
	}
	width := p.Width / float64(max(n, 1))
	for i, s := range f.Signers {
		c := column{Signer: s, x: left + width*float64(i+n-len(f.Signers)), width: width - overlap}
		c.name = strong.Wrap(p.Clean(s.Name), c.width)
		c.top = tall(p, hint, c.width, s.PlaceDate) + tall(p, strong, c.width, s.OnBehalf, s.Title) + tall(p, hint, c.width, s.Hint)
		columns = append(columns, c)
	}
	return columns, width - overlap
}

func tall(p *page, style pdf.Style, width float64, texts ...string) float64 {
	n := 0
	for _, text := range texts {
		n += len(style.Wrap(p.Clean(text), width))
	}
	return float64(n) * style.Line()
}

// recipients are the lines of "Nơi nhận".
func (f Foot) recipients() []string {
	lines := make([]string, len(f.Recipients))
	for i, to := range f.Recipients {
		end := ";"
		if i == len(f.Recipients)-1 {
			end = "."
		}
		lines[i] = "- " + strings.TrimRight(strings.TrimSpace(to), ".;") + end
	}
	return lines
}

func (f Foot) height(p *page) float64 {
	columns, width := f.columns(p)
	height := 0.0
	for _, c := range columns {
		height = max(height, c.top+hand+float64(max(1, len(c.name)))*strong.Line())
	}
	if len(f.Recipients) > 0 {
		height = max(height, caption.Line()+tall(p, small, width, f.recipients()...))
	}
	return min(height+above, p.Height)
}

// place prints the columns; the names stand on one line at their foot, and "Nơi nhận" beside the name of the body.
func (f Foot) place(p *page, tail float64) {
	p.Need(min(f.height(p)+tail, p.Height))
	columns, width := f.columns(p)
	top, over, below := p.Y+above, 0.0, 0.0
	for _, c := range columns {
		over = max(over, c.top)
		below = max(below, float64(max(1, len(c.name)))*strong.Line())
	}
	foot := top + over + hand
	for _, c := range columns {
		y := p.Stack(c.x, top, c.width, hint, c.PlaceDate)
		y = p.Stack(c.x, y, c.width, strong, c.OnBehalf, c.Title)
		p.Stack(c.x, y, c.width, hint, c.Hint)
		p.Stack(c.x, foot, c.width, strong, c.name...)
	}
	p.Y = foot + below
	if len(columns) == 0 {
		p.Y = top
	}
	if len(f.Recipients) > 0 {
		p.Y = max(p.Y, p.receivers(top, width, f.recipients()))
	}
}

// receivers prints "Nơi nhận" at the left and returns where it ends.
func (p *page) receivers(y, width float64, lines []string) float64 {
	p.Text(left, y, width, "Nơi nhận:", caption, pdf.Left)
	y += caption.Line()
	for _, text := range lines {
		for _, part := range small.Wrap(p.Clean(text), width) {
			p.Text(left, y, width, part, small, pdf.Left)
			y += small.Line()
		}
	}
	return y
}
