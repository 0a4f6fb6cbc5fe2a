//go:build realwindow

package realwindow_test

import "testing"

func TestTheProgramOpensTakesKeysAndCloses(t *testing.T) {
	s := newScreen(t, 1024, 600)
	p := start(t, s, "--db", sampleFile(t))

	shown := s.settle()
	s.keep(shown, "start-1024x600")
	if n := colours(shown); n < 50 {
		t.Errorf("the screen shows %d colours: the window looks empty", n)
	}

	s.do("windowactivate", "--sync", p.window)
	s.do("type", "--delay", "20", "nguyen")
	for _, key := range []string{"Tab", "Tab", "Down", "Next", "End", "Escape", "F1", "Escape"} {
		s.do("key", "--clearmodifiers", key)
	}
	s.keep(s.settle(), "after-keys-1024x600")
	p.alive(t, "typing")

	p.quit(t)
}
