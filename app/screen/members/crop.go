package members

import (
	"bytes"
	"image"
	"image/draw"
	"image/jpeg"
	"math"
)

const (
	workSide  = 2400 // pixels of the longer side that a picture is cropped from
	keptHigh  = 800  // pixels in height of a photo that is kept, at most
	mostZoom  = 6.0
	photoRate = 3.0 / 4 // width to height
)

// cropping is which part of a picture becomes the photo: a part of 3:4 around a point, the larger the zoom the smaller.
type cropping struct {
	picture image.Image
	zoom    float64
	x, y    float64 // middle of the part, in pixels from the left upper corner
}

// newCropping takes the largest part in the middle.
func newCropping(picture image.Image) *cropping {
	b := picture.Bounds()
	c := &cropping{picture: picture, zoom: 1, x: float64(b.Dx()) / 2, y: float64(b.Dy()) / 2}
	c.settle()
	return c
}

// size is the width and height of the part.
func (c *cropping) size() (w, h float64) {
	b := c.picture.Bounds()
	h = min(float64(b.Dy()), float64(b.Dx())/photoRate) / c.zoom
	return h * photoRate, h
}

// settle keeps the part within the picture.
func (c *cropping) settle() {
	c.zoom = max(1, min(mostZoom, c.zoom))
	w, h := c.size()
	b := c.picture.Bounds()
	c.x = max(w/2, min(float64(b.Dx())-w/2, c.x))
	c.y = max(h/2, min(float64(b.Dy())-h/2, c.y))
}

// move shifts the part by shares of its own size.
func (c *cropping) move(dx, dy float64) {
	w, h := c.size()
	c.x, c.y = c.x+dx*w, c.y+dy*h
	c.settle()
}

// enlarge changes the zoom by a factor.
func (c *cropping) enlarge(by float64) {
	c.zoom *= by
	c.settle()
}

// turn turns the picture by a quarter to the right.
func (c *cropping) turn() {
	from := c.picture.Bounds()
	turned := image.NewRGBA(image.Rect(0, 0, from.Dy(), from.Dx()))
	for y := range from.Dy() {
		for x := range from.Dx() {
			turned.Set(from.Dy()-1-y, x, c.picture.At(from.Min.X+x, from.Min.Y+y))
		}
	}
	*c = *newCropping(turned)
}

// part is the chosen part in pixels of the picture.
func (c *cropping) part() image.Rectangle {
	w, h := c.size()
	b := c.picture.Bounds()
	at := b.Min.Add(image.Pt(int(math.Round(c.x-w/2)), int(math.Round(c.y-h/2))))
	return image.Rectangle{at, at.Add(image.Pt(int(math.Round(w)), int(math.Round(h))))}.Intersect(b)
}

// cut is the chosen part as a picture of its own.
func (c *cropping) cut() *image.RGBA {
	part := c.part()
	cut := image.NewRGBA(image.Rect(0, 0, part.Dx(), part.Dy()))
	draw.Draw(cut, cut.Rect, c.picture, part.Min, draw.Src)
	return cut
}

// photo is the chosen part as it is kept.
func (c *cropping) photo() ([]byte, error) {
	var raw bytes.Buffer
	err := jpeg.Encode(&raw, shrink(c.cut(), keptHigh), &jpeg.Options{Quality: 90})
	return raw.Bytes(), err
}
