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
	for name, want := range map[string][]byte{"icon.png": assets.IconPNG, "icon.svg": assets.IconSVG} {
		if got, err := os.ReadFile(filepath.Join(folder, name)); err != nil || !bytes.Equal(got, want) {
			t.Errorf("%s is not what go generate ./assets makes (%v)", name, err)
		}
	}
}
