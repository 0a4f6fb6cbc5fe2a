// Command generate draws the program's icon, three steps that lead up to a star, as SVG and PNG into a folder:
// go run ./assets/icons/generate assets/icons
package main

import (
	"bytes"
	"fmt"
	"image"
	"image/color"
	"image/png"
	"math"
	"os"
	"path/filepath"

	"golang.org/x/image/draw"
	"golang.org/x/image/vector"
)

const size = 256

type point struct{ x, y float64 }

// shape is a filled outline; corners are rounded by radius.
type shape struct {
	fill   color.NRGBA
	points []point
	radius float64
}

var (
	blue  = color.NRGBA{0x0B, 0x57, 0xA4, 0xFF}
	pale  = color.NRGBA{0xBF, 0xDD, 0xF7, 0xFF}
	light = color.NRGBA{0xE3, 0xF1, 0xFD, 0xFF}
	white = color.NRGBA{0xFF, 0xFF, 0xFF, 0xFF}
	gold  = color.NRGBA{0xFF, 0xC9, 0x2E, 0xFF}
)

// shapes are drawn one over the other on a square of 256.
func shapes() []shape {
	return []shape{
		{blue, box(8, 8, 248, 248), 52},
		{pale, box(44, 168, 96, 212), 8},
		{light, box(102, 136, 154, 212), 8},
		{white, box(160, 104, 212, 212), 8},
		{gold, star(186, 62, 33, 13.5), 1.5},
	}
}

func box(left, top, right, bottom float64) []point {
	return []point{{left, top}, {right, top}, {right, bottom}, {left, bottom}}
}

func star(x, y, outer, inner float64) []point {
	var points []point
	for i := range 10 {
		r := outer
		if i%2 == 1 {
			r = inner
		}
		angle := float64(i)*math.Pi/5 - math.Pi/2
		points = append(points, point{x + r*math.Cos(angle), y + r*math.Sin(angle)})
	}
	return points
}

// corners calls line up to where each corner's rounding begins and curve around it.
func (s shape) corners(line func(p point), curve func(corner, to point)) {
	n := len(s.points)
	for i, p := range s.points {
		line(toward(p, s.points[(i+n-1)%n], s.radius))
		curve(p, toward(p, s.points[(i+1)%n], s.radius))
	}
}

func toward(from, to point, by float64) point {
	f := by / math.Hypot(to.x-from.x, to.y-from.y)
	return point{from.x + (to.x-from.x)*f, from.y + (to.y-from.y)*f}
}

func svg() []byte {
	var b bytes.Buffer
	fmt.Fprintf(&b, "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\">\n", size, size)
	for _, s := range shapes() {
		fmt.Fprintf(&b, "  <path fill=\"#%02X%02X%02X\" d=\"", s.fill.R, s.fill.G, s.fill.B)
		command := "M"
		s.corners(func(p point) {
			fmt.Fprintf(&b, "%s%.2f %.2f", command, p.x, p.y)
			command = "L"
		}, func(c, to point) { fmt.Fprintf(&b, "Q%.2f %.2f %.2f %.2f", c.x, c.y, to.x, to.y) })
		b.WriteString("Z\"/>\n")
	}
	b.WriteString("</svg>\n")
	return b.Bytes()
}

func picture() ([]byte, error) {
	img := image.NewNRGBA(image.Rect(0, 0, size, size))
	for _, s := range shapes() {
		z := vector.NewRasterizer(size, size)
		begun := false
		s.corners(func(p point) {
			if !begun {
				z.MoveTo(float32(p.x), float32(p.y))
				begun = true
			}
			z.LineTo(float32(p.x), float32(p.y))
		}, func(c, to point) { z.QuadTo(float32(c.x), float32(c.y), float32(to.x), float32(to.y)) })
		z.ClosePath()
		z.DrawOp = draw.Over
		z.Draw(img, img.Bounds(), image.NewUniform(s.fill), image.Point{})
	}
	var b bytes.Buffer
	err := (&png.Encoder{CompressionLevel: png.BestCompression}).Encode(&b, img)
	return b.Bytes(), err
}

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run(args []string) error {
	if len(args) != 1 {
		return fmt.Errorf("usage: generate FOLDER")
	}
	raster, err := picture()
	if err != nil {
		return err
	}
	if err := os.WriteFile(filepath.Join(args[0], "icon.svg"), svg(), 0o644); err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(args[0], "icon.png"), raster, 0o644)
}
