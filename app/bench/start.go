package main

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime/debug"
)

// program is the built program, from the folder of the project.
const program = "bin/bachudong"

// measureStart opens the program with the province's file until its first frame, against a window with nothing in it,
// both as processes of their own from start to end.
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
	window := func(words ...string) func() error {
		return func() error {
			c := exec.CommandContext(ctx, words[0], words[1:]...)
			c.Env = append(os.Environ(), "DISPLAY="+name, "WAYLAND_DISPLAY=", "HOME="+home, "XDG_CONFIG_HOME="+home, "XDG_DATA_HOME="+home, "XDG_CACHE_HOME="+home)
			if said, err := c.CombinedOutput(); err != nil {
				return fmt.Errorf("%s: %w: %s", words[0], err, said)
			}
			return nil
		}
	}
	o := outcome{work: "start to first frame with a file of 35,000 people", yardstick: "an empty Fyne window", limit: 1.5}
	o.ours, o.theirs, err = alternate(ctx, timed(window(program, "--first-frame", "--db", path)), timed(window(empty)))
	return o, err
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
