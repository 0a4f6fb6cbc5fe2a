package pdf_test

import (
	"bytes"
	"encoding/binary"
	"image"
	"image/color"
	"image/jpeg"
	"image/png"
	"strings"
	"testing"

	"bachudong/data"
	"bachudong/reports/pdf"
)

// halves is red above and blue below.
func halves(w, h int) image.Image {
	img := image.NewRGBA(image.Rect(0, 0, w, h))
	for y := range h {
		for x := range w {
			c := color.RGBA{220, 0, 0, 255}
			if y >= h/2 {
				c = color.RGBA{0, 0, 220, 255}
			}
			img.Set(x, y, c)
		}
	}
	return img
}

func asJPEG(t testing.TB, img image.Image) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := jpeg.Encode(&b, img, nil); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func asPNG(t testing.TB, img image.Image) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := png.Encode(&b, img); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// turned is a JPEG whose EXIF block says how the camera was held.
func turned(photo []byte, orientation uint16) []byte {
	tiff := []byte("II*\x00\x08\x00\x00\x00\x01\x00\x12\x01\x03\x00\x01\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00")
	binary.LittleEndian.PutUint16(tiff[18:], orientation)
	body := append([]byte("Exif\x00\x00"), tiff...)
	out := append([]byte{}, photo[:2]...)
	out = append(out, 0xFF, 0xE1, byte((len(body)+2)>>8), byte(len(body)+2))
	return append(append(out, body...), photo[2:]...)
}

// printed is the picture as it stands in the file.
func printed(t *testing.T, photo []byte, w, h float64) image.Image {
	t.Helper()
	doc := newPage(pdf.Options{})
	if err := doc.Picture(photo, 30, 30, w, h); err != nil {
		t.Fatal(err)
	}
	file := written(t, doc)
	start := bytes.Index(file, []byte("\xff\xd8\xff"))
	if start < 0 {
		t.Fatal("no JPEG in the file")
	}
	img, err := jpeg.Decode(bytes.NewReader(file[start:]))
	if err != nil {
		t.Fatal(err)
	}
	return img
}

func TestPictureFillsItsFrameUpright(t *testing.T) {
	isRed := func(c color.Color) bool { r, _, b, _ := c.RGBA(); return r > b }
	wide := asJPEG(t, halves(800, 400))
	tests := []struct {
		name              string
		photo             []byte
		topLeft, topRight bool // red?
		lowLeft, lowRight bool
	}{
		{"JPEG", wide, true, true, false, false},
		{"PNG", asPNG(t, halves(300, 400)), true, true, false, false},
		{"upside down", turned(wide, 3), false, false, true, true},
		{"mirrored upside down", turned(wide, 4), false, false, true, true},
		{"turned right", turned(wide, 6), false, true, false, true},
		{"turned left", turned(wide, 8), true, false, true, false},
		{"transposed", turned(wide, 5), true, false, true, false},
		{"orientation that does not exist", turned(wide, 99), true, true, false, false},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			img := printed(t, test.photo, 30, 40)
			size := img.Bounds().Size()
			if size != image.Pt(354, 472) {
				t.Fatalf("size %v, want 354×472", size)
			}
			got := [4]bool{isRed(img.At(60, 60)), isRed(img.At(294, 60)), isRed(img.At(60, 412)), isRed(img.At(294, 412))}
			if want := [4]bool{test.topLeft, test.topRight, test.lowLeft, test.lowRight}; got != want {
				t.Errorf("corners red: %v, want %v", got, want)
			}
		})
	}
}

func TestTransparentPictureIsPrintedOnWhite(t *testing.T) {
	img := printed(t, asPNG(t, image.NewNRGBA(image.Rect(0, 0, 30, 40))), 30, 40)
	if r, g, b, _ := img.At(100, 100).RGBA(); r < 0xF000 || g < 0xF000 || b < 0xF000 {
		t.Errorf("transparent parts are printed as %x %x %x", r, g, b)
	}
}

func TestBrokenPicturesAreRefusedAndPrintNothing(t *testing.T) {
	whole := asJPEG(t, halves(80, 80))
	vast := asPNG(t, halves(2, 2))
	binary.BigEndian.PutUint32(vast[16:], 60_000)
	binary.BigEndian.PutUint32(vast[20:], 60_000)
	huge := append([]byte{}, whole...)
	at := bytes.Index(huge, []byte{0xFF, 0xC0})
	binary.BigEndian.PutUint16(huge[at+5:], 65_535)
	binary.BigEndian.PutUint16(huge[at+7:], 65_535)
	for name, test := range map[string]struct {
		photo []byte
		say   string
	}{
		"text":                      {[]byte("không phải ảnh"), "không phải JPEG hoặc PNG"},
		"empty":                     {nil, "không phải JPEG hoặc PNG"},
		"cut in half":               {whole[:len(whole)/2], "ảnh"},
		"only the head":             {whole[:4], "không phải JPEG hoặc PNG"},
		"PNG with a false checksum": {vast, "không phải JPEG hoặc PNG"},
		"more pixels than memory":   {huge, "quá lớn (65535 × 65535 điểm)"},
	} {
		t.Run(name, func(t *testing.T) {
			doc := newPage(pdf.Options{})
			err := doc.Picture(test.photo, 30, 30, 30, 40)
			if data.CodeOf(err) != data.Invalid || !strings.Contains(data.MessageOf(err), test.say) {
				t.Errorf("got %v, want a sentence with %q", err, test.say)
			}
			if bytes.Contains(written(t, doc), []byte("/Subtype /Image")) {
				t.Error("a picture was printed all the same")
			}
		})
	}
}
