package members

import (
	"bytes"
	"image"
	"image/color"
	_ "image/jpeg" // the two formats of photos
	_ "image/png"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"

	"bachudong/app/kit"
)

const (
	photoWide, photoHigh float32 = 72, 96 // 3×4
	largestSide                  = 8000   // pixels; a small file can unpack to any size
	shownSide                    = 320    // pixels that are kept for showing
)

// picture decodes a photo and makes it small enough to be drawn quickly; nil when it is none that can be shown.
func picture(raw []byte) image.Image { return decoded(raw, shownSide) }

// decoded is a picture of which the longer side has at most so many pixels; nil when it is none that can be shown.
func decoded(raw []byte, side int) image.Image {
	config, _, err := image.DecodeConfig(bytes.NewReader(raw))
	if err != nil || config.Width > largestSide || config.Height > largestSide {
		return nil
	}
	full, _, err := image.Decode(bytes.NewReader(raw))
	if err != nil {
		return nil
	}
	return shrink(full, side)
}

// shrink averages blocks of pixels until the longer side is at most side.
func shrink(full image.Image, side int) image.Image {
	b := full.Bounds()
	step := (max(b.Dx(), b.Dy()) + side - 1) / side
	if step <= 1 {
		return full
	}
	small := image.NewRGBA64(image.Rect(0, 0, max(b.Dx()/step, 1), max(b.Dy()/step, 1)))
	for y := range small.Rect.Dy() {
		for x := range small.Rect.Dx() {
			small.SetRGBA64(x, y, average(full, image.Rect(0, 0, step, step).Add(b.Min).Add(image.Pt(x*step, y*step)).Intersect(b)))
		}
	}
	return small
}

func average(from image.Image, block image.Rectangle) color.RGBA64 {
	var r, g, b, a, n uint64
	for y := block.Min.Y; y < block.Max.Y; y++ {
		for x := block.Min.X; x < block.Max.X; x++ {
			cr, cg, cb, ca := from.At(x, y).RGBA()
			r, g, b, a, n = r+uint64(cr), g+uint64(cg), b+uint64(cb), a+uint64(ca), n+1
		}
	}
	return color.RGBA64{R: uint16(r / n), G: uint16(g / n), B: uint16(b / n), A: uint16(a / n)}
}

// photoFrame shows a photo of 3×4, or the frame it will stand in.
func photoFrame(photo image.Image) fyne.CanvasObject {
	frame := canvas.NewRectangle(kit.GreyTint)
	frame.StrokeColor, frame.StrokeWidth = kit.FieldLine, 1
	frame.SetMinSize(fyne.NewSize(photoWide, photoHigh))
	if photo == nil {
		return container.NewStack(frame, container.NewCenter(kit.NewText("3×4", kit.Muted)))
	}
	img := canvas.NewImageFromImage(photo)
	img.FillMode = canvas.ImageFillContain
	return container.NewStack(frame, kit.Inset(img, 1, 1, 1, 1))
}
