package members

import (
	"bytes"
	"image"
	"image/color"
	"image/jpeg"
	"os"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"bachudong/data"
)

// quarters is a picture of four colours: red and green above, blue and white below.
func quarters(wide, high int) *image.RGBA {
	picture := image.NewRGBA(image.Rect(0, 0, wide, high))
	colours := [2][2]color.RGBA{{{255, 0, 0, 255}, {0, 255, 0, 255}}, {{0, 0, 255, 255}, {255, 255, 255, 255}}}
	for y := range high {
		for x := range wide {
			picture.SetRGBA(x, y, colours[2*y/high][2*x/wide])
		}
	}
	return picture
}

func TestACroppedPartIsAlwaysPortraitAndInsideThePicture(t *testing.T) {
	for _, size := range []image.Point{{800, 600}, {300, 900}, {30, 40}, {1, 1}, {2000, 3}} {
		c := newCropping(quarters(size.X, size.Y))
		for _, do := range []func(){func() {}, func() { c.move(-9, -9) }, func() { c.enlarge(2) }, func() { c.move(9, 9) }, func() { c.enlarge(1000) }, c.turn, func() { c.enlarge(0.001) }} {
			do()
			part, whole := c.part(), c.picture.Bounds()
			if !part.In(whole) || part.Dx()*4-part.Dy()*3 > 4 || part.Dx()*4-part.Dy()*3 < -4 {
				t.Errorf("of %v: %v in %v", size, part, whole)
			}
		}
	}
	c := newCropping(quarters(800, 600))
	if got, want := c.part(), image.Rect(175, 0, 625, 600); got != want {
		t.Errorf("at first %v, want the largest part in the middle, %v", got, want)
	}
	c.move(-1, 0)
	if got, want := c.part(), image.Rect(0, 0, 450, 600); got != want {
		t.Errorf("at the left %v, want %v", got, want)
	}
}

func TestTurningGoesToTheRight(t *testing.T) {
	c := newCropping(quarters(30, 40))
	c.turn()
	r, g, b, _ := c.picture.At(0, 0).RGBA()
	if c.picture.Bounds().Dx() != 40 || r != 0 || g != 0 || b == 0 {
		t.Errorf("the upper left corner is %v %v %v, want the blue of the lower left", r, g, b)
	}
}

func TestAPhotoIsCroppedByKeyboardAndKeptSo(t *testing.T) {
	o := newOffice(t)
	id := o.member(data.Person{FullName: "Danh Hữu Cường"})
	s := o.open()
	s.openPage(id, "")
	path := filepath.Join(t.TempDir(), "anh.jpg")
	var raw bytes.Buffer
	o.check(jpeg.Encode(&raw, quarters(1600, 1200), nil))
	o.check(os.WriteFile(path, raw.Bytes(), 0o600))
	o.files = []string{path}
	s.page.facts.photo.choose()
	frame, ok := o.window.Canvas().Focused().(*cropper)
	if !ok {
		t.Fatal("the keyboard is not in the picture")
	}
	for range 8 {
		frame.TypedRune('+')
	}
	for range 60 {
		frame.TypedKey(&fyne.KeyEvent{Name: fyne.KeyLeft})
		frame.TypedKey(&fyne.KeyEvent{Name: fyne.KeyUp})
	}
	test.Tap(o.dialog().Button(0))
	o.do("members-save")
	kept, err := jpeg.Decode(bytes.NewReader(o.person(id).Photo))
	o.check(err)
	b := kept.Bounds()
	if b.Dx()*4-b.Dy()*3 > 4 || b.Dx()*4-b.Dy()*3 < -4 || b.Dy() > keptHigh {
		t.Errorf("kept %v", b)
	}
	if r, g, bl, _ := kept.At(b.Dx()-2, b.Dy()-2).RGBA(); r < 0xe000 || g > 0x2000 || bl > 0x2000 {
		t.Errorf("kept another part: %x %x %x, want the red upper left", r, g, bl)
	}
}
