package main

import (
	"context"
	"fmt"
	"os/exec"
	"strings"
	"time"
)

// shellRepeats is how often the shell searches all keystrokes, so that its start is small beside them.
const shellRepeats = 2 * repeats

// shellSearch is the mean time the sqlite3 shell takes for one of the searches in pass: a run with many passes less a run
// with one, which starts the shell and warms its cache.
func shellSearch(ctx context.Context, path, pass string, searches int) (time.Duration, error) {
	once, err := timed(func() error { return silently(ctx, path, pass) })()
	if err != nil {
		return 0, err
	}
	many, err := timed(func() error { return silently(ctx, path, strings.Repeat(pass, 1+shellRepeats)) })()
	return (many - once) / time.Duration(shellRepeats*searches), err
}

// silently runs a script in the shell, which formats the answers and throws them away.
func silently(ctx context.Context, path, script string) error {
	_, err := shell(ctx, path, ".output /dev/null\n"+script)
	return err
}

// shell runs a script in the sqlite3 shell with as large a cache as the program has.
func shell(ctx context.Context, path, script string) (string, error) {
	c := exec.CommandContext(ctx, "sqlite3", "-batch", "-bail", path)
	c.Stdin = strings.NewReader("PRAGMA cache_size=-32768;\n" + script)
	var complaint strings.Builder
	c.Stderr = &complaint
	out, err := c.Output()
	if err != nil {
		return "", fmt.Errorf("sqlite3: %w: %s", err, complaint.String())
	}
	return string(out), nil
}
