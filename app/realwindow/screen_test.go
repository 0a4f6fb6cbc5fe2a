//go:build realwindow

package realwindow_test

import (
	"bufio"
	"fmt"
	"image"
	"image/png"
	"os"
	"os/exec"
	"path/filepath"
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
	before := s.picture()
	for range 20 {
		time.Sleep(150 * time.Millisecond)
		now := s.picture()
		if samePicture(before, now) {
			return now
		}
		before = now
	}
	return before
}

// picture takes what the screen shows now.
func (s *screen) picture() image.Image {
	s.t.Helper()
	file := filepath.Join(s.t.TempDir(), "screen.png")
	if out, err := s.command("import", "-window", "root", file).CombinedOutput(); err != nil {
		s.t.Fatalf("import: %v\n%s", err, out)
	}
	f, err := os.Open(file)
	if err != nil {
		s.t.Fatal(err)
	}
	defer f.Close()
	shown, err := png.Decode(f)
	if err != nil {
		s.t.Fatal(err)
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

func samePicture(a, b image.Image) bool {
	if a.Bounds() != b.Bounds() {
		return false
	}
	for y := a.Bounds().Min.Y; y < a.Bounds().Max.Y; y++ {
		for x := a.Bounds().Min.X; x < a.Bounds().Max.X; x++ {
			if a.At(x, y) != b.At(x, y) {
				return false
			}
		}
	}
	return true
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
