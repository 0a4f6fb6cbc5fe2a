package assets_test

import (
	"bytes"
	"image"
	"image/png"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"bachudong/assets"
)

func TestIconIsASquareWithFreeCorners(t *testing.T) {
	icon, err := png.Decode(bytes.NewReader(assets.IconPNG))
	if err != nil {
		t.Fatal(err)
	}
	if size := icon.Bounds().Size(); size != image.Pt(256, 256) {
		t.Errorf("size %v, want 256×256", size)
	}
	for _, at := range []image.Point{{0, 0}, {255, 0}, {0, 255}, {255, 255}} {
		if _, _, _, alpha := icon.At(at.X, at.Y).RGBA(); alpha != 0 {
			t.Errorf("corner %v is not transparent", at)
		}
	}
	if r, g, b, _ := icon.At(186, 62).RGBA(); r>>8 != 0xFF || g>>8 != 0xC9 || b>>8 != 0x2E {
		t.Errorf("the star is #%02X%02X%02X, want #FFC92E", r>>8, g>>8, b>>8)
	}
}

func TestIconIsWhatItsGeneratorDraws(t *testing.T) {
	folder := t.TempDir()
	if output, err := exec.Command("go", "run", "bachudong/assets/icons/generate", folder).CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, output)
	}
	if drawn, err := os.ReadFile(filepath.Join(folder, "icon.svg")); err != nil || !bytes.Equal(drawn, assets.IconSVG) {
		t.Errorf("icon.svg is not what go generate ./assets makes (%v)", err)
	}
	raster, err := os.ReadFile(filepath.Join(folder, "icon.png"))
	if err != nil {
		t.Fatal(err)
	}
	if at, differ := firstDifference(t, raster, assets.IconPNG); differ {
		t.Errorf("icon.png is not what go generate ./assets makes: it differs at %v", at)
	}
}

// firstDifference compares pictures by what is seen: compression and rounding differ between versions of Go.
func firstDifference(t *testing.T, one, other []byte) (image.Point, bool) {
	t.Helper()
	a, err := png.Decode(bytes.NewReader(one))
	if err != nil {
		t.Fatal(err)
	}
	b, err := png.Decode(bytes.NewReader(other))
	if err != nil {
		t.Fatal(err)
	}
	near := func(x, y uint32) bool { return max(x, y)-min(x, y) <= 0x300 }
	for y := range a.Bounds().Dy() {
		for x := range a.Bounds().Dx() {
			r1, g1, b1, a1 := a.At(x, y).RGBA()
			r2, g2, b2, a2 := b.At(x, y).RGBA()
			if !near(r1, r2) || !near(g1, g2) || !near(b1, b2) || !near(a1, a2) {
				return image.Pt(x, y), true
			}
		}
	}
	return image.Point{}, false
}
