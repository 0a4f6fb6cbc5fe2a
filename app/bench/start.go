package main

import (
	"bufio"
	"bytes"
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime/debug"
	"time"
)

// program is the built program, from the folder of the project.
const program = "bin/bachudong"

// measureStart opens the program with the province's file until its first frame, against a window with nothing in it,
// both from the start of their process until they say that the frame was painted.
func measureStart(ctx context.Context, folder string) (outcome, error) {
	path, err := provinceFile(ctx, folder)
	if err != nil {
		return outcome{}, err
	}
	empty := filepath.Join(folder, "emptywindow")
	build := exec.CommandContext(ctx, "go", "build", "-tags", tags(), "-ldflags", "-s -w", "-o", empty, "./app/bench/emptywindow")
	if said, err := build.CombinedOutput(); err != nil {
		return outcome{}, fmt.Errorf("build the empty window: %w: %s", err, said)
	}
	name, end, err := display(ctx)
	if err != nil {
		return outcome{}, err
	}
	defer end()
	home := filepath.Join(folder, "home")
	window := func(words ...string) side {
		return func() (time.Duration, error) {
			c := exec.CommandContext(ctx, words[0], words[1:]...)
			c.Env = append(os.Environ(), "DISPLAY="+name, "WAYLAND_DISPLAY=", "HOME="+home, "XDG_CONFIG_HOME="+home, "XDG_DATA_HOME="+home, "XDG_CACHE_HOME="+home)
			return untilFirstFrame(c)
		}
	}
	o := outcome{work: "start to first frame with a file of 35,000 people", yardstick: "an empty Fyne window", limit: 1.5}
	o.ours, o.theirs, err = alternate(ctx, window(program, "--first-frame", "--db", path), window(empty))
	return o, err
}

// untilFirstFrame starts a program, waits for its end and says how long it took until it told of its first frame.
func untilFirstFrame(c *exec.Cmd) (time.Duration, error) {
	var complaint bytes.Buffer
	c.Stderr = &complaint
	said, err := c.StdoutPipe()
	if err != nil {
		return 0, err
	}
	began := time.Now()
	if err := c.Start(); err != nil {
		return 0, err
	}
	line, readErr := bufio.NewReader(said).ReadString('\n')
	took := time.Since(began)
	if err := c.Wait(); err != nil {
		return 0, fmt.Errorf("%s: %w: %s", c.Path, err, complaint.String())
	}
	if readErr != nil || line != "first frame\n" {
		return 0, fmt.Errorf("%s told of no first frame but %q: %s", c.Path, line, complaint.String())
	}
	return took, nil
}

// tags are the build tags this program was built with; the empty window gets the same.
func tags() string {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return ""
	}
	for _, s := range info.Settings {
		if s.Key == "-tags" {
			return s.Value
		}
	}
	return ""
}
