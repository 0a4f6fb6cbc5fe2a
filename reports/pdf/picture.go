package pdf

import (
	"bytes"
	"fmt"
	"image"
	"image/color"
	"image/jpeg"
	_ "image/png" // photos may be PNG
	"math"
	"strconv"

	"codeberg.org/go-pdf/fpdf"
	"golang.org/x/image/draw"

	"bachudong/data"
)

const (
	picturePerMM = 300 / 25.4 // sharp in print, small in the file
	maxPixels    = 60_000_000 // more than any camera of the office; guards the memory
)

// Picture prints a JPEG or PNG in the box at x, y, filling it: what stands out on the longer side is cut off evenly. On
// an error, a *data.Error for the officer, nothing is printed.
func (d *Document) Picture(file []byte, x, y, w, h float64) error {
	photo, err := readPicture(file)
	if err != nil {
		return err
	}
	fitted, err := fit(photo, w, h)
	if err != nil {
		return data.Errorf(data.Invalid, "không in được ảnh").Because(err)
	}
	d.pictures++
	name := strconv.Itoa(d.pictures)
	d.out.RegisterImageOptionsReader(name, fpdf.ImageOptions{ImageType: "JPG"}, bytes.NewReader(fitted))
	d.out.ImageOptions(name, x, y, w, h, false, fpdf.ImageOptions{ImageType: "JPG"}, 0, "")
	return nil
}

// readPicture decodes a photo, upright. Files come from outside: sizes are checked before the memory is taken.
func readPicture(file []byte) (photo image.Image, err error) {
	defer func() {
		if r := recover(); r != nil {
			err = data.Errorf(data.Invalid, "ảnh bị hỏng").Because(fmt.Errorf("decoder: %v", r))
		}
	}()
	size, _, err := image.DecodeConfig(bytes.NewReader(file))
	switch {
	case err != nil:
		return nil, data.Errorf(data.Invalid, "tệp ảnh không phải JPEG hoặc PNG, hoặc đã hỏng").Because(err)
	case size.Width < 1 || size.Height < 1 || size.Width > maxPixels/size.Height:
		return nil, data.Errorf(data.Invalid, "ảnh quá lớn (%d × %d điểm)", size.Width, size.Height)
	}
	photo, _, err = image.Decode(bytes.NewReader(file))
	if err != nil {
		return nil, data.Errorf(data.Invalid, "ảnh bị hỏng hoặc chưa tải về đủ").Because(err)
	}
	return upright(photo, orientation(file)), nil
}

// fit cuts photo to the shape of w × h millimetres and makes it a JPEG of print resolution on white.
func fit(photo image.Image, w, h float64) ([]byte, error) {
	from := photo.Bounds()
	across, down := float64(from.Dx()), float64(from.Dy())
	if across*h > down*w {
		cut := int((across - down*w/h) / 2)
		from.Min.X, from.Max.X = from.Min.X+cut, from.Max.X-cut
	} else {
		cut := int((down - across*h/w) / 2)
		from.Min.Y, from.Max.Y = from.Min.Y+cut, from.Max.Y-cut
	}
	if from.Empty() {
		from = photo.Bounds()
	}
	to := image.NewRGBA(image.Rect(0, 0, int(math.Round(w*picturePerMM)), int(math.Round(h*picturePerMM))))
	draw.Draw(to, to.Bounds(), image.NewUniform(color.White), image.Point{}, draw.Src)
	draw.BiLinear.Scale(to, to.Bounds(), photo, from, draw.Over, nil)
	var file bytes.Buffer
	err := jpeg.Encode(&file, to, &jpeg.Options{Quality: 88})
	return file.Bytes(), err
}
