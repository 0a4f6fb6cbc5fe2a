//go:build realwindow

package realwindow_test

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"bachudong/app/platform"
)

// program is the built program, started on a screen.
type program struct {
	screen *screen
	window string // xdotool's name for its window
	ended  chan struct{}
	err    error // how it ended; read after ended is closed
	said   *lines
}

// lines collects what a running program prints.
type lines struct {
	mu   sync.Mutex
	text bytes.Buffer
}

func (l *lines) Write(p []byte) (int, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.text.Write(p)
}

func (l *lines) String() string {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.text.String()
}

// binary is the program under test.
func binary(t *testing.T) string {
	t.Helper()
	path := os.Getenv("BACHUDONG")
	if path == "" {
		t.Fatal("BACHUDONG does not name the built program; run make test")
	}
	return path
}

// sampleFile makes a data file with the sample district by running the program's own command.
func sampleFile(t *testing.T) string {
	t.Helper()
	file := filepath.Join(t.TempDir(), "mau.db")
	if out, err := exec.Command(binary(t), "sample", "--db", file).CombinedOutput(); err != nil {
		t.Fatalf("sample: %v\n%s", err, out)
	}
	return file
}

// start opens the program on a screen and waits for its window.
func start(t *testing.T, s *screen, args ...string) *program {
	t.Helper()
	return startIn(t, s, t.TempDir(), args...)
}

// startIn is start for an officer with a home folder.
func startIn(t *testing.T, s *screen, home string, args ...string) *program {
	t.Helper()
	p := &program{screen: s, ended: make(chan struct{}), said: &lines{}}
	c := s.command(binary(t), args...)
	c.Env = append(c.Env, "HOME="+home, "XDG_DATA_HOME="+home, "XDG_CONFIG_HOME="+home, "XDG_CACHE_HOME="+home)
	c.Stdout, c.Stderr = p.said, p.said
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	go func() {
		p.err = c.Wait()
		close(p.ended)
	}()
	t.Cleanup(func() {
		_ = c.Process.Kill()
		<-p.ended
	})
	p.waitForWindow(t)
	return p
}

func (p *program) waitForWindow(t *testing.T) {
	t.Helper()
	deadline := time.Now().Add(30 * time.Second)
	for time.Now().Before(deadline) {
		out, err := p.screen.command("xdotool", "search", "--onlyvisible", "--name", platform.ProgramName).Output()
		if windows := strings.Fields(string(out)); err == nil && len(windows) > 0 {
			p.window = windows[len(windows)-1]
			return
		}
		select {
		case <-p.ended:
			t.Fatalf("the program ended before its window came: %v\n%s", p.err, p.said)
		case <-time.After(100 * time.Millisecond):
		}
	}
	p.screen.keep(p.screen.picture(), t.Name())
	t.Fatalf("no window called %q within 30 seconds\n%s", platform.ProgramName, p.said)
}

// alive fails the test when the program has ended.
func (p *program) alive(t *testing.T, after string) {
	t.Helper()
	select {
	case <-p.ended:
		t.Fatalf("the program ended after %s: %v\n%s", after, p.err, p.said)
	default:
	}
}

// quit closes the window as the officer does and wants a clean end.
func (p *program) quit(t *testing.T) {
	t.Helper()
	p.screen.do("windowactivate", "--sync", p.window)
	p.screen.do("key", "--clearmodifiers", "alt+F4")
	select {
	case <-p.ended:
	case <-time.After(15 * time.Second):
		p.screen.keep(p.screen.picture(), t.Name())
		t.Fatalf("the program still runs 15 seconds after its window was closed\n%s", p.said)
	}
	if p.err != nil {
		t.Errorf("the program ended with %v", p.err)
	}
	for _, sign := range []string{"panic", "goroutine ", "Error in Fyne call thread"} {
		if strings.Contains(p.said.String(), sign) {
			t.Errorf("the program said %q:\n%s", sign, p.said)
		}
	}
}
