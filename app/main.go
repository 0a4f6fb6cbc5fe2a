// Command bachudong keeps a Youth Union office's members and evaluations in one local file. Without arguments it opens
// its window; with a command's name it does that work without one.
package main

import (
	"context"
	"fmt"
	"io"
	"os"
	"os/signal"

	"bachudong/app/command"
	"bachudong/app/platform"
)

func main() {
	platform.AttachConsole()
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	code := run(ctx, os.Args[1:], os.Stdout, os.Stderr)
	stop()
	os.Exit(code)
}

// run is the whole program; its result is the exit code.
func run(ctx context.Context, args []string, stdout, stderr io.Writer) int {
	if len(args) == 1 && args[0] == platform.GLProbeFlag {
		return platform.RunGLProbe()
	}
	if len(args) > 0 && command.Known(args[0]) {
		return command.Run(ctx, args, stdout, stderr)
	}
	opt, err := windowOptions(args)
	if err != nil {
		fmt.Fprintln(stderr, err)
		return command.Misused
	}
	return openWindow(ctx, opt, stderr)
}
