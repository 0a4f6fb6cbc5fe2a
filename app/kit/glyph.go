package kit

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// The text font has no arrows or ticks, so the few signs in use are drawn.
type sign []float32 // corners x, y of a polygon in a square of side 1

var (
	signUp    = sign{0.5, 0.22, 0.9, 0.78, 0.1, 0.78}
	signDown  = sign{0.1, 0.28, 0.9, 0.28, 0.5, 0.78}
	signRight = sign{0.28, 0.1, 0.8, 0.5, 0.28, 0.9}
	signTick  = sign{0.05, 0.55, 0.17, 0.42, 0.38, 0.63, 0.83, 0.15, 0.95, 0.27, 0.38, 0.87}
	signSieve = sign{0.02, 0.1, 0.98, 0.1, 0.6, 0.52, 0.6, 0.95, 0.4, 0.8, 0.4, 0.52} // a filter
	signChev  = sign{0.3, 0.12, 0.42, 0.05, 0.78, 0.5, 0.42, 0.95, 0.3, 0.88, 0.58, 0.5}
)

func newSign(s sign, size float32, c color.Color) *canvas.ArbitraryPolygon {
	p := canvas.NewArbitraryPolygon(nil, c)
	p.NormalizedPoints = true
	setSign(p, s)
	p.Resize(fyne.NewSquareSize(size))
	return p
}

func setSign(p *canvas.ArbitraryPolygon, s sign) {
	p.Points = p.Points[:0]
	for i := 0; i+1 < len(s); i += 2 {
		p.Points = append(p.Points, fyne.NewPos(s[i], s[i+1]))
	}
}
