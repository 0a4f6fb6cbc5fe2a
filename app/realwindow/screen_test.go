//go:build realwindow

package realwindow_test

import (
	"bufio"
	"bytes"
	"fmt"
	"image"
	"image/color"
	"image/png"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"
)

// screen is an X display of our own with a window manager, gone when the test ends.
type screen struct {
	t       *testing.T
	display string
}

// newScreen starts Xvfb on the first free display.
func newScreen(t *testing.T, width, height int) *screen {
	t.Helper()
	tell, told, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	server := exec.Command("Xvfb", "-displayfd", "3", "-nolisten", "tcp", "-screen", "0", fmt.Sprintf("%dx%dx24", width, height))
	server.ExtraFiles = []*os.File{told}
	startUntilEnd(t, server)
	told.Close()
	number, err := bufio.NewReader(tell).ReadString('\n')
	if err != nil {
		t.Fatalf("Xvfb did not tell its display: %v", err)
	}
	s := &screen{t: t, display: ":" + strings.TrimSpace(number)}
	startUntilEnd(t, s.command("openbox"))
	return s
}

// startUntilEnd starts a helper and stops it when the test ends.
func startUntilEnd(t *testing.T, c *exec.Cmd) {
	t.Helper()
	if err := c.Start(); err != nil {
		t.Fatalf("start %s: %v", c.Path, err)
	}
	t.Cleanup(func() {
		_ = c.Process.Signal(syscall.SIGTERM)
		_ = c.Wait()
	})
}

// command prepares a program that lives on this screen.
func (s *screen) command(name string, args ...string) *exec.Cmd {
	c := exec.Command(name, args...)
	c.Env = append(os.Environ(), "DISPLAY="+s.display, "WAYLAND_DISPLAY=", "LIBGL_ALWAYS_SOFTWARE=1", "LC_ALL=C.UTF-8")
	return c
}

// do runs xdotool, as an officer's hands, and returns what it says.
func (s *screen) do(args ...string) string {
	s.t.Helper()
	out, err := s.command("xdotool", args...).CombinedOutput()
	if err != nil {
		s.t.Fatalf("xdotool %s: %v\n%s", strings.Join(args, " "), err, out)
	}
	return strings.TrimSpace(string(out))
}

// settle waits until the screen stops changing, at most a few seconds, and returns the last picture.
func (s *screen) settle() image.Image {
	s.t.Helper()
	before := s.pixels()
	for range 20 {
		time.Sleep(150 * time.Millisecond)
		now := s.pixels()
		if bytes.Equal(before, now) {
			break
		}
		before = now
	}
	return s.decode(before)
}

// picture takes what the screen shows now.
func (s *screen) picture() image.Image {
	s.t.Helper()
	return s.decode(s.pixels())
}

// colour is that of one point.
func (s *screen) colour(at image.Point) color.RGBA {
	s.t.Helper()
	return s.decode(s.pixels("-crop", fmt.Sprintf("1x1+%d+%d", at.X, at.Y))).RGBAAt(0, 0)
}

// pixels is what the screen shows now, or a part of it, as a portable pixmap, which is quickly taken and compared.
func (s *screen) pixels(part ...string) []byte {
	s.t.Helper()
	out, err := s.command("import", slices.Concat([]string{"-window", "root", "-depth", "8"}, part, []string{"ppm:-"})...).Output()
	if err != nil {
		s.t.Fatalf("import: %v", err)
	}
	return out
}

// decode reads a portable pixmap.
func (s *screen) decode(raw []byte) *image.RGBA {
	s.t.Helper()
	r := bytes.NewReader(raw)
	var width, height, most int
	if _, err := fmt.Fscanf(r, "P6\n%d %d\n%d\n", &width, &height, &most); err != nil || r.Len() != 3*width*height {
		s.t.Fatalf("no picture of the screen: %v", err)
	}
	shown := image.NewRGBA(image.Rect(0, 0, width, height))
	rgb := raw[len(raw)-r.Len():]
	for i := range width * height {
		copy(shown.Pix[4*i:], rgb[3*i:3*i+3])
		shown.Pix[4*i+3] = 0xff
	}
	return shown
}

// keep writes a picture to out/realwindow, for people to look at.
func (s *screen) keep(shown image.Image, name string) {
	s.t.Helper()
	folder := filepath.Join("..", "..", "out", "realwindow")
	if err := os.MkdirAll(folder, 0o755); err != nil {
		s.t.Fatal(err)
	}
	f, err := os.Create(filepath.Join(folder, name+".png"))
	if err != nil {
		s.t.Fatal(err)
	}
	defer f.Close()
	if err := png.Encode(f, shown); err != nil {
		s.t.Fatal(err)
	}
}

// colours counts the different colours of a picture: an empty window has a handful.
func colours(shown image.Image) int {
	seen := map[[3]uint32]bool{}
	for y := shown.Bounds().Min.Y; y < shown.Bounds().Max.Y; y++ {
		for x := shown.Bounds().Min.X; x < shown.Bounds().Max.X; x++ {
			r, g, b, _ := shown.At(x, y).RGBA()
			seen[[3]uint32{r, g, b}] = true
		}
	}
	return len(seen)
}
